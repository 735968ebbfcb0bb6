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
  readonly parts: readonly Milestone[];
};

/**
 * Agrees to the parts a match is paid in, exactly as a reviewer has prescribed them. The Builder, until settling begins.
 *
 * @throws {@link MilestonesNotARoundError} {@link MilestonesUnknownApplicationError}
 * {@link MilestonesNotBuilderError} {@link MilestonesWrongPhaseError} {@link MilestonesNotPrescribedError}
 * @example
 * await agreeMilestones(client, { milestones, round, application: 1, parts });
 */
export const agreeMilestones = defineWrite({
  action: "agreeMilestones",
  event: "MilestonesAgreed",
  call: ({ milestones, round, application, parts }: Own): Call => ({
    to: milestones,
    data: encodeFunctionData({ abi: milestonesAbi, functionName: "agree", args: [round, application, [...parts]] }),
    value: 0n,
  }),
});

/**
 * {@link agreeMilestones}, waiting until it has succeeded.
 *
 * @throws as {@link agreeMilestones}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { hash } = await agreeMilestonesSync(client, { milestones, round, application: 1, parts });
 */
export const agreeMilestonesSync = defineSync(agreeMilestones);

export declare namespace agreeMilestones {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
