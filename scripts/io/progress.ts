// How far long work has come: a bar where a person looks on, a few lines in a log, nothing where a machine reads.
import { Presets, SingleBar } from "cli-progress";
import { hasColour } from "./terminal.ts";

export type Progress = { readonly tick: (by?: number) => void; readonly stop: () => void };

/** What a command says while it works; all of it on stderr, since stdout is for results. */
export type Reporter = {
  readonly step: (text: string) => void;
  readonly note: (text: string) => void;
  readonly progress: (label: string, total: number) => Progress;
};

const SILENT_PROGRESS: Progress = { tick: () => {}, stop: () => {} };
export const SILENT: Reporter = { step: () => {}, note: () => {}, progress: () => SILENT_PROGRESS };

/** Reports to a person, or to a log where stderr is no terminal. */
export function createReporter(stream: NodeJS.WriteStream = process.stderr): Reporter {
  const bold = (text: string) => (hasColour(stream) ? `\u001b[1m${text}\u001b[0m` : text);
  return {
    step: (text) => stream.write(`${bold(text)}\n`),
    note: (text) => stream.write(`  ${text}\n`),
    progress: (label, total) => (stream.isTTY ? bar(stream, label, total) : quarters(stream, label, total)),
  };
}

function bar(stream: NodeJS.WriteStream, label: string, total: number): Progress {
  const single = new SingleBar(
    { stream, format: `  ${label} {bar} {value}/{total} {eta_formatted}`, hideCursor: true, clearOnComplete: true },
    Presets.rect,
  );
  single.start(total, 0);
  return { tick: (by = 1) => single.increment(by), stop: () => single.stop() };
}

function quarters(stream: NodeJS.WriteStream, label: string, total: number): Progress {
  let done = 0;
  let said = 0;
  return {
    tick: (by = 1) => {
      done += by;
      const quarter = Math.floor((done * 4) / Math.max(total, 1));
      if (quarter <= said) return;
      said = quarter;
      stream.write(`  ${label} ${done}/${total}\n`);
    },
    stop: () => {},
  };
}
