import type { Address } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** The match of one application, base units of the pool's asset. */
export type Match = { readonly application: number; readonly amount: bigint };

/**
 * The match of every application, by id, as of one block: an estimate until the Round is settled, then what is owed or paid.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const matches = await getMatches(client, { round });
 */
export function getMatches(client: CatchmentClient, parameters: getMatches.Parameters): Promise<readonly Match[]> {
  const { round } = parameters;
  return attempt({ action: "getMatches", contract: round }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: round, abi: donationRoundAbi, blockNumber } as const;
    const count = await readContract(client, { ...contract, functionName: "applicationCount" });
    const amounts = await readContract(client, { ...contract, functionName: "matchesOf", args: [1n, count + 1n] });
    return amounts.map((amount, index) => ({ application: index + 1, amount }));
  });
}

/**
 * The ratio all uncapped applications are paid at, now or as settled: demand · numerator / denominator.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { numerator, denominator } = await getLevel(client, { round });
 */
export function getLevel(client: CatchmentClient, parameters: getLevel.Parameters): Promise<getLevel.ReturnType> {
  const { round, blockNumber } = parameters;
  return attempt({ action: "getLevel", contract: round }, async () => {
    const [numerator, denominator] = await readContract(client, {
      address: round,
      abi: donationRoundAbi,
      functionName: "level",
      ...atBlock(blockNumber),
    });
    return { numerator, denominator };
  });
}

export declare namespace getMatches {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = readonly Match[];
  type ErrorType = ReadErrorType;
}

export declare namespace getLevel {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = { readonly numerator: bigint; readonly denominator: bigint };
  type ErrorType = ReadErrorType;
}
