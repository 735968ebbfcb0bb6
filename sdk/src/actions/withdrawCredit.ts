import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** A CreditLine. */
  readonly line: Address;
} & (
  | { /** Base units of the line's asset; at most `withdrawable` of `getLending`. */ readonly amount: bigint }
  | { /** To leave with all there is: `redeemable` of `getLending`. */ readonly shares: bigint }
);

/**
 * Takes lent money back, as far as it is not lent out (ERC-4626): an amount, or what a number of shares is worth.
 *
 * @throws {@link CreditLineLoanOverdueError} {@link ERC4626ExceededMaxWithdrawError} {@link ERC4626ExceededMaxRedeemError}
 * @example
 * await withdrawCredit(client, { line, amount: 5_000_000n });
 */
export const withdrawCredit = definePreparedWrite({
  action: "withdrawCredit",
  event: "Withdraw",
  prepare: async (
    client,
    parameters: WriteParameters & Own & { /** Default: the sender. */ readonly receiver?: Address },
  ) => {
    const owner = addressOfSender(client, "withdrawCredit", parameters);
    return { ...parameters, owner, receiver: parameters.receiver ?? owner };
  },
  call: (parameters: Own & { readonly owner: Address; readonly receiver: Address }): Call => {
    const { line, owner, receiver } = parameters;
    const data =
      "shares" in parameters
        ? encodeFunctionData({
            abi: creditLineAbi,
            functionName: "redeem",
            args: [parameters.shares, receiver, owner],
          })
        : encodeFunctionData({
            abi: creditLineAbi,
            functionName: "withdraw",
            args: [parameters.amount, receiver, owner],
          });
    return { to: line, data, value: 0n };
  },
});

/**
 * {@link withdrawCredit}, waiting until it has succeeded; `assets` is what was paid.
 *
 * @throws as {@link withdrawCredit}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { assets } = await withdrawCreditSync(client, { line, amount: 5_000_000n });
 */
export const withdrawCreditSync = defineSync(withdrawCredit);

export declare namespace withdrawCredit {
  type Parameters = WriteParameters & Own & { readonly receiver?: Address };
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
