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
  /** Base units of the pool's asset, at most what was granted. */
  readonly amount: bigint;
  /** sha2-256 digest of the report. */
  readonly report: Hex;
};

/**
 * The Builder accounts for an amount of its match, once the Round is settled.
 *
 * @throws {@link LedgerNotBuilderError} {@link LedgerNothingGrantedError} {@link LedgerAmountAboveGrantedError} {@link LedgerAlreadySubmittedError}
 * @example
 * await justify(client, { ledger, round, application: 1, amount: 6_000_000n, report });
 */
export const justify = defineWrite({
  action: "justify",
  event: "JustificationSubmitted",
  call: ({ ledger, round, application, amount, report }: Own): Call => ({
    to: ledger,
    data: encodeFunctionData({
      abi: firstLedgerAbi,
      functionName: "justify",
      args: [round, application, amount, report],
    }),
    value: 0n,
  }),
});

/**
 * {@link justify}, waiting until it has succeeded.
 *
 * @throws as {@link justify}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await justifySync(client, { ledger, round, application: 1, amount: 6_000_000n, report });
 */
export const justifySync = defineSync(justify);

export declare namespace justify {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
