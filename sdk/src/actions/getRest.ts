import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** A sponsor's part of a pool, base units of its asset. */
export type Rest = {
  /** What `withdrawRest` would pay now. */
  readonly rest: bigint;
  /** What it holds of the pool. */
  readonly units: bigint;
  readonly withdrawn: bigint;
};

/**
 * A sponsor's part of a Round's pool.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { rest } = await getRest(client, { round, sponsor });
 */
export function getRest(client: CatchmentClient, parameters: getRest.Parameters): Promise<Rest> {
  const { round, sponsor, blockNumber } = parameters;
  const contract = { address: round, abi: donationRoundAbi, ...atBlock(blockNumber) } as const;
  return attempt({ action: "getRest", contract: round }, async () => {
    const [rest, [units, withdrawn]] = await Promise.all([
      readContract(client, { ...contract, functionName: "restOf", args: [sponsor] }),
      readContract(client, { ...contract, functionName: "shareOf", args: [sponsor] }),
    ]);
    return { rest, units, withdrawn };
  });
}

export declare namespace getRest {
  type Parameters = ReadParameters & { readonly round: Address; readonly sponsor: Address };
  type ReturnType = Rest;
  type ErrorType = ReadErrorType;
}
