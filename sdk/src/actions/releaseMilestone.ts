import type { Address, Hash } from "viem";
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
};

/**
 * Sends a part that was not earned back to the Round, which releases it to its sponsors. Anyone.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesWrongStateError} {@link MilestonesShortError}
 * @example
 * await releaseMilestone(client, { milestones, round, application: 1, part: 0 });
 */
export const releaseMilestone = defineWrite({
  action: "releaseMilestone",
  event: "MilestoneReleased",
  call: ({ milestones, round, application, part }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({ abi: milestonesAbi, functionName: "release", args: [round, application, BigInt(part)] }),
    value: 0n,
  }),
});

/**
 * {@link releaseMilestone}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link releaseMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await releaseMilestoneSync(client, { milestones, round, application: 1, part: 0 });
 */
export const releaseMilestoneSync = defineSync(releaseMilestone);

export declare namespace releaseMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
