import type { Address, Hash, Log, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { standingAbi } from "../generated/abis.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { sendCall, sendCallSync } from "../internal/write.ts";

type Own = {
  /** A Standing contract. */
  readonly standing: Address;
  readonly round: Address;
  readonly application: number;
  readonly endorser: Address;
  /** How many followers to count in one transaction; default: 200. */
  readonly maxItems?: bigint | undefined;
};

const FOLLOWERS_AT_ONCE = 200n;

/**
 * Settles an endorsement: what failed of its points is lost, the rest is unlocked. Anyone, once it is final. With very many
 * followers it takes several calls.
 *
 * @throws {@link StandingNotFinalError} {@link StandingNotEndorsedError} {@link StandingAlreadySettledError}
 * @example
 * await settleEndorsement(client, { standing, round, application: 1, endorser: explorer });
 */
export async function settleEndorsement(
  client: CatchmentClient,
  parameters: settleEndorsement.Parameters,
): Promise<Hash> {
  return sendCall(client, "settleEndorsement", settleEndorsement.call(parameters), parameters);
}

/**
 * {@link settleEndorsement}, waiting until it has succeeded; undefined while followers are left to be counted.
 *
 * @throws as {@link settleEndorsement}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { settled } = await settleEndorsementSync(client, { standing, round, application: 1, endorser: explorer });
 */
export async function settleEndorsementSync(
  client: CatchmentClient,
  parameters: settleEndorsement.Parameters,
): Promise<settleEndorsementSync.ReturnType> {
  const call = settleEndorsement.call(parameters);
  const receipt = await sendCallSync(client, "settleEndorsement", call, parameters);
  return { receipt, settled: settleEndorsement.extractEvents(receipt.logs)[0] };
}

/** Unsigned. */
settleEndorsement.call = ({ standing, round, application, endorser, maxItems = FOLLOWERS_AT_ONCE }: Own): Call => ({
  to: standing,
  data: encodeFunctionData({
    abi: standingAbi,
    functionName: "settleEndorsement",
    args: [round, application, endorser, maxItems],
  }),
  value: 0n,
});

/** None while followers are left to be counted. */
settleEndorsement.extractEvents = (logs: readonly Log[]): readonly EventArgs<"EndorsementSettled">[] =>
  findEvents(logs, "EndorsementSettled");

export declare namespace settleEndorsement {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace settleEndorsementSync {
  type Parameters = settleEndorsement.Parameters;
  type ReturnType = {
    readonly receipt: TransactionReceipt;
    readonly settled: EventArgs<"EndorsementSettled"> | undefined;
  };
  type ErrorType = WriteErrorType | SyncErrorType;
}
