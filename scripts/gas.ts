// `npm run gas`: what each operation costs, against what was promised, and what is in git about it.
import { Command } from "commander";
import { measureGas } from "./gas/measure.ts";
import { OPERATIONS } from "./gas/operations.ts";
import { renderGas, renderSizes, sizeLimitOf } from "./gas/report.ts";
import { differences, readSizes, writeSnapshot } from "./gas/snapshot.ts";
import { stringify } from "./io/json.ts";
import { createReporter, SILENT } from "./io/progress.ts";
import { runCommand } from "./io/run.ts";

type Flags = { readonly json?: boolean; readonly check?: boolean; readonly update?: boolean };

const command = new Command("npm run gas --")
  .description(
    "measure what each operation costs: transaction gas, from the receipts, on cancun, of the build that ships, from the state\n" +
      "scripts/gas/world.ts sets up. Exit code 1 if a target is missed",
  )
  .option("--json", "print { rows: [{ operation, gas, target }] }")
  .option("--check", "compare with snapshots/ as well, and fail on any difference")
  .option("--update", "write snapshots/")
  .addHelpText("after", "\nExamples:\n  $ npm run gas\n  $ npm run -s gas -- --json\n  $ npm run gas -- --update")
  .action(async (flags: Flags) => {
    const { default: hre } = await import("hardhat");
    await hre.tasks.getTask("build").run({ quiet: true, noTests: true });
    const report = flags.json ? SILENT : createReporter();
    const progress = report.progress("operations", OPERATIONS.length);
    const rows = await measureGas(progress);
    progress.stop();
    const gas = Object.fromEntries(rows.map(({ operation, gas: used }) => [operation, used]));
    const sizes = readSizes();

    if (flags.json)
      console.log(
        stringify({ rows: rows.map(({ operation, gas: used, target }) => ({ operation, gas: used, target })) }),
      );
    else console.log(`${renderGas(rows)}\n\n${renderSizes(sizes)}`);

    if (flags.update) {
      writeSnapshot("gas", gas);
      writeSnapshot("sizes", sizes);
    }
    const problems = [
      ...rows.flatMap(({ operation, gas: used, target }) =>
        target !== null && used >= target ? [`${operation}: ${used} gas, but ${target} were promised`] : [],
      ),
      ...Object.entries(sizes).flatMap(([name, bytes]) =>
        bytes >= sizeLimitOf(name) ? [`${name}: ${bytes} bytes, the limit is ${sizeLimitOf(name)}`] : [],
      ),
      ...(flags.check ? [...differences("gas", gas), ...differences("sizes", sizes)] : []),
    ];
    if (problems.length === 0) return;
    process.stderr.write(`\n${problems.join("\n")}\n`);
    if (flags.check) process.stderr.write("If this is meant: npm run gas -- --update, and commit snapshots/\n");
    process.exitCode = 1;
  });

await runCommand(command, process.argv);
// The chain in this process would keep it alive.
process.exit();
