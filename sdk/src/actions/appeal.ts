import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly ledger: Address;
  readonly round: Address;
  readonly application: number;
  /** sha2-256 digest of what speaks against the decision. */
  readonly reason: Hex;
};

/**
 * The Builder appeals, once, to the Round's arbiter against a decision that accepted less than was submitted. Nothing is
 * owed while the arbiter may rule; if it stays silent the decision stands.
 *
 * @throws {@link LedgerNotBuilderError} {@link LedgerNoArbiterError} {@link LedgerNothingToAppealError}
 * @example
 * await appeal(client, { ledger, round, application: 1, reason });
 */
export const appeal = defineWrite({
  action: "appeal",
  event: "WorkAppealed",
  call: ({ ledger, round, application, reason }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({
      abi: ledgerAbi,
      functionName: "appeal",
      args: [round, application, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link appeal}, waiting until it has succeeded; `until` is when the arbiter's time is over.
 *
 * @throws as {@link appeal}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { until } = await appealSync(client, { ledger, round, application: 1, reason });
 */
export const appealSync = defineSync(appeal);

export declare namespace appeal {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
