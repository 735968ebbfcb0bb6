import type { Address } from "viem";
import { getBlock, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { standingAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** What came of what somebody gave, or recommended. Base units of the donated asset. */
export type StandingRecord = {
  /** justified / (justified + failed), 0 … 10000, floored; 0 without either. */
  readonly bps: number;
  readonly justified: bigint;
  readonly failed: bigint;
};

/** An Explorer's standing in a Program, in one donated asset. */
export type Standing = {
  /** Of its own gifts. */
  readonly donor: StandingRecord;
  /** Of its endorsements. */
  readonly communicator: StandingRecord;
  /** What it may put behind an application, what is locked there, what failed endorsements cost it. */
  readonly points: { readonly unlocked: bigint; readonly locked: bigint; readonly lost: bigint };
};

/**
 * An Explorer's standing as of one block; its records also of any moment before.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { donor, points } = await getStanding(client, { standing, program, asset, explorer });
 */
export function getStanding(client: CatchmentClient, parameters: getStanding.Parameters): Promise<Standing> {
  const { standing, program, asset, explorer } = parameters;
  return attempt({ action: "getStanding", contract: standing }, async () => {
    const { number: blockNumber, timestamp } = await getBlock(client, atBlock(parameters.blockNumber));
    const contract = { address: standing, abi: standingAbi, blockNumber } as const;
    const args = [program, asset, explorer] as const;
    const moment = parameters.timestamp === undefined ? timestamp : BigInt(parameters.timestamp);
    const [donor, communicator, [unlocked, locked, lost]] = await Promise.all([
      readContract(client, { ...contract, functionName: "donorAt", args: [...args, moment] }),
      readContract(client, { ...contract, functionName: "communicatorAt", args: [...args, moment] }),
      readContract(client, { ...contract, functionName: "pointsOf", args }),
    ]);
    return { donor: recordOf(donor), communicator: recordOf(communicator), points: { unlocked, locked, lost } };
  });
}

export declare namespace getStanding {
  type Parameters = ReadParameters & {
    /** A Standing contract. */
    readonly standing: Address;
    readonly program: Address;
    /** In which was donated. */
    readonly asset: Address;
    readonly explorer: Address;
    /** Of the records, unix seconds; default: the block's. */
    readonly timestamp?: number | undefined;
  };
  type ReturnType = Standing;
  type ErrorType = ReadErrorType;
}

function recordOf([bps, justified, failed]: readonly [bigint, bigint, bigint]): StandingRecord {
  return { bps: Number(bps), justified, failed };
}
