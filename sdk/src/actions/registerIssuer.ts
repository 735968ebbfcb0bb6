import { type Address, encodeFunctionData, type Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";

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
 * await registerIssuer(client, { passport, signer });
 */
export const registerIssuer = defineWrite({
  action: "registerIssuer",
  event: "KeyAdded",
  call: ({ passport, signer }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "addKey", args: [signer] }),
    value: 0n,
  }),
});

/**
 * {@link registerIssuer}, waiting until it has succeeded.
 *
 * @example
 * const { receipt } = await registerIssuerSync(client, { passport, signer });
 */
export const registerIssuerSync = defineSync(registerIssuer);

export declare namespace registerIssuer {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
