// clr.fund's contract, line by line, on one list of tallies: what it says a project is allocated.
const PRECISION = 10n ** 18n;

type Tally = { readonly project: string; readonly tally: bigint; readonly spent: bigint };

export function allocationsOf(tallies: readonly Tally[], pool: bigint, voiceCreditFactor: bigint) {
  let totalSpent = 0n;
  let totalSquares = 0n;
  for (const { tally, spent } of tallies) {
    totalSpent += spent;
    totalSquares += tally * tally;
  }
  const alpha = (pool * PRECISION) / (voiceCreditFactor * (totalSquares - totalSpent));
  return tallies.map(({ project, tally, spent }) => {
    const quadratic = alpha * voiceCreditFactor * tally * tally;
    const linear = PRECISION * voiceCreditFactor * spent - alpha * voiceCreditFactor * spent;
    return { project, allocated: (quadratic + linear) / PRECISION };
  });
}
