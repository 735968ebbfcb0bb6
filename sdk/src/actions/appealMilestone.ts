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
  /** Digest of the published reasons. */
  readonly statement: Hex;
};

/**
 * Asks the Round's arbiter about a rejected part. The Builder, once per part, within the time to appeal.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesNotBuilderError} {@link MilestonesNoReasonError} {@link MilestonesNothingToAppealError}
 * @example
 * await appealMilestone(client, { milestones, round, application: 1, part: 0, statement: digest });
 */
export const appealMilestone = defineWrite({
  action: "appealMilestone",
  event: "MilestoneAppealed",
  call: ({ milestones, round, application, part, statement }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({
      abi: milestonesAbi,
      functionName: "appeal",
      args: [round, application, BigInt(part), statement],
    }),
    value: 0n,
  }),
});

/**
 * {@link appealMilestone}, waiting until it has succeeded; after `ruleUntil` the rejection stands.
 *
 * @throws as {@link appealMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { ruleUntil } = await appealMilestoneSync(client, {
 *   milestones,
 *   round,
 *   application: 1,
 *   part: 0,
 *   statement: digest,
 * });
 */
export const appealMilestoneSync = defineSync(appealMilestone);

export declare namespace appealMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
