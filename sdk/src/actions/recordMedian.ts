import type { Address, Hash } from "viem";
import { getBlockNumber, readContract } from "viem/actions";
import { unitId } from "../builders/work.ts";
import { attempt } from "../errors/toCatchmentError.ts";
import type { WriteErrorType } from "../errors/types.ts";
import { donationRoundAbi, ledgerAbi, outcomePerMoneyAbi, priceListAbi } from "../generated/abis.ts";
import { policyUnits } from "../generated/enums.ts";
import type { Call, CatchmentClient, WriteParameters } from "../internal/client.ts";
import { definePreparedWrite, defineSync } from "../internal/defineWrite.ts";
import { encodeFunctionData } from "../internal/encode.ts";

type Own = {
  /** An OutcomePerMoney, a part of a calibration. */
  readonly outcomePerMoney: Address;
  readonly round: Address;
};

type Measured = {
  readonly place: bigint;
  readonly application: number;
  readonly outcome: bigint;
  readonly granted: bigint;
};

/**
 * Records the median of outcome per money of a Round, and with it what each of its Builders' demand counts in later Rounds. Reads
 * the facts, sorts them and sends the order, which the contract checks. Anyone, once they are final.
 *
 * @throws {@link OutcomePerMoneyTooEarlyError} {@link OutcomePerMoneyAlreadyRecordedError}
 * {@link OutcomePerMoneyNotSettledError}
 * @example
 * await recordMedian(client, { outcomePerMoney, round });
 */
export const recordMedian = definePreparedWrite({
  action: "recordMedian",
  event: "MedianRecorded",
  prepare: async (client, parameters: WriteParameters & Own) => {
    const read = () => measure(client, parameters);
    const measured = await attempt({ action: "recordMedian", contract: parameters.outcomePerMoney }, read);
    return { ...parameters, places: measured.toSorted(byOutcomePerMoney).map(({ place }) => place) };
  },
  call: ({ outcomePerMoney, round, places }: Own & { readonly places: readonly bigint[] }): Call => ({
    to: outcomePerMoney,
    data: encodeFunctionData({ abi: outcomePerMoneyAbi, functionName: "record", args: [round, places] }),
    value: 0n,
  }),
});

/**
 * {@link recordMedian}, waiting until it has succeeded; the median is `outcome` millionths per `granted` base units.
 *
 * @throws as {@link recordMedian}; {@link ReceiptTimeoutError} {@link TransactionRevertedError}
 * @example
 * const { outcome, granted } = await recordMedianSync(client, { outcomePerMoney, round });
 */
export const recordMedianSync = defineSync(recordMedian);

export declare namespace recordMedian {
  type Parameters = WriteParameters & Own;
  type ReturnType = Hash;
  type ErrorType = WriteErrorType;
}

/** All applications granted more than is too little to account for, by their place in the accepted list. */
async function measure(client: CatchmentClient, { outcomePerMoney, round }: Own): Promise<readonly Measured[]> {
  const blockNumber = await getBlockNumber(client, { cacheTime: 0 });
  const part = { address: outcomePerMoney, abi: outcomePerMoneyAbi, blockNumber } as const;
  const inRound = { address: round, abi: donationRoundAbi, blockNumber } as const;
  const [ledger, unit, program, asset, accepted] = await Promise.all([
    readContract(client, { ...part, functionName: "ledger" }),
    readContract(client, { ...part, functionName: "unit" }),
    readContract(client, { ...inRound, functionName: "program" }),
    readContract(client, { ...inRound, functionName: "poolAsset" }),
    readContract(client, { ...inRound, functionName: "acceptedApplications" }),
  ]);
  const records = { address: ledger, abi: ledgerAbi, blockNumber } as const;
  const [prices, openedAt] = await Promise.all([
    readContract(client, { ...records, functionName: "prices" }),
    readContract(client, { ...records, functionName: "openedAt", args: [round] }),
  ]);
  const deMinimis = await readContract(client, {
    address: prices,
    abi: priceListAbi,
    blockNumber,
    functionName: "priceAt",
    args: [program, asset, unitId(policyUnits.DE_MINIMIS), openedAt],
  });
  const all = await Promise.all(
    accepted.map(async (application, place) => ({
      place: BigInt(place),
      application,
      granted: await readContract(client, { ...records, functionName: "grantedOf", args: [round, application] }),
      outcome: await readContract(client, { ...records, functionName: "outcomeOf", args: [round, application, unit] }),
    })),
  );
  return all.filter(({ granted }) => granted > deMinimis);
}

/** Rising; the lower id first where it is equal. Exact, by cross products. */
function byOutcomePerMoney(a: Measured, b: Measured): number {
  const [left, right] = [a.outcome * b.granted, b.outcome * a.granted];
  if (left !== right) return left < right ? -1 : 1;
  return a.application - b.application;
}
