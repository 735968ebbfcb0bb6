// The match of a Round from the formulas of DESIGN ("Live quadratic funding", "Level") alone: exact, slow, and by another way
// than the chain and the engine go. Roots are found by halving an interval; the level is not approached step by step but guessed:
// with everybody in the order of cap/demand, K can only be the first k of them, and every k is tried.

export type SlowApplication = {
  readonly isAccepted: boolean;
  /** Ten-thousandths. */
  readonly multiplier: bigint;
  /** 0 = none. */
  readonly ask: bigint;
  /** All that each Explorer gave, and its weight in ten-thousandths. */
  readonly given: readonly { readonly amount: bigint; readonly weight: bigint }[];
};

export type SlowRound = {
  readonly pool: bigint;
  readonly capBps: bigint;
  readonly isKeep: boolean;
  readonly minCounted: bigint;
  /** 0 = without limit. */
  readonly maxCounted: bigint;
  readonly applications: readonly SlowApplication[];
};

export type SlowResult = {
  readonly demand: bigint;
  readonly matches: readonly bigint[];
  /** What a Round releases when it settles: what no uncapped share can reach, floors aside. */
  readonly released: bigint;
};

const ONE = 10_000n;
/** Fractional bits of a squared voice. */
const SCALE = 2n ** 64n;

/** The largest r with r² ≤ n. */
export function slowRoot(n: bigint): bigint {
  const half = BigInt(Math.ceil(n.toString(2).length / 2));
  let low = 0n;
  let high = 2n ** half;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle * middle <= n) low = middle;
    else high = middle;
  }
  return low;
}

function demandOf({ isAccepted, multiplier, given }: SlowApplication, { minCounted, maxCounted }: SlowRound): bigint {
  if (!isAccepted) return 0n;
  const effective = given.map(({ amount, weight }) => {
    let counted = amount;
    if (amount < minCounted) counted = 0n;
    else if (maxCounted > 0n && amount > maxCounted) counted = maxCounted;
    return (counted * weight) / ONE;
  });
  const voices = effective.map((e) => slowRoot(e * SCALE)).reduce((sum, voice) => sum + voice, 0n);
  const ideal = (voices * voices) / SCALE - effective.reduce((sum, e) => sum + e, 0n);
  return ideal > 0n ? multiplier * ideal : 0n;
}

/** top/bottom of the level when exactly `capped` are in K. */
type Ratio = { readonly top: bigint; readonly bottom: bigint };

export function slowMatching(round: SlowRound): SlowResult {
  const { pool, applications, isKeep } = round;
  const rows = applications.map((application, index) => {
    const share = (pool * round.capBps) / ONE;
    const cap = application.ask > 0n && application.ask < share ? application.ask : share;
    return { index, cap, demand: demandOf(application, round) };
  });
  const wanting = rows
    .filter(({ demand }) => demand > 0n)
    .sort((a, b) => (a.cap * b.demand < b.cap * a.demand ? -1 : a.cap * b.demand > b.cap * a.demand ? 1 : 0));

  // K is the first k: nobody of them may be at or under its cap when it joins, nobody after them over it. The first k that fits
  // the second rule is the least fixpoint.
  const levelOf = (k: number): Ratio => {
    const top = wanting.slice(0, k).reduce((rest, { cap }) => rest - cap, pool);
    const bottom = wanting.slice(k).reduce((sum, { demand }) => sum + demand, 0n);
    return isKeep && bottom <= ONE * top ? { top: 1n, bottom: ONE } : { top, bottom };
  };
  const isOver = ({ demand, cap }: { demand: bigint; cap: bigint }, { top, bottom }: Ratio) =>
    demand * top > cap * bottom;
  const isFixpoint = (level: Ratio, k: number) => !wanting.slice(k).some((row) => isOver(row, level));
  let k = 0;
  while (!isFixpoint(levelOf(k), k)) k += 1;

  const { top, bottom } = levelOf(k);
  const matches = applications.map(() => 0n);
  for (const { index, cap } of wanting.slice(0, k)) matches[index] = cap;
  for (const { index, demand } of wanting.slice(k)) matches[index] = (demand * top) / bottom;
  const rest = wanting.slice(0, k).reduce((left, { cap }) => left - cap, pool);
  const open = wanting.slice(k).reduce((sum, { demand }) => sum + demand, 0n);
  return {
    demand: rows.reduce((sum, { demand }) => sum + demand, 0n),
    matches,
    released: open === 0n ? rest : rest - (open * top) / bottom,
  };
}
