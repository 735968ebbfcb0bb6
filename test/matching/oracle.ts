// A second implementation of the quadratic method, written to be slow and obvious: exact fractions, roots by bisection,
// every level computed from scratch for every candidate. It imports nothing of the engine.

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
  capRule: "level" | "redistribute" | "clip";
  rounding: "floor" | "largest-remainder";
  root: "q32" | "unit";
  duplicates: "sum" | "mean";
};

type Fraction = [top: bigint, bottom: bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
function fraction(top: bigint, bottom = 1n): Fraction {
  const common = gcd(top < 0n ? -top : top, bottom);
  return common === 0n ? [0n, 1n] : [top / common, bottom / common];
}
const plus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d + c * b, b * d);
const minus = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction) => fraction(a * d, b * c);
const isAbove = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b;
const floor = ([a, b]: Fraction) => a / b;
const total = (list: Fraction[]) => list.reduce(plus, [0n, 1n]);

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

/** Shares of projects whose full claims (multiplier · ideal / 10000) are `claims`. */
function sharesOf(claims: Fraction[], caps: Fraction[], { pool, saturation, capRule }: OracleRound) {
  const all = total(claims);
  const isKept = saturation === "keep";
  const levelWithout = (capped: Set<number>): Fraction => {
    const rest = minus([pool, 1n], total(caps.filter((_, index) => capped.has(index))));
    const wanted = total(claims.filter((_, index) => !capped.has(index)));
    if (isKept && !isAbove(wanted, rest)) return [1n, 1n];
    return wanted[0] === 0n ? [0n, 1n] : over(rest, wanted);
  };
  const at = (list: Fraction[], index: number): Fraction => list[index] ?? [0n, 1n];

  if (capRule === "clip") {
    const level = levelWithout(new Set());
    const capped = new Set<number>();
    const shares = claims.map((claim, index) => {
      const share = times(claim, level);
      if (!isAbove(share, at(caps, index))) return share;
      capped.add(index);
      return at(caps, index);
    });
    return { shares, capped };
  }
  if (capRule === "level") {
    const capped = new Set<number>();
    for (;;) {
      const level = levelWithout(capped);
      // From the back, one at a time: the order must not matter.
      const next = claims.findLastIndex(
        (claim, index) => !capped.has(index) && isAbove(times(claim, level), at(caps, index)),
      );
      if (next === -1) {
        return {
          shares: claims.map((claim, index) => (capped.has(index) ? at(caps, index) : times(claim, level))),
          capped,
        };
      }
      capped.add(next);
    }
  }
  const pot: Fraction = isKept && isAbove([pool, 1n], all) ? all : [pool, 1n];
  let shares = claims.map((claim) => (all[0] === 0n ? fraction(0n) : over(times(claim, pot), all)));
  const capped = new Set<number>();
  for (;;) {
    const excess = total(
      shares.map((share, index) => (isAbove(share, at(caps, index)) ? minus(share, at(caps, index)) : [0n, 1n])),
    );
    if (excess[0] === 0n) return { shares, capped };
    shares.forEach((share, index) => {
      if (isAbove(share, at(caps, index))) capped.add(index);
    });
    shares = shares.map((share, index) => (capped.has(index) ? at(caps, index) : share));
    const takers = total(shares.filter((_, index) => !capped.has(index)));
    if (takers[0] === 0n) return { shares, capped };
    const growth = plus([1n, 1n], over(excess, takers));
    shares = shares.map((share, index) => (capped.has(index) ? share : times(share, growth)));
  }
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
