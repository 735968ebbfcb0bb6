// All that a list is computed from, read from the chain's logs alone.
import { type RoundInput, type RoundState, toMatchingInput } from "@catchment/sdk";
import { getRoundState } from "@catchment/sdk/actions";
import type { Connection } from "../chain/connect.ts";
import type { RoundEntry } from "../chain/deployments.ts";

export type SettlementInputs = {
  /** Ids of accepted applications. */
  readonly accepted: readonly number[];
  /** Pool, cap, asks, multipliers, donations and what of them counts, as the Round has them. */
  readonly parameters: RoundInput["parameters"];
};

/** The inputs of a Round at one block; from settling on they never change. */
export async function readInputs({ reader }: Connection, { address, block }: RoundEntry): Promise<SettlementInputs> {
  const state = await getRoundState(reader, { round: address, fromBlock: BigInt(block), finality: "latest" });
  const { parameters } = toMatchingInput(underItsOwnCap(state));
  const accepted = state.applications.filter(({ status }) => status === "Accepted").map(({ id }) => id);
  return { accepted, parameters };
}

/** A list is of the cap it was opened with, also when only the fallback is left. */
const underItsOwnCap = (state: RoundState): RoundState => ({ ...state, isFallback: false });
