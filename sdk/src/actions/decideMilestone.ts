import { type Address, type Hash, type Hex, zeroHash } from "viem";
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
  /** What was judged: if another was submitted since, the decision fails. */
  readonly evidence: Hex;
  readonly isAccepted: boolean;
  /** Digest of the published reason; needed for a rejection. */
  readonly reason?: Hex | undefined;
};

/**
 * Accepts or rejects what was submitted for a part. A reviewer, before silence accepts it.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesNotReviewerError} {@link MilestonesOwnApplicationError}
 * {@link MilestonesWrongStateError} {@link MilestonesEvidenceChangedError} {@link MilestonesNoReasonError}
 * @example
 * await decideMilestone(client, {
 *   milestones,
 *   round,
 *   application: 1,
 *   part: 0,
 *   evidence: digest,
 *   isAccepted: false,
 *   reason,
 * });
 */
export const decideMilestone = defineWrite({
  action: "decideMilestone",
  event: "MilestoneDecided",
  call: ({ milestones, round, application, part, evidence, isAccepted, reason = zeroHash }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({
      abi: milestonesAbi,
      functionName: "decide",
      args: [round, application, BigInt(part), evidence, isAccepted, reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link decideMilestone}, waiting until it has succeeded.
 *
 * @throws as {@link decideMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { isAccepted } = await decideMilestoneSync(client, {
 *   milestones,
 *   round,
 *   application: 1,
 *   part: 0,
 *   evidence: digest,
 *   isAccepted: true,
 * });
 */
export const decideMilestoneSync = defineSync(decideMilestone);

export declare namespace decideMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
