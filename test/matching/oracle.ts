// A second implementation of the quadratic method, written to be slow and obvious: exact fractions, roots by bisection,
// every level computed from scratch for every candidate. It imports nothing of the engine.
import { type CapRuleName, sharesOf } from "./oracles/capShares.ts";
import { type Fraction, floor, fraction, isAbove, minus, over, times, total } from "./oracles/fractions.ts";

export type OracleRow = { donor: string; project: string; amount: bigint; weight: bigint };

export type OracleRound = {
  rows: OracleRow[];
  pool: bigint;
  subtractOwn: boolean;
  saturation: "keep" | "scale-up";
  capBps: bigint | null;
  capAmount: bigint | null;
  asks: Record<string, bigint>;
  multipliers: Record<string, bigint>;
  min: bigint;
  max: bigint;
  capRule: CapRuleName;
  rounding: "floor" | "largest-remainder";
  root: "q32" | "unit";
  duplicates: "sum" | "mean";
};

/** The largest r with r² ≤ n, by halving an interval. */
export function bisectRoot(n: bigint): bigint {
  let low = 0n;
  let high = n + 1n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= n) low = middle;
    else high = middle;
  }
  return low;
}

function effectiveOf(rows: OracleRow[], { min, max, duplicates }: OracleRound): bigint {
  const counted = duplicates === "mean" ? rows.filter(({ weight }) => weight > 0n) : rows;
  if (counted.length === 0) return 0n;
  const parts = duplicates === "mean" ? BigInt(counted.length) : 1n;
  const c = fraction(
    counted.reduce((sum, { amount }) => sum + amount, 0n),
    parts,
  );
  const weighted = fraction(
    counted.reduce((sum, { amount, weight }) => sum + amount * weight, 0n),
    parts,
  );
  if (c[0] === 0n || isAbove([min, 1n], c)) return 0n;
  const n: Fraction = max > 0n && isAbove(c, [max, 1n]) ? [max, 1n] : c;
  return floor(over(times(weighted, n), times([10_000n, 1n], c)));
}

function idealOf(effective: bigint[], { root, subtractOwn }: OracleRound): bigint {
  if (root === "unit") {
    const roots = effective.map(bisectRoot);
    let sum = 0n;
    roots.forEach((a, i) => {
      roots.forEach((b, j) => {
        if (i !== j || !subtractOwn) sum += a * b;
      });
    });
    return sum;
  }
  const voices = effective.map((amount) => bisectRoot(amount * 2n ** 64n));
  const sum = voices.reduce((a, b) => a + b, 0n);
  const square = (sum * sum) / 2n ** 64n;
  if (!subtractOwn) return square;
  const ideal = square - effective.reduce((a, b) => a + b, 0n);
  return ideal < 0n ? 0n : ideal;
}

export function oracle(round: OracleRound) {
  const projects = [...new Set(round.rows.map(({ project }) => project))].sort();
  const ideals = projects.map((project) => {
    const rows = round.rows.filter((row) => row.project === project);
    const donors = [...new Set(rows.map(({ donor }) => donor))];
    const effective = donors.map((donor) =>
      effectiveOf(
        rows.filter((row) => row.donor === donor),
        round,
      ),
    );
    return idealOf(effective, round);
  });
  const claims = projects.map((project, index) =>
    fraction((round.multipliers[project] ?? 10_000n) * (ideals[index] ?? 0n), 10_000n),
  );
  const caps = projects.map((project): Fraction => {
    let cap = round.pool;
    if (round.capBps !== null) cap = (round.pool * round.capBps) / 10_000n;
    if (round.capAmount !== null) cap = round.capAmount;
    const ask = round.asks[project];
    return [ask !== undefined && ask < cap ? ask : cap, 1n];
  });
  const { shares, capped } = sharesOf(claims, caps, round);
  const matches = shares.map(floor);
  if (round.rounding === "largest-remainder") {
    const rests = shares.map((share, index) => ({ index, rest: minus(share, [floor(share), 1n]) }));
    let units = floor(total(rests.map(({ rest }) => rest)));
    for (; units > 0n; units--) {
      let best = rests[0];
      for (const candidate of rests) if (best && isAbove(candidate.rest, best.rest)) best = candidate;
      if (!best) break;
      matches[best.index] = (matches[best.index] ?? 0n) + 1n;
      best.rest = [0n, 1n];
    }
  }
  return projects.map((project, index) => ({
    project,
    ideal: ideals[index],
    match: matches[index],
    capped: capped.has(index),
  }));
}
