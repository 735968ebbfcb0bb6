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
  /** Digest of what is shown. */
  readonly evidence: Hex;
};

/**
 * Shows what came of a part of a match. The Builder, before the part's deadline, three times at most.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesNotBuilderError} {@link MilestonesNoEvidenceError} {@link MilestonesWrongStateError}
 * {@link MilestonesTooLateError}
 * @example
 * await submitMilestone(client, { milestones, round, application: 1, part: 0, evidence: digest });
 */
export const submitMilestone = defineWrite({
  action: "submitMilestone",
  event: "MilestoneSubmitted",
  call: ({ milestones, round, application, part, evidence }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({
      abi: milestonesAbi,
      functionName: "submit",
      args: [round, application, BigInt(part), evidence],
    }),
    value: 0n,
  }),
});

/**
 * {@link submitMilestone}, waiting until it has succeeded; silence accepts at `decideUntil`.
 *
 * @throws as {@link submitMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { decideUntil } = await submitMilestoneSync(client, {
 *   milestones,
 *   round,
 *   application: 1,
 *   part: 0,
 *   evidence: digest,
 * });
 */
export const submitMilestoneSync = defineSync(submitMilestone);

export declare namespace submitMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
