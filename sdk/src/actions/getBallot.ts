import type { Address } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { votingRoundAbi } from "../generated/abis.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";

/** One line of a ballot: whole votes, and the weight they have there (bps). */
export type BallotLine = { readonly application: number; readonly votes: number; readonly weight: number };

/** All that an Explorer votes for in one Round. */
export type Ballot = {
  /** By application; those without votes are left out. */
  readonly lines: readonly BallotLine[];
  /** Voice credits everybody has. */
  readonly budget: bigint;
  /** Voice credits in this ballot: Σ votes². */
  readonly spent: bigint;
};

/**
 * An Explorer's ballot in a Round of votes, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { lines, budget, spent } = await getBallot(client, { round, explorer });
 */
export function getBallot(client: CatchmentClient, parameters: getBallot.Parameters): Promise<Ballot> {
  const { round, explorer } = parameters;
  return attempt({ action: "getBallot", contract: round }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: round, abi: votingRoundAbi, blockNumber } as const;
    const [budget, spent, count] = await Promise.all([
      readContract(client, { ...contract, functionName: "budget" }),
      readContract(client, { ...contract, functionName: "spentOf", args: [explorer] }),
      readContract(client, { ...contract, functionName: "applicationCount" }),
    ]);
    const ids = Array.from({ length: spent === 0n ? 0 : Number(count) }, (_, index) => index + 1);
    const lines = await Promise.all(
      ids.map(async (application) => ({
        application,
        ...(await readContract(client, { ...contract, functionName: "ballot", args: [application, explorer] })),
      })),
    );
    return { lines: lines.filter(({ votes }) => votes > 0), budget, spent };
  });
}

export declare namespace getBallot {
  type Parameters = ReadParameters & { readonly round: Address; readonly explorer: Address };
  type ReturnType = Ballot;
  type ErrorType = ReadErrorType;
}
