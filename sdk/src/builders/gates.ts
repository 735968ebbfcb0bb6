import type { Address, Hex } from "viem";

const FULL_BPS = 10_000;

/** A row of a Scorer. */
export type GateRow = {
  readonly issuer: Address;
  readonly provider: Hex;
  /** What it adds to the score, 1/10000 points. */
  readonly points: number;
  /** Whether a contract answers it from the chain as it is, in the place of Stamps on record. */
  readonly isLive: boolean;
};

/** From score to weight. Scores are in 1/10000 points. */
export type GateCurve = {
  readonly low: bigint;
  readonly high: bigint;
  readonly lowBps: number;
  readonly highBps: number;
};

/** A weighted sum over Stamps. */
export type ScorerGate = {
  readonly kind: "scorer";
  readonly address: Address;
  readonly passport: Address;
  readonly scope: Hex;
  readonly rows: readonly GateRow[];
  readonly curve: GateCurve;
};

/** The least (all) or the greatest (any) weight of its members. */
export type CombinedGate = {
  readonly kind: "all" | "any";
  readonly address: Address;
  readonly members: readonly Gate[];
};

/** One module that is asked for a weight alone: an adapter, OpenEligibility, or a stranger's. */
export type ModuleGate = {
  readonly kind: "module";
  readonly address: Address;
  /** Whether it says that it can stand in a Scorer's table, as adapters do. */
  readonly isAdapter: boolean;
};

/** What weighs addresses for a Round, as far as it can be looked into. */
export type Gate = ScorerGate | CombinedGate | ModuleGate;

/** What the ends of a gate say of one holder: a Scorer its score, a module its weight; undefined if it failed. */
export type GateAnswers = ReadonlyMap<Address, bigint | undefined>;

/**
 * The weight of a score, bps: below `low` nothing, from `high` on `highBps`, a straight line between, cut off. As a Scorer does.
 *
 * @throws never
 * @example
 * weighScore({ low: 150_000n, high: 250_000n, lowBps: 5_000, highBps: 10_000 }, 200_000n); // 7500
 */
export function weighScore({ low, high, lowBps, highBps }: GateCurve, score: bigint): number {
  if (score < low) return 0;
  if (score >= high) return highBps;
  return lowBps + Number((BigInt(highBps - lowBps) * (score - low)) / (high - low));
}

/**
 * What a gate says once its ends have answered: bps, or undefined if it fails. A member that fails decides nothing: All is 0 as
 * soon as one says 0, Any is full as soon as one says so, whatever the others do.
 *
 * @throws never
 * @example
 * weighGate(await getGate(client, { gate }), new Map([[gate, 200_000n]]));
 */
export function weighGate(gate: Gate, answers: GateAnswers): number | undefined {
  if (gate.kind === "scorer") {
    const score = answers.get(gate.address);
    return score === undefined ? undefined : weighScore(gate.curve, score);
  }
  if (gate.kind === "module") {
    const weight = answers.get(gate.address);
    return weight === undefined ? undefined : Math.min(Number(weight), FULL_BPS);
  }
  const weights = gate.members.map((member) => weighGate(member, answers));
  const decisive = gate.kind === "all" ? 0 : FULL_BPS;
  if (weights.includes(decisive)) return decisive;
  const known = weights.filter((weight) => weight !== undefined);
  if (known.length < weights.length) return undefined;
  return gate.kind === "all" ? Math.min(...known) : Math.max(...known);
}

/**
 * The Scorers in a gate, each once.
 *
 * @throws never
 * @example
 * const [first] = scorersOf(await getGate(client, { gate }));
 */
export function scorersOf(gate: Gate): readonly ScorerGate[] {
  return endsOf(gate).filter((end) => end.kind === "scorer");
}

/** Scorers and modules, each once. */
export function endsOf(gate: Gate): readonly (ScorerGate | ModuleGate)[] {
  const ends = gate.kind === "scorer" || gate.kind === "module" ? [gate] : gate.members.flatMap(endsOf);
  return [...new Map(ends.map((end) => [end.address, end])).values()];
}

/**
 * The fewest rows, of those that are missing, with which a score reaches full weight: the heaviest first. Empty if it is reached.
 *
 * @throws never
 * @example
 * fewestRows({ low: 0n, high: 9n, lowBps: 0, highBps: 10_000 }, 2n, [{ points: 3 }, { points: 8 }]); // [{ points: 8 }]
 */
export function fewestRows<row extends { readonly points: number }>(
  { high }: GateCurve,
  score: bigint,
  missing: readonly row[],
): readonly row[] {
  const rows: row[] = [];
  let sum = score;
  for (const row of [...missing].sort((a, b) => b.points - a.points)) {
    if (sum >= high) break;
    rows.push(row);
    sum += BigInt(row.points);
  }
  return rows;
}
