// `npm run campaign:invariants -- --runs 500 --depth 200 --seed N [--json]`: the whole-life invariants of
// test/contracts/invariant, deeper than `npm test` runs them. Run `hardhat build` first. Exit code 1 if one is broken.
import { performance } from "node:perf_hooks";
import { Command } from "commander";
import { parseCount } from "../../scripts/io/flags.ts";
import { stringify } from "../../scripts/io/json.ts";
import { createReporter } from "../../scripts/io/progress.ts";
import { runCommand } from "../../scripts/io/run.ts";
import { runSolidityTests } from "./runSolidityTests.ts";

const TEST = "test/contracts/invariant/Life.t.sol";

type Flags = { readonly runs: number; readonly depth: number; readonly seed: number; readonly json?: true };

const command = new Command("campaign:invariants")
  .description("Lives Rounds at random, long and often, and checks the invariants after every call")
  .option("--runs <number>", "how many lives of two Rounds", (text) => parseCount(text, "--runs"), 500)
  .option("--depth <number>", "calls in a life", (text) => parseCount(text, "--depth"), 200)
  .option("--seed <number>", "of all lives", (text) => parseCount(text, "--seed"), 1)
  .option("--json", "the result for machines, on stdout")
  .action((flags: Flags) => campaign(flags));

async function campaign({ runs, depth, seed, json }: Flags): Promise<void> {
  const started = performance.now();
  createReporter().step(`${runs} lives of ${depth} calls, seed ${seed}`);
  const { code, output } = await runSolidityTests({ CAMPAIGN_RUNS: runs, CAMPAIGN_DEPTH: depth, CAMPAIGN_SEED: seed }, [
    TEST,
  ]);
  const isKept = code === 0 && /^\s*1 passing\b/m.test(output);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  const result = { seed, runs, depth, calls: runs * depth, seconds, isKept };
  if (json) console.log(stringify(result));
  else console.log(`seed ${seed} · runs ${runs} · calls ${runs * depth} · seconds ${seconds}`);
  if (isKept) return;
  process.stderr.write(output);
  process.exitCode = 1;
}

// Mocha loads every file below test/.
if (import.meta.main) await runCommand(command, process.argv);
