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
  readonly borrower: Address;
  /** Base units of the line's asset. No more than is owed is taken: to repay in full, give some more. */
  readonly amount: bigint;
};

/**
 * Repays a loan in part or in full, interest first; anyone. The asset needs its allowance to the line first: `approveAsset`.
 * Interest runs by the second: what is owed when the transaction is mined is a little more than what was read before.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link CreditLineNoLoanError}
 * {@link CreditLineZeroAmountError} {@link CreditLineBelowMinLoanError}
 * @example
 * await approveAsset(client, { asset, spender: line, amount: 5_100_000n });
 * await repayLoan(client, { line, borrower: builder, amount: 5_100_000n });
 */
export const repayLoan = definePreparedWrite({
  action: "repayLoan",
  event: "LoanRepaid",
  prepare: async (client, parameters: WriteParameters & Own) => {
    const { line, borrower } = parameters;
    const contract = { address: line, abi: creditLineAbi } as const;
    const [asset, [principal, interest]] = await attempt({ action: "repayLoan", contract: line }, () =>
      Promise.all([
        readContract(client, { ...contract, functionName: "asset" }),
        readContract(client, { ...contract, functionName: "debtOf", args: [borrower] }),
      ]),
    );
    const debt = principal + interest;
    const amount = parameters.amount < debt ? parameters.amount : debt;
    const owner = addressOfSender(client, "repayLoan", parameters);
    await checkFunds(client, "repayLoan", { asset, owner, spender: line, amount });
    return parameters;
  },
  call: ({ line, borrower, amount }: Own): Call => ({
    to: line,
    data: encodeFunctionData({ abi: creditLineAbi, functionName: "repay", args: [borrower, amount] }),
    value: 0n,
  }),
});

/**
 * {@link repayLoan}, waiting until it has succeeded; `left` is what is owed still.
 *
 * @throws as {@link repayLoan}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { left } = await repayLoanSync(client, { line, borrower: builder, amount: 5_100_000n });
 */
export const repayLoanSync = defineSync(repayLoan);

export declare namespace repayLoan {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
