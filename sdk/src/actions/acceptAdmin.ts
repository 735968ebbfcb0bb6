import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
};

/**
 * Accepts an offered admin role.
 *
 * @throws {@link ProgramNoAdminOfferError}
 * @example
 * await acceptAdmin(client, { program });
 */
export const acceptAdmin = defineWrite({
  action: "acceptAdmin",
  event: "RoleGranted",
  call: ({ program }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "acceptAdmin", args: [] }),
    value: 0n,
  }),
});

/**
 * {@link acceptAdmin}, waiting until it has succeeded.
 *
 * @throws as {@link acceptAdmin}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await acceptAdminSync(client, { program });
 */
export const acceptAdminSync = defineSync(acceptAdmin);

export declare namespace acceptAdmin {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
