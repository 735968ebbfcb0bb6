import type { Address, Hash } from "viem";
import type { PayErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";
import { getConfiguration } from "./getConfiguration.ts";

type Own = {
  readonly ledger: Address;
  readonly round: Address;
  readonly application: number;
  /** Base units of the pool's asset; what is not owed is not taken, or sent back. */
  readonly amount: bigint;
};

/**
 * Gives back what an application owes, or part of it: straight to the Round, which releases it to its sponsors. Anyone. A
 * token needs its allowance to the ledger first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link LedgerNothingOwedError}
 * {@link LedgerNoAssetError}
 * @example
 * await approveAsset(client, { asset, spender: ledger, amount: 2_000_000n });
 * await repay(client, { ledger, round, application: 1, amount: 2_000_000n });
 */
export const repay = definePreparedWrite({
  action: "repay",
  event: "Repaid",
  prepare: async (
    client,
    parameters: WriteParameters & Own & { /** Default: read from the Round. */ readonly asset?: Address | undefined },
  ) => {
    const { ledger, round, amount } = parameters;
    const asset = parameters.asset ?? (await getConfiguration(client, { round })).config.matching.asset;
    const owner = addressOfSender(client, "repay", parameters);
    if (BigInt(asset) !== 0n) await checkFunds(client, "repay", { asset, owner, spender: ledger, amount });
    return { ...parameters, asset };
  },
  call: ({ ledger, round, application, asset, amount }: Own & { readonly asset: Address }): Call => ({
    to: ledger,
    data: encodeFunctionData({ abi: ledgerAbi, functionName: "repay", args: [round, application, amount] }),
    value: callValue(asset, amount),
  }),
});

/**
 * {@link repay}, waiting until it has succeeded.
 *
 * @throws as {@link repay}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await repaySync(client, { ledger, round, application: 1, amount: 2_000_000n });
 */
export const repaySync = defineSync(repay);

export declare namespace repay {
  type Parameters = WriteParameters & Own & { readonly asset?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
