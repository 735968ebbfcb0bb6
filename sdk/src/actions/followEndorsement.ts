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
  /** Who endorsed the application. */
  readonly endorser: Address;
};

/**
 * Declares that the sender's gift to an application follows an endorsement. Once, while donations are open.
 *
 * @throws {@link StandingNotEndorsedError} {@link StandingFollowsItselfError} {@link StandingAlreadyFollowingError} {@link StandingNothingCountedError}
 * @example
 * await followEndorsement(client, { standing, round, application: 1, endorser: explorer });
 */
export const followEndorsement = defineWrite({
  action: "followEndorsement",
  event: "EndorsementFollowed",
  call: ({ standing, round, application, endorser }: Own): Call => ({
    to: standing,
    data: encodeFunctionData({ abi: standingAbi, functionName: "follow", args: [round, application, endorser] }),
    value: 0n,
  }),
});

/**
 * {@link followEndorsement}, waiting until it has succeeded.
 *
 * @throws as {@link followEndorsement}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await followEndorsementSync(client, { standing, round, application: 1, endorser: explorer });
 */
export const followEndorsementSync = defineSync(followEndorsement);

export declare namespace followEndorsement {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
