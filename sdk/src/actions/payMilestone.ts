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
  /** The recipient, or where it says. */
  readonly to: Address;
};

/**
 * Pays an accepted part of a match: anyone to its recipient, the recipient itself anywhere.
 *
 * @throws {@link MilestonesNothingDeliveredError} {@link MilestonesUnknownPartError}
 * {@link MilestonesNotRecipientError} {@link MilestonesWrongStateError} {@link MilestonesShortError}
 * {@link AssetsNotReceivedError}
 * @example
 * await payMilestone(client, { milestones, round, application: 1, part: 0, to: recipient });
 */
export const payMilestone = defineWrite({
  action: "payMilestone",
  event: "MilestonePaid",
  call: ({ milestones, round, application, part, to }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({ abi: milestonesAbi, functionName: "pay", args: [round, application, BigInt(part), to] }),
    value: 0n,
  }),
});

/**
 * {@link payMilestone}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link payMilestone}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await payMilestoneSync(client, { milestones, round, application: 1, part: 0, to: recipient });
 */
export const payMilestoneSync = defineSync(payMilestone);

export declare namespace payMilestone {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
