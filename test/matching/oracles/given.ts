/** What the slow oracles work on: rows of effective amounts, and what each donor gave to each project in all. */
export type Row = { donor: string; project: string; amount: bigint };

/** What the donors gave, by project, then donor; nothing of zero. */
export type Given = Map<string, Map<string, bigint>>;

/** The sums of the rows. Projects stay even if they got nothing. */
export function givenOf(rows: readonly Row[]): Given {
  const given: Given = new Map([...new Set(rows.map(({ project }) => project))].sort().map((id) => [id, new Map()]));
  for (const { donor, project, amount } of rows) {
    const amounts = given.get(project);
    if (amounts && amount > 0n) amounts.set(donor, (amounts.get(donor) ?? 0n) + amount);
  }
  return given;
}

/** All who gave something. */
export function donorsOf(given: Given): string[] {
  return [...new Set([...given.values()].flatMap((amounts) => [...amounts.keys()]))];
}
