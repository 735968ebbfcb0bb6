import type { Address } from "viem";
import { readContract } from "viem/actions";
import type { UnsupportedChainError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { roundLensAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** An accepted application's match, now and with the ballot. Base units of the pool's asset. */
export type ForetoldMatch = { readonly application: number; readonly before: bigint; readonly afterwards: bigint };

/** What a ballot would do now; an estimate until voting ends. */
export type BallotPreview = {
  /** Voice credits of the whole ballot after it; `vote` refuses more than the budget. */
  readonly spent: bigint;
  /** Of every accepted application: votes for one move the matches of all. */
  readonly matches: readonly ForetoldMatch[];
};

/**
 * What a ballot would do to the matches of a Round of votes, with nothing sent. Lines set votes, as those of `vote`.
 *
 * @throws {@link UnsupportedChainError} {@link ReadErrorType}
 * @example
 * const { spent, matches } = await previewVote(client, { round, explorer, votes: [{ application: 1, votes: 6 }] });
 */
export async function previewVote(client: CatchmentClient, parameters: previewVote.Parameters): Promise<BallotPreview> {
  const { round, explorer, votes, blockNumber } = parameters;
  const lens = await addressOf(client, "roundLens", parameters.lens);
  return attempt({ action: "previewVote", contract: lens }, async () => {
    const [spent, applications, before, afterwards] = await readContract(client, {
      address: lens,
      abi: roundLensAbi,
      functionName: "previewVote",
      args: [round, explorer, votes],
      ...atBlock(blockNumber),
    });
    const matches = applications.map((application, index) => ({
      application,
      before: before[index] as bigint,
      afterwards: afterwards[index] as bigint,
    }));
    return { spent, matches };
  });
}

export declare namespace previewVote {
  type Parameters = ReadParameters & {
    readonly round: Address;
    readonly explorer: Address;
    readonly votes: readonly { readonly application: number; readonly votes: number }[];
    /** The RoundLens; default: the chain's. */
    readonly lens?: Address | undefined;
  };
  type ReturnType = BallotPreview;
  type ErrorType = UnsupportedChainError | ReadErrorType;
}
