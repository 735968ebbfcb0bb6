import { type Address, type Hex, zeroAddress, zeroHash } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { milestonesAbi } from "../generated/abis.ts";
import { type MilestoneState, milestoneStateNames } from "../generated/enums.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import { memberOf } from "../internal/enums.ts";

/** A part of a match, and what it is paid for. */
export type Milestone = {
  /** Digest of what is to be shown. */
  readonly outcome: Hex;
  /** Of the match; those of all parts are 10000 together. */
  readonly bps: number;
  /** Seconds from settling in which it may be submitted. */
  readonly time: number;
};

/** A part as of one block. Base units of the asset, unix seconds. */
export type MilestonePart = Milestone & {
  readonly state: MilestoneState;
  /** 0 until the match is delivered; so are the times. */
  readonly amount: bigint;
  readonly deadline: number;
  /** Submitted: silence accepts then. Rejected: an appeal is possible before. Appealed: a ruling. */
  readonly waitUntil: number;
  readonly submissions: number;
  readonly hasAppealed: boolean;
  /** What was submitted last. */
  readonly evidence: Hex | undefined;
};

/** What a match is paid for, and what became of it. */
export type Milestones = {
  /** In force: as agreed, or the one of the application's own content. */
  readonly parts: readonly MilestonePart[];
  /** keccak256 of the parts that wait for the Builder to agree. */
  readonly prescribed: Hex | undefined;
  /** Not there until the match is delivered. */
  readonly recipient: Address | undefined;
  /** Base units delivered, paid and released parts included. */
  readonly delivered: bigint;
};

/**
 * The parts of a match, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { parts, delivered } = await getMilestones(client, { milestones, round, application: 1 });
 */
export function getMilestones(client: CatchmentClient, parameters: getMilestones.Parameters): Promise<Milestones> {
  const { milestones, round, application } = parameters;
  return attempt({ action: "getMilestones", contract: milestones }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: milestones, abi: milestonesAbi, blockNumber } as const;
    const args = [round, application] as const;
    const [plan, prescribed, [recipient, delivered]] = await Promise.all([
      readContract(client, { ...contract, functionName: "planOf", args }),
      readContract(client, { ...contract, functionName: "prescribedOf", args }),
      readContract(client, { ...contract, functionName: "holdingOf", args }),
    ]);
    const parts = await Promise.all(
      plan.map(async (milestone, part) => {
        const status = await readContract(client, {
          ...contract,
          functionName: "statusOf",
          args: [...args, BigInt(part)],
        });
        return {
          ...milestone,
          state: memberOf(milestoneStateNames, status.state),
          amount: status.amount,
          deadline: Number(status.deadline),
          waitUntil: Number(status.waitUntil),
          submissions: Number(status.submissions),
          hasAppealed: status.hasAppealed,
          evidence: status.evidence === zeroHash ? undefined : status.evidence,
        };
      }),
    );
    return {
      parts,
      prescribed: prescribed === zeroHash ? undefined : prescribed,
      recipient: recipient === zeroAddress ? undefined : recipient,
      delivered,
    };
  });
}

export declare namespace getMilestones {
  type Parameters = ReadParameters & {
    /** A Milestones contract. */
    readonly milestones: Address;
    readonly round: Address;
    readonly application: number;
  };
  type ReturnType = Milestones;
  type ErrorType = ReadErrorType;
}
