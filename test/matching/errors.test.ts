import { expect } from "chai";
import { describe, it } from "mocha";
import {
  ConflictingWeightsError,
  coefficientToBps,
  computeMatching,
  type DonationRow,
  EmptyIdError,
  InvalidAmountError,
  InvalidBpsError,
  InvalidCapError,
  InvalidCoefficientError,
  InvalidScoreCurveError,
  InvalidScoreError,
  MatchingError,
  type MatchingParameters,
  MissingScoreError,
  MissingWeightError,
  RepeatedDonationError,
  RepeatedKeyError,
  UnknownChoiceError,
} from "../../sdk/src/matching/index.ts";

const ADDRESS = `0x${"Ab".repeat(20)}`;
const CURVE = { low: "15", high: "25", lowBps: 5_000, highBps: 10_000 };

type Wrong = Readonly<Record<string, unknown>>;
const round = (options: Wrong, ...rows: Wrong[]) => {
  const donations = rows.map((row) => ({ donor: "d", project: "p", amount: 1n, ...row })) as DonationRow[];
  return () => computeMatching({ method: "quadratic", pool: 1n, donations, ...options } as MatchingParameters);
};

const CASES: [string, () => unknown, new (...args: never[]) => MatchingError, number?][] = [
  ["a negative pool", round({ pool: -1n }), InvalidAmountError],
  ["a pool that is a number", round({ pool: 1 }), InvalidAmountError],
  ["a negative amount", round({}, {}, { donor: "e", amount: -1n }), InvalidAmountError, 1],
  ["an amount that is a number", round({}, { amount: 1 }), InvalidAmountError, 0],
  ["an empty donor", round({}, { donor: "" }), EmptyIdError, 0],
  ["an empty project", round({}, { project: "" }), EmptyIdError, 0],
  ["a donation twice", round({}, { id: "t" }, { id: "u" }, { id: "t" }), RepeatedDonationError, 2],
  ["a weight above 10000", round({}, { weight: 10_001 }), InvalidBpsError, 0],
  ["a broken weight", round({}, { weight: 0.5 }), InvalidBpsError, 0],
  ["a huge bigint weight", round({}, { weight: 1n << 80n }), InvalidBpsError, 0],
  ["a coefficient of five digits", round({}, { coefficient: "0.12345" }), InvalidCoefficientError, 0],
  ["a coefficient above 1", round({}, { coefficient: "1.1" }), InvalidCoefficientError, 0],
  ["a weight and a coefficient", round({}, { weight: 1, coefficient: "1" }), ConflictingWeightsError, 0],
  ["a weight and a table", round({ weights: { d: 1 } }, { weight: 1 }), ConflictingWeightsError, 0],
  ["a table and a curve", round({ weights: { d: 1 }, scoreCurve: CURVE }, { score: "1" }), ConflictingWeightsError, 0],
  ["a donor missing from the table", round({ weights: { e: 1 } }, {}), MissingWeightError, 0],
  ["a table with one donor twice", round({ weights: { [ADDRESS]: 1, [ADDRESS.toLowerCase()]: 2 } }), RepeatedKeyError],
  ["a table with a wrong weight", round({ weights: { d: -1 } }), InvalidBpsError],
  ["a missing score", round({ scoreCurve: CURVE }, {}), MissingScoreError, 0],
  ["a negative score", round({ scoreCurve: CURVE }, { score: "-1" }), InvalidScoreError, 0],
  ["a score that is no number", round({ scoreCurve: CURVE }, { score: Number.NaN }), InvalidScoreError, 0],
  ["a curve that ends before it begins", round({ scoreCurve: { ...CURVE, low: "26" } }), InvalidScoreCurveError],
  ["a falling curve", round({ scoreCurve: { ...CURVE, highBps: 4_999 } }), InvalidScoreCurveError],
  ["a cap of nothing", round({ cap: { bps: 0 } }), InvalidCapError],
  ["a cap above the pool's whole", round({ cap: { bps: 10_001 } }), InvalidBpsError],
  ["a cap below the basis point", round({ cap: { bps: 0.5 } }), InvalidBpsError],
  ["a cap given twice", round({ cap: { bps: 1, amount: 1n } }), InvalidCapError],
  ["an empty cap", round({ cap: {} }), InvalidCapError],
  ["a negative ask", round({ asks: { p: -1n } }), InvalidAmountError],
  ["a multiplier above 10000", round({ multipliers: { p: 10_001 } }), InvalidBpsError],
  ["an unknown method", round({ method: "cubic" }), UnknownChoiceError],
  ["an unknown cap rule", round({ capRule: "halve" }), UnknownChoiceError],
  ["an unknown root", round({ root: "cube" }), UnknownChoiceError],
  ["subtractOwn that is no boolean", round({ subtractOwn: "no" }), UnknownChoiceError],
];

describe("the engine refuses", () => {
  for (const [what, run, type, row] of CASES) {
    it(what, () => {
      let caught: unknown;
      try {
        run();
      } catch (error) {
        caught = error;
      }
      expect(caught).to.be.instanceOf(type).and.instanceOf(MatchingError);
      if (!(caught instanceof MatchingError)) return;
      expect(caught.name).to.equal(type.name);
      expect(caught.row).to.equal(row);
      expect(caught.message).to.equal(`${caught.shortMessage}. ${caught.remedy}.`);
    });
  }

  it("nothing that is right: coefficients of up to four digits", () => {
    const read = ["0", "1", "0.5", "0.0001", "0.2501", "1.0", "0.0"].map((text) => coefficientToBps(text));
    expect(read).to.deep.equal([0, 10_000, 5_000, 1, 2_501, 10_000, 0]);
  });
});
