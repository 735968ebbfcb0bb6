// `catchment status`: where a Round stands, live from the chain, checked against the engine.
import { getRound, type Round } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { zeroAddress } from "viem";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { chainTime } from "./chain/time.ts";
import { formatMoment } from "./io/moments.ts";
import { formatMoney } from "./io/money.ts";
import { namesOf } from "./round/builders.ts";
import { compareWithEngine, requireEqual } from "./round/results.ts";
import { renderResults } from "./round/resultsTable.ts";
import { earnedIn, findVaultPool, renderVault } from "./round/vault.ts";

export function statusCommand(): Command {
  return roundCommand("status", "the phase, the live match of every Builder, and what comes next", [
    "status",
    "status --json",
  ]).action(async (flags: RoundFlags) => {
    const { connection, round, asset, matched } = await openContext(flags);
    const [state, vault, names, rows, now] = await Promise.all([
      getRound(connection.reader, { round: round.address }),
      findVaultPool(connection, round.address),
      namesOf(connection, round),
      compareWithEngine(connection, round),
      chainTime(connection),
    ]);
    // Once Closed a match that was not claimed reads 0, and a cancelled Round has none: the engine knows of neither.
    const isOver = state.phase === "Closed" || state.phase === "Cancelled";
    // By a list every match is 0 until it is proven, and follows another method than the level's.
    const isListed = state.settlementRoot !== undefined;
    if (!isOver && !isListed) requireEqual(rows);
    const money = (amount: bigint) => formatMoney(amount, matched.decimals);
    const matchColumn = state.settledAt === undefined ? "match (estimate)" : "match";
    print(
      flags,
      {
        ...{ ...round, kind: state.kind, phase: state.phase, times: state.times, pool: state.pool, paid: state.paid },
        ...(vault === undefined ? {} : { vault: { ...vault, earned: earnedIn(vault, state) } }),
        rows,
      },
      [
        `${round.name}  ${round.address}`,
        `${state.phase}; the pool is ${money(state.pool)} ${matched.symbol}${isOver ? "" : isListed ? "; settled by a list" : "; chain and engine agree to the base unit"}`,
        ...(vault === undefined ? [] : [`${renderVault(vault, state, asset)}.`]),
        "",
        renderResults(rows, { names, asset, matched, matchColumn, kind: state.kind }),
        "",
        nextStep(state, now),
      ].join("\n"),
    );
  });
}

function nextStep({ phase, times, kind, config }: Round, now: number): string {
  const wait = (until: number) => `${formatMoment(until)} (in ${days(until - now)})`;
  if (phase === "Upcoming") return "Not open yet.";
  if (phase === "Open")
    return `${kind === "voting" ? "Votes" : "Donations"} until ${wait(times.donationUntil)}. On a local chain: npx catchment time settling`;
  if (phase === "Review")
    return `Review until ${wait(times.settleFrom)}. On a local chain: npx catchment time settling`;
  if (phase === "Settling" && config.modules.settler !== zeroAddress && now < times.fallbackAt)
    return `Settled by a list, not by this estimate. Next: npx catchment propose, then npx catchment settle`;
  if (phase === "Settling") return "Next: npx catchment settle";
  if (phase === "Settled") return `Next: npx catchment claim, until ${wait(times.claimUntil)}`;
  return "Nothing more to settle; donors and sponsors may take what is theirs.";
}

function days(seconds: number): string {
  return seconds >= 86_400 ? `${Math.floor(seconds / 86_400)} d` : `${Math.ceil(seconds / 3_600)} h`;
}
