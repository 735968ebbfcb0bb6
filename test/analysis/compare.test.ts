import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { compareMatching, comparisonToJson, type PublishedMatch } from "../../sdk/src/analysis/index.ts";
import {
  computeMatching,
  EmptyIdError,
  InvalidAmountError,
  type QuadraticParameters,
  RepeatedKeyError,
} from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "../matching/rounds.ts";

const published = (table: Record<string, bigint>): PublishedMatch[] =>
  Object.entries(table).map(([project, match]) => ({ project, match }));

const donations = [
  { donor: "x", project: "A", amount: 1n },
  { donor: "y", project: "A", amount: 4n },
  { donor: "x", project: "B", amount: 1n },
  { donor: "y", project: "B", amount: 1n },
];
const quadratic = (options: Partial<QuadraticParameters>) =>
  computeMatching({ method: "quadratic", pool: 6n, donations, ...options });

describe("a comparison by hand", () => {
  it("says who gains, who loses, and how much moves", () => {
    const comparison = compareMatching(
      published({ A: 100n, B: 50n, C: 30n, D: 20n }),
      published({ A: 60n, B: 80n, D: 20n, E: 40n }),
    );
    expect(comparison.projects).to.deep.equal([
      { project: "A", a: 100n, b: 60n, change: -40n, relative: -4_000, shareOfChange: 2_857 },
      { project: "B", a: 50n, b: 80n, change: 30n, relative: 6_000, shareOfChange: 2_142 },
      { project: "C", a: 30n, b: null, change: -30n, relative: -10_000, shareOfChange: 2_142 },
      { project: "D", a: 20n, b: 20n, change: 0n, relative: 0, shareOfChange: 0 },
      { project: "E", a: null, b: 40n, change: 40n, relative: null, shareOfChange: 2_857 },
    ]);
    expect(comparison.gainers.map(({ project }) => project)).to.deep.equal(["E", "B"]);
    expect(comparison.losers.map(({ project }) => project)).to.deep.equal(["A", "C"]);
    expect(comparison.unchanged).to.equal(1);
    expect(comparison.gained).to.equal(70n);
    expect(comparison.lost).to.equal(70n);
    expect(comparison.moved).to.equal(70n);
    expect(comparison.onlyInA).to.deep.equal(["C"]);
    expect(comparison.onlyInB).to.deep.equal(["E"]);
    expect(comparison.notes).to.deep.equal(["pool-unknown", "projects-differ"]);
  });

  it("counts what is not paid out as one more party", () => {
    const { gained, lost, moved } = compareMatching(published({ A: 5n, B: 5n }), published({ A: 6n, B: 1n }));
    expect([gained, lost, moved]).to.deep.equal([1n, 4n, 4n]);
  });

  it("orders those with the same change by id", () => {
    const { gainers, losers } = compareMatching(
      published({ b: 1n, a: 1n, "10": 5n, "2": 5n }),
      published({ a: 3n, b: 3n, "2": 3n, "10": 3n }),
    );
    expect(gainers.map(({ project }) => project)).to.deep.equal(["a", "b"]);
    expect(losers.map(({ project }) => project)).to.deep.equal(["10", "2"]);
  });

  it("says how concentrated each side is", () => {
    const { a, b } = compareMatching(
      published({ A: 0n, B: 0n, C: 0n, D: 8n }),
      published({ A: 1n, B: 2n, C: 3n, D: 4n }),
    );
    expect([a.gini, a.paid, a.projects]).to.deep.equal([7_500, 1, 4]);
    // (−3·1 − 1·2 + 1·3 + 3·4) / (4 · 10)
    expect([b.gini, b.paid]).to.deep.equal([2_500, 4]);
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`p${index}`, BigInt(index + 1)]));
    const flat = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`p${index}`, 7n]));
    // 3 + 4 + ... + 12 = 75 of 78
    const sides = compareMatching(published(many), published(flat));
    expect([sides.a.topTen, sides.b.topTen, sides.b.gini]).to.deep.equal([9_615, 5_000, 0]);
    const nothing = compareMatching([], published({ A: 0n }));
    expect([nothing.a.gini, nothing.a.topTen, nothing.b.gini, nothing.b.topTen]).to.deep.equal([0, 0, 0, 0]);
  });

  it("says which options differ, and by what", () => {
    const { a, b, options, notes, moved } = compareMatching(
      quadratic({}),
      quadratic({ subtractOwn: false, cap: { bps: 5_000 }, asks: { B: 1n } }),
    );
    expect(options).to.deep.equal([
      { option: "asks", a: {}, b: { B: "1" } },
      { option: "cap", a: null, b: { bps: 5_000 } },
      { option: "subtractOwn", a: true, b: false },
    ]);
    expect([a.method, a.pool, a.matched, a.leftover]).to.deep.equal(["quadratic", 6n, 6n, 0n]);
    expect([b.matched, b.leftover]).to.deep.equal([4n, 2n]);
    expect(moved).to.equal(2n);
    expect(notes).to.deep.equal([]);
  });

  it("says which options only one method knows", () => {
    const { options } = compareMatching(
      quadratic({}),
      computeMatching({ method: "proportional", pool: 6n, donations, min: 1n }),
    );
    expect(options).to.deep.equal([
      { option: "min", a: "0", b: "1" },
      { option: "root", a: "q32", b: undefined },
      { option: "subtractOwn", a: true, b: undefined },
    ]);
  });

  it("compares different pools as they are, with a note", () => {
    const { notes, gained, lost } = compareMatching(quadratic({ pool: 3n }), quadratic({ pool: 6n }));
    expect(notes).to.deep.equal(["pool-differs"]);
    expect([gained, lost]).to.deep.equal([3n, 0n]);
  });

  it("takes a table of published amounts as one side, ids in any case", () => {
    const project = "0xA11CE00000000000000000000000000000000001";
    const result = computeMatching({
      method: "quadratic",
      pool: 8n,
      donations: donations.map((row) => ({ ...row, project })),
    });
    const match = result.projects[0]?.match ?? 0n;
    const comparison = compareMatching(result, [{ project: project.toUpperCase().replace("0X", "0x"), match }]);
    expect(match > 0n).to.equal(true);
    expect(comparison.projects.map(({ project: id }) => id)).to.deep.equal([project.toLowerCase()]);
    expect(comparison.moved).to.equal(0n);
    expect([comparison.b.method, comparison.b.pool, comparison.b.leftover]).to.deep.equal([null, null, null]);
    expect(comparison.options).to.deep.equal([]);
  });

  it("refuses a malformed table", () => {
    const twice = [
      { project: "A", match: 1n },
      { project: "A", match: 1n },
    ];
    expect(() => compareMatching([], twice)).to.throw(RepeatedKeyError, "A");
    expect(() => compareMatching([{ project: "A", match: -1n }], [])).to.throw(InvalidAmountError);
    expect(() => compareMatching([{ project: "", match: 1n }], [])).to.throw(EmptyIdError);
  });

  it("becomes plain JSON with decimal strings", () => {
    const json = comparisonToJson(compareMatching(quadratic({}), quadratic({ pool: 3n })));
    expect(JSON.parse(JSON.stringify(json))).to.deep.equal(json);
    expect(json.moved).to.equal("3");
    expect(json.projects).to.deep.equal([
      { project: "A", a: "4", b: "2", change: "-2", relative: -5_000, shareOfChange: 6_666 },
      { project: "B", a: "2", b: "1", change: "-1", relative: -5_000, shareOfChange: 3_333 },
    ]);
    const uneven = compareMatching(quadratic({}), computeMatching({ method: "proportional", pool: 6n, donations }));
    expect(comparisonToJson(uneven).options).to.deep.equal([
      { option: "root", a: "q32" },
      { option: "subtractOwn", a: true },
    ]);
  });
});

describe("every comparison", () => {
  const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount);

  it("moves half of all changes, leftovers among them; swapped, gains are losses", () => {
    fc.assert(
      fc.property(anyRound, anyRound, (one, two) => {
        const [a, b] = [one, { ...two, pool: one.pool }].map((round) => computeMatching(parametersOf(round)));
        if (!a || !b) throw new Error("nothing was computed");
        const comparison = compareMatching(a, b);
        const changes = comparison.projects.reduce((sum, { change }) => sum + sizeOf(change), 0n);
        expect(2n * comparison.moved).to.equal(changes + sizeOf(b.leftover - a.leftover));
        expect(b.matched - a.matched).to.equal(comparison.gained - comparison.lost);
        const swapped = compareMatching(b, a);
        expect([swapped.gained, swapped.lost, swapped.moved]).to.deep.equal([
          comparison.lost,
          comparison.gained,
          comparison.moved,
        ]);
        const idsOf = (list: readonly { project: string }[]) => list.map(({ project }) => project);
        expect(idsOf(swapped.gainers)).to.deep.equal(idsOf(comparison.losers));
        expect([swapped.a, swapped.b]).to.deep.equal([comparison.b, comparison.a]);
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it("of a result with itself moves nothing; its Gini is from 0 to 10000, its top ten at least ten parts of all", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const result = computeMatching(parametersOf(round));
        const { a, moved, options, notes, unchanged } = compareMatching(result, result);
        expect([moved, options, notes, unchanged]).to.deep.equal([0n, [], [], result.projects.length]);
        expect(a.gini >= 0 && a.gini < 10_000 && a.topTen <= 10_000).to.equal(true);
        if (result.matched > 0n) expect(a.topTen).to.equal(10_000);
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it("does not depend on the order of a table", () => {
    const table = fc.uniqueArray(fc.record({ project: fc.string({ minLength: 1 }), match: fc.bigInt(0n, 100n) }), {
      selector: ({ project }) => project,
      maxLength: 15,
    });
    const both = table.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(both, both, ([one, oneShuffled], [two, twoShuffled]) => {
        expect(compareMatching(oneShuffled, twoShuffled)).to.deep.equal(compareMatching(one, two));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);
});
