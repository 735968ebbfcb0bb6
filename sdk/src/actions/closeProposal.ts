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
 * Ends what only time can end: a challenged proposal whose arbiter stayed silent, both bonds forfeited; an unchallenged one
 * from fallbackAt, its bond the proposer's again. Anyone.
 *
 * @throws {@link ProposedSettlementNothingToCloseError}
 * @example
 * await closeProposal(client, { settlement, round });
 */
export const closeProposal = defineWrite({
  action: "closeProposal",
  event: "ProposalClosed",
  call: ({ settlement, round }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "close", args: [round] }),
    value: 0n,
  }),
});

/**
 * {@link closeProposal}, waiting until it has succeeded; base units.
 *
 * @throws as {@link closeProposal}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { returned, forfeited } = await closeProposalSync(client, { settlement, round });
 */
export const closeProposalSync = defineSync(closeProposal);

export declare namespace closeProposal {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
