import { type Address, zeroAddress } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { creditLineAbi } from "../generated/abis.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";

/** A credit line as its lenders see it. Base units of its asset. */
export type Lending = {
  readonly asset: Address;
  /** All that lenders own: cash, what is lent, interest that has accrued. */
  readonly totalAssets: bigint;
  /** Here, and not lent. */
  readonly cash: bigint;
  readonly lent: bigint;
  /** Lost, unless it is repaid; no part of what lenders own. */
  readonly writtenOff: bigint;
  /** Whose loan has to be written off before anyone can deposit, withdraw or borrow. */
  readonly overdue: Address | undefined;
  /** The lender's, of ERC-4626. */
  readonly shares: bigint;
  /** What the shares are worth. */
  readonly worth: bigint;
  /** Of that, what can be withdrawn now. */
  readonly withdrawable: bigint;
  /** Shares that can be redeemed now. */
  readonly redeemable: bigint;
};

/**
 * What a lender has in a credit line, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { worth, withdrawable, writtenOff } = await getLending(client, { line, lender: sponsor });
 */
export function getLending(client: CatchmentClient, parameters: getLending.Parameters): Promise<Lending> {
  const { line, lender } = parameters;
  return attempt({ action: "getLending", contract: line }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: line, abi: creditLineAbi, blockNumber } as const;
    const args = [lender] as const;
    const [asset, totalAssets, cash, lent, writtenOff, overdue, shares, withdrawable, redeemable] = await Promise.all([
      readContract(client, { ...contract, functionName: "asset" }),
      readContract(client, { ...contract, functionName: "totalAssets" }),
      readContract(client, { ...contract, functionName: "cash" }),
      readContract(client, { ...contract, functionName: "lent" }),
      readContract(client, { ...contract, functionName: "writtenOff" }),
      readContract(client, { ...contract, functionName: "overdueBorrower" }),
      readContract(client, { ...contract, functionName: "balanceOf", args }),
      readContract(client, { ...contract, functionName: "maxWithdraw", args }),
      readContract(client, { ...contract, functionName: "maxRedeem", args }),
    ]);
    const worth = await readContract(client, { ...contract, functionName: "convertToAssets", args: [shares] });
    return {
      asset,
      totalAssets,
      cash,
      lent,
      writtenOff,
      overdue: overdue === zeroAddress ? undefined : overdue,
      shares,
      worth,
      withdrawable,
      redeemable,
    };
  });
}

export declare namespace getLending {
  type Parameters = ReadParameters & {
    /** A CreditLine. */
    readonly line: Address;
    readonly lender: Address;
  };
  type ReturnType = Lending;
  type ErrorType = ReadErrorType;
}
