import { type Address, type Hex, maxUint256, zeroAddress, zeroHash } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { NotARoundError } from "../errors/client.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { ReadErrorType } from "../errors/types.ts";
import { ledgerAbi } from "../generated/abis.ts";
import { atBlock, type CatchmentClient, type ReadParameters } from "../internal/client.ts";
import { getConfiguration } from "./getConfiguration.ts";

/** One acceptance of a Builder. */
export type Engagement = {
  readonly round: Address;
  readonly application: number;
  /** What the same person had been granted before, in the same asset, as of the acceptance; base units. */
  readonly receivedBefore: bigint;
};

/** What the person behind an address may count on in a Round. Base units of the Round's pool asset. */
export type BuilderRecord = {
  /** All acceptances in Rounds of the Round's Program. */
  readonly engagements: readonly Engagement[];
  /** Sums over Rounds of the same pool asset. */
  readonly granted: bigint;
  readonly justified: bigint;
  /** The identity the address holds now; undefined without one. */
  readonly identity: Hex | undefined;
  /** The most its application in the Round may ask for; undefined where the Program set no allowance: no limit. */
  readonly askLimit: bigint | undefined;
  /** Why it would not be accepted now: what it owes past grace, by this ledger or one before it. */
  readonly refusal: { readonly round: Address; readonly owed: bigint; readonly graceUntil: number } | undefined;
};

/**
 * The record of a Builder in a ledger, as it stands before it is accepted in a Round.
 *
 * @throws {@link NotARoundError} {@link LedgerNotARoundError} {@link ReadErrorType}
 * @example
 * const { askLimit, refusal } = await getBuilderRecord(client, { ledger, round, builder });
 */
export async function getBuilderRecord(
  client: CatchmentClient,
  parameters: getBuilderRecord.Parameters,
): Promise<BuilderRecord> {
  const { ledger, round, builder } = parameters;
  const { program, matching } = (await getConfiguration(client, { round })).config;
  return attempt({ action: "getBuilderRecord", contract: ledger }, async () => {
    const { number: blockNumber, timestamp } = await getBlock(client, atBlock(parameters.blockNumber));
    const contract = { address: ledger, abi: ledgerAbi, blockNumber } as const;
    const totals = [program, builder, matching.asset, timestamp] as const;
    const [engagements, [granted, justified], identity, limit, [refusing, owed, graceUntil]] = await Promise.all([
      readContract(client, { ...contract, functionName: "engagementsOf", args: [program, builder] }),
      readContract(client, { ...contract, functionName: "totalsAt", args: totals }),
      readContract(client, { ...contract, functionName: "identityOf", args: [builder] }),
      readContract(client, { ...contract, functionName: "askLimitOf", args: [round, builder] }),
      readContract(client, { ...contract, functionName: "refusalOf", args: [program, builder] }),
    ]);
    return {
      engagements,
      granted,
      justified,
      identity: identity === zeroHash ? undefined : identity,
      askLimit: limit === maxUint256 ? undefined : limit,
      refusal: refusing === zeroAddress ? undefined : { round: refusing, owed, graceUntil: Number(graceUntil) },
    };
  });
}

export declare namespace getBuilderRecord {
  type Parameters = ReadParameters & {
    readonly ledger: Address;
    /** The Round it is about: it names Program and pool asset. */
    readonly round: Address;
    readonly builder: Address;
  };
  type ReturnType = BuilderRecord;
  type ErrorType = NotARoundError | ReadErrorType;
}
