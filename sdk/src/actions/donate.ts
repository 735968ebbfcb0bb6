import { type Address, type Hash, type Hex, type Log, type TransactionReceipt, zeroHash } from "viem";
import type { PayErrorType, SyncErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { type EventArgs, findEvents } from "../internal/events.ts";
import { addressOfSender, sendCall, sendCallSync } from "../internal/write.ts";
import { getConfiguration } from "./getConfiguration.ts";

/** One item of a cart. */
export type Gift = {
  readonly application: number;
  /** Base units of the donated asset. */
  readonly amount: bigint;
  /** The endorsement this donation follows; only logged. */
  readonly endorsement?: Hex | undefined;
};

type Cart = { readonly round: Address; readonly gifts: readonly Gift[] };

/**
 * Gives to several Builders at once; all items or none. A token needs its allowance first: `approveAsset`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} before anything is sent; the errors of
 * IDonationRound.donate
 * @example
 * const hash = await donate(client, { round, gifts: [{ application: 1, amount: 5_000_000n }] });
 */
export async function donate(client: CatchmentClient, parameters: donate.Parameters): Promise<Hash> {
  return sendCall(client, "donate", await prepare(client, parameters), parameters);
}

/**
 * {@link donate}, waiting until it has succeeded.
 *
 * @throws as {@link donate}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { donations } = await donateSync(client, { round, gifts: [{ application: 1, amount: 5_000_000n }] });
 */
export async function donateSync(
  client: CatchmentClient,
  parameters: donateSync.Parameters,
): Promise<donateSync.ReturnType> {
  const receipt = await sendCallSync(client, "donate", await prepare(client, parameters), parameters);
  return { receipt, donations: donate.extractEvents(receipt.logs) };
}

/** Unsigned; `asset` is the Round's donated asset. */
donate.call = ({ round, asset, gifts }: Cart & { readonly asset: Address }): Call => ({
  to: round,
  data: encodeFunctionData({
    abi: donationRoundAbi,
    functionName: "donate",
    args: [gifts.map(({ application, amount, endorsement = zeroHash }) => ({ application, amount, endorsement }))],
  }),
  value: callValue(asset, totalOf(gifts)),
});

/** One event per item: what was given, and the weight the pair has from now on. */
donate.extractEvents = (logs: readonly Log[]): readonly EventArgs<"Donated">[] => findEvents(logs, "Donated");

export declare namespace donate {
  type Parameters = WriteParameters &
    Cart & {
      /** The Round's donated asset; default: read from the Round. */
      readonly asset?: Address | undefined;
    };
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}

export declare namespace donateSync {
  type Parameters = donate.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt; readonly donations: readonly EventArgs<"Donated">[] };
  type ErrorType = PayErrorType | SyncErrorType;
}

async function prepare(client: CatchmentClient, parameters: donate.Parameters): Promise<Call> {
  const { round, gifts } = parameters;
  const owner = addressOfSender(client, "donate", parameters);
  const asset = parameters.asset ?? (await getConfiguration(client, { round })).config.giving.asset;
  await checkFunds(client, "donate", { asset, owner, spender: round, amount: totalOf(gifts) });
  return donate.call({ round, asset, gifts });
}

function totalOf(gifts: readonly Gift[]): bigint {
  return gifts.reduce((sum, { amount }) => sum + amount, 0n);
}
