// @catchment/sdk/matching: bigint in, bigint out; knows nothing of chains or files, so it runs in a browser, a worker and a verifier.
export { coefficientToBps } from "./bps.ts";
export { canonicalLines } from "./canonicalLines.ts";
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
  EmptyBallotError,
  EmptyIdError,
  EmptyMetricError,
  EmptyPersonError,
  EmptyStampFieldError,
  InputsGoneError,
  InvalidAmountError,
  InvalidBlendError,
  InvalidBpsError,
  InvalidCapError,
  InvalidCoefficientError,
  InvalidDecimalError,
  InvalidQuorumError,
  InvalidScoreCurveError,
  InvalidScoreError,
  InvalidVoiceCreditFactorError,
  MatchingError,
  MissingMetricError,
  MissingScoreError,
  MissingWeightError,
  NegativeRootError,
  NoDonationsError,
  NoEstimateError,
  NotPositiveError,
  RepeatedDonationError,
  RepeatedKeyError,
  RepeatedMetricError,
  RepeatedProjectError,
  RepeatedStampError,
  RepeatedVoteError,
  RepeatedVoterError,
  SpentAboveSquareError,
  StampSumError,
  StampsWithoutCurveError,
  UnknownChoiceError,
  UnknownMetricError,
  UnknownProjectError,
  UnknownStampDonorError,
} from "./errors.ts";
export { hashInputs, type InputsHash } from "./hashInputs.ts";
export { compareIds, normalizeId, type Table } from "./ids.ts";
export { auditDonations, auditSteps, auditToJson } from "./inputs/audit.ts";
export { type AuditCode, auditSentences } from "./inputs/auditCodes.ts";
export type { AuditEntry, AuditTotal, DonationAudit } from "./inputs/auditTypes.ts";
export type { BallotRow, TallyRow, VoteRow } from "./inputs/ballots.ts";
export {
  type Contributions,
  contributionsOf,
  type ProjectContributions,
  sumEffective,
} from "./inputs/contributions.ts";
export { type Decimal, parseDecimal } from "./inputs/decimals.ts";
export type { DropReason, FilterList, Filters } from "./inputs/filters.ts";
export type { ImpactRow } from "./inputs/impact.ts";
export {
  ballotsFromMetrics,
  METRIC_BALLOT,
  type MetricBallot,
  type MetricBallotParameters,
} from "./inputs/metricBallots.ts";
export type { PackedAmounts } from "./inputs/packedAmounts.ts";
export { parseScore, type ScoreCurve, scoreWeigher } from "./inputs/scoreCurve.ts";
export type { UnmatchedFilterId } from "./inputs/unmatchedFilters.ts";
export { compareMatching } from "./insight/compareMatching.ts";
export type {
  ComparedProject,
  ComparedSide,
  ComparisonNote,
  MatchingComparison,
  OptionDifference,
  PublishedMatch,
} from "./insight/comparisonTypes.ts";
export { estimateMatch, matchEstimator } from "./insight/estimateMatch.ts";
export type { EstimatedDonation, MatchEstimate, MatchEstimator } from "./insight/estimateTypes.ts";
export { explainMatch } from "./insight/explainMatch.ts";
export type {
  ExplainedDonor,
  Loss,
  LossReason,
  MatchExplanation,
  MatchOutcome,
  MatchStep,
  StepReason,
} from "./insight/explanationTypes.ts";
export { comparisonToJson, estimateToJson, explanationToJson } from "./insight/json.ts";
export type {
  BlendedPart,
  ClusterPart,
  DonorPairPart,
  DonorPart,
  IdealParts,
  MedianBallot,
  PartList,
  ProjectPairPart,
  RestOfParts,
  VoterPart,
} from "./insight/partTypes.ts";
export { sensitivity, sensitivitySteps, sensitivityToJson } from "./insight/sensitivity.ts";
export type {
  ProjectSensitivity,
  Scenario,
  ScenarioMatch,
  Sensitivity,
  SensitivityOptions,
} from "./insight/sensitivityTypes.ts";
export type { StampRow } from "./insight/stamps.ts";
export { type Json, matchingToJson } from "./json.ts";
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
