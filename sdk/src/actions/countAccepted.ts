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
  /** Applications to look at in this transaction. */
  readonly maxItems: bigint;
};

/**
 * Counts a Round's accepted applications in pages, where there are too many to be counted while proposing. Anyone, while
 * Settling.
 *
 * @throws {@link ProposedSettlementNotSettlingError} {@link ProposedSettlementNotItsSettlerError}
 * @example
 * await countAccepted(client, { settlement, round, maxItems: 500n });
 */
export const countAccepted = defineWrite({
  action: "countAccepted",
  event: "AcceptedCounted",
  call: ({ settlement, round, maxItems }: Own): Call => ({
    to: settlement,
    data: encodeFunctionData({ abi: proposedSettlementAbi, functionName: "countAccepted", args: [round, maxItems] }),
    value: 0n,
  }),
});

/**
 * {@link countAccepted}, waiting until it has succeeded; `isCounted` says whether that was the last page.
 *
 * @throws as {@link countAccepted}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { accepted, isCounted } = await countAcceptedSync(client, { settlement, round, maxItems: 500n });
 */
export const countAcceptedSync = defineSync(countAccepted);

export declare namespace countAccepted {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
