import type { Address, Hash, Hex, Log, TransactionReceipt } from "viem";
import { type Decision, decisionToAbi } from "../builders/applications.ts";
import type { ContractRevertedError } from "../errors/contractReverted.ts";
import { decodeRevert, type UnknownRevertError } from "../errors/decodeRevert.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

/** A decision of a batch that did not go through, and why. */
export type FailedDecision = {
  readonly application: number;
  /** Its place in `decisions`. */
  readonly index: number;
  readonly error: ContractRevertedError | UnknownRevertError;
};

type Outcome = {
  readonly accepted: readonly number[];
  readonly rejected: readonly number[];
  readonly failed: readonly FailedDecision[];
};

type Own = { readonly round: Address; readonly decisions: readonly Decision[] };

/**
 * Decides about applications. REVIEWER, while the Round is Open. One decision alone fails with its own error; of several, each
 * succeeds or fails for itself, and `reviewApplicationsSync` names those that failed.
 *
 * @throws {@link RoundMissingRoleError} {@link RoundContentChangedError} {@link RoundWrongStatusError} {@link LedgerOwesError}
 * {@link RoundUnknownApplicationError} {@link RoundDecisionsEmptyError}
 * @example
 * await reviewApplications(client, { round, decisions: [{ application: 1, isAccepted: true, content }] });
 */
export async function reviewApplications(
  client: CatchmentClient,
  parameters: reviewApplications.Parameters,
): Promise<Hash> {
  return sendCall(client, "reviewApplications", reviewApplications.call(parameters), parameters);
}

/**
 * {@link reviewApplications}, waiting until it has succeeded.
 *
 * @throws as {@link reviewApplications}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { accepted, failed } = await reviewApplicationsSync(client, { round, decisions });
 */
export async function reviewApplicationsSync(
  client: CatchmentClient,
  parameters: reviewApplications.Parameters,
): Promise<reviewApplicationsSync.ReturnType> {
  const call = reviewApplications.call(parameters);
  const receipt = await sendCallSync(client, "reviewApplications", call, parameters);
  return { receipt, ...reviewApplications.extractOutcome(receipt.logs) };
}

reviewApplications.call = ({ round, decisions }: Own): Call => ({ to: round, data: encode(decisions), value: 0n });

/** What became of each decision. */
reviewApplications.extractOutcome = (logs: readonly Log[]): Outcome => ({
  accepted: findEvents(logs, "Accepted").map(({ application }) => application),
  rejected: findEvents(logs, "Rejected").map(({ application }) => application),
  failed: findEvents(logs, "DecisionFailed").map(({ application, index, reason }) => ({
    application,
    index: Number(index),
    error: decodeRevert(reason, { action: "reviewApplications" }),
  })),
});

export declare namespace reviewApplications {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace reviewApplicationsSync {
  type Parameters = reviewApplications.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & Outcome;
  type ErrorType = WriteErrorType | SyncErrorType;
}

function encode(decisions: readonly Decision[]): Hex {
  const abi = donationRoundAbi;
  const [first, ...more] = decisions.map(decisionToAbi);
  if (first === undefined || more.length > 0) {
    return encodeFunctionData({ abi, functionName: "review", args: [decisions.map(decisionToAbi)] });
  }
  const functionName = first.isAccepted ? "accept" : "reject";
  return encodeFunctionData({ abi, functionName, args: [first.application, first.content, first.reason] });
}
