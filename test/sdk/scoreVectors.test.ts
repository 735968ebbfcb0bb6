// test/vectors/scores.json: the engine's curve gives the weights that the Scorer contract gives
// (test/contracts/passport/scorer/vectors.t.sol).
import { expect } from "chai";
import { describe, it } from "mocha";
import { scoreWeigher } from "../../sdk/src/matching/inputs/scoreCurve.ts";
import vectors from "../vectors/scores.json" with { type: "json" };

type Case = (typeof vectors.cases)[number];

const POINT = 10_000;

/** Contracts count 1/10000 points, the engine takes decimals. */
function points(score: number): string {
  return `${Math.floor(score / POINT)}.${String(score % POINT).padStart(4, "0")}`;
}

/** Σ weight over the rows with a Stamp that was there at that moment, had not expired and is not revoked. */
function scoreAt({ rows, stamps }: Case, at: number): number {
  const held = new Set(
    stamps.row.filter(
      (_, index) =>
        stamps.isRevoked[index] === 0 && Number(stamps.from[index]) <= at && at < Number(stamps.until[index]),
    ),
  );
  return rows.weight.reduce((sum, weight, row) => (held.has(row) ? sum + weight : sum), 0);
}

describe("score vectors", () => {
  it("are as many as the file says", () => {
    expect(vectors.cases).to.have.length(vectors.count);
  });

  for (const vector of vectors.cases) {
    it(vector.name, () => {
      const { low, high, lowBps, highBps } = vector.curve;
      const weigh = scoreWeigher({ low: points(low), high: points(high), lowBps, highBps });
      const { at, score, weightBps } = vector.answers;
      expect(at).to.not.be.empty;
      expect(at.map((moment) => scoreAt(vector, moment))).to.deep.equal(score);
      expect(score.map((value) => weigh(points(value)))).to.deep.equal(weightBps);
    });
  }
});
