// Runs the engine's steps: a bar on a terminal, and Ctrl-C stops it.
import { setImmediate } from "node:timers/promises";
import type { Steps } from "../../sdk/src/matching/index.ts";
import { type ProgressBar, progressBar } from "./progress.ts";

/** Milliseconds between two looks at the signals: short for a person, long beside what a look costs. */
const SLICE_MS = 20;

/** The user pressed Ctrl-C; nothing was written. The exit code is 128 + the signal's number, as shells have it. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  readonly exitCode = 130;
  constructor() {
    super("stopped: nothing was written");
  }
}

/** What else can be given: tests bring their own. */
export type Running = {
  readonly bar?: ProgressBar;
  readonly signals?: Pick<NodeJS.EventEmitter, "once" | "removeListener">;
  readonly now?: () => number;
};

/**
 * Runs steps to their end.
 *
 * @throws {@link InterruptedError} on Ctrl-C, and what the steps throw
 * @example
 * const result = await runSteps(matchingSteps(parameters));
 */
export async function runSteps<result>(steps: Steps<result>, running: Running = {}): Promise<result> {
  const { bar = progressBar(), signals = process, now = () => performance.now() } = running;
  let isStopped = false;
  const stop = () => {
    isStopped = true;
  };
  signals.once("SIGINT", stop);
  try {
    let until = now() + SLICE_MS;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (now() < until) continue;
      bar.show(step.value);
      await setImmediate();
      if (isStopped) throw new InterruptedError();
      until = now() + SLICE_MS;
    }
  } finally {
    // Ends what the steps hold open, such as a file of donations; nothing if they are through.
    steps.return(undefined as never);
    signals.removeListener("SIGINT", stop);
    bar.stop();
  }
}
