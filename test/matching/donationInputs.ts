// Random donations with all that can be said of them: weights from each source, ids, persons, filters, minimum and maximum.
import fc from "fast-check";
import type { DonationParameters, DonationRow, Filters } from "../../sdk/src/matching/index.ts";

/** An address in the letters of a file; the engine compares it in lower case. */
export const MIXED = "0xA11cE00000000000000000000000000000000001";
export const CURVE = { low: "15", high: "25", lowBps: 5_000, highBps: 10_000 };

export const DONORS = ["u", "v", "w", "x", "y", MIXED];
export const PROJECTS = ["A", "B", "C", "10"];

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 1 });
const rarely = <value>(what: fc.Arbitrary<value>) => fc.option(what, { nil: undefined, freq: 2 });
const bps = fc.oneof(fc.constant(10_000), fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, 5_000));
const amount = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, 10n ** 20n));

/** Where weights come from: nowhere, the rows, a table or a curve. */
const source = fc.constantFrom(
  "none" as const,
  "weight" as const,
  "coefficient" as const,
  "table" as const,
  "curve" as const,
);

const row = fc.record({
  donor: fc.constantFrom(...DONORS, MIXED.toLowerCase()),
  project: fc.constantFrom(...PROJECTS),
  amount,
  weight: bps,
  score: fc.constantFrom("0", "14.9", "15", "20", "24.5", "25", "30"),
});
const identities = rarely(fc.dictionary(fc.constantFrom(...DONORS), fc.constantFrom("p", "q", "u"), { maxKeys: 4 }));
const lists = rarely(
  fc.record({
    refunded: someOf(["0", "1", "2", "3", "none"]),
    donations: someOf(["2", "3", "4", "5"]),
    rejected: someOf([...PROJECTS, "Z"]),
    projects: someOf(PROJECTS),
    donors: someOf([...DONORS, "stranger"]),
    owners: rarely(
      fc.dictionary(fc.constantFrom(...PROJECTS, "Z"), fc.subarray(DONORS, { maxLength: 2 }), { maxKeys: 3 }),
    ),
  }),
);

export type DonationInputs = DonationParameters & {
  readonly donations: readonly DonationRow[];
  readonly identities: Readonly<Record<string, string>> | undefined;
  readonly filters: Filters | undefined;
};

export const anyDonations: fc.Arbitrary<DonationInputs> = fc
  .record({
    rows: fc.array(row, { maxLength: 30, size: "max" }),
    source,
    identities,
    lists,
    weights: fc.tuple(...DONORS.map(() => bps)),
    min: rarely(amount),
    max: rarely(amount),
    duplicates: rarely(fc.constant("mean" as const)),
  })
  .map(({ rows, source: from, lists: filters, weights, ...options }) => ({
    ...options,
    donations: rows.map(({ donor, project, amount: given, weight, score }, index) => ({
      donor,
      project,
      amount: given,
      id: String(index),
      ...(from === "weight" ? { weight } : {}),
      ...(from === "coefficient" ? { coefficient: (weight / 10_000).toFixed(4) } : {}),
      ...(from === "curve" ? { score } : {}),
    })),
    ...(from === "table"
      ? { weights: Object.fromEntries(DONORS.map((donor, index) => [donor, weights[index] ?? 0])) }
      : {}),
    ...(from === "curve" ? { scoreCurve: CURVE } : {}),
    filters,
  }));

export const lower = (id: string) => (id.startsWith("0x") ? id.toLowerCase() : id);

/** The person of a donor, by the table of the inputs. */
export function personIn({ identities = {} }: Pick<DonationInputs, "identities">): (donor: string) => string {
  const people = new Map(Object.entries(identities).map(([donor, person]) => [lower(donor), person]));
  return (donor) => people.get(lower(donor)) ?? lower(donor);
}
