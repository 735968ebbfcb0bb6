// @catchment/sdk/analysis: what a matching was computed from and what it says: audit, hash, JSON, explanations, bands, comparisons.

export { auditDonations, auditSteps, auditToJson } from "./audit/audit.ts";
export { type AuditCode, auditSentences } from "./audit/auditCodes.ts";
export type { AuditEntry, AuditTotal, DonationAudit } from "./audit/auditTypes.ts";
export type { UnmatchedFilterId } from "./audit/unmatchedFilters.ts";
export { compareMatching } from "./compare/compareMatching.ts";
export type {
  Comparable,
  ComparedProject,
  ComparedSide,
  ComparisonNote,
  MatchingComparison,
  OptionDifference,
  PublishedMatch,
  SavedResult,
} from "./compare/comparisonTypes.ts";
export {
  EmptyBallotError,
  EmptyMetricError,
  EmptyStampFieldError,
  InputsGoneError,
  InvalidDecimalError,
  MissingMetricError,
  NoDonationsError,
  NoEstimateError,
  RepeatedMetricError,
  RepeatedStampError,
  RepeatedVoterError,
  StampSumError,
  StampsWithoutCurveError,
  UnknownMetricError,
  UnknownProjectError,
  UnknownStampDonorError,
} from "./errors.ts";
export { estimateMatch, matchEstimator } from "./estimate/estimateMatch.ts";
export type { EstimatedDonation, MatchEstimate, MatchEstimator } from "./estimate/estimateTypes.ts";
export { explainMatch } from "./explain/explainMatch.ts";
export type {
  ExplainedDonor,
  Loss,
  LossReason,
  MatchExplanation,
  MatchOutcome,
  MatchStep,
  StepReason,
} from "./explain/explanationTypes.ts";
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
} from "./explain/partTypes.ts";
export { canonicalLines } from "./hash/canonicalLines.ts";
export { hashInputs, type InputsHash } from "./hash/hashInputs.ts";
export { comparisonToJson, estimateToJson, explanationToJson } from "./insightJson.ts";
export { type Json, matchingToJson } from "./json.ts";
export { type Decimal, parseDecimal } from "./metricBallots/decimals.ts";
export type { ImpactRow } from "./metricBallots/impact.ts";
export {
  ballotsFromMetrics,
  METRIC_BALLOT,
  type MetricBallot,
  type MetricBallotParameters,
} from "./metricBallots/metricBallots.ts";
export { sensitivity, sensitivitySteps, sensitivityToJson } from "./sensitivity/sensitivity.ts";
export type {
  ProjectSensitivity,
  Scenario,
  ScenarioMatch,
  Sensitivity,
  SensitivityOptions,
} from "./sensitivity/sensitivityTypes.ts";
export type { StampRow } from "./sensitivity/stamps.ts";
