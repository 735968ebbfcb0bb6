// Rounds small enough to check by hand.
import { expect } from "chai";
import { describe, it } from "mocha";
import { hashInputs, matchingToJson } from "../../sdk/src/analysis/index.ts";
import { type CapRule, computeMatching, type DonationRow, type Saturation } from "../../sdk/src/matching/index.ts";

const gift = (project: string, donor: string, amount: bigint, more: Partial<DonationRow> = {}): DonationRow => ({
  project,
  donor,
  amount,
  ...more,
});
const gifts = (project: string, ...amounts: bigint[]) =>
  amounts.map((amount, index) => gift(project, `${project}${index}`, amount));
const matchesOf = ({ projects }: { projects: readonly { match: bigint }[] }) => projects.map(({ match }) => match);

// A: four of 1 → 4² − 4 = 12. B: a lone donor → 0. C: 1 and 4 → 3² − 5 = 4.
const SMALL = [...gifts("A", 1n, 1n, 1n, 1n), ...gifts("B", 4n), ...gifts("C", 1n, 4n)];
// Two donors of a² and b² give 2ab: 10,000, 20, 20, 10. (With irrational roots the floor of Q32 is one unit lower.)
const FOUR = [...gifts("A", 2_500n, 10_000n), ...gifts("B", 4n, 25n), ...gifts("C", 4n, 25n), ...gifts("D", 1n, 25n)];

describe("small rounds", () => {
  it("pays 6, 0, 2 from a pool of 8", () => {
    const result = computeMatching({ method: "quadratic", pool: 8n, donations: SMALL });
    expect(result.projects).to.deep.equal([
      { project: "A", donors: 4, donations: 4, effective: 4n, ideal: 12n, match: 6n, capped: false },
      { project: "B", donors: 1, donations: 1, effective: 4n, ideal: 0n, match: 0n, capped: false },
      { project: "C", donors: 2, donations: 2, effective: 5n, ideal: 4n, match: 2n, capped: false },
    ]);
    expect([result.matched, result.leftover, result.saturated]).to.deep.equal([8n, 0n, true]);
  });

  it("keeps what is above the ideals, or scales up", () => {
    const round = { method: "quadratic", pool: 32n, donations: SMALL } as const;
    const kept = computeMatching(round);
    expect([matchesOf(kept), kept.leftover, kept.saturated]).to.deep.equal([[12n, 0n, 4n], 16n, false]);
    const scaled = computeMatching({ ...round, saturation: "scale-up" });
    expect([matchesOf(scaled), scaled.leftover, scaled.saturated]).to.deep.equal([[24n, 0n, 8n], 0n, false]);
  });

  for (const [capRule, saturation, matches, leftover] of [
    ["level", "keep", [200n, 20n, 20n, 10n], 750n],
    ["level", "scale-up", [200n, 200n, 200n, 200n], 200n],
    ["redistribute", "keep", [200n, 200n, 200n, 200n], 200n],
    ["redistribute", "scale-up", [200n, 200n, 200n, 200n], 200n],
    ["clip", "keep", [200n, 1n, 1n, 0n], 798n],
    ["clip", "scale-up", [200n, 1n, 1n, 0n], 798n],
  ] satisfies [CapRule, Saturation, bigint[], bigint][]) {
    it(`pays ${matches.join("/")} of 1,000 for ideals 10,000/20/20/10 under a cap of 20 % with ${capRule}, ${saturation}`, () => {
      const result = computeMatching({
        method: "quadratic",
        pool: 1_000n,
        donations: FOUR,
        cap: { bps: 2_000 },
        capRule,
        saturation,
      });
      expect(result.projects.map(({ ideal }) => ideal)).to.deep.equal([10_000n, 20n, 20n, 10n]);
      expect([matchesOf(result), result.leftover]).to.deep.equal([matches, leftover]);
    });
  }

  it("redistributes past the ideal also when the pool is larger than all ideals, but no more than those together", () => {
    const round = {
      method: "quadratic",
      pool: 20_000n,
      donations: FOUR,
      cap: { amount: 5_000n },
      saturation: "keep",
    } as const;
    expect(matchesOf(computeMatching(round))).to.deep.equal([5_000n, 20n, 20n, 10n]);
    // Σ ideals 10,050, of which 5,050 are left for 20 : 20 : 10.
    expect(matchesOf(computeMatching({ ...round, capRule: "redistribute" }))).to.deep.equal([
      5_000n,
      2_020n,
      2_020n,
      1_010n,
    ]);
  });

  it("is saturated from the pool on that the ideals just take, under every rule", () => {
    for (const capRule of ["level", "redistribute", "clip"] as const) {
      const saturatedAt = (pool: bigint) =>
        computeMatching({ method: "quadratic", pool, donations: SMALL, capRule }).saturated;
      expect([15n, 16n, 17n].map(saturatedAt)).to.deep.equal([true, true, false]);
    }
  });

  it("takes the smaller of cap and ask", () => {
    const result = computeMatching({
      method: "quadratic",
      pool: 16n,
      donations: SMALL,
      cap: { amount: 10n },
      asks: { A: 3n, B: 9n },
    });
    expect(result.projects.map(({ match, capped }) => [match, capped])).to.deep.equal([
      [3n, true],
      [0n, false],
      [4n, false],
    ]);
  });

  it("discounts by multipliers before the level", () => {
    const result = computeMatching({ method: "quadratic", pool: 100n, donations: SMALL, multipliers: { A: 2_500 } });
    expect(matchesOf(result)).to.deep.equal([3n, 0n, 4n]);
  });

  it("hands out whole units to the largest fractions, ties by id", () => {
    const donations = [...gifts("A", 1n, 1n), ...gifts("B", 1n, 1n), ...gifts("C", 1n, 1n)]; // 2, 2, 2
    const round = { method: "quadratic", pool: 5n, donations } as const;
    expect(matchesOf(computeMatching(round))).to.deep.equal([1n, 1n, 1n]);
    expect(matchesOf(computeMatching({ ...round, rounding: "largest-remainder" }))).to.deep.equal([2n, 2n, 1n]);
  });

  it("adds repeated donations up, or takes the mean of those that count", () => {
    const donations = [
      gift("A", "x", 1n),
      gift("A", "x", 7n),
      gift("A", "x", 100n, { weight: 0 }),
      gift("A", "y", 4n),
      gift("B", "x", 5n, { weight: 0 }),
    ];
    const round = { method: "quadratic", pool: 1_000n, donations } as const;
    // Mean: (1 + 7) / 2 = 4 and 4 → (2 + 2)² − 8. Sum: (1 + 7)·10000 / 10000 = 8 of 108 counts.
    const [mean] = computeMatching({ ...round, duplicates: "mean" }).projects;
    expect([mean?.effective, mean?.ideal, mean?.donations]).to.deep.equal([8n, 8n, 4]);
    const [sum, none] = computeMatching(round).projects;
    expect([sum?.effective, sum?.donors]).to.deep.equal([12n, 2]);
    expect([none?.effective, none?.donors, none?.donations]).to.deep.equal([0n, 0, 1]);
  });

  it("counts a pair from the minimum on, inclusive, and up to the maximum", () => {
    const effective = (min: bigint, max: bigint) =>
      computeMatching({ method: "quadratic", pool: 0n, donations: gifts("A", 3n, 4n, 9n), min, max }).projects[0]
        ?.effective;
    expect(effective(4n, 0n)).to.equal(13n);
    expect(effective(5n, 0n)).to.equal(9n);
    expect(effective(0n, 5n)).to.equal(12n);
  });

  it("weighs mixed pieces with one division: floor(Σ c·w · n / (10000 · c))", () => {
    const donations = [gift("A", "x", 1n, { weight: 5_000 }), gift("A", "x", 2n, { coefficient: "0.2501" })];
    const effective = (max: bigint) =>
      computeMatching({ method: "quadratic", pool: 0n, donations, max }).projects[0]?.effective;
    expect(effective(0n)).to.equal(1n); // (5000 + 5002) / 10000 = 1.0002
    expect(effective(2n)).to.equal(0n); // 10002 · 2 / 30000 = 0.67
  });

  it("takes roots of whole units as pluralistic did, if asked to", () => {
    const donations = gifts("A", 2n, 3n); // roots 1 and 1
    expect(computeMatching({ method: "quadratic", pool: 9n, donations, root: "unit" }).projects[0]?.ideal).to.equal(2n);
    expect(computeMatching({ method: "quadratic", pool: 9n, donations }).projects[0]?.ideal).to.equal(4n); // 2·sqrt(6) = 4.9
    const own = computeMatching({ method: "quadratic", pool: 9n, donations, root: "unit", subtractOwn: false });
    expect(own.projects[0]?.ideal).to.equal(4n);
  });

  it("compares addresses in lower case and all else as it is", () => {
    const address = `0x${"aB".repeat(20)}`;
    const donations = [
      gift("p", address, 1n),
      gift("p", address.toLowerCase(), 3n),
      gift("P", "x", 1n),
      gift("P", "X", 1n),
    ];
    const { projects } = computeMatching({ method: "quadratic", pool: 9n, donations, asks: { p: 0n } });
    expect(projects.map(({ project, donors }) => [project, donors])).to.deep.equal([
      ["P", 2],
      ["p", 1],
    ]);
  });

  it("weighs by score: nothing below low, in a line up to high, truncated", () => {
    const scores = ["14.999", "15", "20", "24.99999", "25", 99];
    const donations = scores.map((score, index) => gift("A", `d${index}`, 10_000n, { score }));
    const weightOf = (donation: DonationRow) =>
      computeMatching({
        method: "quadratic",
        pool: 0n,
        donations: [donation],
        scoreCurve: { low: 15, high: "25", lowBps: 5_000, highBps: 10_000 },
      }).projects[0]?.effective;
    expect(donations.map(weightOf)).to.deep.equal([0n, 5_000n, 7_500n, 9_999n, 10_000n, 10_000n]);
  });

  it("writes amounts as decimal strings, tables sorted, and nothing else", () => {
    const round = {
      method: "quadratic",
      pool: 8n,
      donations: SMALL,
      cap: { bps: 5_000n },
      asks: { C: 5n, A: 4n },
    } as const;
    const json = JSON.parse(JSON.stringify(matchingToJson(computeMatching(round))));
    expect(Object.keys(json)).to.deep.equal([
      "method",
      "options",
      "pool",
      "matched",
      "leftover",
      "saturated",
      "projects",
      "inputsHash",
    ]);
    expect(json.inputsHash).to.equal(hashInputs(round));
    expect(json.options.cap).to.deep.equal({ bps: 5_000 });
    expect(Object.entries(json.options.asks)).to.deep.equal([
      ["A", "4"],
      ["C", "5"],
    ]);
    expect(json.projects[0]).to.deep.equal({
      project: "A",
      donors: 4,
      donations: 4,
      effective: "4",
      ideal: "12",
      match: "4",
      capped: true,
    });
  });

  it("is not shaken by ids that are names of objects' own things", () => {
    const donations = gifts("__proto__", 1n, 1n).concat(gifts("constructor", 1n, 1n));
    const result = computeMatching({ method: "quadratic", pool: 9n, donations, asks: new Map([["__proto__", 1n]]) });
    expect(matchesOf(result)).to.deep.equal([1n, 2n]);
  });
});
