import type { Address, Hash } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { PayErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import { checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** A CreditLine. */
  readonly line: Address;
  /** Base units of the line's asset. */
  readonly amount: bigint;
};

/**
 * Lends to a credit line, for shares of it (ERC-4626). What is lent is at risk: there is no collateral. The asset needs its
 * allowance to the line first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link CreditLineLoanOverdueError}
 * {@link CreditLineLossTooLargeError} {@link CreditLineZeroAmountError} {@link ERC4626ExceededMaxDepositError}
 * @example
 * await approveAsset(client, { asset, spender: line, amount: 5_000_000n });
 * await depositCredit(client, { line, amount: 5_000_000n });
 */
export const depositCredit = definePreparedWrite({
  action: "depositCredit",
  event: "Deposit",
  prepare: async (
    client,
    parameters: WriteParameters & Own & { /** Of the shares. Default: the sender. */ readonly receiver?: Address },
  ) => {
    const { line, amount } = parameters;
    const read = () => readContract(client, { address: line, abi: creditLineAbi, functionName: "asset" });
    const asset = await attempt({ action: "depositCredit", contract: line }, read);
    const owner = addressOfSender(client, "depositCredit", parameters);
    await checkFunds(client, "depositCredit", { asset, owner, spender: line, amount });
    return { ...parameters, receiver: parameters.receiver ?? owner };
  },
  call: ({ line, amount, receiver }: Own & { readonly receiver: Address }): Call => ({
    to: line,
    data: encodeFunctionData({ abi: creditLineAbi, functionName: "deposit", args: [amount, receiver] }),
    value: 0n,
  }),
});

/**
 * {@link depositCredit}, waiting until it has succeeded; `shares` are what it gave.
 *
 * @throws as {@link depositCredit}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { shares } = await depositCreditSync(client, { line, amount: 5_000_000n });
 */
export const depositCreditSync = defineSync(depositCredit);

export declare namespace depositCredit {
  type Parameters = WriteParameters & Own & { readonly receiver?: Address };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
