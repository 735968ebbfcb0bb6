import type { Address, Hash } from "viem";
import type { PayErrorType } from "../errors/types.ts";
import { profitsAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** A Profits contract. */
  readonly profits: Address;
  /** Its treasury is paid. */
  readonly program: Address;
  readonly asset: Address;
  /** For whom it is recorded. */
  readonly builder: Address;
  /** Base units of the asset. */
  readonly amount: bigint;
};

/**
 * Pays profit to a Program's treasury and records it for a Builder. Anyone. A token needs its allowance to the Profits contract
 * first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link ProfitsNotAProgramError}
 * {@link ProfitsZeroAmountError}
 * @example
 * await approveAsset(client, { asset, spender: profits, amount: 5_000_000n });
 * await payProfit(client, { profits, program, asset, builder, amount: 5_000_000n });
 */
export const payProfit = definePreparedWrite({
  action: "payProfit",
  event: "ProfitPaid",
  prepare: async (client, parameters: WriteParameters & Own) => {
    const { profits, asset, amount } = parameters;
    const owner = addressOfSender(client, "payProfit", parameters);
    await checkFunds(client, "payProfit", { asset, owner, spender: profits, amount });
    return parameters;
  },
  call: ({ profits, program, asset, builder, amount }: Own): Call => ({
    to: profits,
    data: encodeFunctionData({ abi: profitsAbi, functionName: "pay", args: [program, asset, builder, amount] }),
    value: callValue(asset, amount),
  }),
});

/**
 * {@link payProfit}, waiting until it has succeeded; `total` is all that was paid for the Builder by then.
 *
 * @throws as {@link payProfit}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { total } = await payProfitSync(client, { profits, program, asset, builder, amount: 5_000_000n });
 */
export const payProfitSync = defineSync(payProfit);

export declare namespace payProfit {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
