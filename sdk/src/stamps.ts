// @catchment/sdk/stamps: issuing, presenting and reading Stamps.

export { addKey, addKeySync } from "./actions/addKey.ts";
export { getScore, getStamps, type HeldStamp, type Score } from "./actions/getStamps.ts";
export { observeVerification, observeVerificationSync } from "./actions/observeVerification.ts";
export { openScope, openScopeSync } from "./actions/openScope.ts";
export { presentStamps, presentStampsSync, type SkippedStamp } from "./actions/presentStamps.ts";
export { proveListing, proveListingSync } from "./actions/proveListing.ts";
export { recordAttestation, recordAttestationSync } from "./actions/recordAttestation.ts";
export { refreshScore, refreshScoreSync } from "./actions/refreshScore.ts";
export { revokeKey, revokeKeySync } from "./actions/revokeKey.ts";
export { revokeNullifier, revokeNullifierSync } from "./actions/revokeNullifier.ts";
export { revokeStamp, revokeStampSync } from "./actions/revokeStamp.ts";
export { signStamp } from "./actions/signStamp.ts";
export {
  type AllowListTree,
  allowListTree,
  findListing,
  type Listing,
  type ProvenListing,
} from "./builders/allowList.ts";
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
