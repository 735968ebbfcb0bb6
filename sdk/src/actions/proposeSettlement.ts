import type { Address, Hash } from "viem";
import type { PayErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import { callValue, checkFunds } from "../internal/assets.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { addressOfSender } from "../internal/write.ts";
import { type Bond, getBond, type ListOnChain, listToAbi } from "./getProposal.ts";

type Own = {
  /** A ProposedSettlement: the Round's settler. */
  readonly settlement: Address;
  readonly round: Address;
  /** As `buildSettlementList` makes it. */
  readonly list: ListOnChain;
};
type Given = { /** Default: read from the contract. */ readonly bond?: Bond | undefined };

/**
 * Proposes the list a Round is settled by, with a bond. Anyone from settling on until proposeUntil; in the first two days
 * OPERATORs of the Program alone. A bond in a token needs its allowance first: `approveAsset`, with `getBond`.
 *
 * @throws {@link InsufficientBalanceError} {@link InsufficientAllowanceError} {@link ProposedSettlementNotSettlingError}
 * {@link ProposedSettlementOperatorsFirstError} {@link ProposedSettlementPendingError}
 * {@link ProposedSettlementTooLateError} {@link ProposedSettlementWrongCountError}
 * @example
 * const { asset, amount } = await getBond(client, { settlement, round });
 * await approveAsset(client, { asset, spender: settlement, amount });
 * await proposeSettlement(client, { settlement, round, list });
 */
export const proposeSettlement = definePreparedWrite({
  action: "proposeSettlement",
  event: "SettlementProposed",
  prepare: async (client, parameters: WriteParameters & Own & Given) => {
    const { settlement, round } = parameters;
    const bond = parameters.bond ?? (await getBond(client, { settlement, round }));
    const owner = addressOfSender(client, "proposeSettlement", parameters);
    await checkFunds(client, "proposeSettlement", { ...bond, owner, spender: settlement });
    return { ...parameters, bond };
  },
  call: ({ settlement, round, list, bond }: Own & { readonly bond: Bond }): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "propose", args: [round, listToAbi(list)] }),
    value: callValue(bond.asset, bond.amount),
  }),
});

/**
 * {@link proposeSettlement}, waiting until it has succeeded; `number` is which of the Round's proposals it is.
 *
 * @throws as {@link proposeSettlement}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { number, challengeUntil } = await proposeSettlementSync(client, { settlement, round, list });
 */
export const proposeSettlementSync = defineSync(proposeSettlement);

export declare namespace proposeSettlement {
  type Parameters = WriteParameters & Own & Given;
  type ReturnType = Hash;
  type ErrorType = PayErrorType;
}
