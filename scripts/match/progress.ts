// How far the engine is: a bar on stderr, on a terminal only, and only where it takes long enough to be read.
import { Presets, SingleBar } from "cli-progress";
import type { Progress } from "../../sdk/src/matching/index.ts";

const PATIENCE_MS = 300;

/** Takes the engine's steps; `stop` clears the line. */
export type ProgressBar = { readonly show: (progress: Progress) => void; readonly stop: () => void };

const SILENT: ProgressBar = { show: () => {}, stop: () => {} };

/** A bar on a terminal, nothing elsewhere. */
export function progressBar(
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): ProgressBar {
  if (!stream.isTTY) return SILENT;
  const started = now();
  const bar = new SingleBar(
    { stream, format: formatLine, hideCursor: true, clearOnComplete: true, fps: 10 },
    Presets.rect,
  );
  let isShown = false;
  return {
    show: ({ step, done, total }) => {
      if (!isShown && now() - started < PATIENCE_MS) return;
      if (!isShown) bar.start(total, done, { step });
      isShown = true;
      bar.setTotal(total);
      bar.update(done, { step });
    },
    stop: () => {
      if (isShown) bar.stop();
    },
  };
}

const BAR_WIDTH = 30;

/** While rows are read nobody knows how many there are: then the total goes along, and a bar would always be full. */
function formatLine(
  _options: unknown,
  { value, total }: { readonly value: number; readonly total: number },
  { step }: { readonly step: string },
): string {
  const count = (number: number) => number.toLocaleString("en-US");
  if (value >= total) return `  ${step} ${count(value)}`;
  const done = Math.floor((value * BAR_WIDTH) / total);
  return `  ${step} ${"█".repeat(done)}${"░".repeat(BAR_WIDTH - done)} ${count(value)} of ${count(total)}`;
}
