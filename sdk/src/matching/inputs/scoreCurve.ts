import { checkBps } from "../bps.ts";
import { InvalidScoreCurveError, InvalidScoreError } from "../errors.ts";

/**
 * From a score to a weight: below `low` nothing, from `high` on `highBps`, in between a straight line from `lowBps` to `highBps`.
 * Scores are decimals (a string is exact; a number is read as it prints), weights ten-thousandths.
 */
export type ScoreCurve = {
  readonly low: string | number;
  readonly high: string | number;
  readonly lowBps: number;
  readonly highBps: number;
};

const SCORE = /^\d{1,60}(?:\.\d{1,18})?$/;

/**
 * A score as an integer of 10^-18 points. Exact.
 *
 * @throws {@link InvalidScoreError}
 * @example
 * parseScore("29.125"); // 29125000000000000000n
 */
export function parseScore(score: string | number, field = "score", row?: number): bigint {
  const text = String(score);
  if (!SCORE.test(text)) throw new InvalidScoreError(field, score, row);
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(18, "0"));
}

/**
 * The weight of scores under a curve, score < low → 0, score ≥ high → highBps, else
 * lowBps + floor((score − low) · (highBps − lowBps) / (high − low)): truncated to ten-thousandths.
 *
 * @throws {@link InvalidScoreCurveError} if the curve falls or ends before it begins
 * @throws {@link InvalidBpsError} if an end of it is no weight
 * @throws {@link InvalidScoreError} if a score, or a bound of the curve, is no decimal of zero or more
 * @example
 * scoreWeigher({ low: "15", high: "25", lowBps: 5000, highBps: 10000 })("20"); // 7500
 */
export function scoreWeigher(curve: ScoreCurve): (score: string | number, row?: number) => number {
  const low = parseScore(curve.low, "low of the score curve");
  const high = parseScore(curve.high, "high of the score curve");
  const lowBps = checkBps("lowBps of the score curve", curve.lowBps);
  const highBps = checkBps("highBps of the score curve", curve.highBps);
  if (low > high) throw new InvalidScoreCurveError(`ends at ${curve.high}, before it begins at ${curve.low}`);
  if (lowBps > highBps) throw new InvalidScoreCurveError(`falls from ${lowBps} to ${highBps}`);
  const rise = BigInt(highBps - lowBps);
  return (given, row) => {
    const score = parseScore(given, "score", row);
    if (score < low) return 0;
    if (score >= high) return highBps;
    return lowBps + Number(((score - low) * rise) / (high - low));
  };
}
