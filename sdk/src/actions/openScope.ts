import type { Address, Hash } from "viem";
import { scopeName } from "../builders/stamps.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { passportAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly passport: Address;
  /** 32 bytes of hex, or a text (then its keccak256). */
  readonly name: string;
  /** Seconds; at least the scope's longest Round with extension and review. */
  readonly holdover: bigint;
};

/**
 * Opens a deduplication scope; its id commits to the caller, the name and the holdover.
 *
 * @throws {@link PassportHoldoverOutOfBoundsError} {@link PassportScopeOpenError}
 * @example
 * await openScope(client, { passport, name: "spring 2027", holdover: 15_552_000n });
 */
export const openScope = defineWrite({
  action: "openScope",
  event: "ScopeOpened",
  call: ({ passport, name, holdover }: Own): Call => ({
    to: passport,
    data: encodeFunctionData({ abi: passportAbi, functionName: "openScope", args: [scopeName(name), holdover] }),
    value: 0n,
  }),
});

/**
 * {@link openScope}, waiting until it has succeeded.
 *
 * @throws as {@link openScope}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await openScopeSync(client, { passport, name: "spring 2027", holdover: 15_552_000n });
 */
export const openScopeSync = defineSync(openScope);

export declare namespace openScope {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
