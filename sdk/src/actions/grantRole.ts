import type { Address, Hash, TransactionReceipt } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import { type Role, roles } from "../generated/enums.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCallSync } from "../internal/write.ts";

type Own = {
  readonly program: Address;
  /** ADMIN is offered and accepted instead: `offerAdmin`. */
  readonly role: Exclude<Role, "ADMIN">;
  readonly grantee: Address;
};

/**
 * Grants a role of a Program. ADMIN.
 *
 * @throws {@link AccessControlUnauthorizedAccountError} {@link ProgramZeroAddressError}
 * @example
 * await grantRole(client, { program, role: "REVIEWER", grantee });
 */
export const grantRole = defineWrite({
  action: "grantRole",
  event: "RoleGranted",
  call: ({ program, role, grantee }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "grantRole", args: [roles[role], grantee] }),
    value: 0n,
  }),
});

/**
 * {@link grantRole}, waiting until it has succeeded; `isNew` is false if the account had the role.
 *
 * @throws as {@link grantRole}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { isNew } = await grantRoleSync(client, { program, role: "REVIEWER", grantee });
 */
export async function grantRoleSync(
  client: CatchmentClient,
  parameters: grantRole.Parameters,
): Promise<{ readonly receipt: TransactionReceipt; readonly isNew: boolean }> {
  const receipt = await sendCallSync(client, "grantRole", grantRole.call(parameters), parameters);
  return { receipt, isNew: findEvents(receipt.logs, "RoleGranted", parameters.program).length > 0 };
}

export declare namespace grantRole {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
