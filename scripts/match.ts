// `catchment match`: from a file of donations, ballots or tallies to what each project receives, and why.
import { Command } from "commander";
import { stringify } from "./io/json.ts";
import { printable } from "./io/terminal.ts";
import { InterruptedError } from "./match/compute.ts";
import { addFlags, type Flags } from "./match/flags.ts";
import { notesOf } from "./match/notes.ts";
import { computeOutcome } from "./match/outcome.ts";
import { report } from "./match/report.ts";
import { readSettings } from "./match/settings.ts";
import { toJson } from "./match/toJson.ts";
import { writeAll } from "./match/writeAll.ts";

/**
 * The command `match`, to be added to a program.
 *
 * @example
 * await runCommand(new Command("catchment").addCommand(matchCommand()), process.argv);
 */
export function matchCommand(): Command {
  const command = new Command("match")
    .description("share a matching pool among the projects of a file, and say why")
    .argument("<file>", "donations, ballots or tallies, CSV or JSON");
  return addFlags(command).action(async (file: string, flags: Flags) => {
    try {
      await run(file, flags);
    } catch (error) {
      if (!(error instanceof InterruptedError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.exitCode;
    }
  });
}

async function run(file: string, flags: Flags): Promise<void> {
  const settings = readSettings(file, flags);
  const outcome = await computeOutcome(settings, flags);
  writeAll(settings, outcome, flags);
  for (const note of notesOf(outcome)) process.stderr.write(`note: ${printable(note)}\n`);
  process.stdout.write(flags.json ? `${stringify(toJson(outcome))}\n` : report(settings, outcome));
}
