import { type Address, hexToString, zeroHash } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { calibrationAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** What a multiplier is made of. */
export type MultiplierExplanation = {
  /** 2500 … 10000. */
  readonly multiplierBps: number;
  /**
   * Discounts first (their multiplier, 10000 = none), then reliefs (the share of the discount that is forgiven, 0 = none).
   */
  readonly parts: readonly { readonly module: Address; readonly name: string; readonly bps: number }[];
};

/**
 * Why a Builder's demand counts as much as it does: the parts of a Calibration, as it would answer the Round now. The multiplier
 * that counts is fixed at an application's first acceptance (`getApplications`).
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { multiplierBps, parts } = await explainMultiplier(client, { calibration, round, application: 1, builder });
 */
export function explainMultiplier(
  client: CatchmentClient,
  parameters: explainMultiplier.Parameters,
): Promise<MultiplierExplanation> {
  const { calibration, round, application, builder } = parameters;
  return attempt({ action: "explainMultiplier", contract: calibration }, async () => {
    const [modules, names, bps, multiplier] = await readContract(client, {
      address: calibration,
      abi: calibrationAbi,
      functionName: "explain",
      args: [round, application, builder],
      ...atBlock(parameters.blockNumber),
    });
    const parts = modules.map((module, index) => ({
      module,
      name: hexToString(names[index] ?? zeroHash, { size: 32 }),
      bps: Number(bps[index] ?? 0n),
    }));
    return { multiplierBps: Number(multiplier), parts };
  });
}

export declare namespace explainMultiplier {
  type Parameters = ReadParameters & {
    /** A composed Calibration. */
    readonly calibration: Address;
    readonly round: Address;
    readonly application: number;
    readonly builder: Address;
  };
  type ReturnType = MultiplierExplanation;
  type ErrorType = ReadErrorType;
}
