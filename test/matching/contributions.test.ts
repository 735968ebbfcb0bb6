// The columns of the engine against the same rule over plain maps of bigints.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  compareIds,
  computeMatching,
  contributionsOf,
  type DonationParameters,
  type DonationRow,
  donationOptions,
  drain,
} from "../../sdk/src/matching/index.ts";
import { bisectRoot } from "./oracle.ts";

type Pair = { donor: string; amount: bigint; weighted: bigint; rows: bigint };

const ADDRESS = "0xa11ce00000000000000000000000000000000001";
const SPELLED = `0x${ADDRESS.slice(2).toUpperCase()}`;
const lower = (id: string) => (id.length === 42 && /^0x/i.test(id) ? id.toLowerCase() : id);

/** Per project, by id: donations that were read, and what counts of each person's gifts. */
function slowContributions({ donations, min = 0n, max = 0n, duplicates, identities, filters }: DonationParameters) {
  const projects = new Map<string, { donations: number; pairs: Map<string, Pair> }>();
  for (const row of donations) {
    const [donor, project] = [lower(row.donor), lower(row.project)];
    if (filters?.donors?.map(lower).includes(donor) || filters?.rejected?.map(lower).includes(project)) continue;
    const weight = BigInt(row.weight ?? 10_000);
    const entry = projects.get(project) ?? { donations: 0, pairs: new Map<string, Pair>() };
    projects.set(project, entry);
    entry.donations++;
    if (duplicates === "mean" && weight === 0n) continue;
    const person = lower((identities as Record<string, string>)[donor] ?? donor);
    const pair = entry.pairs.get(person) ?? { donor: person, amount: 0n, weighted: 0n, rows: 0n };
    entry.pairs.set(person, pair);
    pair.amount += row.amount;
    pair.weighted += row.amount * weight;
    pair.rows++;
  }
  return [...projects]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([project, { donations: read, pairs }]) => {
      const gifts = [...pairs.values()].flatMap(({ donor, amount, weighted, rows }) => {
        const parts = duplicates === "mean" ? rows : 1n;
        if (amount === 0n || amount < min * parts) return [];
        const isCut = max > 0n && amount > max * parts;
        const effective = isCut ? (weighted * max) / (10_000n * amount) : weighted / (10_000n * parts);
        return effective === 0n ? [] : [[donor, effective] as const];
      });
      return { project, donations: read, gifts: gifts.sort(([a], [b]) => compareIds(a, b)) };
    });
}

const HUGE = [1n << 52n, 1n << 64n, 1n << 84n, 1n << 90n, 1n << 96n, 1n << 255n];
/** Around the edges of the words amounts are held in, and anywhere below. */
const amount = fc.oneof(
  fc.bigInt(0n, 10n ** 20n),
  fc.bigInt(0n, 5n),
  fc.tuple(fc.constantFrom(...HUGE), fc.bigInt(-3n, 3n)).map(([edge, offset]) => edge + offset),
  fc.bigInt(0n, (1n << 256n) - 1n),
);
const row: fc.Arbitrary<DonationRow> = fc.record({
  donor: fc.constantFrom("u", "v", "w", "x", "y", "z", ADDRESS, SPELLED),
  project: fc.constantFrom("A", "B", "10", "2", "__proto__"),
  amount,
  weight: fc.oneof(fc.constant(10_000), fc.constantFrom(0, 1, 3_333, 9_999), fc.integer({ min: 0, max: 10_000 })),
});
const rounds = fc.record({
  donations: fc.array(row, { maxLength: 60, size: "max" }),
  min: fc.oneof(fc.constant(0n), amount),
  max: fc.oneof(fc.constant(0n), amount),
  duplicates: fc.constantFrom("sum" as const, "sum" as const, "mean" as const),
  identities: fc.constantFrom({}, { u: "v" }, { [ADDRESS]: "z", x: SPELLED }),
  filters: fc.constantFrom(undefined, { donors: ["w", SPELLED] }, { rejected: ["B"], donors: ["y"] }),
});

function ours(parameters: DonationParameters) {
  const { donors, projects } = drain(contributionsOf(parameters, donationOptions(parameters)));
  expect(new Set(donors).size).to.equal(donors.length);
  return projects.map((each) => {
    const gifts = Array.from(
      each.donors,
      (donor, index) => [donors[donor] ?? "", each.effective[index] ?? -1n] as const,
    );
    expect(gifts.length).to.equal(each.effective.length);
    return { project: each.project, donations: each.donations, gifts: gifts.sort(([a], [b]) => compareIds(a, b)) };
  });
}

describe("contributions", () => {
  it("are what plain sums give, in 3,000 random rounds of all sizes", () => {
    fc.assert(
      fc.property(rounds, (parameters) => {
        expect(ours(parameters)).to.deep.equal(slowContributions(parameters));
      }),
      { numRuns: 3_000 },
    );
  }).timeout(60_000);

  it("have the same sums and roots as numbers and as bigints", () => {
    fc.assert(
      fc.property(rounds, (parameters) => {
        const { projects } = computeMatching({ method: "quadratic", pool: 1n, subtractOwn: false, ...parameters });
        for (const [index, { gifts }] of slowContributions(parameters).entries()) {
          const voices = gifts.reduce((sum, [, effective]) => sum + bisectRoot(effective << 64n), 0n);
          expect(projects[index]?.ideal).to.equal((voices * voices) >> 64n);
          expect(projects[index]?.effective).to.equal(gifts.reduce((sum, [, effective]) => sum + effective, 0n));
          expect(projects[index]?.donors).to.equal(gifts.length);
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it("take exact roots of squares, of their neighbours and of what is next to a whole voice", () => {
    const donations = [3n, 10n ** 9n, (1n << 41n) - 1n, (1n << 42n) - 1n].flatMap((root) =>
      [-1n, 0n, 1n].map((offset) => ({ donor: `${root}${offset}`, project: "A", amount: root * root + offset })),
    );
    // For a voice c·2^63 + b, e = c²·2^62 + c·b is next to it: e·2^64 = voice² − b², and the root is less than 2^-60 below the voice.
    for (const c of [1n, 1_000n, 1_500n]) {
      for (const b of [-1n, 1n, 3n, -3n, 1n << 16n]) {
        for (const offset of [-1n, 0n, 1n])
          donations.push({ donor: `${c}/${b}${offset}`, project: "A", amount: c * c * (1n << 62n) + c * b + offset });
      }
    }
    const [project] = computeMatching({ method: "quadratic", pool: 0n, subtractOwn: false, donations }).projects;
    const voices = donations.reduce((sum, gift) => sum + bisectRoot(gift.amount << 64n), 0n);
    expect(project?.ideal).to.equal((voices * voices) >> 64n);
  });

  it("hold more rows than a chunk, of a donor and of a project", () => {
    const donations = Array.from({ length: 40_000 }, (_, index) => ({
      donor: `d${index % 17_000}`,
      project: `p${index % 3}`,
      amount: (1n << 83n) + BigInt(index),
    }));
    const slow = slowContributions({ donations, identities: {} });
    expect(ours({ donations })).to.deep.equal(slow);
  }).timeout(20_000);
});
