import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly passport: Address;
  /** The address of the key. */
  readonly signer: Address;
};

/**
 * Adds a signing key of the caller, who is an issuer from the first one on. The event has its `keyEpoch`.
 *
 * @throws {@link PassportZeroSignerError} {@link PassportKeyUsedError}
 * @example
 * await addKey(client, { passport, signer: issuerKey.address });
 */
export const addKey = defineWrite({
  action: "addKey",
  event: "KeyAdded",
  call: ({ passport, signer }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "addKey", args: [signer] }),
    value: 0n,
  }),
});

/**
 * {@link addKey}, waiting until it has succeeded.
 *
 * @throws as {@link addKey}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { keyEpoch } = await addKeySync(client, { passport, signer: issuerKey.address });
 */
export const addKeySync = defineSync(addKey);

export declare namespace addKey {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
