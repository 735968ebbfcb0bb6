import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A CreditLine. */
  readonly line: Address;
  readonly borrower: Address;
};

/**
 * Writes a loan off that was not repaid by its due date; anyone. Until it is done nobody can deposit, withdraw or borrow.
 *
 * @throws {@link CreditLineNoLoanError} {@link CreditLineNotOverdueError} {@link CreditLineAlreadyWrittenOffError}
 * @example
 * await markDefault(client, { line, borrower: builder });
 */
export const markDefault = defineWrite({
  action: "markDefault",
  event: "LoanWrittenOff",
  call: ({ line, borrower }: Own): Call => ({
    to: line,
    data: encodeFunctionData({ abi: creditLineAbi, functionName: "markDefault", args: [borrower] }),
    value: 0n,
  }),
});

/**
 * {@link markDefault}, waiting until it has succeeded; `principal` and `interest` are what the lenders bear.
 *
 * @throws as {@link markDefault}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { principal } = await markDefaultSync(client, { line, borrower: builder });
 */
export const markDefaultSync = defineSync(markDefault);

export declare namespace markDefault {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
