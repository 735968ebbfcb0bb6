import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../../sdk/src/analysis/index.ts";
import {
  CreditsExceededError,
  computeMatching,
  EmptyIdError,
  InvalidAmountError,
  MatchingError,
  RepeatedVoteError,
  UnknownChoiceError,
  type VoteRow,
  type VotingParameters,
} from "../../../sdk/src/matching/index.ts";
import { failureOf, shuffled } from "./helpers.ts";

const ADDRESS = `0x${"Ab".repeat(20)}`;
/** What the types do not let through. */
const KEPT: object = { saturation: "keep" };
const vote = (voter: string, project: string, votes: bigint): VoteRow => ({ voter, project, votes });
const run = (ballots: VoteRow[], options: Partial<VotingParameters> = {}) =>
  computeMatching({ method: "voting", pool: 100n, ballots, ...options });

describe("voting", () => {
  it("shares the pool by the sum of votes", () => {
    const ballots = [vote("x", "A", 3n), vote("x", "B", 1n), vote("y", "A", 4n), vote("y", "C", 0n)];
    expect(run(ballots).projects).to.deep.equal([
      { project: "A", donors: 2, donations: 2, effective: 7n, ideal: 7n, match: 87n, capped: false },
      { project: "B", donors: 1, donations: 1, effective: 1n, ideal: 1n, match: 12n, capped: false },
      { project: "C", donors: 0, donations: 1, effective: 0n, ideal: 0n, match: 0n, capped: false },
    ]);
    expect(run(ballots, { rounding: "largest-remainder" }).leftover).to.equal(0n);
  });

  it("shares the whole pool however few the votes are", () => {
    const { matched, options } = run([vote("x", "A", 1n)], { pool: 1n << 100n });
    expect(matched).to.equal(1n << 100n);
    expect(options.saturation).to.equal("scale-up");
  });

  it("takes caps, asks and multipliers as every method does", () => {
    const ballots = [vote("x", "A", 60n), vote("x", "B", 20n), vote("x", "C", 20n)];
    const { projects } = run(ballots, { cap: { bps: 4_000 }, asks: { B: 25n }, multipliers: { C: 5_000 } });
    expect(projects.map(({ match, capped }) => [match, capped])).to.deep.equal([
      [40n, true],
      [25n, true],
      [35n, false],
    ]);
  });

  it("holds credits to Σ votes², inclusive", () => {
    const ballots = [vote("x", "A", 3n), vote("x", "B", 4n)];
    expect(run(ballots, { credits: 25n }).options).to.include({ credits: 25n });
    expect(run(ballots).options).to.include({ credits: null });
    const error = failureOf(() => run(ballots, { credits: 24n }));
    expect(error).to.be.instanceOf(CreditsExceededError);
    expect(error.row).to.equal(1);
    expect(error.message).to.include("Voter x").and.include("25 credits").and.include("24");
  });

  it("blames the same voter for every order", () => {
    const ballots = [vote("z", "A", 9n), vote("y", "A", 9n), vote("y", "B", 1n)];
    for (const rows of [ballots, ballots.toReversed()])
      expect(failureOf(() => run(rows, { credits: 80n })).message).to.include("Voter y spends 82");
  });

  it("reads addresses in any case as one voter and one project", () => {
    const error = failureOf(() => run([vote(ADDRESS, "A", 3n), vote(ADDRESS.toLowerCase(), "B", 3n)], { credits: 9n }));
    expect(error).to.be.instanceOf(CreditsExceededError);
    const { projects } = run([vote("x", ADDRESS, 1n), vote("y", ADDRESS.toLowerCase(), 1n)]);
    expect(projects.map(({ project, donors }) => [project, donors])).to.deep.equal([[ADDRESS.toLowerCase(), 2]]);
  });

  it("is nothing without ballots and everything for one project", () => {
    const empty = run([]);
    expect([empty.projects, empty.matched, empty.leftover]).to.deep.equal([[], 0n, 100n]);
    expect(run([vote("x", "A", 1n << 95n)]).projects[0]?.match).to.equal(100n);
  });

  const refused: [string, () => unknown, new (...args: never[]) => MatchingError, number?][] = [
    ["a voter that names a project twice", () => run([vote("x", "A", 1n), vote("x", "A", 2n)]), RepeatedVoteError, 1],
    [
      "the same by addresses",
      () => run([vote(ADDRESS, "A", 1n), vote(ADDRESS.toLowerCase(), "A", 1n)]),
      RepeatedVoteError,
      1,
    ],
    ["negative votes", () => run([vote("x", "A", -1n)]), InvalidAmountError, 0],
    ["an empty voter", () => run([vote("x", "A", 1n), vote("", "A", 1n)]), EmptyIdError, 1],
    ["an empty project", () => run([vote("x", "", 1n)]), EmptyIdError, 0],
    ["negative credits", () => run([], { credits: -1n }), InvalidAmountError],
    ["keep, past the types", () => run([], { ...KEPT }), UnknownChoiceError],
  ];
  for (const [what, refuse, type, row] of refused) {
    it(`refuses ${what}`, () => {
      const error = failureOf(refuse);
      expect(error).to.be.instanceOf(type).and.instanceOf(MatchingError);
      expect(error.row).to.equal(row);
    });
  }

  it("does not depend on the order of the ballots", () => {
    const row = fc.record({
      voter: fc.constantFrom("u", "v", "w", "x"),
      project: fc.constantFrom("A", "B", "10", "2"),
      votes: fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 1n << 95n)),
    });
    const ballots = fc.uniqueArray(row, { selector: ({ voter, project }) => `${voter} ${project}`, maxLength: 16 });
    fc.assert(
      fc.property(shuffled(ballots), fc.bigInt(0n, 1n << 95n), ([rows, other], pool) => {
        expect(matchingToJson(run(other, { pool }))).to.deep.equal(matchingToJson(run(rows, { pool })));
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});
