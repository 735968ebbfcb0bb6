import { hashInputs, type InputsHash } from "../analysis/hash/hashInputs.ts";
import { matchingParameters } from "../builders/matching.ts";
import type { DonationRow, QuadraticParameters } from "../matching/index.ts";
import type { RoundState, StateBlock } from "./types.ts";

/** What a Round's result is computed from, and which block it holds for: to be written beside every result. */
export type RoundInput = Omit<StateBlock, "timestamp"> & {
  /** For `computeMatching`: the chain's own rule and options. Projects are application ids, donors addresses. */
  readonly parameters: QuadraticParameters & { readonly donations: readonly DonationRow[] };
  /** `hashInputs` of the parameters: two who have the same computed the same. */
  readonly inputHash: InputsHash;
};

/**
 * A Round's state as the engine takes it: one row per pair at its recorded weight (0 for gifts to oneself), asks, multipliers, the
 * cap in force and the pool. `computeMatching` of it is the chain's result, to the base unit.
 *
 * @throws {@link MatchingError} for amounts that no Round can have
 * @example
 * const state = await getRoundState(client, { round });
 * const { parameters, inputHash, blockHash } = toMatchingInput(state);
 * computeMatching(parameters).projects;
 */
export function toMatchingInput(state: RoundState): RoundInput {
  const { config, pool, applications, pairs, isFallback, blockNumber, blockHash, isFinal } = state;
  const parameters = matchingParameters({ config, pool, applications, contributions: pairs, isFallback });
  return { parameters, inputHash: hashInputs(parameters), blockNumber, blockHash, isFinal };
}
