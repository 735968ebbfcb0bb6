import { type Address, type Hash, type Hex, zeroHash } from "viem";
import { readContract } from "viem/actions";
import { configurationToAbi, type RoundConfig } from "../builders/configuration.ts";
import type { RoundKind } from "../builders/roundKind.ts";
import { InvalidParameterError, type UnsupportedChainError } from "../errors/client.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { calibrationAbi, programAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  readonly program: Address;
  /** Everything the Round is, frozen; `roundConfig` fills in what is usual. */
  readonly config: RoundConfig;
  /** One more Round of the same configuration needs another one. */
  readonly salt?: Hex | undefined;
};

/** What kind of Round it is to be. */
type Chosen = {
  /** "voting" takes a configuration of `votingConfig`. Default: "donation". */
  readonly kind?: RoundKind | undefined;
  /** The kind's implementation; default: the chain's. */
  readonly implementation?: Address | undefined;
};

const CONTRACT_OF = { donation: "donationRound", voting: "votingRound" } as const;

/**
 * Opens a Round of a Program. OPERATOR. The event has its address, `round`.
 *
 * @throws {@link UnsupportedChainError}; {@link InvalidParameterError} where `eligibilityGas` is less than the calibration needs:
 * every Builder's multiplier would be 10000; {@link AccessControlUnauthorizedAccountError} {@link FailedDeploymentError} and the
 * errors Configuration_…
 * @example
 * const config = roundConfig({ program, giving: { asset, explorerGate }, times, modules: { builderGate } });
 * const hash = await openRound(client, { program, implementation, config });
 */
export const openRound = definePreparedWrite({
  action: "openRound",
  event: "RoundOpened",
  prepare: async (client, parameters: Own & Chosen) => {
    await checkCalibrationGas(client, parameters.config);
    return {
      ...parameters,
      implementation: await addressOf(client, CONTRACT_OF[parameters.kind ?? "donation"], parameters.implementation),
    };
  },
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
  type Parameters = WriteParameters & Own & Chosen;
  type ReturnType = Hash;
  type ErrorType = UnsupportedChainError | InvalidParameterError | WriteErrorType;
}

/** A composed calibration says what it needs; any other module is not asked. */
async function checkCalibrationGas(client: CatchmentClient, { giving, modules }: RoundConfig): Promise<void> {
  if (BigInt(modules.calibration) === 0n) return;
  const question = { address: modules.calibration, abi: calibrationAbi, functionName: "gasNeeded" } as const;
  const needed = await readContract(client, question).catch(() => 0n);
  if (needed <= BigInt(giving.eligibilityGas)) return;
  throw new InvalidParameterError(
    "giving.eligibilityGas",
    giving.eligibilityGas,
    `Give at least ${needed}: with less the calibration does not answer, and nobody is discounted`,
  );
}
