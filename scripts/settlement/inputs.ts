// All that a list is computed from, read from the chain alone: the one place to change if the SDK gets a read for it.
import { matchingParameters } from "@catchment/sdk";
import { getApplications, getContributions, getRound } from "@catchment/sdk/actions";
import type { DonationMethodParameters } from "@catchment/sdk/matching";
import type { Connection } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";

export type SettlementInputs = {
  /** Ids of accepted applications. */
  readonly accepted: readonly number[];
  /** Pool, cap, asks, multipliers, donations and what of them counts, as the Round has them. */
  readonly parameters: DonationMethodParameters;
};

/** The inputs of a Round at one block; from settling on they never change. */
export async function readInputs({ reader }: Connection, { address, block }: RoundEntry): Promise<SettlementInputs> {
  const { config, pool, blockNumber } = await getRound(reader, { round: address });
  const [applications, contributions] = await Promise.all([
    getApplications(reader, { round: address, blockNumber }),
    getContributions(reader, { round: address, fromBlock: BigInt(block), toBlock: blockNumber }),
  ]);
  const { method: _, ...parameters } = matchingParameters({ config, pool, applications, contributions });
  const accepted = applications.filter(({ status }) => status === "Accepted").map(({ id }) => id);
  return { accepted, parameters };
}
