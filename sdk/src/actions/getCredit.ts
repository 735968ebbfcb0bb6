import { type Address, zeroAddress } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import { getCreditLimit } from "./getCreditLimit.ts";

/** What somebody may borrow of a line, and owes it. Base units of the line's asset, basis points a year, unix seconds. */
export type Credit = {
  /** What the Program's Rounds found it good for; ends with its term. */
  readonly limit: bigint;
  /** What `borrow` would give now. */
  readonly borrowable: bigint;
  /** The least that the line lends, or leaves owed by a part repaid. */
  readonly minLoan: bigint;
  /** What a loan taken now would cost. */
  readonly rateBps: number;
  readonly loan: Loan | undefined;
};

/** A loan that is not repaid in full. */
export type Loan = {
  /** On whose limit it was drawn. */
  readonly program: Address;
  readonly principal: bigint;
  /** Owed beside the principal, as of the block. */
  readonly interest: bigint;
  readonly rateBps: number;
  /** From then on anyone may have it written off. */
  readonly dueAt: number;
  /** Its borrower borrows nothing more until it is repaid. */
  readonly isWrittenOff: boolean;
};

/**
 * Credit of a borrower at a line, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { borrowable, rateBps, loan } = await getCredit(client, { line, program, borrower: builder });
 */
export function getCredit(client: CatchmentClient, parameters: getCredit.Parameters): Promise<Credit> {
  const { line, program, borrower } = parameters;
  return attempt({ action: "getCredit", contract: line }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: line, abi: creditLineAbi, blockNumber } as const;
    const args = [program, borrower] as const;
    const [limits, minLoan, borrowable, rateBps, loan, [principal, interest]] = await Promise.all([
      readContract(client, { ...contract, functionName: "limits" }),
      readContract(client, { ...contract, functionName: "minLoan" }),
      readContract(client, { ...contract, functionName: "borrowableOf", args }),
      readContract(client, { ...contract, functionName: "rateOf", args }),
      readContract(client, { ...contract, functionName: "loanOf", args: [borrower] }),
      readContract(client, { ...contract, functionName: "debtOf", args: [borrower] }),
    ]);
    const limit = await getCreditLimit(client, { limits, program, holder: borrower, blockNumber });
    const { dueAt, isWrittenOff } = loan;
    return {
      limit,
      borrowable,
      minLoan,
      rateBps: Number(rateBps),
      loan:
        loan.program === zeroAddress
          ? undefined
          : { program: loan.program, principal, interest, rateBps: loan.rateBps, dueAt, isWrittenOff },
    };
  });
}

export declare namespace getCredit {
  type Parameters = ReadParameters & {
    /** A CreditLine. */
    readonly line: Address;
    readonly program: Address;
    readonly borrower: Address;
  };
  type ReturnType = Credit;
  type ErrorType = ReadErrorType;
}
