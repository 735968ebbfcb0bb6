import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import { computeMatching, type MatchingResult } from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "./rounds.ts";

const RUNS = { numRuns: 400 };
const matches = ({ projects }: MatchingResult) => projects.map(({ project, match }) => [project, match]);

describe("properties of every round", () => {
  it("pays no more than the pool, and nobody above cap or ask", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const { projects, matched, leftover, pool } = computeMatching(parametersOf(round));
        expect(matched).to.equal(projects.reduce((sum, { match }) => sum + match, 0n));
        expect(matched + leftover).to.equal(pool);
        expect(leftover >= 0n).to.equal(true);
        const cap = round.capBps !== null ? (pool * round.capBps) / 10_000n : (round.capAmount ?? pool);
        for (const { project, match } of projects)
          expect(match <= cap && match <= (round.asks[project] ?? match)).to.equal(true);
      }),
      RUNS,
    );
  });

  it("pays nobody above the ideal under keep, with level or clip", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        fc.pre(round.capRule === "level" || round.capRule === "clip");
        const { projects } = computeMatching(parametersOf({ ...round, saturation: "keep" }));
        for (const { ideal, match } of projects) expect(match <= ideal).to.equal(true);
      }),
      RUNS,
    );
  });

  it("does not depend on the order of the donations", () => {
    fc.assert(
      fc.property(
        anyRound.chain((round) =>
          fc.tuple(fc.constant(round), fc.shuffledSubarray(round.rows, { minLength: round.rows.length })),
        ),
        ([round, rows]) => {
          const [shuffled, sorted] = [parametersOf({ ...round, rows }), parametersOf(round)].map(computeMatching);
          if (!shuffled || !sorted) throw new Error("nothing was computed");
          expect(matchingToJson(shuffled)).to.deep.equal(matchingToJson(sorted));
        },
      ),
      RUNS,
    );
  });

  it("gives a project with a lone donor nothing", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const { projects } = computeMatching(parametersOf({ ...round, subtractOwn: true }));
        for (const { donors, match } of projects) if (donors < 2) expect(match).to.equal(0n);
      }),
      RUNS,
    );
  });

  it("is not moved by splitting one donor's gift", () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), fc.bigInt(0n, 10_000n), (round, at, share) => {
        fc.pre(round.rows.length > 0);
        const index = at % round.rows.length;
        const rows = round.rows.flatMap((row, position) => {
          const part = (row.amount * share) / 10_000n;
          return position === index
            ? [
                { ...row, amount: part },
                { ...row, amount: row.amount - part },
              ]
            : [row];
        });
        const whole = computeMatching(parametersOf({ ...round, duplicates: "sum" }));
        const split = computeMatching(parametersOf({ ...round, rows, duplicates: "sum" }));
        expect(matches(split)).to.deep.equal(matches(whole));
      }),
      RUNS,
    );
  });

  it("leaves at most one base unit per project to floors when the pool is taken whole, and none with largest remainders", () => {
    fc.assert(
      fc.property(anyRound, (round) => {
        const floored = computeMatching(parametersOf({ ...round, capRule: "level", rounding: "floor" }));
        fc.pre(floored.saturated && floored.projects.some(({ match, capped }) => match > 0n && !capped));
        expect(floored.leftover < BigInt(Math.max(1, floored.projects.length))).to.equal(true);
        const exact = computeMatching(parametersOf({ ...round, capRule: "level", rounding: "largest-remainder" }));
        expect(exact.leftover).to.equal(0n);
      }),
      RUNS,
    );
  });
});
