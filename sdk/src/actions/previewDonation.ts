import type { Address } from "viem";
import { readContract } from "viem/actions";
import type { UnsupportedChainError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { roundLensAbi } from "../generated/abis.ts";
import { addressOf } from "../internal/addresses.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** What a donation would do now; an estimate until donations end. Base units; `weight` in bps. */
export type Preview = {
  /** Of the pair, after it. */
  readonly weight: number;
  /** The application's match now. */
  readonly before: bigint;
  /** Its match with the donation. */
  readonly afterwards: bigint;
  /** Whether cap or ask then hold it. */
  readonly isCapped: boolean;
};

/**
 * What a donation would do to an application's match, with nothing sent.
 *
 * @throws {@link UnsupportedChainError} {@link ReadErrorType}
 * @example
 * const { before, afterwards } = await previewDonation(client, { round, application: 1, explorer, amount: 5_000_000n });
 */
export async function previewDonation(
  client: CatchmentClient,
  parameters: previewDonation.Parameters,
): Promise<Preview> {
  const { round, application, explorer, amount, blockNumber } = parameters;
  const lens = await addressOf(client, "roundLens", parameters.lens);
  return attempt({ action: "previewDonation", contract: lens }, async () => {
    const [weight, before, afterwards, isCapped] = await readContract(client, {
      address: lens,
      abi: roundLensAbi,
      functionName: "previewDonation",
      args: [round, application, explorer, amount],
      ...atBlock(blockNumber),
    });
    return { weight: Number(weight), before, afterwards, isCapped };
  });
}

export declare namespace previewDonation {
  type Parameters = ReadParameters & {
    readonly round: Address;
    readonly application: number;
    readonly explorer: Address;
    /** Base units of the donated asset. */
    readonly amount: bigint;
    /** The RoundLens; default: the chain's. */
    readonly lens?: Address | undefined;
  };
  type ReturnType = Preview;
  type ErrorType = UnsupportedChainError | ReadErrorType;
}
