import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { explainMatch } from "../../sdk/src/analysis/index.ts";
import { computeMatching, isqrt, type MatchingParameters } from "../../sdk/src/matching/index.ts";
import { METHODS } from "./anyMatching.ts";
import { donations, explain, row, stepsOf, total } from "./byHand.ts";

describe("the parts of an ideal, by hand", () => {
  const partsOf = (parameters: MatchingParameters, project = "A") =>
    explainMatch(computeMatching(parameters), project).parts;

  it("are pairs of donors", () => {
    const rows = [row("x", "A", 1n), row("y", "A", 4n), row("z", "A", 9n)];
    const pair = (donors: string[], amount: bigint) => ({ donors, coefficient: 10_000, amount });
    const parts = [pair(["y", "z"], 12n), pair(["x", "z"], 6n), pair(["x", "y"], 4n)];
    const none = { count: 0, amount: 0n };
    expect(explain("A", { donations: rows }).parts).to.deep.equal({
      kind: "donor-pairs",
      parts,
      rest: none,
      own: 0n,
      rounding: 0n,
    });
    expect(explain("A", { donations: rows, subtractOwn: false }).parts).to.deep.include({ own: 14n, rounding: 0n });
    expect(explain("A", { donations: rows, root: "unit" }).parts).to.deep.include({ parts, rounding: 0n });
  });

  it("are ten pairs and the rest as one sum", () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`d${String.fromCharCode(97 + index)}`, "A", 4n));
    const { parts } = explain("A", { donations: rows, pool: 1_000n });
    if (parts.kind !== "donor-pairs") throw new Error("other parts");
    expect(parts.parts.map((part) => part.donors.join())).to.deep.equal(
      ["db", "dc", "dd", "de", "df", "dg", "dh", "di", "dj", "dk"].map((other) => `da,${other}`),
    );
    expect(parts.rest).to.deep.equal({ count: 56, amount: 56n * 8n });
  });

  it("are the largest of all pairs, whatever the donors", () => {
    const amounts = fc.array(fc.oneof(fc.bigInt(1n, 9n), fc.bigInt(1n, 10n ** 6n)), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(amounts, (list) => {
        const rows = list.map((amount, index) => row(`d${index}`, "A", amount));
        const { parts } = explain("A", { donations: rows, root: "unit" });
        if (parts.kind !== "donor-pairs") throw new Error("other parts");
        const all = list.flatMap((a, index) => list.slice(index + 1).map((b) => 2n * isqrt(a) * isqrt(b)));
        all.sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
        expect(parts.parts.map(({ amount }) => amount)).to.deep.equal(all.slice(0, 10));
        expect(parts.rest).to.deep.equal({ count: Math.max(0, all.length - 10), amount: total(all.slice(10)) });
        expect(parts.rounding).to.equal(0n);
      }),
    );
  }).timeout(60_000);

  it("are donors where they are matched one to one", () => {
    expect(partsOf({ method: "proportional", pool: 9n, donations })).to.deep.equal({
      kind: "donors",
      parts: [
        { donor: "y", amount: 4n },
        { donor: "x", amount: 1n },
      ],
      rest: { count: 0, amount: 0n },
      own: 0n,
      rounding: 0n,
    });
  });

  const given = METHODS.includes("pairwise");
  (given ? it : it.skip)("are pairs that count less the more they have in common", () => {
    // x and y: 2 in A and 1 in B, k = 3 / (3 + 3)
    const parts = partsOf({ method: "pairwise", pool: 100n, donations, m: 3n });
    expect(parts).to.deep.include({ parts: [{ donors: ["x", "y"], coefficient: 5_000, amount: 2n }], rounding: 0n });
  });

  (METHODS.includes("profile") ? it : it.skip)("are clusters of donors with the same set of projects", () => {
    // v and w gave to B alone, x and y to both: sqrt(2)·sqrt(2) for each of the two
    const parts = partsOf({ method: "profile", pool: 100n, donations }, "B");
    expect(parts).to.deep.include({
      parts: [
        { donors: ["v", "w"], donorCount: 2, projects: ["B"], projectCount: 1, effective: 2n, amount: 1n },
        { donors: ["x", "y"], donorCount: 2, projects: ["A", "B"], projectCount: 2, effective: 2n, amount: 1n },
      ],
      own: 0n,
    });
    const own = partsOf({ method: "profile", pool: 100n, donations, subtractOwn: false }, "B");
    expect(own).to.deep.include({ own: 4n });
  });

  (METHODS.includes("cocm") ? it : it.skip)("are pairs of the projects its donors gave to", () => {
    const rows = [row("x", "A", 4n), row("x", "B", 4n), row("y", "A", 4n), row("y", "C", 4n)];
    // P_BC = P_CB = 1.5: a quarter of each donor's walks ends at the other's project
    expect(partsOf({ method: "cocm", pool: 100n, donations: rows })).to.deep.equal({
      kind: "project-pairs",
      parts: [{ projects: ["B", "C"], amount: 3n }],
      rest: { count: 0, amount: 0n },
      own: 0n,
      rounding: 0n,
    });
  });

  (METHODS.includes("voting") ? it : it.skip)("are votes", () => {
    const ballots = [
      { voter: "x", project: "A", votes: 3n },
      { voter: "y", project: "A", votes: 5n },
      { voter: "z", project: "A", votes: 0n },
      { voter: "z", project: "B", votes: 8n },
    ];
    const explanation = explainMatch(computeMatching({ method: "voting", pool: 100n, ballots }), "A");
    expect(explanation.parts).to.deep.include({
      kind: "votes",
      parts: [
        { voter: "y", amount: 5n },
        { voter: "x", amount: 3n },
      ],
    });
    expect(stepsOf(explanation)).to.deep.equal([["share", 50n]]);
    expect(explanation.outcome).to.equal("share");
    const discounted = computeMatching({ method: "voting", pool: 100n, ballots, multipliers: { A: 5_000 } });
    expect(stepsOf(explainMatch(discounted, "A"))).to.deep.equal([
      ["share", 50n],
      ["multiplier", -17n],
    ]);
  });

  (METHODS.includes("median") ? it : it.skip)("are ballots around a median", () => {
    const ballots = [
      ...[9n, 2n, 5n].map((amount, index) => ({ voter: `v${index}`, project: "A", amount })),
      ...[4n, 7n].map((amount, index) => ({ voter: `v${index}`, project: "B", amount })),
      { voter: "v0", project: "C", amount: 99n },
    ];
    const parameters = { method: "median", pool: 100n, ballots, quorum: 2 } as const;
    const a = partsOf(parameters, "A");
    if (a.kind !== "median") throw new Error("other parts");
    expect(a.ballots.map(({ voter, amount }) => [voter, amount])).to.deep.equal([
      ["v1", 2n],
      ["v2", 5n],
      ["v0", 9n],
    ]);
    expect([a.middle, a.median, a.verdict]).to.deep.equal([[1], 5n, "counted"]);
    expect(partsOf(parameters, "B")).to.deep.include({ middle: [0, 1], median: 5n, verdict: "counted" });
    expect(partsOf(parameters, "C")).to.deep.include({ median: 99n, verdict: "below-quorum" });
    expect(partsOf({ ...parameters, minimum: 6n }, "A")).to.deep.include({ verdict: "below-minimum" });
    const least = explainMatch(computeMatching({ ...parameters, quorum: 1, minimumMatch: 20n }), "A");
    expect(least.parts).to.deep.include({ verdict: "below-minimum-match" });
    expect(least.outcome).to.equal("below-minimum-match");
    expect(stepsOf(least)).to.deep.equal([
      ["share", 4n],
      ["minimum-match", -4n],
    ]);
    // 99 of 109, and all once A and B are out
    const winner = explainMatch(computeMatching({ ...parameters, quorum: 1, minimumMatch: 20n }), "C");
    expect(stepsOf(winner)).to.deep.equal([
      ["share", 90n],
      ["redistribution", 10n],
    ]);
  });

  (METHODS.includes("alpha") ? it : it.skip)("are a tally", () => {
    const tallies = [{ project: "A", tally: 3n, spent: 5n }];
    const explanation = explainMatch(
      computeMatching({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 10n }),
      "A",
    );
    expect(explanation.parts).to.deep.equal({
      kind: "tally",
      tally: 3n,
      spent: 5n,
      voiceCreditFactor: 10n,
      squared: 90n,
      direct: 50n,
    });
    expect(stepsOf(explanation)).to.deep.equal([
      ["ideal", 40n],
      ["pool", -32n],
    ]);
  });

  (METHODS.includes("blend") ? it : it.skip)("are those of two methods", () => {
    const explanation = explainMatch(
      computeMatching({
        method: "blend",
        pool: 100n,
        donations,
        share: 7_500,
        parts: [{ method: "quadratic" }, { method: "proportional" }],
      }),
      "A",
    );
    const { parts } = explanation;
    if (parts.kind !== "blend") throw new Error("other parts");
    const [first, second] = parts.parts;
    // 75 % of 4/16 of 100, and 25 % of 5/9
    expect([first.method, first.share, first.ideal, first.total, first.amount]).to.deep.equal([
      "quadratic",
      7_500,
      4n,
      16n,
      18n,
    ]);
    expect([second.method, second.share, second.ideal, second.total, second.amount]).to.deep.equal([
      "proportional",
      2_500,
      5n,
      9n,
      13n,
    ]);
    expect([first.parts.kind, second.parts.kind]).to.deep.equal(["donor-pairs", "donors"]);
    expect(explanation.ideal).to.equal(32n);
    expect(parts.rounding).to.equal(1n);
  });
});
