// @catchment/sdk: everything but the engine's inner parts (./matching), documents (./metadata) and ethers (./ethers).
export * from "./actions/index.ts";
export {
  type AllowListTree,
  allowListTree,
  findListing,
  type Listing,
  type ProvenListing,
} from "./builders/allowList.ts";
export { type Content, type Decision, hashContent } from "./builders/applications.ts";
export { type BurnRate, burnRate, type Use } from "./builders/burnRate.ts";
export {
  type Cart,
  type CartGift,
  type CartItem,
  cartItems,
  cartTotal,
  cartTypedData,
  cartTypes,
  hashBasket,
  hashCart,
  PERMIT2,
  permit2CartTypedData,
  permit2CartTypes,
} from "./builders/carts.ts";
export {
  decodeConfiguration,
  type Giving,
  type Matching,
  type Modules,
  packConfiguration,
  predictRound,
  type RoundConfig,
  type RoundConfigParameters,
  roundConfig,
  type Times,
} from "./builders/configuration.ts";
export { eligibilityGasFor } from "./builders/eligibilityGas.ts";
export {
  forecastMatches,
  forecastWeights,
  type Holding,
  type MatchChange,
  type MatchForecast,
  type TalliedApplication,
  type WeightForecast,
} from "./builders/forecast.ts";
export { type FrozenMethod, isOverVotes, type MedianOwn, methodParameters } from "./builders/frozenMethod.ts";
export {
  type CombinedGate,
  fewestRows,
  type Gate,
  type GateAnswers,
  type GateCurve,
  type GateRow,
  type ModuleGate,
  type ScorerGate,
  scorersOf,
  weighGate,
  weighScore,
} from "./builders/gates.ts";
export {
  type Contribution,
  levelParameters,
  type MatchedApplication,
  matchingParameters,
} from "./builders/matching.ts";
export {
  type PermitDomain,
  type PermitKind,
  permitDomainSeparator,
  permitTypedData,
  permitTypes,
  type SignedPermit,
} from "./builders/permits.ts";
export type { RoundKind } from "./builders/roundKind.ts";
export { scopedNullifier } from "./builders/scopedNullifier.ts";
export { parseSignedStamps, type StampFile, stringifySignedStamps } from "./builders/stampFile.ts";
export {
  hashStamp,
  providerId,
  type SignedStamp,
  type Stamp,
  scopeId,
  scopeName,
  stampTypedData,
  stampTypes,
} from "./builders/stamps.ts";
export {
  type CastVoteRow,
  type CastVotes,
  type VotingConfigParameters,
  votingConfig,
  votingParameters,
} from "./builders/voting.ts";
export { type Procedure, procedureDigest, type Quantity, quantity, type Report, unitId } from "./builders/work.ts";
export * from "./errors/index.ts";
export { addresses, type ContractName } from "./generated/addresses.ts";
export {
  type MilestoneState,
  milestoneStateNames,
  NATIVE,
  type Objection,
  objectionNames,
  type Phase,
  type PolicyUnit,
  type ProposalState,
  permitKindNames,
  phaseNames,
  policyUnits,
  proposalStateNames,
  type Role,
  type Ruling,
  roles,
  rulingNames,
  type Saturation,
  type Status,
  saturationNames,
  statusNames,
  type WorkState,
  workStateNames,
} from "./generated/enums.ts";
export type { Finality } from "./internal/finality.ts";
export type { LogOptions, LogProgress } from "./internal/readLogs.ts";
export type { Difference } from "./state/differences.ts";
export { type DonationInput, type RoundInput, toMatchingInput, type VotingInput } from "./state/matchingInput.ts";
export { reduceRoundEvents } from "./state/reduceRoundEvents.ts";
export { type EventPlace, type RoundEvent, type RoundEventName, roundEventsOf } from "./state/roundEvents.ts";
export { type ListedMatch, type ListPlace, settlementRoot } from "./state/settlementList.ts";
export type {
  ApplicationState,
  Opening,
  PairState,
  ProvenMatch,
  RoundState,
  SettlementState,
  ShareState,
  StateBlock,
  StatusChange,
  VaultState,
  VotesState,
} from "./state/types.ts";
