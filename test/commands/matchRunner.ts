// `catchment match` in this process, beside a folder for its files.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command } from "commander";
import { matchCommand } from "../../scripts/match.ts";
import { type Ended, runInProcess } from "./inProcess.ts";

/** The command as typed. */
export function match(...args: readonly string[]): Promise<Ended> {
  return runInProcess(new Command("catchment").addCommand(matchCommand()), ["match", ...args]);
}

/** A folder that is gone afterwards, and a way to put files there. */
export function matchFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "catchment-match-"));
  return {
    folder,
    write: (name: string, content: string) => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
