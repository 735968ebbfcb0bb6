// A blend of two lists of ideals, as a fraction of the pool per project, added up term by term.
export function blendOracle(pool: bigint, share: bigint, first: bigint[], second: bigint[]): bigint[] {
  const sum = (list: bigint[]) => list.reduce((a, b) => a + b, 0n);
  const [a, b] = [sum(first), sum(second)];
  return first.map((ideal, at) => {
    const other = second[at] ?? 0n;
    if (a === 0n && b === 0n) return 0n;
    if (a === 0n) return (pool * other) / b;
    if (b === 0n) return (pool * ideal) / a;
    // share/10000 · ideal/a + (1 - share/10000) · other/b, over one denominator
    const terms = [
      { top: share * ideal, bottom: 10_000n * a },
      { top: (10_000n - share) * other, bottom: 10_000n * b },
    ];
    const { top, bottom } = terms.reduce((left, right) => ({
      top: left.top * right.bottom + right.top * left.bottom,
      bottom: left.bottom * right.bottom,
    }));
    return (pool * top) / bottom;
  });
}
