import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../../sdk/src/analysis/index.ts";
import {
  type BallotRow,
  computeMatching,
  InvalidAmountError,
  InvalidBpsError,
  InvalidQuorumError,
  type MatchingResult,
  type MedianParameters,
  RepeatedVoteError,
  UnknownChoiceError,
} from "../../../sdk/src/matching/index.ts";
import { slowMedian } from "../oracles/median.ts";
import { failureOf, shuffled } from "./helpers.ts";

/** What the types do not let through. */
const KEPT: object = { saturation: "keep" };
/** Ballots v0, v1, … that give these amounts to a project. */
const on = (project: string, ...amounts: bigint[]): BallotRow[] =>
  amounts.map((amount, index) => ({ voter: `v${index}`, project, amount }));
const run = (ballots: BallotRow[], options: Partial<MedianParameters> = {}) =>
  computeMatching({ method: "median", pool: 100n, ballots, ...options });
const ideals = ({ projects }: MatchingResult) => projects.map(({ ideal }) => ideal);
const paid = ({ projects }: MatchingResult) => projects.map(({ match }) => match);

describe("median", () => {
  it("takes the middle amount, or the mean of the two middle ones rounded down", () => {
    const ballots = [...on("A", 9n, 1n, 5n), ...on("B", 8n, 1n, 5n, 2n), ...on("C", 7n), ...on("D", 4n, 4n)];
    expect(ideals(run(ballots))).to.deep.equal([5n, 3n, 7n, 4n]);
  });

  it("counts a zero as an opinion and a missing line as none", () => {
    expect(ideals(run([...on("A", 0n, 0n, 9n), ...on("B", 9n)]))).to.deep.equal([0n, 9n]);
  });

  it("shares the whole pool by medians", () => {
    const { projects } = run([...on("A", 1n, 3n, 8n), ...on("B", 1n)]);
    expect(projects).to.deep.equal([
      { project: "A", donors: 3, donations: 3, effective: 12n, ideal: 3n, match: 75n, capped: false },
      { project: "B", donors: 1, donations: 1, effective: 1n, ideal: 1n, match: 25n, capped: false },
    ]);
  });

  it("gives nothing below the quorum or the minimum; exactly they are enough", () => {
    const ballots = [...on("A", 5n, 5n), ...on("B", 9n), ...on("C", 4n, 4n, 4n)];
    expect(ideals(run(ballots, { quorum: 2 }))).to.deep.equal([5n, 0n, 4n]);
    expect(ideals(run(ballots, { minimum: 5n }))).to.deep.equal([5n, 9n, 0n]);
    expect(paid(run(ballots, { quorum: 2, minimum: 5n }))).to.deep.equal([100n, 0n, 0n]);
    // Half a unit below the minimum is below: 4 and 5 make 4.
    expect(ideals(run(on("A", 4n, 5n), { minimum: 5n }))).to.deep.equal([0n]);
  });

  it("takes the weighted median where ballots have weights, and counts a quorum in whole ballots", () => {
    const weighed = (...lines: (readonly [bigint, number])[]): BallotRow[] =>
      lines.map(([amount, weight], index) => ({ voter: `v${index}`, project: "A", amount, weight }));
    // 9 has more than half of the weight; then half of it exactly, and the middle is between.
    expect(ideals(run(weighed([1n, 2_500], [5n, 2_500], [9n, 10_000])))).to.deep.equal([9n]);
    expect(ideals(run(weighed([1n, 5_000], [5n, 5_000], [9n, 10_000])))).to.deep.equal([7n]);
    // Who has no weight is no voter, at either end.
    const silent = weighed([0n, 0], [3n, 10_000], [4n, 10_000], [99n, 0]);
    expect(run(silent).projects).to.deep.equal([
      { project: "A", donors: 2, donations: 4, effective: 7n, ideal: 3n, match: 100n, capped: false },
    ]);
    expect(ideals(run(weighed([5n, 0], [7n, 0])))).to.deep.equal([0n]);
    const halves = weighed([6n, 5_000], [6n, 5_000], [6n, 5_000]);
    expect(ideals(run(halves))).to.deep.equal([6n]);
    expect(ideals(run(halves, { quorum: 2 }))).to.deep.equal([0n]);
    expect(
      ideals(run([...halves, { voter: "w", project: "A", amount: 6n, weight: 5_000 }], { quorum: 2 })),
    ).to.deep.equal([6n]);
    expect(failureOf(() => run(weighed([1n, 10_001])))).to.be.instanceOf(InvalidBpsError);
  });

  it("makes of a ballot of weight k what k ballots make", () => {
    const lines = fc.array(fc.tuple(fc.bigInt({ min: 0n, max: 20n }), fc.integer({ min: 0, max: 6 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(lines, (pairs) => {
        const weighed = pairs.map(([amount, weight], index) => ({ voter: `v${index}`, project: "A", amount, weight }));
        const repeated = pairs.flatMap(([amount, weight]) => Array<bigint>(weight).fill(amount));
        const expected = repeated.length === 0 ? 0n : slowMedian(repeated);
        // Weights so small are under any quorum: they are scaled by the same.
        const scaled = weighed.map((line) => ({ ...line, weight: line.weight * 1_600 }));
        const isEnough = repeated.length * 1_600 >= 10_000;
        expect(ideals(run(scaled))).to.deep.equal([isEnough ? expected : 0n]);
      }),
    );
  });

  it("drops who would get less than the minimum match, and shares again", () => {
    const ballots = [...on("A", 60n), ...on("B", 30n), ...on("C", 9n), ...on("D", 1n)];
    expect(paid(run(ballots))).to.deep.equal([60n, 30n, 9n, 1n]);
    expect(paid(run(ballots, { minimumMatch: 9n }))).to.deep.equal([60n, 30n, 9n, 0n]);
    expect(paid(run(ballots, { minimumMatch: 10n, rounding: "largest-remainder" }))).to.deep.equal([67n, 33n, 0n, 0n]);
    expect(paid(run(ballots, { minimumMatch: 101n }))).to.deep.equal([0n, 0n, 0n, 0n]);
  });

  it("drops in rounds: who is lifted over the minimum by the first stays", () => {
    // Of 100: 85, 9, 6. Both B and C are below 10 and go at once, though B alone would have got 9.57.
    expect(paid(run([...on("A", 85n), ...on("B", 9n), ...on("C", 6n)], { minimumMatch: 10n }))).to.deep.equal([
      100n,
      0n,
      0n,
    ]);
    // 40, 40, 11, 9: D goes; C, at 12, stays. A cap of 41 then drops nobody.
    const ballots = [...on("A", 40n), ...on("B", 40n), ...on("C", 11n), ...on("D", 9n)];
    const result = run(ballots, { minimumMatch: 10n, cap: { amount: 41n }, capRule: "sequential" });
    expect(paid(result)).to.deep.equal([41n, 41n, 18n, 0n]);
    expect(result.projects.map(({ capped }) => capped)).to.deep.equal([true, true, false, false]);
    // 50, 11, 39 with an ask of 9 for A: A goes in the first pass, and takes nothing along.
    const asked = run([...on("A", 50n), ...on("B", 11n), ...on("C", 39n)], { minimumMatch: 10n, asks: { A: 9n } });
    expect(paid(asked)).to.deep.equal([0n, 22n, 78n]);
  });

  it("is exact for amounts above 2^90", () => {
    const big = 1n << 93n;
    const ballots = [...on("A", big, big + 1n), ...on("B", big)];
    expect(ideals(run(ballots))).to.deep.equal([big, big]);
    expect(paid(run(ballots, { pool: big }))).to.deep.equal([big / 2n, big / 2n]);
  });

  it("is nothing without ballots and everything for one project", () => {
    expect(run([]).leftover).to.equal(100n);
    expect(paid(run(on("A", 1n)))).to.deep.equal([100n]);
  });

  it("refuses what is wrong", () => {
    expect(failureOf(() => run([...on("A", 1n), ...on("A", 2n)]))).to.be.instanceOf(RepeatedVoteError);
    expect(failureOf(() => run(on("A", 1n, -1n))).row).to.equal(1);
    for (const quorum of [0, -1, 1.5, Number.NaN])
      expect(failureOf(() => run([], { quorum }))).to.be.instanceOf(InvalidQuorumError);
    expect(failureOf(() => run([], { minimum: -1n }))).to.be.instanceOf(InvalidAmountError);
    expect(failureOf(() => run([], { minimumMatch: -1n }))).to.be.instanceOf(InvalidAmountError);
    expect(failureOf(() => run([], { ...KEPT }))).to.be.instanceOf(UnknownChoiceError);
  });

  const row = fc.record({
    voter: fc.constantFrom("r", "s", "t", "u", "v", "w", "x"),
    project: fc.constantFrom("A", "B", "10", "2"),
    amount: fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 1n << 95n)),
  });
  const anyBallots = fc.uniqueArray(row, { selector: ({ voter, project }) => `${voter} ${project}`, maxLength: 28 });

  it("takes the medians that counting finds", () => {
    fc.assert(
      fc.property(anyBallots, (ballots) => {
        for (const { project, ideal } of run(ballots).projects) {
          const amounts = ballots.filter((ballot) => ballot.project === project).map(({ amount }) => amount);
          expect(ideal).to.equal(slowMedian(amounts));
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  it("pays nobody less than the minimum match, and does not depend on the order of the ballots", () => {
    const options = fc.record({
      pool: fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 1n << 95n)),
      quorum: fc.integer({ min: 1, max: 4 }),
      minimum: fc.bigInt(0n, 3n),
      minimumMatch: fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 1n << 94n)),
      cap: fc.integer({ min: 1, max: 10_000 }).map((bps) => ({ bps })),
      capRule: fc.constantFrom("level", "sequential", "single-pass"),
    }) as fc.Arbitrary<Partial<MedianParameters>>;
    fc.assert(
      fc.property(shuffled(anyBallots), options, ([ballots, other], given) => {
        const result = run(ballots, given);
        for (const { match } of result.projects)
          expect(match === 0n || match >= (given.minimumMatch ?? 0n)).to.equal(true);
        expect(matchingToJson(run(other, given))).to.deep.equal(matchingToJson(result));
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});
