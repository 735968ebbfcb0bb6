// Every estimate is held against the whole computation with the donation appended.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { levelIndex } from "../../sdk/src/analysis/estimate/levelIndex.ts";
import {
  type EstimatedDonation,
  estimateMatch,
  InputsGoneError,
  matchEstimator,
  NoEstimateError,
} from "../../sdk/src/analysis/index.ts";
import type { WithDonations } from "../../sdk/src/analysis/inputsAgain.ts";
import {
  computeLevel,
  computeMatching,
  type DonationRow,
  EmptyIdError,
  InvalidAmountError,
  InvalidBpsError,
  type MatchingParameters,
  MissingScoreError,
  MissingWeightError,
  matchAtLevelDown,
} from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "../matching/rounds.ts";
import { anyMatching, METHODS } from "./anyMatching.ts";

const RUNS = { numRuns: 500 };
const matchOf = (parameters: MatchingParameters, project: string) =>
  computeMatching(parameters).projects.find((entry) => entry.project === project)?.match ?? 0n;

function recomputed(parameters: WithDonations, donation: DonationRow, project = donation.project) {
  const before = matchOf(parameters, project);
  const after = matchOf({ ...parameters, donations: [...parameters.donations, donation] }, project);
  return { before, after, marginal: after - before };
}

/** Donors and projects of the round, and new ones. */
const anyDonation = fc.record({
  donor: fc.constantFrom("u", "v", "w", "z", "new", "0xA11CE00000000000000000000000000000000001"),
  project: fc.constantFrom("A", "B", "C", "10", "2", "new"),
  amount: fc.oneof(
    fc.bigInt(0n, 5n),
    fc.bigInt(0n, 100n),
    fc.bigInt(0n, 10n ** 7n),
    fc.bigInt(0n, 10n ** 21n),
    fc.constant(1n << 96n),
  ),
  weight: fc.constantFrom(undefined, 10_000, 2_500n, 1, 0),
});
const identities = fc.constantFrom(undefined, { u: "v", new: "w" }, { x: "one", y: "one", z: "one", new: "one" });

describe("an estimate of one more donation", () => {
  it("is what computing everything again pays, in O(log projects) for the level rule", () => {
    const moved = { yes: 0, down: 0 };
    fc.assert(
      fc.property(
        anyRound,
        fc.array(anyDonation, { minLength: 1, maxLength: 4 }),
        identities,
        (round, gifts, persons) => {
          const parameters = {
            ...parametersOf({ ...round, capRule: "level", rounding: "floor" }),
            identities: persons,
          };
          const estimator = matchEstimator(computeMatching(parameters));
          expect(estimator.mode).to.equal("incremental");
          for (const gift of gifts) {
            const estimate = estimator.estimate(gift);
            expect(estimate).to.deep.equal(recomputed(parameters, gift));
            if (estimate.marginal !== 0n) moved.yes++;
            if (estimate.marginal < 0n) moved.down++;
          }
        },
      ),
      RUNS,
    );
    expect(moved.yes > 100, `only ${moved.yes} estimates moved anything`).to.equal(true);
  }).timeout(60_000);

  it("is what computing everything again pays under the other cap rules and roundings, too", () => {
    fc.assert(
      fc.property(anyRound, anyDonation, identities, (round, gift, persons) => {
        fc.pre(round.capRule !== "level" || round.rounding !== "floor");
        const parameters = { ...parametersOf(round), identities: persons };
        const estimator = matchEstimator(computeMatching(parameters));
        expect(estimator.mode).to.equal("recompute");
        expect(estimator.estimate(gift)).to.deep.equal(recomputed(parameters, gift));
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  for (const method of METHODS.filter((name) => name !== "quadratic")) {
    it(`of ${method} is what computing everything again pays, or refused`, () => {
      fc.assert(
        fc.property(anyMatching(method), anyDonation, (parameters, gift) => {
          const result = computeMatching(parameters);
          if (!("donations" in parameters)) {
            expect(() => matchEstimator(result)).to.throw(NoEstimateError, method);
            return;
          }
          const estimator = matchEstimator(result);
          expect(estimator.mode).to.equal("recompute");
          expect(estimator.estimate(gift)).to.deep.equal(recomputed(parameters, gift));
        }),
        { numRuns: 30 },
      );
    }).timeout(60_000);
  }

  it("finds the level of computeLevel for any change of one entry", () => {
    const entry = fc.record({ demand: fc.bigInt(0n, 200_000n), cap: fc.bigInt(0n, 30n) });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        entry,
        fc.nat({ max: 12 }),
        fc.bigInt(0n, 100n),
        fc.constantFrom("keep" as const, "scale-up" as const),
        (list, change, at, pool, saturation) => {
          const entries = list.map((item, index) => ({ id: String(index), ...item }));
          const changed = { id: String(Math.min(at, list.length)), ...change };
          const others = entries.filter(({ id }) => id !== changed.id);
          const level = computeLevel({ pool, entries: [...others, changed], saturation });
          expect(levelIndex({ pool, entries, saturation })(changed)).to.equal(matchAtLevelDown(changed, level));
        },
      ),
      { numRuns: 3_000 },
    );
  }).timeout(60_000);
});

describe("an estimate by hand", () => {
  const donations: DonationRow[] = [
    { donor: "x", project: "A", amount: 1n },
    { donor: "x", project: "B", amount: 1n },
    { donor: "y", project: "B", amount: 1n },
  ];
  const estimateOf = (gift: EstimatedDonation, options: Partial<WithDonations> = {}) =>
    estimateMatch(computeMatching({ method: "quadratic", pool: 100n, donations, ...options } as WithDonations), gift);

  it("of a new donor is 2·sqrt(1 · 4) where the pool is large enough", () => {
    expect(estimateOf({ donor: "y", project: "A", amount: 4n })).to.deep.equal({ before: 0n, after: 4n, marginal: 4n });
  });

  it("is less than the marginal formula where the pool is short: others' demand is still there", () => {
    expect(estimateOf({ donor: "y", project: "A", amount: 4n }, { pool: 3n })).to.deep.equal({
      before: 0n,
      after: 2n,
      marginal: 2n,
    });
  });

  it("stops at the ask", () => {
    const asks = { A: 3n };
    expect(estimateOf({ donor: "y", project: "A", amount: 4n }, { asks }).after).to.equal(3n);
  });

  it("of a donor below the minimum counts together with what they gave before", () => {
    expect(estimateOf({ donor: "y", project: "B", amount: 3n }, { min: 2n })).to.deep.equal({
      before: 0n,
      after: 0n,
      marginal: 0n,
    });
    expect(estimateOf({ donor: "x", project: "B", amount: 1n }, { min: 2n }).after).to.equal(0n);
    const given = [...donations, { donor: "y", project: "B", amount: 3n }];
    // 2·sqrt(2 · 4) = 5.6
    expect(estimateOf({ donor: "x", project: "B", amount: 1n }, { min: 2n, donations: given }).after).to.equal(5n);
  });

  it("of one more of the same person is nothing without others, and may be less than nothing", () => {
    const identities = { y: "x" };
    expect(estimateOf({ donor: "y", project: "A", amount: 4n }, { identities }).marginal).to.equal(0n);
    const mean = { duplicates: "mean" } as const;
    const given = [...donations, { donor: "y", project: "B", amount: 16n }];
    expect(estimateOf({ donor: "y", project: "B", amount: 1n }, { ...mean, donations: given }).marginal < 0n).to.equal(
      true,
    );
  });

  it("does not see the estimate before", () => {
    const estimator = matchEstimator(computeMatching({ method: "quadratic", pool: 100n, donations }));
    const gift = { donor: "y", project: "A", amount: 4n };
    expect(estimator.estimate(gift)).to.deep.equal(estimator.estimate(gift));
  });

  it("of what a filter drops is nothing, under the filters the round was computed with", () => {
    const filters = { owners: { A: ["y"] } };
    expect(estimateOf({ donor: "y", project: "A", amount: 4n }, { filters }).marginal).to.equal(0n);
    expect(estimateOf({ donor: "z", project: "A", amount: 4n }, { filters }).marginal).to.equal(4n);
  });

  it("weighs by the table or the curve of the round", () => {
    const weights = { x: 10_000, y: 2_500 };
    expect(estimateOf({ donor: "y", project: "A", amount: 16n }, { weights }).marginal).to.equal(4n);
    expect(() => estimateOf({ donor: "z", project: "A", amount: 16n }, { weights })).to.throw(MissingWeightError);
    const scoreCurve = { low: 10, high: 20, lowBps: 0, highBps: 10_000 };
    const scored = donations.map((row) => ({ ...row, score: "30" }));
    const options = { scoreCurve, donations: scored };
    expect(estimateOf({ donor: "y", project: "A", amount: 8n, score: 15 }, options).marginal).to.equal(4n);
    expect(() => estimateOf({ donor: "y", project: "A", amount: 8n }, options)).to.throw(MissingScoreError);
  });

  it("refuses what the engine refuses", () => {
    for (const capRule of ["level", "clip"] as const) {
      expect(() => estimateOf({ donor: "", project: "A", amount: 1n }, { capRule })).to.throw(EmptyIdError);
      expect(() => estimateOf({ donor: "y", project: "", amount: 1n }, { capRule })).to.throw(EmptyIdError);
      expect(() => estimateOf({ donor: "y", project: "A", amount: -1n }, { capRule })).to.throw(InvalidAmountError);
      expect(() => estimateOf({ donor: "y", project: "A", amount: 1n, weight: 10_001 }, { capRule })).to.throw(
        InvalidBpsError,
      );
    }
  });

  it("refuses methods that know no donations", () => {
    for (const parameters of [
      { method: "voting", pool: 1n, ballots: [] },
      { method: "median", pool: 1n, ballots: [] },
      { method: "alpha", pool: 1n, tallies: [], voiceCreditFactor: 1n },
    ] as const) {
      const result = { ...computeMatching({ method: "quadratic", pool: 1n, donations: [] }), parameters };
      expect(() => matchEstimator({ ...result, method: parameters.method })).to.throw(NoEstimateError);
    }
  });

  it("refuses donations that are gone or have changed since", () => {
    for (const capRule of ["level", "clip"] as const) {
      const once = computeMatching({ method: "quadratic", pool: 100n, donations: donations.values(), capRule });
      expect(() => matchEstimator(once)).to.throw(InputsGoneError);
      const list = [...donations];
      const result = computeMatching({ method: "quadratic", pool: 100n, donations: list, capRule });
      list[2] = { donor: "y", project: "B", amount: 9n };
      expect(() => matchEstimator(result)).to.throw(InputsGoneError);
    }
  });
});
