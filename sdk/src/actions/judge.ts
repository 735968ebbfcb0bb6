import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { firstLedgerAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly ledger: Address;
  readonly round: Address;
  readonly application: number;
  /** Base units of the pool's asset, at most what was submitted. */
  readonly amount: bigint;
  /** sha2-256 digest of the reasons. */
  readonly reason: Hex;
};

/**
 * A REVIEWER decides how much of a justification is accepted, within the judge time.
 *
 * @throws {@link LedgerNotReviewerError} {@link LedgerOwnRecordError} {@link LedgerNothingToJudgeError} {@link LedgerAmountAboveGrantedError}
 * @example
 * await judge(client, { ledger, round, application: 1, amount: 6_000_000n, reason });
 */
export const judge = defineWrite({
  action: "judge",
  event: "Judged",
  call: ({ ledger, round, application, amount, reason }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({
      abi: firstLedgerAbi,
      functionName: "judge",
      args: [round, application, amount, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link judge}, waiting until it has succeeded.
 *
 * @throws as {@link judge}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await judgeSync(client, { ledger, round, application: 1, amount: 6_000_000n, reason });
 */
export const judgeSync = defineSync(judge);

export declare namespace judge {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
