import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { votingRoundAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

/** One line of a ballot. */
export type Vote = {
  readonly application: number;
  /** Whole votes from now on, in place of those before; v votes cost v² credits. 0 takes them back. */
  readonly votes: number;
};

type Own = { readonly round: Address; readonly votes: readonly Vote[] };

/**
 * Votes for some applications of a Round of votes, all lines or none; what was voted for others stays. Until voting ends,
 * as often as one likes.
 *
 * @throws {@link VotingRoundEmptyBallotError} {@link VotingRoundCreditsExceededError} {@link VotingRoundNothingCastError}
 * {@link RoundOutsideWindowError} {@link RoundWrongStatusError}
 * @example
 * const hash = await vote(client, { round, votes: [{ application: 1, votes: 6 }, { application: 2, votes: 8 }] });
 */
export async function vote(client: CatchmentClient, parameters: vote.Parameters): Promise<Hash> {
  return sendCall(client, "vote", vote.call(parameters), parameters);
}

/**
 * {@link vote}, waiting until it has succeeded.
 *
 * @throws as {@link vote}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { voted } = await voteSync(client, { round, votes: [{ application: 1, votes: 6 }] });
 */
export async function voteSync(client: CatchmentClient, parameters: vote.Parameters): Promise<voteSync.ReturnType> {
  const receipt = await sendCallSync(client, "vote", vote.call(parameters), parameters);
  return { receipt, voted: vote.extractEvents(receipt.logs) };
}

vote.call = ({ round, votes }: Own): Call => ({
  to: round,
  data: encodeFunctionData({ abi: votingRoundAbi, functionName: "vote", args: [votes] }),
  value: 0n,
});

/** One event per line: the votes, and the weight they have from now on. */
vote.extractEvents = (logs: readonly Log[]): readonly EventArgs<"Voted">[] => findEvents(logs, "Voted");

export declare namespace vote {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace voteSync {
  type Parameters = vote.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt; readonly voted: readonly EventArgs<"Voted">[] };
  type ErrorType = WriteErrorType | SyncErrorType;
}
