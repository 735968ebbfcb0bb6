import type {
  ChainUnreachableError,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  InvalidParameterError,
  NoAccountError,
  NoCodeError,
  ReceiptTimeoutError,
  RequestFailedError,
  RequestRejectedError,
  TransactionRevertedError,
  WrongChainError,
} from "./client.ts";
import type { ContractRevertedError } from "./contractReverted.ts";
import type { UnknownRevertError } from "./decodeRevert.ts";

/** What any read can throw. */
export type ReadErrorType =
  | ChainUnreachableError
  | ContractRevertedError
  | NoCodeError
  | RequestFailedError
  | UnknownRevertError;

/** What any write can throw. */
export type WriteErrorType =
  | ReadErrorType
  | InsufficientBalanceError
  | InvalidParameterError
  | NoAccountError
  | RequestRejectedError
  | WrongChainError;

/** What a write that brings money can throw. */
export type PayErrorType = WriteErrorType | InsufficientAllowanceError;

/** What waiting for a write adds. */
export type SyncErrorType = ReceiptTimeoutError | TransactionRevertedError;
