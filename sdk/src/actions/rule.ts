import type { Address, Hash, Hex } from "viem";
import type { Quantity } from "../builders/work.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly ledger: Address;
  readonly round: Address;
  readonly application: number;
  /** Base units of the pool's asset; at most what was submitted, at least what was accepted before. */
  readonly amount: bigint;
  /** What of the submission's outcomes is accepted; one left out is not. */
  readonly outcomes?: readonly Quantity[] | undefined;
  /** sha2-256 digest of the written decision, not zero. */
  readonly reason: Hex;
};

/**
 * The Round's arbiter decides on an appeal: never less than the reviewer accepted.
 *
 * @throws {@link LedgerNotArbiterError} {@link LedgerNoAppealError} {@link LedgerNoReasonError}
 * {@link LedgerAmountOutOfBoundsError} {@link LedgerOutcomeAboveSubmittedError}
 * @example
 * await rule(client, { ledger, round, application: 1, amount: 6_000_000n, reason });
 */
export const rule = defineWrite({
  action: "rule",
  event: "WorkJudged",
  call: ({ ledger, round, application, amount, outcomes = [], reason }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({
      abi: ledgerAbi,
      functionName: "rule",
      args: [round, application, amount, outcomes, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link rule}, waiting until it has succeeded.
 *
 * @throws as {@link rule}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await ruleSync(client, { ledger, round, application: 1, amount: 6_000_000n, reason });
 */
export const ruleSync = defineSync(rule);

export declare namespace rule {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
