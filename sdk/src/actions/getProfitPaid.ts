import type { Address } from "viem";
import { getBlock, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { profitsAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/**
 * The profit paid to a Program for a Builder by a moment, base units of the asset.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const paid = await getProfitPaid(client, { profits, program, asset, builder });
 */
export function getProfitPaid(client: CatchmentClient, parameters: getProfitPaid.Parameters): Promise<bigint> {
  const { profits, program, asset, builder } = parameters;
  return attempt({ action: "getProfitPaid", contract: profits }, async () => {
    const { number: blockNumber, timestamp } = await getBlock(client, atBlock(parameters.blockNumber));
    const moment = parameters.timestamp === undefined ? timestamp : BigInt(parameters.timestamp);
    return readContract(client, {
      address: profits,
      abi: profitsAbi,
      blockNumber,
      functionName: "paidAt",
      args: [program, asset, builder, moment],
    });
  });
}

export declare namespace getProfitPaid {
  type Parameters = ReadParameters & {
    /** A Profits contract. */
    readonly profits: Address;
    readonly program: Address;
    readonly asset: Address;
    readonly builder: Address;
    /** Unix seconds; default: the block's. */
    readonly timestamp?: number | undefined;
  };
  type ReturnType = bigint;
  type ErrorType = ReadErrorType;
}
