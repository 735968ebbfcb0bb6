import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import { type Ruling, rulingNames } from "../generated/enums.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { numberOf } from "../internal/enums.ts";

type Own = {
  /** A ProposedSettlement. */
  readonly settlement: Address;
  readonly round: Address;
  /** Which proposal is meant: as `getProposal` names it. */
  readonly number: number;
  readonly ruling: Ruling;
  /** sha2-256 digest of the written decision, not zero. */
  readonly reason: Hex;
};

/**
 * The Round's arbiter picks the proposal, the counter or neither. The picked list settles the Round at once; after neither
 * anyone may propose again, until proposeUntil.
 *
 * @throws {@link ProposedSettlementNotArbiterError} {@link ProposedSettlementNotPendingError}
 * {@link ProposedSettlementTooLateError} {@link ProposedSettlementNoReasonError}
 * @example
 * await ruleProposal(client, { settlement, round, number: 1, ruling: "Counter", reason });
 */
export const ruleProposal = defineWrite({
  action: "ruleProposal",
  event: "SettlementRuled",
  call: ({ settlement, round, number, ruling, reason }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({
      abi: proposedSettlementAbi,
      functionName: "rule",
      args: [round, BigInt(number), numberOf(rulingNames, ruling), reason],
    }),
    value: 0n,
  }),
});

/**
 * {@link ruleProposal}, waiting until it has succeeded; `won` is what the winner gets beside its own bond, `fee` what the arbiter gets.
 *
 * @throws as {@link ruleProposal}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { won, fee } = await ruleProposalSync(client, { settlement, round, number: 1, ruling: "Counter", reason });
 */
export const ruleProposalSync = defineSync(ruleProposal);

export declare namespace ruleProposal {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
