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
 * Sends what losers of disputes left to the Round's sponsors: it is theirs by their shares at once (`withdrawRest`). Anyone.
 *
 * @throws {@link ProposedSettlementNothingHereError}
 * @example
 * await releaseBonds(client, { settlement, round });
 */
export const releaseBonds = defineWrite({
  action: "releaseBonds",
  event: "BondsReleased",
  call: ({ settlement, round }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "release", args: [round] }),
    value: 0n,
  }),
});

/**
 * {@link releaseBonds}, waiting until it has succeeded; `amount` in base units.
 *
 * @throws as {@link releaseBonds}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { amount } = await releaseBondsSync(client, { settlement, round });
 */
export const releaseBondsSync = defineSync(releaseBonds);

export declare namespace releaseBonds {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
