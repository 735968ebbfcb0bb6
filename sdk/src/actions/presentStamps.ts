import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SignedStamp } from "../builders/stamps.ts";
import type { ContractRevertedError } from "../errors/contractReverted.ts";
import { decodeRevert, type UnknownRevertError } from "../errors/decodeRevert.ts";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

/** A Stamp of a batch that was left out, and why. */
export type SkippedStamp = {
  /** Its place in `stamps`. */
  readonly index: number;
  readonly holder: Address;
  readonly issuer: Address;
  readonly error: ContractRevertedError | UnknownRevertError;
};

type Outcome = {
  readonly presented: readonly EventArgs<"StampPresented">[];
  readonly skipped: readonly SkippedStamp[];
};

type Own = {
  readonly passport: Address;
  /** Of any holders and issuers; about 200 fit one transaction. */
  readonly stamps: readonly SignedStamp[];
  /** Leaves out what is refused, and names it, instead of failing as a whole. Default: false. */
  readonly skipRefused?: boolean | undefined;
};

/**
 * Records Stamps in a Passport, in the given order. Anyone, for any holder. One alone fails with its own error; of several, the
 * first refused one fails all with `Passport_BatchItem` (its reason is the `cause`), unless `skipRefused`.
 *
 * @throws {@link PassportBatchItemError} {@link PassportNullifierHeldError} {@link PassportBadSignatureError}
 * {@link PassportExpiredError} and the other errors of IPassport.present
 * @example
 * await presentStamps(client, { passport, stamps: [signed] });
 */
export async function presentStamps(client: CatchmentClient, parameters: presentStamps.Parameters): Promise<Hash> {
  return sendCall(client, "presentStamps", presentStamps.call(parameters), parameters);
}

/**
 * {@link presentStamps}, waiting until it has succeeded.
 *
 * @throws as {@link presentStamps}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { presented, skipped } = await presentStampsSync(client, { passport, stamps, skipRefused: true });
 */
export async function presentStampsSync(
  client: CatchmentClient,
  parameters: presentStamps.Parameters,
): Promise<presentStampsSync.ReturnType> {
  const receipt = await sendCallSync(client, "presentStamps", presentStamps.call(parameters), parameters);
  return { receipt, ...presentStamps.extractOutcome(receipt.logs) };
}

presentStamps.call = ({ passport, stamps, skipRefused = false }: Own): Call => {
  const [first, ...more] = stamps;
  const isAlone = first !== undefined && more.length === 0 && !skipRefused;
  const data = isAlone
    ? encodeFunctionData({
        abi: passportAbi,
        functionName: "present",
        args: [first.issuer, first.stamp, first.signature],
      })
    : encodeFunctionData({ abi: passportAbi, functionName: "presentBatch", args: [stamps, skipRefused] });
  return { to: passport, data, value: 0n };
};

/** What became of each Stamp. */
presentStamps.extractOutcome = (logs: readonly Log[]): Outcome => ({
  presented: findEvents(logs, "StampPresented"),
  skipped: findEvents(logs, "StampSkipped").map(({ index, holder, issuer, reason }) => ({
    index: Number(index),
    holder,
    issuer,
    error: decodeRevert(reason, { action: "presentStamps" }),
  })),
});

export declare namespace presentStamps {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace presentStampsSync {
  type Parameters = presentStamps.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt } & Outcome;
  type ErrorType = WriteErrorType | SyncErrorType;
}
