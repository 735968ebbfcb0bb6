import type { Address, Hash, TransactionReceipt } from "viem";
import type { SyncErrorType, WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import { type Role, roles } from "../generated/enums.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";
import { findEvents } from "../internal/events.ts";
import { sendCallSync } from "../internal/write.ts";

type Own = {
  readonly program: Address;
  readonly role: Role;
  /** Who has the role now. */
  readonly holder: Address;
};

/**
 * Takes a role of a Program away, at once and in all its Rounds. ADMIN; the last admin cannot be removed.
 *
 * @throws {@link AccessControlUnauthorizedAccountError} {@link ProgramLastAdminError}
 * @example
 * await revokeRole(client, { program, role: "REVIEWER", holder });
 */
export const revokeRole = defineWrite({
  action: "revokeRole",
  event: "RoleRevoked",
  call: ({ program, role, holder }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "revokeRole", args: [roles[role], holder] }),
    value: 0n,
  }),
});

/**
 * {@link revokeRole}, waiting until it has succeeded; `hadRole` is false if there was nothing to revoke.
 *
 * @throws as {@link revokeRole}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { hadRole } = await revokeRoleSync(client, { program, role: "REVIEWER", holder });
 */
export async function revokeRoleSync(
  client: CatchmentClient,
  parameters: revokeRole.Parameters,
): Promise<revokeRoleSync.ReturnType> {
  const receipt = await sendCallSync(client, "revokeRole", revokeRole.call(parameters), parameters);
  return { receipt, hadRole: findEvents(receipt.logs, "RoleRevoked", parameters.program).length > 0 };
}

export declare namespace revokeRole {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

export declare namespace revokeRoleSync {
  type Parameters = revokeRole.Parameters;
  type ReturnType = { readonly receipt: TransactionReceipt; readonly hadRole: boolean };
  type ErrorType = WriteErrorType | SyncErrorType;
}
