import type { Address, Hash } from "viem";
import type { PayErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";
import { type Bond, getProposal, type ListOnChain, listToAbi } from "./getProposal.ts";

type Own = {
  /** A ProposedSettlement: the Round's settler. */
  readonly settlement: Address;
  readonly round: Address;
  /** Which proposal is meant: as `getProposal` names it. */
  readonly number: number;
  /** The list that is right instead. */
  readonly counter: ListOnChain;
};
type Given = { /** Default: read from the contract. */ readonly bond?: Bond | undefined };

/**
 * Says that another list is right than the one proposed, with the same bond. Anyone but the proposer and the arbiter, in
 * the challenge time. The arbiter then picks.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link ProposedSettlementNotPendingError}
 * {@link ProposedSettlementTooLateError} {@link ProposedSettlementSameListError}
 * {@link ProposedSettlementWrongCountError} {@link ProposedSettlementOwnProposalError}
 * @example
 * await challengeProposal(client, { settlement, round, number: 1, counter: list });
 */
export const challengeProposal = definePreparedWrite({
  action: "challengeProposal",
  event: "SettlementChallenged",
  prepare: async (client, parameters: WriteParameters & Own & Given) => {
    const { settlement, round } = parameters;
    const bond = parameters.bond ?? (await getProposal(client, { settlement, round }))?.bond;
    const owner = addressOfSender(client, "challengeProposal", parameters);
    // Where nothing is proposed the contract says so.
    if (bond !== undefined) await checkFunds(client, "challengeProposal", { ...bond, owner, spender: settlement });
    return { ...parameters, bond };
  },
  call: ({ settlement, round, number, counter, bond }: Own & { readonly bond: Bond | undefined }): Call => ({
    to: settlement,
    data: encodeFunctionData({
      abi: proposedSettlementAbi,
      functionName: "challenge",
      args: [round, BigInt(number), listToAbi(counter)],
    }),
    value: bond === undefined ? 0n : callValue(bond.asset, bond.amount),
  }),
});

/**
 * {@link challengeProposal}, waiting until it has succeeded; `ruleUntil` is how long the arbiter can rule.
 *
 * @throws as {@link challengeProposal}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { ruleUntil } = await challengeProposalSync(client, { settlement, round, number: 1, counter: list });
 */
export const challengeProposalSync = defineSync(challengeProposal);

export declare namespace challengeProposal {
  type Parameters = WriteParameters & Own & Given;
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
