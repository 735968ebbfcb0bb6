// What holds for every method, whatever is put in.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import {
  computeMatching,
  type DonationRow,
  type MatchingParameters,
  type MatchingResult,
} from "../../sdk/src/matching/index.ts";
import { anyDonations, anyParameters, donationMethods, shuffled } from "./anyMethod.ts";

const RUNS = { numRuns: 1_000 };
const idealOf = ({ projects }: MatchingResult, project: string) =>
  projects.find((one) => one.project === project)?.ideal ?? 0n;
const outcome = (parameters: MatchingParameters) =>
  JSON.stringify(matchingToJson(computeMatching(parameters)).projects);

/** How far roots cut off below 2^-32 of a unit can move an ideal of n donors: 1 + 2n·Σ√e / 2^32 base units, rounded up. */
function rootError(donations: readonly DonationRow[]): bigint {
  const roots = donations.reduce((sum, { amount }) => sum + Math.sqrt(Number(amount)), 0);
  return 2n + BigInt(Math.ceil((2 * donations.length * roots) / 2 ** 32));
}

describe("every method", () => {
  it("pays no more than the pool, and nobody above cap or ask", () => {
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        const { projects, matched, leftover, pool, options } = computeMatching(parameters);
        expect(matched).to.equal(projects.reduce((sum, { match }) => sum + match, 0n));
        expect(matched + leftover).to.equal(pool);
        expect(leftover >= 0n).to.equal(true);
        const { cap } = options;
        const limit = cap === null ? pool : "bps" in cap ? (pool * BigInt(cap.bps)) / 10_000n : cap.amount;
        for (const { project, match, ideal, effective } of projects) {
          expect(match >= 0n && ideal >= 0n && effective >= 0n, project).to.equal(true);
          if (parameters.method !== "alpha") {
            const ask = Object.hasOwn(options.asks, project) ? options.asks[project] : undefined;
            expect(match <= limit && match <= (ask ?? match), project).to.equal(true);
          }
        }
      }),
      RUNS,
    );
  }).timeout(60_000);

  it("pays nobody above the ideal under keep, with level or clip", () => {
    fc.assert(
      fc.property(
        anyDonations,
        donationMethods,
        fc.constantFrom("level" as const, "clip" as const),
        (round, own, capRule) => {
          const { projects } = computeMatching({ ...round, ...own, saturation: "keep", capRule });
          for (const { ideal, match } of projects) expect(match <= ideal).to.equal(true);
        },
      ),
      RUNS,
    );
  }).timeout(60_000);

  it("gives the same bits for every order of the rows", () => {
    fc.assert(
      fc.property(anyParameters, fc.array(fc.nat(100), { minLength: 1, maxLength: 40 }), (parameters, order) => {
        expect(outcome(shuffled(parameters, order))).to.equal(outcome(parameters));
      }),
      RUNS,
    );
  }).timeout(60_000);

  it("gives the same when ran again from what the result carries", () => {
    fc.assert(
      fc.property(anyParameters, (parameters) => {
        const result = computeMatching(parameters);
        expect(matchingToJson(computeMatching(result.parameters))).to.deep.equal(matchingToJson(result));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});

describe("every method over donations", () => {
  it("is not moved by how a donor cuts a gift in pieces", () => {
    fc.assert(
      fc.property(anyDonations, donationMethods, fc.nat(), fc.bigInt(0n, 10_000n), (round, own, at, share) => {
        const rows = [...round.donations];
        fc.pre(rows.length > 0);
        const split = rows.flatMap((row, position) => {
          const part = (row.amount * share) / 10_000n;
          return position === at % rows.length
            ? [
                { ...row, amount: part },
                { ...row, amount: row.amount - part },
              ]
            : [row];
        });
        const money = (donations: readonly DonationRow[]) =>
          computeMatching({ ...round, ...own, duplicates: "sum", donations }).projects.map(({ ideal, match }) => [
            ideal,
            match,
          ]);
        expect(money(split)).to.deep.equal(money(rows));
      }),
      RUNS,
    );
  }).timeout(60_000);

  it("gives a lone donor nothing, with own money off", () => {
    const own = fc.constantFrom(
      { method: "quadratic" } as const,
      { method: "quadratic", root: "unit" } as const,
      { method: "profile" } as const,
      { method: "cocm" } as const,
      { method: "pairwise", m: 10n ** 18n } as const,
    );
    fc.assert(
      fc.property(anyDonations, own, (round, chosen) => {
        for (const { donors, ideal, match } of computeMatching({ ...round, ...chosen }).projects)
          if (donors < 2) expect([ideal, match]).to.deep.equal([0n, 0n]);
      }),
      RUNS,
    );
  }).timeout(60_000);

  it("never lowers an ideal when a gift grows or a donor joins, up to the roots' error", () => {
    const own = fc.constantFrom(
      { method: "quadratic" } as const,
      { method: "quadratic", subtractOwn: false } as const,
      { method: "profile" } as const,
      { method: "proportional" } as const,
    );
    fc.assert(
      fc.property(
        anyDonations,
        own,
        fc.nat(),
        fc.bigInt(0n, 10n ** 21n),
        fc.boolean(),
        (round, chosen, at, more, isNew) => {
          const { max: _, ...shared } = round;
          const rows = [...shared.donations];
          const row = rows[at % rows.length];
          fc.pre(row !== undefined);
          if (!row) return;
          // A newcomer who gave elsewhere, too, could leave a cluster: only whoever gave nothing else yet is a newcomer here.
          const grown = isNew
            ? [...rows, { ...row, donor: "newcomer", amount: more }]
            : [...rows, { ...row, amount: more }];
          const given = { ...shared, ...chosen, duplicates: "sum", weights: undefined } as const;
          // A first gift can move a donor to another cluster, which may take from others: not from this project.
          const before = idealOf(computeMatching({ ...given, donations: rows }), row.project);
          const after = idealOf(computeMatching({ ...given, donations: grown }), row.project);
          expect(after + rootError(grown) >= before, `${before} to ${after}`).to.equal(true);
        },
      ),
      RUNS,
    );
  }).timeout(60_000);

  it("scales with the money: a thousand times the gifts are a thousand times the ideals, up to the roots' error", () => {
    const own = fc.constantFrom(
      { method: "quadratic" } as const,
      { method: "profile" } as const,
      { method: "pairwise", m: 10n ** 6n } as const,
      { method: "cocm" } as const,
      { method: "proportional" } as const,
    );
    fc.assert(
      fc.property(anyDonations, own, (round, chosen) => {
        const rows = [...round.donations];
        const scaled = rows.map((row) => ({ ...row, amount: row.amount * 1_000n }));
        const plain = { ...round, ...chosen, min: 0n, max: 0n, duplicates: "sum" } as const;
        // Weights cut effective amounts to whole units first, so only full ones scale exactly.
        const full = (donations: readonly DonationRow[]) => donations.map((row) => ({ ...row, weight: 10_000 }));
        const one = computeMatching({ ...plain, donations: full(rows) });
        const m = plain.method === "pairwise" ? { m: plain.m * 1_000n } : {};
        const thousand = computeMatching({ ...plain, ...m, donations: full(scaled) });
        for (const { project, ideal } of one.projects) {
          const off = idealOf(thousand, project) - ideal * 1_000n;
          const relative = ideal / 10n ** 6n;
          const bound = 1_000n * rootError(scaled) + relative;
          expect((off < 0n ? -off : off) <= bound, `${project}: ${off}, allowed ${bound}`).to.equal(true);
        }
      }),
      RUNS,
    );
  }).timeout(60_000);
});

describe("sizes", () => {
  const methods = [
    { method: "quadratic" },
    { method: "profile" },
    { method: "pairwise", m: 10n ** 18n },
    { method: "cocm" },
    { method: "cocm", similarity: "soft" },
    { method: "proportional" },
  ] as const;

  for (const own of methods) {
    const name = "similarity" in own ? `${own.method}, ${own.similarity}` : own.method;

    it(`${name}: no donors, no pool, one project, amounts above 2^90`, () => {
      expect(computeMatching({ ...own, pool: 10n, donations: [] }).leftover).to.equal(10n);
      // A square, so that its root is exact.
      const big = 1n << 92n;
      const donations = ["x", "y", "z"].map((donor) => ({ donor, project: "A", amount: big }));
      expect(computeMatching({ ...own, pool: 0n, donations }).matched).to.equal(0n);
      const [only] = computeMatching({ ...own, pool: big * 100n, donations }).projects;
      expect(only?.effective).to.equal(3n * big);
      // Whoever gives to one project only has everything in common with the others: pairwise and the clusters see one crowd.
      if (own.method === "quadratic") expect(only?.ideal).to.equal(6n * big);
      if (own.method === "profile" || own.method === "cocm") expect(only?.ideal).to.equal(0n);
    });

    it(`${name}: 10,000 projects, all equal, all at the cap`, () => {
      // Three donors each, who give to one or two more projects each, and no two of them to the same.
      const donations = Array.from({ length: 10_000 }, (_, index) =>
        [`x${index % 5_003}`, `y${index % 4_999}`, `z${index % 4_993}`].map((donor) => ({
          donor,
          project: `p${index}`,
          amount: 10n ** 18n,
        })),
      ).flat();
      const { projects, matched } = computeMatching({ ...own, pool: 10n ** 22n, donations, cap: { amount: 1n } });
      expect(projects.length).to.equal(10_000);
      for (const { match, capped } of projects) expect([match, capped]).to.deep.equal([1n, true]);
      expect(matched).to.equal(10_000n);
    }).timeout(60_000);
  }

  it("decimals only scale: 0, 2, 6, 18 and 24 of them pay the same shares, up to a unit and the roots' error", () => {
    const gifts = [
      ["x", "A", 4n],
      ["y", "A", 9n],
      ["z", "A", 1n],
      ["x", "B", 16n],
      ["y", "B", 25n],
    ] as const;
    for (const decimals of [0n, 2n, 6n, 18n, 24n]) {
      const unit = 10n ** decimals;
      const donations = gifts.map(([donor, project, amount]) => ({ donor, project, amount: amount * unit }));
      const { projects } = computeMatching({ method: "quadratic", pool: 1_000n * unit, donations });
      // (2 + 3 + 1)² − 14 and (4 + 5)² − 41: roots of whole squares, exact at every scale.
      const expected = [22n * unit, 40n * unit];
      projects.forEach(({ ideal }, index) => {
        const off = (expected[index] ?? 0n) - ideal;
        expect(off >= 0n && off <= rootError(donations), `${decimals} decimals: ${off}`).to.equal(true);
      });
    }
  });
});
