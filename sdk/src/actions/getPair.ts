import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** All an Explorer gave to one application (base units), and the weight it has there (bps). */
export type Pair = { readonly amount: bigint; readonly weight: number; readonly isRefunded: boolean };

/**
 * What an Explorer gave to an application.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { amount, weight } = await getPair(client, { round, application: 1, explorer });
 */
export function getPair(client: CatchmentClient, parameters: getPair.Parameters): Promise<Pair> {
  const { round, application, explorer, blockNumber } = parameters;
  return attempt({ action: "getPair", contract: round }, () =>
    readContract(client, {
      address: round,
      abi: donationRoundAbi,
      functionName: "pair",
      args: [application, explorer],
      ...atBlock(blockNumber),
    }),
  );
}

export declare namespace getPair {
  type Parameters = ReadParameters & {
    readonly round: Address;
    readonly application: number;
    readonly explorer: Address;
  };
  type ReturnType = Pair;
  type ErrorType = ReadErrorType;
}
