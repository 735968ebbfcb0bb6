// @catchment/sdk/merkle: settlement lists, as documents, roots and proofs, and the method they are computed by. Pure.
export { EmptySettlementListError, SettlementListError, UnknownApplicationError } from "./errors.ts";
export {
  buildSettlementList,
  parseSettlementList,
  type SettlementAmount,
  type SettlementEntry,
  type SettlementList,
  settlementLeaf,
} from "./settlementList.ts";
export { methodDocument, methodHash, type SettlementMethod } from "./settlementMethod.ts";
