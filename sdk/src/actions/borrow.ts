import type { Address, Hash } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";

type Own = {
  /** A CreditLine. */
  readonly line: Address;
  /** Whose Rounds gave the credit; one the line takes. */
  readonly program: Address;
  /** Base units of the line's asset; at most what `getCredit` calls borrowable. */
  readonly amount: bigint;
};
type Left = {
  /** Basis points a year. Default: the rate of now. */
  readonly maxRateBps?: bigint | undefined;
  /** Default: the sender. */
  readonly to?: Address | undefined;
};

/**
 * Draws on the sender's credit: one loan at a time, at a rate fixed for all of it, to be repaid within the line's term.
 *
 * @throws {@link CreditLineAboveLimitError} {@link CreditLineAlreadyBorrowedError} {@link CreditLineAboveCeilingError}
 * {@link CreditLineAboveUtilisationError} {@link CreditLineAboveCashError} {@link CreditLineRateAboveError}
 * {@link CreditLineLoanOverdueError} {@link CreditLineProgramUnknownError} {@link CreditLineBelowMinLoanError}
 * @example
 * await borrow(client, { line, program, amount: 5_000_000n });
 */
export const borrow = definePreparedWrite({
  action: "borrow",
  event: "LoanTaken",
  prepare: async (client, parameters: WriteParameters & Own & Left) => {
    const { line, program } = parameters;
    const borrower = addressOfSender(client, "borrow", parameters);
    const args = [program, borrower] as const;
    const read = () => readContract(client, { address: line, abi: creditLineAbi, functionName: "rateOf", args });
    const maxRateBps = parameters.maxRateBps ?? (await attempt({ action: "borrow", contract: line }, read));
    return { ...parameters, maxRateBps, to: parameters.to ?? borrower };
  },
  call: ({
    line,
    program,
    amount,
    maxRateBps,
    to,
  }: Own & { readonly maxRateBps: bigint; readonly to: Address }): Call => ({
    to: line,
    data: encodeFunctionData({ abi: creditLineAbi, functionName: "borrow", args: [program, amount, maxRateBps, to] }),
    value: 0n,
  }),
});

/**
 * {@link borrow}, waiting until it has succeeded; `rateBps` and `dueAt` are the loan's.
 *
 * @throws as {@link borrow}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { rateBps, dueAt } = await borrowSync(client, { line, program, amount: 5_000_000n });
 */
export const borrowSync = defineSync(borrow);

export declare namespace borrow {
  type Parameters = WriteParameters & Own & Left;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
