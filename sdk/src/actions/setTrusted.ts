import type { Address, Hash } from "viem";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { defineSync, defineWrite } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
  readonly module: Address;
  readonly isTrusted: boolean;
};

/**
 * Names a module or a kind of Round as trusted, or not any more, for Rounds opened from now on. ADMIN.
 *
 * @throws {@link ProgramNoCodeError} {@link AccessControlUnauthorizedAccountError}
 * @example
 * await setTrusted(client, { program, module: gate, isTrusted: true });
 */
export const setTrusted = defineWrite({
  action: "setTrusted",
  event: "TrustSet",
  call: ({ program, module, isTrusted }: Own): Call => ({
    to: program,
    data: encodeFunctionData({ abi: programAbi, functionName: "setTrusted", args: [module, isTrusted] }),
    value: 0n,
  }),
});

/**
 * {@link setTrusted}, waiting until it has succeeded.
 *
 * @throws as {@link setTrusted}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { receipt } = await setTrustedSync(client, { program, module: gate, isTrusted: true });
 */
export const setTrustedSync = defineSync(setTrusted);

export declare namespace setTrusted {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}
