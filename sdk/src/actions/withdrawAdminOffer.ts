import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
  readonly candidate: Address;
};

/**
 * Takes an offer of the admin role back that has not been accepted. ADMIN.
 *
 * @throws {@link AccessControlUnauthorizedAccountError}
 * @example
 * await withdrawAdminOffer(client, { program, candidate });
 */
export const withdrawAdminOffer = defineWrite({
  action: "withdrawAdminOffer",
  event: "AdminOfferWithdrawn",
  call: ({ program, candidate }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "withdrawAdminOffer", args: [candidate] }),
    value: 0n,
  }),
});

/**
 * {@link withdrawAdminOffer}, waiting until it has succeeded.
 *
 * @throws as {@link withdrawAdminOffer}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { by } = await withdrawAdminOfferSync(client, { program, candidate });
 */
export const withdrawAdminOfferSync = defineSync(withdrawAdminOffer);

export declare namespace withdrawAdminOffer {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
