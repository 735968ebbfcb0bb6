import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { milestonesAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import type { Milestone } from "./getMilestones.ts";

type Own = {
  /** A Milestones contract: the distributor of the Round. */
  readonly milestones: Address;
  readonly round: Address;
  readonly application: number;
  /** 1 to 12; their shares are 10000 together. */
  readonly parts: readonly Milestone[];
};

/**
 * Prescribes the parts a match is paid in; they count once the Builder agrees. A reviewer, until donations end.
 *
 * @throws {@link MilestonesNotARoundError} {@link MilestonesNotReviewerError}
 * {@link MilestonesUnknownApplicationError} {@link MilestonesOwnApplicationError}
 * {@link MilestonesWrongPhaseError} {@link MilestonesPartsOutOfBoundsError}
 * {@link MilestonesNoOutcomeError} {@link MilestonesNoShareError} {@link MilestonesTimeOutOfBoundsError}
 * {@link MilestonesSharesNotFullError}
 * @example
 * const parts = [{ outcome: digest, bps: 10_000, time: 90 * 86_400 }];
 * await prescribeMilestones(client, { milestones, round, application: 1, parts });
 */
export const prescribeMilestones = defineWrite({
  action: "prescribeMilestones",
  event: "MilestonesPrescribed",
  call: ({ milestones, round, application, parts }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({ abi: milestonesAbi, functionName: "prescribe", args: [round, application, [...parts]] }),
    value: 0n,
  }),
});

/**
 * {@link prescribeMilestones}, waiting until it has succeeded; `hash` is what the Builder agrees to.
 *
 * @throws as {@link prescribeMilestones}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { hash } = await prescribeMilestonesSync(client, { milestones, round, application: 1, parts });
 */
export const prescribeMilestonesSync = defineSync(prescribeMilestones);

export declare namespace prescribeMilestones {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
