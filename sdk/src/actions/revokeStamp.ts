import type { Address, Hash } from "viem";
import type { Stamp } from "../builders/stamps.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly passport: Address;
  readonly stamp: Stamp;
};

/**
 * Revokes a Stamp the caller signed, presented or not: it never counted. Does not free its nullifier.
 *
 * @throws {@link PassportNotIssuerError} {@link PassportStampRevokedError}
 * @example
 * await revokeStamp(client, { passport, stamp });
 */
export const revokeStamp = defineWrite({
  action: "revokeStamp",
  event: "StampRevoked",
  call: ({ passport, stamp }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "revokeStamp", args: [stamp] }),
    value: 0n,
  }),
});

/**
 * {@link revokeStamp}, waiting until it has succeeded.
 *
 * @throws as {@link revokeStamp}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await revokeStampSync(client, { passport, stamp });
 */
export const revokeStampSync = defineSync(revokeStamp);

export declare namespace revokeStamp {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
