import type { Address } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { InvalidParameterError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** The match of one application, base units of the pool's asset. */
export type Match = { readonly application: number; readonly amount: bigint };

/** Ids are uint32: the contract would read a larger one as another, smaller one. */
const ID_LIMIT = 2 ** 32;

/**
 * The match of every application, or of the ids in `[from, until)`, by id, as of one block: an estimate until the Round is
 * settled, then what is owed or paid. 0 for an application that is not accepted, or does not exist.
 *
 * @throws {@link InvalidParameterError} for ids outside of 1 to 2^32 - 1; {@link ReadErrorType}
 * @example
 * const matches = await getMatches(client, { round });
 * const total = matches.reduce((sum, { amount }) => sum + amount, 0n); // base units
 */
export async function getMatches(
  client: CatchmentClient,
  parameters: getMatches.Parameters,
): Promise<readonly Match[]> {
  const { round, from = 1 } = parameters;
  checkId("from", from, 1, ID_LIMIT);
  if (parameters.until !== undefined) checkId("until", parameters.until, from, ID_LIMIT);
  return attempt({ action: "getMatches", contract: round }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: round, abi: donationRoundAbi, blockNumber } as const;
    const until = BigInt(
      parameters.until ?? (await readContract(client, { ...contract, functionName: "applicationCount" })) + 1n,
    );
    if (until <= from) return [];
    const amounts = await readContract(client, { ...contract, functionName: "matchesOf", args: [BigInt(from), until] });
    return amounts.map((amount, index) => ({ application: from + index, amount }));
  });
}

function checkId(name: string, id: number, least: number, most: number): void {
  if (Number.isInteger(id) && id >= least && id <= most) return;
  throw new InvalidParameterError(name, id, `Give a whole number from ${least} to ${most}`);
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
  type Parameters = ReadParameters & {
    readonly round: Address;
    /** The first id; default: 1. */
    readonly from?: number | undefined;
    /** Behind the last id; default: behind the Round's last application. */
    readonly until?: number | undefined;
  };
  type ReturnType = readonly Match[];
  type ErrorType = InvalidParameterError | ReadErrorType;
}

export declare namespace getLevel {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = { readonly numerator: bigint; readonly denominator: bigint };
  type ErrorType = ReadErrorType;
}
