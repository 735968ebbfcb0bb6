import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { milestonesAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A Milestones contract: the distributor of the Round. */
  readonly milestones: Address;
  readonly round: Address;
  readonly application: number;
  /** Which part of the plan, from 0. */
  readonly part: number;
  readonly isAccepted: boolean;
  /** Digest of the published reason. */
  readonly reason: Hex;
};

/**
 * Rules on an appeal about a part. The Round's arbiter.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesNotArbiterError} {@link MilestonesOwnApplicationError} {@link MilestonesWrongStateError}
 * {@link MilestonesNoReasonError}
 * @example
 * await ruleMilestone(client, { milestones, round, application: 1, part: 0, isAccepted: true, reason });
 */
export const ruleMilestone = defineWrite({
  action: "ruleMilestone",
  event: "MilestoneRuled",
  call: ({ milestones, round, application, part, isAccepted, reason }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({
      abi: milestonesAbi,
      functionName: "rule",
      args: [round, application, BigInt(part), isAccepted, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link ruleMilestone}, waiting until it has succeeded.
 *
 * @throws as {@link ruleMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { isAccepted } = await ruleMilestoneSync(client, {
 *   milestones,
 *   round,
 *   application: 1,
 *   part: 0,
 *   isAccepted: true,
 *   reason,
 * });
 */
export const ruleMilestoneSync = defineSync(ruleMilestone);

export declare namespace ruleMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
