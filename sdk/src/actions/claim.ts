import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

type Own = { readonly round: Address; readonly application: number };

/** Base units; 0 for what was paid before. */
type Paid = { readonly donations: bigint; readonly match: bigint };

/**
 * Pays a Builder what it has not been paid yet, donations and match, to its recipient. Anyone, once the Round is settled.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundWrongStatusError} {@link RoundAlreadyPaidError} {@link RoundNotProvenError}
 * {@link AssetsNotReceivedError}
 * @example
 * await claim(client, { round, application: 1 });
 */
export async function claim(client: CatchmentClient, parameters: claim.Parameters): Promise<Hash> {
  return sendCall(client, "claim", claim.call(parameters), parameters);
}

/**
 * {@link claim}, waiting until it has succeeded.
 *
 * @throws as {@link claim}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { donations, match } = await claimSync(client, { round, application: 1 });
 */
export async function claimSync(client: CatchmentClient, parameters: claim.Parameters): Promise<claimSync.ReturnType> {
  const receipt = await sendCallSync(client, "claim", claim.call(parameters), parameters);
  return { receipt, ...claim.extractPaid(receipt.logs) };
}

claim.call = ({ round, application }: Own): Call => ({
  to: round,
  data: encodeFunctionData({ abi: donationRoundAbi, functionName: "claim", args: [application] }),
  value: 0n,
});

/** What was paid. */
claim.extractPaid = (logs: readonly Log[]): Paid => ({
  donations: sum(findEvents(logs, "DonationsClaimed")),
  match: sum(findEvents(logs, "MatchClaimed")),
});

export declare namespace claim {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace claimSync {
  type Parameters = claim.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & Paid;
  type ErrorType = WriteErrorType | SyncErrorType;
}

function sum(events: readonly { readonly amount: bigint }[]): bigint {
  return events.reduce((total, { amount }) => total + amount, 0n);
}
