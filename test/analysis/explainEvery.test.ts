// What holds for the explanation of every project of every round of every method.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { explainMatch, type MatchExplanation } from "../../sdk/src/analysis/index.ts";
import { computeMatching, isqrt, type MatchingParameters } from "../../sdk/src/matching/index.ts";
import { anyMatching, METHODS } from "./anyMatching.ts";
import { total } from "./byHand.ts";

/** The parts of an ideal, listed and not. */
function sumOfParts(parts: MatchExplanation["parts"]): bigint | undefined {
  if ("own" in parts) {
    const listed: readonly { readonly amount: bigint }[] = parts.parts;
    return total(listed.map(({ amount }) => amount)) + parts.rest.amount + parts.own + parts.rounding;
  }
  if (parts.kind === "blend") return total(parts.parts.map(({ amount }) => amount)) + parts.rounding;
  return parts.kind === "tally" ? parts.squared - parts.direct : undefined;
}

const roundingOf = (parts: MatchExplanation["parts"]) => ("rounding" in parts ? parts.rounding : 0n);
const sizeOf = (amount: bigint) => (amount < 0n ? -amount : amount);

describe("every explanation", () => {
  for (const method of METHODS) {
    const eachOf = (parameters: MatchingParameters, check: (explanation: MatchExplanation) => void) => {
      const result = computeMatching(parameters);
      for (const { project } of result.projects) check(explainMatch(result, project));
    };
    const runs = { numRuns: method === "blend" || method === "cocm" ? 50 : 200 };

    it(`of ${method} has steps that sum to the match, each in the direction of its reason`, () => {
      fc.assert(
        fc.property(anyMatching(method), (parameters) => {
          const isRounded = "rounding" in parameters && parameters.rounding === "largest-remainder";
          eachOf(parameters, ({ steps, match, ideal, cap, ask, outcome }) => {
            expect(total(steps.map(({ amount }) => amount))).to.equal(match);
            let after = 0n;
            for (const [index, step] of steps.entries()) {
              after += step.amount;
              expect(step.after).to.equal(after);
              if (index > 0) expect(step.amount).not.to.equal(0n);
              switch (step.reason) {
                case "ideal":
                  expect([index, step.amount]).to.deep.equal([0, ideal]);
                  break;
                case "share":
                  expect(index).to.equal(0);
                  break;
                case "cap":
                  expect([step.after, step.amount < 0n]).to.deep.equal([cap, true]);
                  break;
                case "ask":
                  expect([step.after, step.amount < 0n]).to.deep.equal([ask, true]);
                  expect(cap === null || (ask !== null && ask < cap)).to.equal(true);
                  break;
                case "multiplier":
                case "pool":
                  expect(step.amount < 0n).to.equal(true);
                  break;
                case "minimum-match":
                  expect(step.after).to.equal(0n);
                  break;
                case "rounding":
                  expect(isRounded && step.amount === 1n).to.equal(true);
                  break;
                default:
                  expect(step.amount > 0n).to.equal(true);
              }
            }
            if (outcome === "held-by-cap") expect(match).to.equal(cap);
            if (outcome === "held-by-ask") expect(match).to.equal(ask);
          });
        }),
        runs,
      );
    }).timeout(60_000);

    it(`of ${method} says what the pool alone would have given before caps and asks`, () => {
      fc.assert(
        fc.property(anyMatching(method), (parameters) => {
          const free = { cap: undefined, asks: undefined, rounding: "floor", capRule: "level" } as const;
          const minimumMatch = parameters.method === "median" ? { minimumMatch: 0n } : {};
          const given = parameters.method === "alpha" ? parameters : { ...parameters, ...free, ...minimumMatch };
          const uncapped = new Map(computeMatching(given).projects.map(({ project, match }) => [project, match]));
          eachOf(parameters, ({ project, steps }) => {
            const early = ["ideal", "share", "multiplier", "pool", "scale-up"];
            expect(total(steps.filter(({ reason }) => early.includes(reason)).map(({ amount }) => amount))).to.equal(
              uncapped.get(project),
            );
          });
        }),
        runs,
      );
    }).timeout(60_000);

    it(`of ${method} has parts that sum to the ideal`, () => {
      fc.assert(
        fc.property(anyMatching(method), (parameters) => {
          eachOf(parameters, ({ parts, ideal, donors }) => {
            const sum = sumOfParts(parts);
            if (sum !== undefined) expect(sum).to.equal(ideal);
            // Q32 roots: less than 2·sqrt(e) / 2^32 + 1 per donor; doubles: parts in 10^12. And a floor per part.
            const roots = total(donors.map(({ effective }) => (isqrt(effective) >> 31n) + 1n));
            const doubles = method === "pairwise" || method === "cocm" ? ideal / 10n ** 12n : 0n;
            expect(sizeOf(roundingOf(parts)) <= 12n + roots + doubles, `${roundingOf(parts)} of ${ideal}`).to.equal(
              true,
            );
            if ("parts" in parts && parts.kind !== "blend") {
              const amounts = parts.parts.map(({ amount }) => amount);
              expect(amounts.length <= 10).to.equal(true);
              for (const [index, amount] of amounts.entries())
                expect(amount >= 0n && amount <= (amounts[index - 1] ?? amount)).to.equal(true);
            }
          });
        }),
        runs,
      );
    }).timeout(60_000);

    it(`of ${method} has donors whose money adds up`, () => {
      fc.assert(
        fc.property(anyMatching(method), (parameters) => {
          const result = computeMatching(parameters);
          for (const entry of result.projects) {
            const { donors } = explainMatch(result, entry.project);
            if (!("donations" in parameters)) {
              expect(donors).to.deep.equal([]);
              continue;
            }
            expect(total(donors.map(({ effective }) => effective))).to.equal(entry.effective);
            expect(donors.filter(({ effective }) => effective > 0n).length).to.equal(entry.donors);
            const rows = [...parameters.donations].filter(({ project }) => project === entry.project);
            expect(total(donors.map(({ given }) => given))).to.equal(total(rows.map(({ amount }) => amount)));
            for (const { given, effective, losses } of donors) {
              expect(effective + total(losses.map(({ amount }) => amount))).to.equal(given);
              expect(losses.every(({ amount }) => amount > 0n)).to.equal(true);
            }
          }
        }),
        runs,
      );
    }).timeout(60_000);
  }
});
