import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { standingAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Standing contract. */
  readonly standing: Address;
  readonly round: Address;
  readonly application: number;
  /** Base units of the Round's donated asset; at most what is unlocked. */
  readonly points: bigint;
};

/**
 * Puts points behind an application, while donations are open; they stay locked until the endorsement is settled.
 *
 * @throws {@link StandingNotEnoughPointsError} {@link StandingDonationsClosedError} {@link StandingOwnApplicationError} {@link StandingAlreadyEndorsedError}
 * @example
 * await endorse(client, { standing, round, application: 1, points: 5_000_000n });
 */
export const endorse = defineWrite({
  action: "endorse",
  event: "Endorsed",
  call: ({ standing, round, application, points }: Own): Call => ({
    to: standing,
    data: encodeFunctionData({ abi: standingAbi, functionName: "endorse", args: [round, application, points] }),
    value: 0n,
  }),
});

/**
 * {@link endorse}, waiting until it has succeeded.
 *
 * @throws as {@link endorse}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await endorseSync(client, { standing, round, application: 1, points: 5_000_000n });
 */
export const endorseSync = defineSync(endorse);

export declare namespace endorse {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
