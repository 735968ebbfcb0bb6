// `npm run bench:matching`: how long every method takes, how much memory, and how a plain reference does at the same.
import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Command } from "commander";
import { InputError } from "../io/errors.ts";
import { createReporter, SILENT } from "../io/progress.ts";
import { runCommand } from "../io/run.ts";
import { CONTESTS } from "./contests.ts";
import type { Measurement } from "./measure.ts";
import { type BenchRow, renderRows } from "./report.ts";
import { STREAM } from "./stream.ts";

type Flags = { readonly donations: string; readonly only?: string; readonly stream?: string; readonly json?: boolean };

const MEASURE = path.join(path.dirname(fileURLToPath(import.meta.url)), "measure.ts");

const command = new Command("npm run bench:matching --")
  .description(
    "time every method of the engine on a made-up round (the same every time), each in a process of its own, against a plain\n" +
      "reference that has to say the same. Exit code 1 if one throws or differs",
  )
  .option("--donations <n>", "size of the round", "100000")
  .option("--only <method>", `one of: ${CONTESTS.map(({ method }) => method).join(", ")}`)
  .option("--stream <n>", "also quadratic over so many donations streamed from a temporary CSV file, such as 10000000")
  .option("--json", "print { rows: [{ method, donations, ms, mb, reference_ms, … }] }")
  .addHelpText("after", "\nExamples:\n  $ npm run bench:matching\n  $ npm run -s bench:matching -- --only cocm --json")
  .action(async ({ donations, only, stream, json }: Flags) => {
    const contests = CONTESTS.filter(({ method }) => only === undefined || method === only);
    if (contests.length === 0)
      throw new InputError(`--only is "${only}"`, `Choose one of: ${CONTESTS.map(({ method }) => method).join(", ")}`);
    const size = parseCount("--donations", donations);
    const tasks: [method: string, donations: number][] = contests.map(({ method }) => [method, size]);
    if (stream !== undefined) tasks.push([STREAM, parseCount("--stream", stream)]);

    const progress = (json ? SILENT : createReporter()).progress("methods", tasks.length);
    const rows: BenchRow[] = [];
    for (const [method, count] of tasks) {
      rows.push(await measureApart(method, count));
      progress.tick();
    }
    progress.stop();
    process.stdout.write(json ? `${JSON.stringify({ rows }, null, 2)}\n` : renderRows(rows));
    if (rows.some((row) => "error" in row)) process.exitCode = 1;
  });

/** In a process of its own: one method's garbage is not in the next one's time and memory. */
async function measureApart(method: string, donations: number): Promise<BenchRow> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [MEASURE, method, String(donations)]);
    return JSON.parse(stdout) as Measurement;
  } catch (error) {
    const stderr = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    return { method, donations, error: /^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? stderr.trim() };
  }
}

function parseCount(flag: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text)) throw new InputError(`${flag} is "${text}"`, "Give a whole number such as 100000");
  return Number(text);
}

await runCommand(command, process.argv);
