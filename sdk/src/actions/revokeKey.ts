import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly passport: Address;
  readonly keyEpoch: bigint;
  /** 0 takes back everything; the future takes back nothing. */
  readonly from: bigint;
};

/**
 * Revokes a key of the caller: what was recorded under it at or after `from` (unix seconds) never counted.
 *
 * @throws {@link PassportKeyUnknownError} {@link PassportKeyRevokedBeforeError}
 * @example
 * await revokeKey(client, { passport, keyEpoch: 1n, from: 0n });
 */
export const revokeKey = defineWrite({
  action: "revokeKey",
  event: "KeyRevoked",
  call: ({ passport, keyEpoch, from }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "revokeKey", args: [keyEpoch, from] }),
    value: 0n,
  }),
});

/**
 * {@link revokeKey}, waiting until it has succeeded.
 *
 * @throws as {@link revokeKey}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await revokeKeySync(client, { passport, keyEpoch: 1n, from: 0n });
 */
export const revokeKeySync = defineSync(revokeKey);

export declare namespace revokeKey {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
