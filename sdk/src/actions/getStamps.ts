import type { Address, Hex } from "viem";
import { getBlock, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { passportAbi, scorerAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** A row of a Scorer, and whether a holder has its Stamp. */
export type HeldStamp = {
  readonly issuer: Address;
  readonly provider: Hex;
  /** What it adds to the score, 1/10000 points. */
  readonly points: number;
  readonly isHeld: boolean;
  /** Unix seconds; undefined if it is not held. */
  readonly expiresAt: bigint | undefined;
};

/** What a holder's Stamps are worth. Scores are in 1/10000 points. */
export type Score = {
  readonly score: bigint;
  /** Bps: what a donation would count at. */
  readonly weight: number;
  /** Kept by `refreshScore`, for donations, until then (unix seconds); undefined if it is not. */
  readonly cachedUntil: bigint | undefined;
};

/**
 * Which Stamps of a Scorer's table a holder has, now or at a moment.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const missing = (await getStamps(client, { scorer, holder })).filter(({ isHeld }) => !isHeld);
 */
export function getStamps(client: CatchmentClient, parameters: getStamps.Parameters): Promise<readonly HeldStamp[]> {
  const { scorer, holder, blockNumber } = parameters;
  const block = atBlock(blockNumber);
  const contract = { address: scorer, abi: scorerAbi, ...block } as const;
  return attempt({ action: "getStamps", contract: scorer }, async () => {
    const [rows, scope, passport, timestamp] = await Promise.all([
      readContract(client, { ...contract, functionName: "rows" }),
      readContract(client, { ...contract, functionName: "scope" }),
      readContract(client, { ...contract, functionName: "passport" }),
      parameters.at ?? getBlock(client, block).then((latest) => latest.timestamp),
    ]);
    return Promise.all(
      rows.map(async ({ issuer, provider, weight }) => {
        const [isHeld, expiresAt] = await readContract(client, {
          address: passport,
          abi: passportAbi,
          functionName: "heldAt",
          args: [holder, scope, issuer, provider, timestamp],
          ...block,
        });
        return { issuer, provider, points: weight, isHeld, expiresAt: isHeld ? expiresAt : undefined };
      }),
    );
  });
}

/**
 * What a holder's Stamps are worth to a Scorer, now.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { score, weight } = await getScore(client, { scorer, holder });
 */
export function getScore(client: CatchmentClient, parameters: getScore.Parameters): Promise<Score> {
  const { scorer, holder, blockNumber } = parameters;
  const contract = { address: scorer, abi: scorerAbi, args: [holder], ...atBlock(blockNumber) } as const;
  return attempt({ action: "getScore", contract: scorer }, async () => {
    const [score, weight, cached] = await Promise.all([
      readContract(client, { ...contract, functionName: "scoreOf" }),
      readContract(client, { ...contract, functionName: "weightOf" }),
      readContract(client, { ...contract, functionName: "cacheOf" }),
    ]);
    return { score, weight: Number(weight), cachedUntil: cached.expiresAt === 0n ? undefined : cached.expiresAt };
  });
}

export declare namespace getStamps {
  type Parameters = ReadParameters & {
    readonly scorer: Address;
    readonly holder: Address;
    /** Unix seconds; default: the block's time. */
    readonly at?: bigint | undefined;
  };
  type ReturnType = readonly HeldStamp[];
  type ErrorType = ReadErrorType;
}

export declare namespace getScore {
  type Parameters = ReadParameters & { readonly scorer: Address; readonly holder: Address };
  type ReturnType = Score;
  type ErrorType = ReadErrorType;
}
