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
  /** false: objects. Enough objections double the judge time, and then silence no longer accepts. */
  readonly approves: boolean;
  /** sha2-256 digest of the reasons. */
  readonly reason: Hex;
};

/**
 * A donor whose gift counts approves of the last submission, or objects; once per submission, until the judge time from
 * submitting is over. Donors never decide about cost; outcomes do not count where objections that count are more.
 *
 * @throws {@link LedgerNotADonorError} {@link LedgerNothingToJudgeError} {@link LedgerAlreadyAnsweredError}
 * @example
 * await respondToWork(client, { ledger, round, application: 1, approves: true, reason });
 */
export const respondToWork = defineWrite({
  action: "respondToWork",
  event: "WorkAnswered",
  call: ({ ledger, round, application, approves, reason }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({
      abi: ledgerAbi,
      functionName: "respond",
      args: [round, application, approves, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link respondToWork}, waiting until it has succeeded; `effective` is what counts of its donations, base units.
 *
 * @throws as {@link respondToWork}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { effective } = await respondToWorkSync(client, { ledger, round, application: 1, approves: true, reason });
 */
export const respondToWorkSync = defineSync(respondToWork);

export declare namespace respondToWork {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
