// A caught error narrows to what it carries.

import type {
  donate as donateAction,
  getRound,
  InvalidParameterError,
  NotARoundError,
  RequestRejectedError,
} from "@catchment/sdk";
import {
  CatchmentError,
  ContractRevertedError,
  findContractError,
  InsufficientAllowanceError,
  isContractError,
  LedgerOwesError,
  type RoundWrongPhaseError,
  toCatchmentError,
} from "@catchment/sdk/errors";
import type { Address } from "viem";
import type { Equal, Expect } from "./equal.ts";

export type Classes = Expect<
  [
    Equal<LedgerOwesError["args"]["owed"], bigint>,
    Equal<LedgerOwesError["errorName"], "Ledger_Owes">,
    Equal<RoundWrongPhaseError["args"], { readonly phase: number }>,
    Equal<LedgerOwesError extends ContractRevertedError<"Ledger_Owes"> ? true : false, true>,
    Equal<InsufficientAllowanceError extends CatchmentError ? true : false, true>,
    Equal<RequestRejectedError extends donateAction.ErrorType ? true : false, true>,
    Equal<InvalidParameterError extends donateAction.ErrorType ? true : false, true>,
    Equal<NotARoundError extends getRound.ErrorType ? true : false, true>,
    Equal<RequestRejectedError extends getRound.ErrorType ? true : false, false>,
  ]
>;

export function narrowed(error: unknown): string | bigint | Address {
  if (error instanceof InsufficientAllowanceError) return error.needed - error.allowance;
  if (error instanceof LedgerOwesError) return error.args.owed;
  if (isContractError(error, "Ledger_Owes")) return error.args.round;
  const held = findContractError(error, "Passport_NullifierHeld");
  if (held !== undefined) return held.args.freeAt;
  // @ts-expect-error not before it is known to be one of the SDK
  error.remedy;
  // @ts-expect-error there is no such error of a contract
  isContractError(error, "Ledger_Forgives");
  // @ts-expect-error nor such a value in this one
  if (isContractError(error, "Ledger_Owes")) error.args.balance;
  if (error instanceof ContractRevertedError) return error.shortMessage;
  return error instanceof CatchmentError ? error.remedy : toCatchmentError(error).message;
}
