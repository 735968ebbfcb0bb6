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
 * Offers the admin role; the candidate has to accept it. ADMIN.
 *
 * @throws {@link ProgramZeroAddressError} {@link AccessControlUnauthorizedAccountError}
 * @example
 * await offerAdmin(client, { program, candidate });
 */
export const offerAdmin = defineWrite({
  action: "offerAdmin",
  event: "AdminOffered",
  call: ({ program, candidate }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "offerAdmin", args: [candidate] }),
    value: 0n,
  }),
});

/**
 * {@link offerAdmin}, waiting until it has succeeded.
 *
 * @throws as {@link offerAdmin}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await offerAdminSync(client, { program, candidate });
 */
export const offerAdminSync = defineSync(offerAdmin);

export declare namespace offerAdmin {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
