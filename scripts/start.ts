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
import { renderVotePage } from "./page/votePage.ts";
import { renderBallots } from "./realRound/ballotReport.ts";
import { BALLOT_METHODS, type BallotMethod } from "./realRound/ballotSetup.ts";
import { renderListed } from "./realRound/listReport.ts";
import { type Replay, type ReplayResult, replayRealRound } from "./realRound/replay.ts";
import { replayBallots } from "./realRound/replayBallots.ts";
import { RULES, renderResult } from "./realRound/report.ts";
import type { ListCourse } from "./realRound/settleByList.ts";
import { LIST_METHODS, type ListMethod } from "./realRound/setup.ts";

const ROOT = path.join(import.meta.dirname, "..");
const OUT = path.join(ROOT, "out");

type Flags = {
  readonly rpc?: string;
  readonly keep?: boolean;
  readonly json?: boolean;
  readonly limit?: string;
  readonly method?: ListMethod | BallotMethod;
};

const command = new Command("npm start --")
  .description(
    "replay Gitcoin's GG18 Token Engineering round (2,605 donations, 1,835 donors, 14 projects, 25,000 USD) on a local chain,\n" +
      "compare what it pays with the engine and with what was published, then open the Program's next Round",
  )
  .option("--rpc <url>", "use this local chain (Hardhat's or anvil) instead of starting one")
  .option("--keep", "leave the chain running when it is done, for dapps")
  .option("--json", "print the result as JSON")
  .option("--limit <n>", "only the first n donations, or ballots")
  .addOption(
    new Option(
      "--method <name>",
      "settle it by a list of this method, with a wrong list, a challenge and a ruling before (default: by its level, live quadratic);\n" +
        "median and voting: replay Optimism's Retro Funding 4 instead (108 ballots, 230 projects, 10,000,000 OP) as a Round of votes,\n" +
        "by a list of medians, or live by its votes",
    ).choices([...LIST_METHODS, ...BALLOT_METHODS]),
  )
  .addHelpText(
    "after",
    "\nExamples:\n  $ npm start\n  $ npm start -- --keep\n  $ npm start -- --method cocm\n  $ npm start -- --method median\n  $ npm -s start -- --json --limit 300",
  )
  .action(async (flags: Flags) => {
    const report = flags.json ? SILENT : createReporter();
    const limit = flags.limit === undefined ? undefined : parseCount(flags.limit, "--limit");
    await withChain(flags, report, async (connection) => {
      const started = performance.now();
      const { method } = flags;
      const done = isOverBallots(method)
        ? await ballots(connection, limit, report, method)
        : await donations(connection, limit, report, method);
      const file = path.join(OUT, "round.json");
      const json = stringify({ ...done.result, page: path.relative(ROOT, done.page) });
      writeFileSync(file, `${json}\n`);
      if (flags.json) {
        console.log(json);
        return;
      }
      console.log(`\n${done.text}`);
      const look = path.relative(process.cwd(), done.page);
      console.log(
        `\nAll of it is in ${path.relative(process.cwd(), file)}; to look at: ${look} (${seconds(started)} s).`,
      );
      const { settlement, round } = done.result;
      if (flags.keep && settlement !== undefined) {
        console.log(
          `See for yourself: npx catchment verify ${round} --rpc ${connection.rpc} --list ${settlement.tampered.file}`,
        );
      }
    });
  });

/** What was replayed, however it was settled. */
type Done = {
  readonly result: { readonly round: string; readonly settlement?: ListCourse | undefined };
  readonly page: string;
  readonly text: string;
};

async function donations(
  connection: Connection,
  limit: number | undefined,
  report: Reporter,
  method: ListMethod | undefined,
): Promise<Done> {
  const replay = await replayRealRound(connection, limit, report, method);
  const { result } = replay;
  return {
    result,
    page: writePage(replay),
    text: `${resultInWords(result, limit === undefined)}\n\n${nextRoundInWords(result)}`,
  };
}

async function ballots(
  connection: Connection,
  limit: number | undefined,
  report: Reporter,
  method: BallotMethod,
): Promise<Done> {
  const result = await replayBallots(connection, limit, report, method);
  mkdirSync(OUT, { recursive: true });
  const page = path.join(OUT, "round.html");
  writeFileSync(page, renderVotePage(result));
  return { result, page, text: renderBallots(result) };
}

function isOverBallots(method: Flags["method"]): method is BallotMethod {
  return BALLOT_METHODS.some((one) => one === method);
}

/** The page, and the files it names. */
function writePage({ facts }: Replay): string {
  mkdirSync(OUT, { recursive: true });
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
