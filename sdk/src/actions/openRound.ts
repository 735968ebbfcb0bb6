import { type Address, type Hash, type Hex, zeroHash } from "viem";
import { configurationToAbi, type RoundConfig } from "../builders/configuration.ts";
import type { UnsupportedChainError } from "../errors/client.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { programAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
  /** Everything the Round is, frozen; `roundConfig` fills in what is usual. */
  readonly config: RoundConfig;
  /** One more Round of the same configuration needs another one. */
  readonly salt?: Hex | undefined;
};

/**
 * Opens a Round of a Program. OPERATOR. The event has its address, `round`.
 *
 * @throws {@link UnsupportedChainError} {@link AccessControlUnauthorizedAccountError} {@link FailedDeploymentError} and the errors
 * Configuration_…
 * @example
 * const config = roundConfig({ program, giving: { asset, explorerGate }, times, modules: { builderGate } });
 * const hash = await openRound(client, { program, implementation, config });
 */
export const openRound = definePreparedWrite({
  action: "openRound",
  event: "RoundOpened",
  prepare: async (
    client,
    parameters: Own & {
      /** The kind of Round; default: the chain's DonationRound. */ readonly implementation?: Address | undefined;
    },
  ) => ({
    ...parameters,
    implementation: await addressOf(client, "donationRound", parameters.implementation),
  }),
  call: ({ program, implementation, config, salt = zeroHash }: Own & { readonly implementation: Address }): Call => ({
    to: program,
    data: encodeFunctionData({
      abi: programAbi,
      functionName: "openRound",
      args: [implementation, configurationToAbi(config), salt],
    }),
    value: 0n,
  }),
});

/**
 * {@link openRound}, waiting until it has succeeded.
 *
 * @throws as {@link openRound}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { round } = await openRoundSync(client, { program, implementation, config });
 */
export const openRoundSync = defineSync(openRound);

export declare namespace openRound {
  type Parameters = WriteParameters & Own & { readonly implementation?: Address | undefined };
  type ReturnType = Hash;
  type ErrorType = UnsupportedChainError | WriteErrorType;
}
