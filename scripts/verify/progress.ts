// How far the reading of logs has come, in blocks.
import type { LogProgress } from "@catchment/sdk";
import type { Progress, Reporter } from "../io/progress.ts";

/** Fewer blocks are read before a person has seen that they are. */
const WORTH_SAYING = 1_000n;

export function startProgress(reporter: Reporter) {
  let progress: Progress | undefined;
  let said = 0n;
  return {
    show: ({ done, total }: LogProgress) => {
      if (total < WORTH_SAYING) return;
      progress ??= reporter.progress("blocks read", Number(total));
      progress.tick(Number(done - said));
      said = done;
    },
    stop: () => progress?.stop(),
  };
}
