// @catchment/sdk/matching: bigint in, bigint out; knows nothing of chains or files, so it runs in a browser, a worker and a verifier.
export { coefficientToBps } from "./bps.ts";
export {
  computeLevel,
  type Level,
  type LevelEntry,
  type LevelParameters,
  matchAtLevelDown,
  settleHints,
} from "./capRules/level.ts";
export { computeMatching, matchingSteps } from "./computeMatching.ts";
export { computeMatchingAsync, type MatchingAsyncOptions } from "./computeMatchingAsync.ts";
export {
  AmountBeyondDoublesError,
  ConflictingWeightsError,
  CreditsExceededError,
  EmptyIdError,
  EmptyPersonError,
  InvalidAmountError,
  InvalidBlendError,
  InvalidBpsError,
  InvalidCapError,
  InvalidCoefficientError,
  InvalidQuorumError,
  InvalidScoreCurveError,
  InvalidScoreError,
  InvalidVoiceCreditFactorError,
  MatchingError,
  MissingScoreError,
  MissingWeightError,
  NegativeRootError,
  NotPositiveError,
  RepeatedDonationError,
  RepeatedKeyError,
  RepeatedProjectError,
  RepeatedVoteError,
  SpentAboveSquareError,
  UnknownChoiceError,
} from "./errors.ts";
export { compareIds, normalizeId, type Table } from "./ids.ts";
export type { BallotRow, TallyRow, VoteRow } from "./inputs/ballots.ts";
export {
  type Contributions,
  contributionsOf,
  type ProjectContributions,
  sumEffective,
} from "./inputs/contributions.ts";
export type { DropReason, FilterList, Filters } from "./inputs/filters.ts";
export type { PackedAmounts } from "./inputs/packedAmounts.ts";
export { parseScore, type ScoreCurve, scoreWeigher } from "./inputs/scoreCurve.ts";
export type { AlphaOptions, AlphaParameters } from "./methods/alpha.ts";
export type { BlendOptions, BlendParameters, BlendPart, BlendPartOptions } from "./methods/blend.ts";
export type { CocmOptions, CocmOwn, CocmParameters, Similarity } from "./methods/cocm.ts";
export type { MedianOptions, MedianParameters } from "./methods/median.ts";
export type { PairwiseOptions, PairwiseOwn, PairwiseParameters } from "./methods/pairwise.ts";
export type { ProfileOptions, ProfileOwn, ProfileParameters } from "./methods/profile.ts";
export type { ProportionalOptions, ProportionalParameters } from "./methods/proportional.ts";
export type { QuadraticOptions, QuadraticOwn, QuadraticParameters, Root } from "./methods/quadratic.ts";
export type { VotingOptions, VotingParameters } from "./methods/voting.ts";
export { donationOptions } from "./options.ts";
export { drain, type Progress, type Steps } from "./progress.ts";
export type {
  Cap,
  CapRule,
  Demand,
  DonationMethodOptions,
  DonationMethodParameters,
  DonationOptions,
  DonationParameters,
  DonationRow,
  Duplicates,
  MatchingMethod,
  MatchingOptions,
  MatchingParameters,
  MatchingResult,
  PoolOptions,
  PoolParameters,
  ProjectMatch,
  Rounding,
  Saturation,
  SaturationParameters,
} from "./types.ts";
export { idealDown, isqrt, squareDown, voiceDown } from "./voice.ts";
