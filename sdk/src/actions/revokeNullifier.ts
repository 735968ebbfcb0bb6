import type { Address, Hash, Hex } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly passport: Address;
  readonly scope: Hex;
  readonly provider: Hex;
  readonly nullifier: Hex;
};

/**
 * Revokes all the caller issued for a nullifier so far: it never counted.
 *
 * @throws {@link PassportNotIssuerError} {@link PassportScopeUnknownError}
 * @example
 * await revokeNullifier(client, { passport, scope, provider, nullifier });
 */
export const revokeNullifier = defineWrite({
  action: "revokeNullifier",
  event: "NullifierRevoked",
  call: ({ passport, scope, provider, nullifier }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "revokeNullifier", args: [scope, provider, nullifier] }),
    value: 0n,
  }),
});

/**
 * {@link revokeNullifier}, waiting until it has succeeded.
 *
 * @throws as {@link revokeNullifier}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await revokeNullifierSync(client, { passport, scope, provider, nullifier });
 */
export const revokeNullifierSync = defineSync(revokeNullifier);

export declare namespace revokeNullifier {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
