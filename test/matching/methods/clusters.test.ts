// What holds for every method over clusters, and for blends of them.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../../sdk/src/analysis/index.ts";
import type { BlendPart } from "../../../sdk/src/matching/index.ts";
import type { Row } from "../oracles/given.ts";
import { anyRows, manyRows } from "./rows.ts";
import { expectClose, idealsOf, type Method, resultOf } from "./support.ts";

const RUNS = { numRuns: 150 };

/** Every method; `unit` is what amounts are measured in, where a method has an amount among its options. */
const METHODS: Record<string, (unit: bigint) => Method & BlendPart> = {
  pairwise: (unit) => ({ method: "pairwise", m: 5n * unit }),
  profile: () => ({ method: "profile" }),
  "cocm harsh": () => ({ method: "cocm", similarity: "harsh" }),
  "cocm soft": (unit) => ({ method: "cocm", similarity: "soft", unit }),
  proportional: () => ({ method: "proportional" }),
};
const BLENDS: Record<string, Method> = {
  "blend of cocm and pairwise": {
    method: "blend",
    share: 3_333,
    parts: [{ method: "cocm" }, { method: "pairwise", m: 10n }],
  },
  "blend of profile and quadratic": {
    method: "blend",
    share: 5_000,
    parts: [{ method: "profile", subtractOwn: false }, { method: "quadratic" }],
  },
};
const ALL = Object.entries(METHODS).map(([name, of]): [string, Method] => [name, of(1n << 80n)]);
ALL.push(...Object.entries(BLENDS));

/** Rows and the same in another order. */
const shuffled = anyRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);
const scaled = (rows: readonly Row[], factor: bigint) => rows.map((row) => ({ ...row, amount: row.amount * factor }));

for (const [name, method] of ALL) {
  describe(name, () => {
    it("pays no more than the pool, and nothing negative", () => {
      fc.assert(
        fc.property(anyRows, fc.bigInt(0n, 10n ** 30n), (rows, pool) => {
          const { projects, matched, leftover } = resultOf(method, rows, pool);
          expect(projects.every(({ ideal, match }) => ideal >= 0n && match >= 0n)).to.equal(true);
          expect(projects.reduce((sum, { match }) => sum + match, 0n)).to.equal(matched);
          expect(matched + leftover).to.equal(pool);
          expect(leftover >= 0n).to.equal(true);
        }),
        RUNS,
      );
    });

    it("is the same to the bit in every order of the rows", () => {
      fc.assert(
        fc.property(shuffled, ([rows, others]) => {
          expect(matchingToJson(resultOf(method, others))).to.deep.equal(matchingToJson(resultOf(method, rows)));
        }),
        RUNS,
      );
    });

    it("is the same to the bit in every order of many rows that show every bit", () => {
      const rows = manyRows();
      const ideals = idealsOf(method, rows);
      expect(ideals.every((ideal) => ideal > 0n)).to.equal(true);
      expect(idealsOf(method, rows.toReversed())).to.deep.equal(ideals);
      fc.assert(
        fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (others) => {
          expect(idealsOf(method, others)).to.deep.equal(ideals);
        }),
        { numRuns: 10 },
      );
    });

    it("is the same to the bit for donors with other names in the same order", () => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          const renamed = rows.map((row) => ({ ...row, donor: `donor ${row.donor}` }));
          expect(idealsOf(method, renamed)).to.deep.equal(idealsOf(method, rows));
        }),
        RUNS,
      );
    });

    it("is not moved by one gift in two pieces, nor by donors of nothing", () => {
      fc.assert(
        fc.property(anyRows, fc.nat(), fc.bigInt(0n, 10_000n), (rows, at, share) => {
          const given = rows[at % Math.max(1, rows.length)];
          fc.pre(given !== undefined);
          const part = (given.amount * share) / 10_000n;
          const others = rows.filter((row) => row !== given);
          const pieces = [part, given.amount - part, 0n].map((amount) => ({ ...given, amount }));
          const nobody = { donor: "a", project: given.project, amount: 0n };
          expect(idealsOf(method, [nobody, ...pieces, ...others])).to.deep.equal(idealsOf(method, rows));
        }),
        RUNS,
      );
    });

    it("has nothing to share without donations, or with all weights at zero", () => {
      expect(resultOf(method, [], 5n)).to.deep.include({ projects: [], matched: 0n, leftover: 5n });
      const donations = ["x", "y"].map((donor) => ({ donor, project: "A", amount: 9n, weight: 0 }));
      const { projects, leftover } = resultOf(method, donations, 5n);
      const nothing = { project: "A", donors: 0, donations: 2, effective: 0n, ideal: 0n, match: 0n, capped: false };
      expect(projects).to.deep.equal([nothing]);
      expect(leftover).to.equal(5n);
    });

    it("counts by weight", () => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          const halved = rows.map((row) => ({ ...row, weight: 5_000 }));
          expect(idealsOf(method, scaled(halved, 2n))).to.deep.equal(idealsOf(method, rows));
        }),
        RUNS,
      );
    });
  });
}

describe("every method over clusters", () => {
  // Doubles, but the same ones everywhere: to the last of 53 bits. Exact to 16 digits: 3738540169036347…,
  // 9597427485462575…, 10954968242008769….
  it("gives the same integers on every platform", () => {
    const firstOf = (method: Method) => idealsOf(method, manyRows())[0];
    const unit = 1n << 80n;
    expect(firstOf({ method: "pairwise", m: unit })).to.equal(373854016903634616093507584n);
    expect(firstOf({ method: "cocm" })).to.equal(95974274854625701498661634048n);
    expect(firstOf({ method: "cocm", similarity: "soft", unit })).to.equal(109549682420087675698167152640n);
  });

  for (const name of ["pairwise", "profile", "cocm harsh"] as const) {
    it(`gives a lone donor nothing (${name})`, () => {
      fc.assert(
        fc.property(anyRows, (rows) => {
          for (const { donors, ideal } of resultOf(METHODS[name]?.(7n) ?? { method: "profile" }, rows).projects)
            if (donors < 2) expect(ideal).to.equal(0n);
        }),
        RUNS,
      );
    });
  }

  for (const [name, of] of Object.entries(METHODS)) {
    it(`gives n times the ideals for n times the amounts (${name})`, () => {
      fc.assert(
        fc.property(anyRows, fc.constantFrom(2n, 3n, 10n, 1n << 40n), (rows, factor) => {
          const ideals = idealsOf(of(5n), rows).map((ideal) => ideal * factor);
          idealsOf(of(5n * factor), scaled(rows, factor)).forEach((ideal, at) => {
            const low = ideals[at] ?? 0n;
            const slack = (low + factor) / 10n ** 8n + 1n;
            expect(ideal >= low - slack && ideal <= low + factor + slack, `${ideal}, ${low}`).to.equal(true);
          });
        }),
        RUNS,
      );
    });

    // The same money in tokens of 0 to 24 decimals: the finest is the measure.
    it(`pays the same in tokens of any decimals (${name})`, () => {
      fc.assert(
        fc.property(anyRows, fc.constantFrom(0n, 2n, 6n, 18n), (rows, decimals) => {
          const coarse = idealsOf(of(10n ** decimals), scaled(rows, 10n ** decimals));
          const fine = idealsOf(of(10n ** 24n), scaled(rows, 10n ** 24n));
          expectClose(
            coarse,
            fine.map((ideal) => ideal / 10n ** (24n - decimals)),
          );
        }),
        RUNS,
      );
    });

    // Donor n gives 6,400 to project n and as much to the next of 10,000, in a ring: each project has two donors that
    // share only it. pairwise, M = 6,400: k = 1/2, 2·6,400/2. profile: (80 + 80)² - 12,800.
    // cocm: donor n is at 1/8 from projects n - 1 and n + 2. Harsh, for x: K = 7/8·6,400 for the other donor's other
    // project, times W = 1/2: 2,800 both ways, so 5,600. Soft with unit 6,400: every K is 6,400, so P is 6,400 from all
    // to x and 3,200 from x and between the other two: 2·(2·sqrt(6,400·3,200) + 3,200) = 24,501.9.
    it(`works for 10,000 projects with few donors each (${name})`, () => {
      const rows: Row[] = [];
      for (let n = 0; n < 10_000; n++) {
        rows.push({ donor: `d${n}`, project: `p${n}`, amount: 6_400n });
        rows.push({ donor: `d${n}`, project: `p${(n + 1) % 10_000}`, amount: 6_400n });
      }
      const method = name === "cocm soft" ? of(6_400n) : of(1_280n);
      const expected = { pairwise: 6_400n, profile: 12_800n, "cocm harsh": 5_600n, "cocm soft": 24_501n };
      const ideal = { ...expected, proportional: 12_800n }[name] ?? -1n;
      const ideals = idealsOf(method, rows);
      expect(ideals.length).to.equal(10_000);
      expect(new Set(ideals)).to.deep.equal(new Set([ideal]));
    }).timeout(30_000);
  }
});
