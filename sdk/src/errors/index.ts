// @catchment/sdk/errors: one class per failure; those of contracts are written from their ABIs.

// Generated with one class per contract error: their list is the list of the contracts.
export * from "../generated/errors.ts";
export { MatchingError } from "../matching/index.ts";
export { CatchmentError, type CatchmentErrorOptions } from "./base.ts";
export { ContractWalletError, PermitUnavailableError } from "./carts.ts";
export {
  ChainUnreachableError,
  EventNotFoundError,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  InvalidParameterError,
  MetadataMismatchError,
  MetadataUnreachableError,
  NoAccountError,
  NoCodeError,
  NotARoundError,
  ReceiptTimeoutError,
  RequestFailedError,
  RequestRejectedError,
  TransactionRevertedError,
  UnsupportedChainError,
  WrongChainError,
} from "./client.ts";
export {
  type ContractErrorArgs,
  type ContractErrorName,
  ContractRevertedError,
  findContractError,
  isContractError,
  type RevertContext,
} from "./contractReverted.ts";
export { decodeRevert, UnknownRevertError } from "./decodeRevert.ts";
export { ForecastError, NoStampsOfIssuerError, ReweighClosedError, StampHistoryError } from "./squelch.ts";
export {
  InconsistentLogsError,
  type LogPlace,
  NotFinalError,
  OpeningNotFoundError,
  ReorganizedError,
} from "./state.ts";
export { toCatchmentError } from "./toCatchmentError.ts";
export type { PayErrorType, ReadErrorType, SyncErrorType, WriteErrorType } from "./types.ts";
