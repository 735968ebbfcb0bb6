import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../../sdk/src/analysis/index.ts";
import {
  type AlphaParameters,
  computeMatching,
  EmptyIdError,
  InvalidAmountError,
  InvalidVoiceCreditFactorError,
  MatchingError,
  type MatchingResult,
  RepeatedProjectError,
  SpentAboveSquareError,
  type TallyRow,
  UnknownChoiceError,
} from "../../../sdk/src/matching/index.ts";
import { allocationsOf } from "../oracles/alpha.ts";
import { failureOf, shuffled } from "./helpers.ts";

const row = (project: string, tally: bigint, spent: bigint): TallyRow => ({ project, tally, spent });
const run = (tallies: TallyRow[], options: Partial<AlphaParameters> = {}) =>
  computeMatching({ method: "alpha", pool: 100n, voiceCreditFactor: 10n, tallies, ...options });
const allocated = ({ projects }: MatchingResult) =>
  projects.map(({ project, effective, match }) => ({ project, allocated: effective + match }));

describe("alpha", () => {
  // Two voters gave A 1 and 2 votes, one gave B 3.
  const tallies = [row("A", 3n, 5n), row("B", 3n, 9n)];

  it("matches what the pairs of a project's voters are worth", () => {
    expect(run(tallies, { pool: 20n }).projects).to.deep.equal([
      { project: "A", donors: 0, donations: 0, effective: 50n, ideal: 40n, match: 20n, capped: false },
      { project: "B", donors: 0, donations: 0, effective: 90n, ideal: 0n, match: 0n, capped: false },
    ]);
  });

  it("goes above 1 by default, and stays at 1 under keep", () => {
    const up = run(tallies);
    expect([up.matched, up.saturated, up.options.saturation]).to.deep.equal([100n, false, "scale-up"]);
    const kept = run(tallies, { saturation: "keep" });
    expect([kept.matched, kept.leftover, kept.saturated]).to.deep.equal([40n, 60n, false]);
    const short = [run(tallies, { pool: 40n }), run(tallies, { pool: 40n, saturation: "keep" })];
    expect(short.map(({ matched, saturated }) => [matched, saturated])).to.deep.equal([
      [40n, true],
      [40n, true],
    ]);
  });

  it("rounds α first, to 18 decimals, then the match", () => {
    // α = floor(10·1e18 / 3e19) = 0: a pool of 10 base units is lost on 3e19 of demand.
    const lost = run([row("A", 3_000_000_000n, 6n * 10n ** 18n)], { pool: 10n });
    expect([lost.projects[0]?.ideal, lost.matched, lost.leftover]).to.deep.equal([3n * 10n ** 19n, 0n, 10n]);
    // α = 7/12 cut after 18 digits, so 12 earn 6.99…: 6, not 7.
    expect(run([row("A", 4n, 4n)], { pool: 7n, voiceCreditFactor: 1n }).matched).to.equal(6n);
  });

  it("says the level: α per unit of ideal", () => {
    const { level } = run(tallies, { pool: 20n });
    expect(level).to.deep.equal({ numerator: 10n ** 18n / 2n, denominator: 10n ** 22n });
  });

  it("matches nobody where α has no value: no tallies, none with two voters", () => {
    expect(run([]).leftover).to.equal(100n);
    const alone = run([row("A", 3n, 9n), row("B", 0n, 0n)]);
    expect([alone.matched, alone.leftover, alone.saturated]).to.deep.equal([0n, 100n, false]);
  });

  it("has no cap in its options", () => {
    expect(run(tallies).options).to.deep.equal({
      saturation: "scale-up",
      cap: null,
      asks: {},
      multipliers: {},
      capRule: "level",
      rounding: "floor",
      voiceCreditFactor: 10n,
    });
  });

  const address = `0x${"Ab".repeat(20)}`;
  const refused: [string, () => unknown, new (...args: never[]) => MatchingError, number?][] = [
    ["credits above the square of the tally", () => run([...tallies, row("C", 2n, 5n)]), SpentAboveSquareError, 2],
    ["a project twice", () => run([row(address, 2n, 2n), row(address.toLowerCase(), 2n, 2n)]), RepeatedProjectError, 1],
    ["a negative tally", () => run([row("A", -3n, 5n)]), InvalidAmountError, 0],
    ["negative credits", () => run([row("A", 3n, -5n)]), InvalidAmountError, 0],
    ["an empty project", () => run([...tallies, row("", 3n, 5n)]), EmptyIdError, 2],
    ["a voice credit worth nothing", () => run(tallies, { voiceCreditFactor: 0n }), InvalidVoiceCreditFactorError],
    ["a negative pool", () => run(tallies, { pool: -1n }), InvalidAmountError],
    ["another saturation", () => run(tallies, { ...{ saturation: "half" as "keep" } }), UnknownChoiceError],
  ];
  for (const [what, refuse, type, at] of refused) {
    it(`refuses ${what}`, () => {
      const error = failureOf(refuse);
      expect(error).to.be.instanceOf(type).and.instanceOf(MatchingError);
      expect(error.row).to.equal(at);
    });
  }

  /** Votes per project; at least one project has two voters, or α has no value. */
  const anyTallies = fc
    .array(fc.array(fc.oneof(fc.bigInt(0n, 9n), fc.bigInt(0n, 1n << 91n)), { maxLength: 5 }), { maxLength: 8 })
    .map((votes) => [[1n, 1n], ...votes])
    .map((votes) =>
      votes.map((list, index) => ({
        project: `p${index}`,
        tally: list.reduce((sum, one) => sum + one, 0n),
        spent: list.reduce((sum, one) => sum + one * one, 0n),
      })),
    );
  const anyPool = fc.oneof(fc.bigInt(0n, 100n), fc.bigInt(0n, 1n << 200n));

  it("allocates what the contract's formula allocates, in any order, never more than the pool", () => {
    fc.assert(
      fc.property(
        shuffled(anyTallies),
        anyPool,
        fc.bigInt(1n, 10n ** 14n),
        ([rows, other], pool, voiceCreditFactor) => {
          const result = run(rows, { pool, voiceCreditFactor });
          expect(allocated(result)).to.deep.equal(allocationsOf(rows, pool, voiceCreditFactor));
          expect(result.matched <= pool).to.equal(true);
          const again = run(other, { pool, voiceCreditFactor });
          expect(matchingToJson(again)).to.deep.equal(matchingToJson(result));
          const kept = run(rows, { pool, voiceCreditFactor, saturation: "keep" });
          for (const { match, ideal } of kept.projects) expect(match <= ideal).to.equal(true);
        },
      ),
      { numRuns: 500 },
    );
  }).timeout(20_000);
});
