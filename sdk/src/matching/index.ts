// @catchment/sdk/matching: bigint in, bigint out; imports nothing, so it runs in a browser, a worker and a verifier.
export { coefficientToBps } from "./bps.ts";
export { computeMatching } from "./computeMatching.ts";
export { contributionsOf, type PairRule, type ProjectContributions } from "./contributions.ts";
export {
  ConflictingWeightsError,
  EmptyIdError,
  InvalidAmountError,
  InvalidBpsError,
  InvalidCapError,
  InvalidCoefficientError,
  InvalidScoreCurveError,
  InvalidScoreError,
  MatchingError,
  MissingScoreError,
  MissingWeightError,
  NegativeRootError,
  RepeatedDonationError,
  RepeatedKeyError,
  UnknownChoiceError,
} from "./errors.ts";
export { compareIds, normalizeId, type Table } from "./ids.ts";
export { type Json, matchingToJson } from "./json.ts";
export {
  computeLevel,
  type Level,
  type LevelEntry,
  type LevelParameters,
  matchAtLevelDown,
  settleHints,
} from "./level.ts";
export type { QuadraticOptions, QuadraticParameters, Root } from "./quadratic.ts";
export { parseScore, type ScoreCurve, scoreWeigher } from "./scoreCurve.ts";
export type {
  Cap,
  CapRule,
  DonationRow,
  Duplicates,
  MatchingMethod,
  MatchingOptions,
  MatchingParameters,
  MatchingResult,
  ProjectMatch,
  Rounding,
  Saturation,
  SharedOptions,
  SharedParameters,
} from "./types.ts";
export { idealDown, isqrt, squareDown, voiceDown } from "./voice.ts";
