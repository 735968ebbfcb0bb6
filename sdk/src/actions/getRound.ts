import type { Hex } from "viem";
import { type Address, zeroAddress, zeroHash } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { RoundConfig, Times } from "../builders/configuration.ts";
import type { RoundKind } from "../builders/roundKind.ts";
import type { NotARoundError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi } from "../generated/abis.ts";
import { type Phase, phaseNames } from "../generated/enums.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import { memberOf } from "../internal/enums.ts";
import { getConfiguration } from "./getConfiguration.ts";
import { getRoundKind } from "./getRoundKind.ts";

/** A Round at one block. Amounts are base units, times unix seconds. */
export type Round = {
  readonly address: Address;
  readonly blockNumber: bigint;
  readonly kind: RoundKind;
  /** What it is a clone of. */
  readonly implementation: Address;
  readonly program: Address;
  /** As it was opened, times not moved. */
  readonly config: RoundConfig;
  readonly phase: Phase;
  readonly areApplicationsOpen: boolean;
  readonly areDonationsOpen: boolean;
  /** Those in force, extensions included. */
  readonly times: Times;
  readonly applicationCount: number;
  /** P. */
  readonly pool: bigint;
  /** R: ten-thousandths of base units; in a Round of votes, of ten-thousandths of votes. */
  readonly demand: bigint;
  /** Donations held for Builders and donors. */
  readonly escrow: bigint;
  /** Matches paid. */
  readonly paid: bigint;
  /** What sponsors may have taken by now. */
  readonly released: bigint;
  readonly settledAt: number | undefined;
  /** Of a Round settled by a list. */
  readonly settlementRoot: Hex | undefined;
  /** Whether only the level can settle it, or has, in place of its settler's list: its fallback cap is in force. */
  readonly isFallback: boolean;
};

/**
 * All there is to know of a Round, as of one block.
 *
 * @throws {@link NotARoundError}
 * @example
 * const { phase, times, pool, config } = await getRound(client, { round });
 */
export async function getRound(client: CatchmentClient, parameters: getRound.Parameters): Promise<Round> {
  const { round } = parameters;
  const { implementation, config } = await getConfiguration(client, { round });
  return attempt({ action: "getRound", contract: round }, async () => {
    const wanted = parameters.blockNumber;
    const block = await getBlock(client, wanted === undefined ? { blockTag: "latest" } : { blockNumber: wanted });
    const blockNumber = block.number;
    const contract = { address: round, abi: donationRoundAbi, blockNumber } as const;
    const [phase, times, areApplicationsOpen, areDonationsOpen, count, totals, settledAt, root, kind] =
      await Promise.all([
        readContract(client, { ...contract, functionName: "phase" }),
        readContract(client, { ...contract, functionName: "times" }),
        readContract(client, { ...contract, functionName: "applicationsOpen" }),
        readContract(client, { ...contract, functionName: "donationsOpen" }),
        readContract(client, { ...contract, functionName: "applicationCount" }),
        readContract(client, { ...contract, functionName: "totals" }),
        readContract(client, { ...contract, functionName: "settledAt" }),
        readContract(client, { ...contract, functionName: "settlementRoot" }),
        getRoundKind(client, { round }),
      ]);
    const [pool, demand, escrow, paid, released] = totals;
    return {
      address: round,
      blockNumber,
      kind,
      implementation,
      program: config.program,
      config,
      phase: memberOf(phaseNames, phase),
      areApplicationsOpen,
      areDonationsOpen,
      times,
      applicationCount: Number(count),
      pool,
      demand,
      escrow,
      paid,
      released,
      settledAt: settledAt === 0n ? undefined : Number(settledAt),
      settlementRoot: root === zeroHash ? undefined : root,
      isFallback:
        config.modules.settler !== zeroAddress && root === zeroHash && block.timestamp >= BigInt(times.fallbackAt),
    };
  });
}

export declare namespace getRound {
  type Parameters = ReadParameters & { readonly round: Address };
  type ReturnType = Round;
  type ErrorType = NotARoundError | ReadErrorType;
}
