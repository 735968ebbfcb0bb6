import { type Address, type Hash, type Hex, zeroHash } from "viem";
import type { UnsupportedChainError } from "../errors/client.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { programFactoryAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

/** What a Program's admin lets its operators open. Seconds, and ten-thousandths of the pool. */
export type Bounds = {
  readonly minApplicationTime: number;
  readonly minDonationTime: number;
  readonly minReviewTime: number;
  readonly maxCapBps: number;
};

/** No bounds beyond what every Round keeps. */
const NO_BOUNDS: Bounds = { minApplicationTime: 0, minDonationTime: 0, minReviewTime: 0, maxCapBps: 10_000 };

type Own = {
  readonly admin: Address;
  readonly operators?: readonly Address[] | undefined;
  readonly reviewers?: readonly Address[] | undefined;
  readonly treasurers?: readonly Address[] | undefined;
  /** Kinds of Round, gates, ledgers and other modules its Rounds may be made of. */
  readonly trusted?: readonly Address[] | undefined;
  /** Default: none beyond what every Round keeps. */
  readonly bounds?: Bounds | undefined;
  /** sha2-256 digest of the Program's document. */
  readonly metadata?: Hex | undefined;
  /** One more Program of the same creator needs another one. */
  readonly salt?: Hex | undefined;
};

/**
 * Creates a Program. The event has its address, `program`.
 *
 * @throws {@link UnsupportedChainError} {@link ProgramZeroAddressError} {@link ProgramNoCodeError} {@link FailedDeploymentError}
 * @example
 * const { program } = await createProgramSync(client, { factory, admin, operators: [operator], trusted: [implementation, gate] });
 */
export const createProgram = definePreparedWrite({
  action: "createProgram",
  event: "ProgramCreated",
  prepare: async (
    client,
    parameters: Own & { /** Default: the chain's. */ readonly factory?: Address | undefined },
  ) => ({
    ...parameters,
    factory: await addressOf(client, "programFactory", parameters.factory),
  }),
  call: (parameters: Own & { readonly factory: Address }): Call => {
    const { factory, admin, operators = [], reviewers = [], treasurers = [], trusted = [] } = parameters;
    const { bounds = NO_BOUNDS, metadata = zeroHash, salt = zeroHash } = parameters;
    return {
      to: factory,
      data: encodeFunctionData({
        abi: programFactoryAbi,
        functionName: "createProgram",
        args: [{ metadata, admin, operators, reviewers, treasurers, trusted, bounds }, salt],
      }),
      value: 0n,
    };
  },
});

/**
 * {@link createProgram}, waiting until it has succeeded.
 *
 * @throws as {@link createProgram}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { program } = await createProgramSync(client, { factory, admin });
 */
export const createProgramSync = defineSync(createProgram);

export declare namespace createProgram {
  type Parameters = WriteParameters & Own & { readonly factory?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = UnsupportedChainError | WriteErrorType;
}
