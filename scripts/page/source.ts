// Where a Round's figures come from: chain, block, contracts, and the configuration that is its code.
import { NATIVE } from "@catchment/sdk";
import { zeroAddress } from "viem";
import { formatMoney } from "../io/money.ts";
import type { RoundFacts } from "./facts.ts";
import { utc } from "./format.ts";
import type { Fact } from "./model.ts";

const BPS = 10_000n;

/** Ten-thousandths of the pool, as in force. */
export function capBpsOf({ round: { config, isFallback } }: RoundFacts): number {
  return isFallback ? config.matching.fallbackCapBps : config.matching.capBps;
}

/** The most one Builder gets, base units. */
export function capOf(facts: RoundFacts): bigint {
  return (facts.round.pool * BigInt(capBpsOf(facts))) / BPS;
}

export function chainFacts({ chainId, block, round, openedIn }: RoundFacts): readonly Fact[] {
  return [
    code("Chain id", String(chainId)),
    code("Round", round.address),
    code("Program", round.program),
    code("Kind of Round (implementation)", round.implementation),
    code("Opened in block", String(openedIn)),
    code("Read as of block", String(block.number)),
    code("Hash of that block", block.hash),
    text("Time of that block", utc(Number(block.timestamp))),
    ...(round.settledAt === undefined ? [] : [text("Settled", utc(round.settledAt))]),
  ];
}

export function configurationOf(facts: RoundFacts): readonly Fact[] {
  const { round, asset } = facts;
  const { giving, matching, modules } = round.config;
  const money = (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`;
  const module = (name: string, address: string) =>
    address === zeroAddress ? text(name, "none") : code(name, address);
  return [
    giving.asset === NATIVE
      ? text("Donated asset", asset.symbol)
      : code(`Donated asset, ${asset.symbol}`, giving.asset),
    code("Gate that weighs Explorers", giving.explorerGate),
    code("Gate for Builders", modules.builderGate),
    module("Ledger the next Round asks", modules.ledger),
    text("Most one Builder gets", `${capBpsOf(facts) / 100} % of the pool = ${money(capOf(facts))}`),
    text(
      "Pool above all ideals",
      matching.saturation === "Keep" ? "the rest goes back to the sponsors" : "all of it is paid",
    ),
    text("A gift counts from", giving.minCounted === 0n ? "any amount" : money(giving.minCounted)),
    text("and up to", giving.maxCounted === 0n ? "any amount" : money(giving.maxCounted)),
    text("Applications", `${utc(round.times.applicationsFrom)} to ${utc(round.times.applicationsUntil)}`),
    text("Donations", `${utc(round.times.donationsFrom)} to ${utc(round.times.donationUntil)}`),
    text("Settled from", utc(round.times.settleFrom)),
    text("Claims until", utc(round.times.claimUntil)),
  ];
}

export function code(name: string, value: string): Fact {
  return { name, value, isCode: true };
}

function text(name: string, value: string): Fact {
  return { name, value, isCode: false };
}
