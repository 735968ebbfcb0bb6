import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A ProposedSettlement. */
  readonly settlement: Address;
  readonly round: Address;
};

/**
 * Makes an unchallenged proposal final: the Round is settled by it, and the bond is the proposer's again. Anyone, once the
 * challenge time is over and before fallbackAt.
 *
 * @throws {@link ProposedSettlementNotPendingError} {@link ProposedSettlementTooEarlyError} {@link RoundTooLateError}
 * @example
 * await finalizeProposal(client, { settlement, round });
 */
export const finalizeProposal = defineWrite({
  action: "finalizeProposal",
  event: "ProposalFinal",
  call: ({ settlement, round }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "finalize", args: [round] }),
    value: 0n,
  }),
});

/**
 * {@link finalizeProposal}, waiting until it has succeeded.
 *
 * @throws as {@link finalizeProposal}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { bond } = await finalizeProposalSync(client, { settlement, round });
 */
export const finalizeProposalSync = defineSync(finalizeProposal);

export declare namespace finalizeProposal {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
