import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { computeMatching, isqrt } from "../../sdk/src/matching/index.ts";
import { bisectRoot, oracle } from "./oracle.ts";
import { anyRound, parametersOf } from "./rounds.ts";

describe("quadratic against the slow oracle", () => {
  it("pays every project the same base units in 1,500 random rounds", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const result = computeMatching(parametersOf(round));
        const ours = result.projects.map(({ project, ideal, match, capped }) => ({ project, ideal, match, capped }));
        expect(ours).to.deep.equal(oracle(round));
      }),
      { numRuns: 1_500 },
    );
  }).timeout(60_000);

  it("takes the same roots at any size", () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt(0n, 1n << 60n), fc.bigInt(0n, 1n << 220n), fc.bigInt(0n, 1n << 1_400n)), (n) => {
        expect(isqrt(n)).to.equal(bisectRoot(n));
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});
