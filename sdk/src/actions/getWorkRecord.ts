import type { Address, Hex } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import type { Quantity } from "../builders/work.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { donationRoundAbi, ledgerAbi } from "../generated/abis.ts";
import { type WorkState, workStateNames } from "../generated/enums.ts";
import type { CatchmentClient, ReadParameters } from "../internal/client.ts";
import { memberOf } from "../internal/enums.ts";

/** What one application asked for, was granted and did with it. Base units of the pool's asset, unix seconds. */
export type WorkRecord = {
  readonly builder: Address;
  /** 0 = no limit of its own. */
  readonly asked: bigint;
  /** The match once Settled; 0 if disqualified, or not claimed by claimUntil. */
  readonly granted: bigint;
  /** What the last submission says it cost, at the prices the Round opened on. */
  readonly spent: bigint;
  /** What the last submission accounts for: the lesser of granted and spent. */
  readonly submitted: bigint;
  /** What of the grant is justified, by decision or silence; it never falls. */
  readonly justified: bigint;
  readonly repaid: bigint;
  readonly owed: bigint;
  /** What is owed counts against the Builder from here on; undefined before settlement. */
  readonly graceUntil: number | undefined;
  /** "None": nothing granted, or too little to account for. */
  readonly state: WorkState;
  /** How many submissions there have been. */
  readonly submission: number;
  /** What came of each unit that was asked for, as accepted. */
  readonly outcomes: readonly Quantity[];
  /** Counted donations of those who approve of the last submission. */
  readonly approving: bigint;
  readonly objecting: bigint;
  /** Donors may answer the last submission until then. */
  readonly responsesUntil: number | undefined;
  /** Reviewers may judge it until then. */
  readonly judgeUntil: number | undefined;
  /** The arbiter may rule until then. */
  readonly appealUntil: number | undefined;
  /** Whether the last submission is decided in writing. */
  readonly isDecided: boolean;
  /** Whether any was: from then on only a decision changes what counts. */
  readonly wasDecided: boolean;
  /** Whether objections doubled the judge time: silence does not accept any more. */
  readonly isContested: boolean;
  readonly hasAppealed: boolean;
};

/**
 * The record of one application in a ledger, as of one block.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const units = [unitId("label")];
 * const { granted, owed, graceUntil, outcomes } = await getWorkRecord(client, { ledger, round, application: 1, units });
 */
export function getWorkRecord(client: CatchmentClient, parameters: getWorkRecord.Parameters): Promise<WorkRecord> {
  const { ledger, round, application, units = [] } = parameters;
  return attempt({ action: "getWorkRecord", contract: ledger }, async () => {
    const blockNumber = parameters.blockNumber ?? (await getBlockNumber(client, { cacheTime: 0 }));
    const contract = { address: ledger, abi: ledgerAbi, blockNumber } as const;
    const args = [round, application] as const;
    const ofRound = { address: round, abi: donationRoundAbi, blockNumber } as const;
    const [{ builder, ask }, granted, [owed, graceUntil], state, record, outcomes] = await Promise.all([
      readContract(client, { ...ofRound, functionName: "application", args: [application] }),
      readContract(client, { ...contract, functionName: "grantedOf", args }),
      readContract(client, { ...contract, functionName: "debtOf", args }),
      readContract(client, { ...contract, functionName: "stateOf", args }),
      readContract(client, { ...contract, functionName: "recordOf", args }),
      Promise.all(
        units.map(async (unit) => ({
          unit,
          millionths: await readContract(client, { ...contract, functionName: "outcomeOf", args: [...args, unit] }),
        })),
      ),
    ]);
    const { accepted, responsesUntil, judgeUntil, appealUntil, ...rest } = record;
    return {
      builder,
      asked: ask,
      granted,
      owed,
      state: memberOf(workStateNames, state),
      justified: accepted < granted ? accepted : granted,
      outcomes,
      graceUntil: momentOf(Number(graceUntil)),
      responsesUntil: momentOf(responsesUntil),
      judgeUntil: momentOf(judgeUntil),
      appealUntil: momentOf(appealUntil),
      ...rest,
    };
  });
}

export declare namespace getWorkRecord {
  type Parameters = ReadParameters & {
    readonly ledger: Address;
    readonly round: Address;
    readonly application: number;
    /** Units whose outcomes to read: those of the Round's procedure. */
    readonly units?: readonly Hex[] | undefined;
  };
  type ReturnType = WorkRecord;
  type ErrorType = ReadErrorType;
}

function momentOf(seconds: number): number | undefined {
  return seconds === 0 ? undefined : seconds;
}
