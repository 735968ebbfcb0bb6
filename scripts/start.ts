// `npm start`: a real round, from the first application to the last claim, and the next one, on a local chain.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Command, Option } from "commander";
import { type Connection, connect } from "./chain/connect.ts";
import { startLocalChain } from "./chain/server.ts";
import { parseCount } from "./io/flags.ts";
import { stringify } from "./io/json.ts";
import { createReporter, type Reporter, SILENT } from "./io/progress.ts";
import { runCommand } from "./io/run.ts";
import { roundPage } from "./page/roundPage.ts";
import { renderPage } from "./page/template.ts";
import { renderListed } from "./realRound/listReport.ts";
import { type Replay, type ReplayResult, replayRealRound } from "./realRound/replay.ts";
import { RULES, renderResult } from "./realRound/report.ts";
import { LIST_METHODS, type ListMethod } from "./realRound/setup.ts";

const ROOT = path.join(import.meta.dirname, "..");
const OUT = path.join(ROOT, "out");

type Flags = {
  readonly rpc?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
  readonly limit?: string;
  readonly method?: ListMethod;
};

const command = new Command("npm start --")
  .description(
    "replay Gitcoin's GG18 Token Engineering round (2,605 donations, 1,835 donors, 14 projects, 25,000 USD) on a local chain,\n" +
      "compare what it pays with the engine and with what was published, then open the Program's next Round",
  )
  .option("--rpc <url>", "use this local chain (Hardhat's or anvil) instead of starting one")
  .option("--keep", "leave the chain running when it is done, for dapps")
  .option("--json", "print the result as JSON")
  .option("--limit <n>", "only the first n donations")
  .addOption(
    new Option(
      "--method <name>",
      "settle it by a list of this method, with a wrong list, a challenge and a ruling before (default: by its level, live quadratic)",
    ).choices(LIST_METHODS),
  )
  .addHelpText(
    "after",
    "\nExamples:\n  $ npm start\n  $ npm start -- --keep\n  $ npm start -- --method cocm\n  $ npm -s start -- --json --limit 300",
  )
  .action(async (flags: Flags) => {
    const report = flags.json ? SILENT : createReporter();
    const limit = flags.limit === undefined ? undefined : parseCount(flags.limit, "--limit");
    await withChain(flags, report, async (connection) => {
      const started = performance.now();
      const replay = await replayRealRound(connection, limit, report, flags.method);
      const { result } = replay;
      mkdirSync(OUT, { recursive: true });
      const page = result.settlement === undefined ? writePage(replay) : undefined;
      const file = path.join(OUT, "round.json");
      const json = stringify({ ...result, ...(page === undefined ? {} : { page: path.relative(ROOT, page) }) });
      writeFileSync(file, `${json}\n`);
      if (flags.json) {
        console.log(json);
        return;
      }
      console.log(`\n${resultInWords(result, limit === undefined)}`);
      console.log(`\n${nextRoundInWords(result)}`);
      const look =
        page === undefined
          ? "out/round.html is not written: that page is of Rounds settled by their level"
          : `to look at: ${path.relative(process.cwd(), page)}`;
      console.log(`\nAll of it is in ${path.relative(process.cwd(), file)}; ${look} (${seconds(started)} s).`);
      if (flags.keep && result.settlement !== undefined) {
        console.log(
          `See for yourself: npx catchment verify ${result.round} --rpc ${connection.rpc} --list ${result.settlement.tampered.file}`,
        );
      }
    });
  });

/** The page, and the files it names. */
function writePage({ facts }: Replay): string {
  const page = path.join(OUT, "round.html");
  const model = roundPage(facts);
  writeFileSync(page, renderPage(model));
  for (const { name, csv } of model.recompute.files) writeFileSync(path.join(OUT, name), csv);
  return page;
}

function resultInWords({ settlement, ...result }: ReplayResult, isWhole: boolean): string {
  if (settlement !== undefined) return renderListed({ ...result, settlement });
  const rules = RULES.map((rule, index) => `  ${index + 1}. ${rule}`);
  const why = ["Ours and the published figures differ by rule, not by error:", ...rules];
  return [renderResult(result.rows), "", ...(isWhole ? why : [])].join("\n");
}

function nextRoundInWords({ nextRound }: ReplayResult): string {
  const { address, accepted, refused } = nextRound;
  const since = new Date(refused.graceUntil * 1_000).toISOString().slice(0, 10);
  return [
    `The next Round of the same Program (${address}):`,
    `  accepted: ${accepted.name}, who justified ${accepted.justified}`,
    `  refused:  ${refused.name}: ${refused.error}, ${refused.owed} not accounted for since ${since}`,
  ].join("\n");
}

async function withChain(flags: Flags, report: Reporter, work: (connection: Connection) => Promise<void>) {
  if (flags.rpc !== undefined) return work(await connect(flags.rpc));
  report.step("Compiling, and starting a chain");
  const chain = await startLocalChain();
  try {
    await work(await connect(chain.rpc));
    if (flags.keep) {
      process.stderr.write(`\nThe chain is running at ${chain.rpc} (chain id 31337). Ctrl-C ends it.\n`);
      await new Promise((resolve) => process.once("SIGINT", resolve));
    }
  } finally {
    await chain.close();
  }
}

function seconds(started: number): string {
  return ((performance.now() - started) / 1_000).toFixed(0);
}

await runCommand(command, process.argv);
