// `npm run campaign:fuzz -- --runs 1000 --seed N [--json]`: every Solidity test, those with arguments more often than `npm test`
// runs them. Exit code 1 if one fails.
import { performance } from "node:perf_hooks";
import { Command } from "commander";
import { parseCount } from "../../scripts/io/flags.ts";
import { stringify } from "../../scripts/io/json.ts";
import { createReporter } from "../../scripts/io/progress.ts";
import { runCommand } from "../../scripts/io/run.ts";
import { runSolidityTests } from "./runSolidityTests.ts";

type Flags = { readonly runs: number; readonly seed: number; readonly json?: true };

const command = new Command("campaign:fuzz")
  .description("Runs every Solidity test, each that takes arguments with as many of them as are asked for")
  .option("--runs <number>", "of each test that takes arguments", (text) => parseCount(text, "--runs"), 1_000)
  .option("--seed <number>", "of all arguments", (text) => parseCount(text, "--seed"), 1)
  .option("--json", "the result for machines, on stdout")
  .action((flags: Flags) => campaign(flags));

async function campaign({ runs, seed, json }: Flags): Promise<void> {
  const started = performance.now();
  createReporter().step(`${runs} runs of every test that takes arguments, seed ${seed}`);
  const values = { CAMPAIGN_FUZZ_RUNS: runs, CAMPAIGN_RUNS: 32, CAMPAIGN_DEPTH: 64, CAMPAIGN_SEED: seed };
  const { code, output } = await runSolidityTests(values);
  const passing = Number(/^\s*(\d+) passing\b/m.exec(output)?.[1] ?? 0);
  const tests = output.match(new RegExp(`runs: ${runs}\\b`, "g"))?.length ?? 0;
  const isPassed = code === 0 && passing > 0;
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (json) console.log(stringify({ seed, runs, tests, passing, seconds, isPassed }));
  else console.log(`seed ${seed} · ${tests} tests of ${runs} runs · ${passing} passing · seconds ${seconds}`);
  if (isPassed) return;
  process.stderr.write(output);
  process.exitCode = 1;
}

// Mocha loads every file below test/.
if (import.meta.main) await runCommand(command, process.argv);
