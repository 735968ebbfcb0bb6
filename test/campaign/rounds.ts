// `npm run campaign:rounds -- --rounds 10000 --seed N [--json]`: random Rounds on the shipped contracts, compared with the
// engine and with a slow oracle, live and settled, to the base unit. Exit code 1 names the first Round that differs.
import { performance } from "node:perf_hooks";
import { Command } from "commander";
import { parseCount } from "../../scripts/io/flags.ts";
import { stringify } from "../../scripts/io/json.ts";
import { createReporter } from "../../scripts/io/progress.ts";
import { runCommand } from "../../scripts/io/run.ts";
import { compareRound } from "../support/compareRound.ts";
import { type RandomRound, randomRound } from "../support/randomRound.ts";
import { createRoundPlayer, type RoundPlayer } from "../support/roundPlayer.ts";

/** A chain keeps its history: a new one from time to time keeps memory low. */
const ROUNDS_PER_CHAIN = 500;

type Flags = {
  readonly rounds: number;
  readonly seed: number;
  readonly from: number;
  readonly json?: true;
};

const command = new Command("campaign:rounds")
  .description("Compares the chain, the engine and a slow oracle on random Rounds")
  .option("--rounds <number>", "how many Rounds", (text) => parseCount(text, "--rounds"), 1_000)
  .option("--seed <number>", "of all Rounds", (text) => parseCount(text, "--seed"), 1)
  .option("--from <number>", "the first Round, to look at one again", (text) => parseCount(text, "--from"), 1)
  .option("--json", "the result for machines, on stdout")
  .action((flags: Flags) => campaign(flags));

async function campaign({ rounds, seed, from, json }: Flags): Promise<void> {
  const started = performance.now();
  const reporter = createReporter();
  const progress = reporter.progress("Rounds", rounds);
  const sums = { applications: 0, donations: 0, comparisons: 0, paying: 0, capped: 0 };
  let player: RoundPlayer | undefined;
  let failure: unknown;
  let played = 0;
  for (; played < rounds && failure === undefined; played += 1) {
    if (played % ROUNDS_PER_CHAIN === 0) {
      await player?.close();
      player = undefined;
    }
    player ??= await createRoundPlayer();
    const round = randomRound(seed, from + played);
    const result = await compareRound(player, round).catch((error: unknown) => ({ error: String(error) }));
    if ("error" in result) failure = { ...describe(round), error: result.error };
    else if (result.difference) failure = { ...describe(round), ...result.difference };
    else {
      sums.applications += result.applications;
      sums.donations += result.donations;
      sums.comparisons += result.comparisons;
      sums.paying += result.matched > 0n ? 1 : 0;
      sums.capped += result.isCapped ? 1 : 0;
    }
    progress.tick();
  }
  progress.stop();
  await player?.close();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  report({ seed, from, rounds: played, ...sums, seconds, failure: failure ?? null }, json === true);
  if (failure !== undefined) process.exitCode = 1;
}

/** As little as it takes to make the Round again, and to guess what is special about it. */
function describe({ seed, index, entries, donating, reviewing, pages, ...rules }: RandomRound) {
  const again = `npm run campaign:rounds -- --rounds 1 --seed ${seed} --from ${index}`;
  return { again, applications: entries.length, steps: donating.length + reviewing.length, pages: pages.length, rules };
}

function report(result: Record<string, unknown>, isForMachines: boolean): void {
  if (isForMachines) {
    console.log(stringify(result));
    return;
  }
  const { failure, ...numbers } = result;
  console.log(
    Object.entries(numbers)
      .map(([name, value]) => `${name} ${value}`)
      .join(" · "),
  );
  console.log(failure === null ? "chain = engine = oracle in every Round" : `first difference:\n${stringify(failure)}`);
}

// Mocha loads every file below test/.
if (import.meta.main) await runCommand(command, process.argv);
