// @catchment/sdk/stamps: issuing, presenting and reading Stamps.

export { addKey, addKeySync } from "./actions/addKey.ts";
export { getScore, getStamps, type HeldStamp, type Score } from "./actions/getStamps.ts";
export { openScope, openScopeSync } from "./actions/openScope.ts";
export { presentStamps, presentStampsSync, type SkippedStamp } from "./actions/presentStamps.ts";
export { refreshScore, refreshScoreSync } from "./actions/refreshScore.ts";
export { revokeKey, revokeKeySync } from "./actions/revokeKey.ts";
export { revokeNullifier, revokeNullifierSync } from "./actions/revokeNullifier.ts";
export { revokeStamp, revokeStampSync } from "./actions/revokeStamp.ts";
export { signStamp } from "./actions/signStamp.ts";
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
