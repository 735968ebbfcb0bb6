import { type AbiFunction, type Address, type Hex, numberToHex, toFunctionSelector } from "viem";
import { readContract } from "viem/actions";
import type { RoundKind } from "../builders/roundKind.ts";
import { UnknownRevertError } from "../errors/decodeRevert.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { votingRoundAbi } from "../generated/abis.ts";
import type { CatchmentClient } from "../internal/client.ts";

/** All that IVotingRound declares itself: its ERC-165 id is the XOR of their selectors. */
const OF_VOTING = ["vote", "reweigh", "pair", "ballot", "budget", "spentOf"];
const VOTING_INTERFACE = interfaceId(
  votingRoundAbi.filter((item): item is Extract<typeof item, { type: "function" }> => item.type === "function"),
);

/**
 * Whether a Round shares its pool by gifts or by votes. Trust it no further than the Round's implementation.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const kind = await getRoundKind(client, { round }); // "donation" or "voting"
 */
export async function getRoundKind(
  client: CatchmentClient,
  { round }: getRoundKind.Parameters,
): Promise<getRoundKind.ReturnType> {
  const question = { address: round, abi: votingRoundAbi, functionName: "supportsInterface" } as const;
  try {
    const isVoting = await attempt({ action: "getRoundKind", contract: round }, () =>
      readContract(client, { ...question, args: [VOTING_INTERFACE] }),
    );
    return isVoting ? "voting" : "donation";
  } catch (error) {
    // A Round of donations knows no interfaces.
    if (error instanceof UnknownRevertError) return "donation";
    throw error;
  }
}

export declare namespace getRoundKind {
  type Parameters = { readonly round: Address };
  type ReturnType = RoundKind;
  type ErrorType = ReadErrorType;
}

function interfaceId(functions: readonly AbiFunction[]): Hex {
  const own = functions.filter(({ name }) => OF_VOTING.includes(name));
  const id = own.reduce((mixed, item) => mixed ^ BigInt(toFunctionSelector(item)), 0n);
  return numberToHex(id, { size: 4 });
}
