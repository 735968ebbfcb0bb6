import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { clrFundRegistryAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

type Own = {
  /** A ClrFundRegistry. */
  readonly adapter: Address;
  readonly holder: Address;
};

type Observation = EventArgs<"VerificationObserved">;

/**
 * Records what a clr.fund registry says of a holder now: past moments are answered by the last observation up to them. Anyone, before
 * donations end.
 *
 * @throws {@link AnswersSourceFailedError}
 * @example
 * await observeVerification(client, { adapter: gate, holder });
 */
export async function observeVerification(
  client: CatchmentClient,
  parameters: observeVerification.Parameters,
): Promise<Hash> {
  return sendCall(client, "observeVerification", observeVerification.call(parameters), parameters);
}

/**
 * {@link observeVerification}, waiting until it has succeeded; `observed` is undefined if it was on record already.
 *
 * @throws as {@link observeVerification}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { observed } = await observeVerificationSync(client, { adapter: gate, holder });
 */
export async function observeVerificationSync(
  client: CatchmentClient,
  parameters: observeVerification.Parameters,
): Promise<observeVerificationSync.ReturnType> {
  const call = observeVerification.call(parameters);
  const receipt = await sendCallSync(client, "observeVerification", call, parameters);
  return { receipt, observed: observeVerification.extractEvent(receipt.logs) };
}

observeVerification.call = ({ adapter, holder }: Own): Call => ({
  to: adapter,
  data: encodeFunctionData({ abi: clrFundRegistryAbi, functionName: "observe", args: [holder] }),
  value: 0n,
});

/** What was new, undefined if nothing was: the contract says nothing then. */
observeVerification.extractEvent = (logs: readonly Log[]): Observation | undefined =>
  findEvents(logs, "VerificationObserved")[0];

export declare namespace observeVerification {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace observeVerificationSync {
  type Parameters = observeVerification.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt; readonly observed: Observation | undefined };
  type ErrorType = WriteErrorType | SyncErrorType;
}
