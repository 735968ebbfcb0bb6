// One Scorer's table for one holder: what is held, what is not and why, and what each missing row would do.
import type { Address, Hex } from "viem";
import { readContract } from "viem/actions";
import {
  fewestRows,
  type Gate,
  type GateAnswers,
  type GateRow,
  type ScorerGate,
  weighGate,
  weighScore,
} from "../builders/gates.ts";
import { passportAbi, scorerAbi, stakeStampAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient } from "./client.ts";
import { answerOf, inTurns } from "./gateReads.ts";
import { type Presented, type Revocation, readPresented, readSpans, type StampSpan } from "./stampHistory.ts";

/** A row of a Scorer as it is for one holder. Times are unix seconds. */
export type InspectedRow = GateRow & {
  /** "failed": its live provider gives no answer, and the whole Scorer none with it. */
  readonly state: "held" | "missing" | "expired" | "revoked" | "failed";
  /** From when on it is held without a gap; not there for a live one. */
  readonly since: bigint | undefined;
  /** Until when it is held, or was. */
  readonly until: bigint | undefined;
  readonly revokedBy: Revocation | undefined;
  /** Who has its identity now: the issuer stamped another address for it. */
  readonly takenBy: Address | undefined;
  /** What it would bring, if it is not held: this Scorer's score and weight, and the whole gate's weight. */
  readonly withIt:
    | { readonly score: bigint; readonly weight: number; readonly gateWeight: number | undefined }
    | undefined;
};

/** A Scorer as it is for one holder. Scores are in 1/10000 points. */
export type InspectedScorer = ScorerGate & {
  /** Undefined if it fails. */
  readonly score: bigint | undefined;
  readonly weight: number | undefined;
  /** Kept for donations, whatever is revoked meanwhile. */
  readonly cached: { readonly score: bigint; readonly until: bigint } | undefined;
  /** Points missing to any weight, and to the most; 0 if reached. */
  readonly toLow: bigint | undefined;
  readonly toHigh: bigint | undefined;
  readonly table: readonly InspectedRow[];
  /** Providers of the fewest rows that reach full weight. */
  readonly fewest: readonly Hex[];
};

type Asked = {
  readonly gate: Gate;
  readonly answers: GateAnswers;
  readonly holder: Address;
  /** Unix seconds. */
  readonly now: bigint;
  readonly blockNumber: bigint;
  readonly stampsFrom: bigint;
  readonly blockRange: bigint | undefined;
};

/** Looks into a Scorer of a gate. */
export async function inspectScorer(
  client: CatchmentClient,
  scorer: ScorerGate,
  asked: Asked,
): Promise<InspectedScorer> {
  const { holder, answers, blockNumber, stampsFrom, blockRange } = asked;
  const { address, passport, scope, curve } = scorer;
  const range = { fromBlock: stampsFrom, toBlock: blockNumber, blockRange };
  const [presented, cached] = await Promise.all([
    readPresented(client, { passport, scope, holder }, range),
    readContract(client, { address, abi: scorerAbi, functionName: "cacheOf", args: [holder], ...atBlock(blockNumber) }),
  ]);
  const score = answers.get(address);
  const table = await inTurns(scorer.rows, async (row): Promise<InspectedRow> => {
    const found = row.isLive
      ? await inspectLive(client, row, asked)
      : await inspectStamp(client, scorer, row, asked, presented);
    return { ...row, ...found, withIt: found.state === "held" ? undefined : withRow(scorer, row, score, asked) };
  });
  const missing = (bound: bigint) => (score === undefined ? undefined : bound > score ? bound - score : 0n);
  const open = table.filter(({ state }) => state !== "held");
  return {
    ...scorer,
    score,
    weight: score === undefined ? undefined : weighScore(curve, score),
    cached: cached.expiresAt > asked.now ? { score: cached.score, until: cached.expiresAt } : undefined,
    toLow: missing(curve.low),
    toHigh: missing(curve.high),
    table,
    fewest: score === undefined ? [] : fewestRows(curve, score, open).map(({ provider }) => provider),
  };
}

function withRow({ address, curve }: ScorerGate, row: GateRow, score: bigint | undefined, { gate, answers }: Asked) {
  if (score === undefined) return undefined;
  const raised = score + BigInt(row.points);
  const gateWeight = weighGate(gate, new Map([...answers, [address, raised]]));
  return { score: raised, weight: weighScore(curve, raised), gateWeight };
}

const NOTHING = { since: undefined, until: undefined, revokedBy: undefined, takenBy: undefined } as const;

async function inspectLive(client: CatchmentClient, { issuer }: GateRow, { holder, now, blockNumber }: Asked) {
  const request = { address: issuer, abi: stakeStampAbi, functionName: "heldAt", args: [holder, now] } as const;
  const answer = await answerOf(() => readContract(client, { ...request, ...atBlock(blockNumber) }));
  if ("failure" in answer) return { ...NOTHING, state: "failed" as const };
  const [isHeld, until] = answer.value;
  return isHeld ? { ...NOTHING, state: "held" as const, until } : { ...NOTHING, state: "missing" as const };
}

async function inspectStamp(
  client: CatchmentClient,
  { passport, scope }: ScorerGate,
  { issuer, provider }: GateRow,
  { holder, now, blockNumber }: Asked,
  presented: readonly Presented[],
) {
  const [[isHeld, until], spans] = await Promise.all([
    readContract(client, {
      address: passport,
      abi: passportAbi,
      functionName: "heldAt",
      args: [holder, scope, issuer, provider, now],
      ...atBlock(blockNumber),
    }),
    readSpans(client, { passport, scope, issuer, holder, provider }, presented, blockNumber),
  ]);
  if (isHeld) return { ...NOTHING, state: "held" as const, since: sinceOf(spans, now), until };
  const last = spans.at(-1);
  if (last === undefined) return { ...NOTHING, state: "missing" as const };
  const takenBy = last.usedBy?.toLowerCase() === holder.toLowerCase() ? undefined : last.usedBy;
  // Who covers this moment and is not held is revoked, by a nullifier where the logs do not tell.
  const revokedBy = last.revokedBy ?? (last.expiresAt > now ? ("nullifier" as const) : undefined);
  const state = revokedBy === undefined ? ("expired" as const) : ("revoked" as const);
  return { state, since: undefined, until: last.expiresAt, revokedBy, takenBy };
}

/** The beginning of the cover without a gap. */
function sinceOf(spans: readonly StampSpan[], now: bigint): bigint | undefined {
  let since: bigint | undefined;
  for (const span of spans.toReversed()) {
    if (span.revokedBy !== undefined || span.recordedAt > now || span.expiresAt < (since ?? now)) continue;
    since = span.recordedAt;
  }
  return since;
}
