import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { proposedSettlementAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** A ProposedSettlement. */
  readonly settlement: Address;
  /** A token, or `NATIVE`. */
  readonly asset: Address;
  readonly owner: Address;
  /** Another address than the owner's only if the owner sends it. */
  readonly to: Address;
};

/**
 * Pays a bond that is its owner's again, what it has won, or an arbiter's fees. Anyone to the owner itself; the owner
 * anywhere.
 *
 * @throws {@link ProposedSettlementNothingHereError} {@link ProposedSettlementNotOwnerError}
 * @example
 * await withdrawBond(client, { settlement, asset, owner: operator, to: operator });
 */
export const withdrawBond = defineWrite({
  action: "withdrawBond",
  event: "BondWithdrawn",
  call: ({ settlement, asset, owner, to }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "withdraw", args: [asset, owner, to] }),
    value: 0n,
  }),
});

/**
 * {@link withdrawBond}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link withdrawBond}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await withdrawBondSync(client, { settlement, asset, owner: operator, to: operator });
 */
export const withdrawBondSync = defineSync(withdrawBond);

export declare namespace withdrawBond {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
