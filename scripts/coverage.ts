// `npm run coverage`: which lines of the contracts the Solidity tests run, and which they do not.
import { Command } from "commander";
import { measureCoverage } from "./coverage/measure.ts";
import { countLines, isComplete, renderCoverage, uncoveredLines } from "./coverage/report.ts";
import { stringify } from "./io/json.ts";
import { createReporter, SILENT } from "./io/progress.ts";
import { runCommand } from "./io/run.ts";

type Flags = { readonly json?: boolean };

const command = new Command("npm run coverage --")
  .description(
    "run the Solidity tests and show which lines of contracts/ they ran (mocks left out); " +
      "a build of its own goes into coverage/, which takes some minutes. Exit code 1 if a line was never run, or a test failed",
  )
  .option("--json", "print { complete, passed, lines, files, uncovered, silent }")
  .addHelpText("after", "\nExamples:\n  $ npm run coverage\n  $ npm run -s coverage -- --json")
  .action(async (flags: Flags) => {
    const report = flags.json ? SILENT : createReporter();
    report.step("Building contracts that count their lines, and running the Solidity tests on them");
    const coverage = await measureCoverage();
    const { files, silent, haveTestsPassed } = coverage;
    const uncovered = uncoveredLines(files);
    const complete = isComplete(coverage);
    if (!complete) process.exitCode = 1;
    if (flags.json) {
      console.log(stringify({ complete, passed: haveTestsPassed, lines: countLines(files), files, uncovered, silent }));
      return;
    }
    if (files.length > 0) console.log(`\n${renderCoverage(coverage)}`);
    if (uncovered.length > 0) process.stderr.write(`\nNever run:\n${uncovered.join("\n")}\n`);
    if (!haveTestsPassed) process.stderr.write("\nThe tests did not pass: what they covered is no proof of anything\n");
    else if (files.length === 0) process.stderr.write("\nNo line was counted\n");
  });

await runCommand(command, process.argv);
