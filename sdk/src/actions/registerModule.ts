import { type Address, type Hash, type Hex, stringToHex } from "viem";
import { InvalidParameterError, type UnsupportedChainError } from "../errors/client.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { programFactoryAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly module: Address;
  /** What it is, such as "gate", "ledger" or "distributor": at most 32 bytes. */
  readonly kind: string;
  /** sha2-256 digest of its document. */
  readonly metadata: Hex;
};

/** The factory that keeps the record; default: the chain's. */
type Where = { readonly factory?: Address | undefined };

/**
 * Puts a module on the factory's open record, with its code hash: a statement of the sender, that no Program has to believe.
 * Anyone.
 *
 * @throws {@link UnsupportedChainError} {@link InvalidParameterError} if `kind` is empty or too long
 * @throws {@link ProgramFactoryNoCodeError}
 * @example
 * await registerModule(client, { factory, module: gate, kind: "gate", metadata });
 */
export const registerModule = definePreparedWrite({
  action: "registerModule",
  event: "ModuleRegistered",
  prepare: async (client, parameters: WriteParameters & Own & Where) => ({
    ...parameters,
    factory: await addressOf(client, "programFactory", parameters.factory),
  }),
  call: ({ factory, module, kind, metadata }: Own & { readonly factory: Address }): Call => ({
    to: factory,
    data: encodeFunctionData({
      abi: programFactoryAbi,
      functionName: "registerModule",
      args: [module, kindToHex(kind), metadata],
    }),
    value: 0n,
  }),
});

/**
 * {@link registerModule}, waiting until it has succeeded; `codehash` is what is at the module's address now.
 *
 * @throws as {@link registerModule}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { author, codehash } = await registerModuleSync(client, { factory, module: gate, kind: "gate", metadata });
 */
export const registerModuleSync = defineSync(registerModule);

export declare namespace registerModule {
  type Parameters = WriteParameters & Own & Where;
  type ReturnType = Hash;
  type ErrorType = InvalidParameterError | UnsupportedChainError | WriteErrorType;
}

/** Left-aligned, as the factory keeps it. */
function kindToHex(kind: string): Hex {
  const bytes = new TextEncoder().encode(kind).length;
  if (bytes === 0 || bytes > 32) {
    throw new InvalidParameterError("kind", JSON.stringify(kind), 'Give a short name, 1 to 32 bytes, such as "gate"');
  }
  return stringToHex(kind, { size: 32 });
}
