// What holds of every cap rule, and between them, in random rounds. Against exact fractions they are held in
// oracle.test.ts.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import { computeMatching, type MatchingResult } from "../../sdk/src/matching/index.ts";
import type { CapRuleName } from "./oracles/capShares.ts";

const RULES: readonly CapRuleName[] = ["level", "redistribute", "clip", "single-pass", "sequential"];

const paid = (result: MatchingResult) => result.projects.map(({ match }) => match);
const held = (result: MatchingResult) => result.projects.filter(({ capped }) => capped).map(({ project }) => project);

const anyPool = fc.record({
  ideals: fc.array(fc.oneof(fc.bigInt(0n, 20n), fc.bigInt(0n, 1n << 95n)), { maxLength: 12 }),
  pool: fc.oneof(fc.bigInt(0n, 60n), fc.bigInt(0n, 1n << 96n)),
  capBps: fc.integer({ min: 1, max: 10_000 }),
  ask: fc.bigInt(0n, 30n),
  saturation: fc.constantFrom("keep" as const, "scale-up" as const),
  rounding: fc.constantFrom("floor" as const, "largest-remainder" as const),
  rule: fc.constantFrom(...RULES),
});

describe("properties of the cap rules", () => {
  it("no more than the pool, nobody above cap or ask, the same for every order", () => {
    fc.assert(
      fc.property(anyPool, fc.infiniteStream(fc.nat()), ({ ideals, capBps, ask, rule, ...round }, keys) => {
        const donations = ideals.map((amount, index) => ({ donor: "x", project: `p${index}`, amount }));
        const parameters = { method: "proportional", capRule: rule, cap: { bps: capBps }, asks: { p1: ask } } as const;
        const result = computeMatching({ ...parameters, ...round, donations });
        const sum = result.projects.reduce((total, { match }) => total + match, 0n);
        expect(sum).to.equal(result.matched);
        expect(sum <= round.pool).to.equal(true);
        for (const { project, match } of result.projects) {
          expect(match <= (round.pool * BigInt(capBps)) / 10_000n).to.equal(true);
          if (project === "p1") expect(match <= ask).to.equal(true);
        }
        const shuffled = donations
          .map((donation) => ({ donation, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ donation }) => donation);
        const again = computeMatching({ ...parameters, ...round, donations: shuffled });
        expect(matchingToJson(again)).to.deep.equal(matchingToJson(result));
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it("sequential pays what redistribute pays where all caps are equal", () => {
    fc.assert(
      fc.property(anyPool, ({ ideals, capBps, pool, saturation, rounding }) => {
        const donations = ideals.map((amount, index) => ({ donor: "x", project: `p${index}`, amount }));
        const round = { method: "proportional", donations, pool, saturation, rounding, cap: { bps: capBps } } as const;
        const [sequence, loop] = [
          computeMatching({ ...round, capRule: "sequential" }),
          computeMatching({ ...round, capRule: "redistribute" }),
        ];
        expect(paid(sequence)).to.deep.equal(paid(loop));
        expect(held(sequence)).to.deep.equal(held(loop));
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it("single-pass lies between clip and redistribute for every project, once the pool is shared as a whole", () => {
    fc.assert(
      fc.property(anyPool, ({ ideals, capBps, pool }) => {
        const donations = ideals.map((amount, index) => ({ donor: "x", project: `p${index}`, amount }));
        const round = {
          method: "proportional",
          donations,
          pool,
          saturation: "scale-up",
          cap: { bps: capBps },
        } as const;
        const [low, middle, high] = (["clip", "single-pass", "redistribute"] as const).map((capRule) =>
          paid(computeMatching({ ...round, capRule })),
        );
        middle?.forEach((match, index) => {
          expect(match >= (low?.[index] ?? 0n) && match <= (high?.[index] ?? 0n)).to.equal(true);
        });
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});
