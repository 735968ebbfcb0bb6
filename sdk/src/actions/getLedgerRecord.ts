import type { Address } from "viem";
import { readContract } from "viem/actions";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { firstLedgerAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";

/** What a Builder was granted for one Round, and what of it is justified. Base units of the pool's asset, unix seconds. */
export type LedgerRecord = {
  readonly granted: bigint;
  readonly justified: bigint;
  readonly owed: bigint;
  /** What is owed counts against the Builder from here on; undefined before settlement. */
  readonly graceUntil: number | undefined;
  /** What the Builder says it justified. */
  readonly submitted: bigint;
  /** What counts while a justification waits, and once `wasDecided`: what was accepted last. */
  readonly judged: bigint;
  readonly submittedAt: number | undefined;
  /** Whether a reviewer has judged the last justification. */
  readonly isDecided: boolean;
  /** Whether a reviewer has judged any: from then on only a decision changes what counts. */
  readonly wasDecided: boolean;
};

/**
 * A Builder's record in a ledger, for one application.
 *
 * @throws {@link ReadErrorType}
 * @example
 * const { granted, owed, graceUntil } = await getLedgerRecord(client, { ledger, round, application: 1 });
 */
export function getLedgerRecord(
  client: CatchmentClient,
  parameters: getLedgerRecord.Parameters,
): Promise<LedgerRecord> {
  const { ledger, round, application, blockNumber } = parameters;
  const contract = { address: ledger, abi: firstLedgerAbi, ...atBlock(blockNumber) } as const;
  const args = [round, application] as const;
  return attempt({ action: "getLedgerRecord", contract: ledger }, async () => {
    const [granted, justified, [owed, graceUntil], record] = await Promise.all([
      readContract(client, { ...contract, functionName: "grantedOf", args }),
      readContract(client, { ...contract, functionName: "justifiedOf", args }),
      readContract(client, { ...contract, functionName: "debtOf", args }),
      readContract(client, { ...contract, functionName: "recordOf", args }),
    ]);
    return {
      granted,
      justified,
      owed,
      graceUntil: graceUntil === 0n ? undefined : Number(graceUntil),
      submitted: record.submitted,
      judged: record.judged,
      submittedAt: record.submittedAt === 0 ? undefined : record.submittedAt,
      isDecided: record.isDecided,
      wasDecided: record.wasDecided,
    };
  });
}

export declare namespace getLedgerRecord {
  type Parameters = ReadParameters & {
    readonly ledger: Address;
    readonly round: Address;
    readonly application: number;
  };
  type ReturnType = LedgerRecord;
  type ErrorType = ReadErrorType;
}
