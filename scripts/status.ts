// `catchment status`: where a Round stands, live from the chain, checked against the engine.
import { getRound } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { chainTime } from "./chain/time.ts";
import { bar } from "./io/bars.ts";
import { formatMoney } from "./io/money.ts";
import { renderTable } from "./io/table.ts";
import { namesOf } from "./round/builders.ts";
import { compareWithEngine, requireEqual } from "./round/results.ts";

const PHASES = ["Upcoming", "Open", "Review", "Settling", "Settled", "Closed", "Cancelled"] as const;
const BAR_WIDTH = 24;

export function statusCommand(): Command {
  return roundCommand("status", "the phase, the live match of every Builder, and what comes next", [
    "status",
    "status --json",
  ]).action(async (flags: RoundFlags) => {
    const { connection, round, asset } = await openContext(flags);
    const [state, names, rows, now] = await Promise.all([
      getRound(connection.reader, { round: round.address }),
      namesOf(connection, round),
      compareWithEngine(connection, round),
      chainTime(connection),
    ]);
    // Once Closed a match that was not claimed reads 0, and a cancelled Round has none: the engine knows of neither.
    if (state.phase < 5) requireEqual(rows);
    const money = (amount: bigint) => formatMoney(amount, asset.decimals);
    const largest = rows.reduce((most, { match }) => (match > most ? match : most), 0n);
    const table = renderTable(
      [
        { name: "Builder" },
        { name: "matched / all", align: "right" },
        { name: "donations", align: "right" },
        { name: state.phase < 4 ? "match (estimate)" : "match", align: "right" },
        { name: "" },
      ],
      rows.map((row) => [
        names.get(row.application) ?? row.builder,
        `${row.donorsMatched} / ${row.donors}`,
        money(row.donated),
        money(row.match),
        bar(row.match, largest, BAR_WIDTH),
      ]),
    );
    const phase = PHASES[state.phase] ?? "unknown";
    print(
      flags,
      { ...round, phase, times: state.times, totals: state.totals, rows },
      [
        `${round.name}  ${round.address}`,
        `${phase}; the pool is ${money(state.totals.pool)} ${asset.symbol}; chain and engine agree to the base unit`,
        "",
        table,
        "",
        nextStep(state.phase, state.times, now),
      ].join("\n"),
    );
  });
}

type Times = { readonly donationUntil: number; readonly settleFrom: number; readonly claimUntil: number };

function nextStep(phase: number, times: Times, now: number): string {
  const wait = (until: number) => `${date(until)} (in ${days(until - now)})`;
  if (phase === 0) return "Not open yet.";
  if (phase === 1) return `Donations until ${wait(times.donationUntil)}. On a local chain: npx catchment time settling`;
  if (phase === 2) return `Review until ${wait(times.settleFrom)}. On a local chain: npx catchment time settling`;
  if (phase === 3) return "Next: npx catchment settle";
  if (phase === 4) return `Next: npx catchment claim, until ${wait(times.claimUntil)}`;
  return "Nothing more to settle; donors and sponsors may take what is theirs.";
}

function date(timestamp: number): string {
  return `${new Date(timestamp * 1_000).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function days(seconds: number): string {
  return seconds >= 86_400 ? `${Math.floor(seconds / 86_400)} d` : `${Math.ceil(seconds / 3_600)} h`;
}
