import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

type Own = {
  readonly round: Address;
  readonly explorer: Address;
  /** Those the Explorer gave to. */
  readonly applications: readonly number[];
};

/**
 * Weighs an Explorer again, as of now or of the end of donations. Anyone, until settling.
 *
 * @throws {@link RoundWrongPhaseError} {@link RoundEligibilityFailedError} {@link DonationRoundNothingGivenError}
 * @example
 * await reweigh(client, { round, explorer, applications: [1, 2] });
 */
export async function reweigh(client: CatchmentClient, parameters: reweigh.Parameters): Promise<Hash> {
  return sendCall(client, "reweigh", reweigh.call(parameters), parameters);
}

/**
 * {@link reweigh}, waiting until it has succeeded.
 *
 * @throws as {@link reweigh}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { reweighed } = await reweighSync(client, { round, explorer, applications: [1, 2] });
 */
export async function reweighSync(
  client: CatchmentClient,
  parameters: reweigh.Parameters,
): Promise<reweighSync.ReturnType> {
  const receipt = await sendCallSync(client, "reweigh", reweigh.call(parameters), parameters);
  return { receipt, reweighed: reweigh.extractEvents(receipt.logs) };
}

reweigh.call = ({ round, explorer, applications }: Own): Call => ({
  to: round,
  data: encodeFunctionData({ abi: donationRoundAbi, functionName: "reweigh", args: [explorer, applications] }),
  value: 0n,
});

/** One event per application: the weight before and after, bps. */
reweigh.extractEvents = (logs: readonly Log[]): readonly EventArgs<"Reweighed">[] => findEvents(logs, "Reweighed");

export declare namespace reweigh {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace reweighSync {
  type Parameters = reweigh.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt; readonly reweighed: readonly EventArgs<"Reweighed">[] };
  type ErrorType = WriteErrorType | SyncErrorType;
}
