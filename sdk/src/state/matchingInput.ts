import { hashInputs, type InputsHash } from "../analysis/hash/hashInputs.ts";
import { matchingParameters } from "../builders/matching.ts";
import { type CastVoteRow, votingParameters } from "../builders/voting.ts";
import type { DonationRow, QuadraticParameters, VotingParameters } from "../matching/index.ts";
import type { RoundState, StateBlock } from "./types.ts";

/** A Round of gifts, by the chain's own rule. */
export type DonationInput = QuadraticParameters & { readonly donations: readonly DonationRow[] };
/** A Round of votes, by the chain's own rule. */
export type VotingInput = VotingParameters & { readonly ballots: readonly CastVoteRow[] };

/** What a Round's result is computed from, and which block it holds for: to be written beside every result. */
export type RoundInput = Omit<StateBlock, "timestamp"> & {
  /** For `computeMatching`: the chain's own rule and options. Projects are application ids, donors addresses. */
  readonly parameters: DonationInput | VotingInput;
  /** `hashInputs` of the parameters: two who have the same computed the same. */
  readonly inputHash: InputsHash;
};

/**
 * A Round's state as the engine takes it: one row per pair or vote at its recorded weight (0 for those to oneself), asks, multipliers, the
 * cap in force and the pool. `computeMatching` of it is the chain's result, to the base unit.
 *
 * @throws {@link MatchingError} for amounts that no Round can have
 * @example
 * const state = await getRoundState(client, { round });
 * const { parameters, inputHash, blockHash } = toMatchingInput(state);
 * computeMatching(parameters).projects;
 */
export function toMatchingInput(state: RoundState): RoundInput {
  const { config, pool, applications, pairs, votes, isFallback, blockNumber, blockHash, isFinal } = state;
  const counted = { config, pool, applications, isFallback };
  const parameters =
    state.kind === "voting"
      ? votingParameters({ ...counted, votes })
      : matchingParameters({ ...counted, contributions: pairs });
  return { parameters, inputHash: hashInputs(parameters), blockNumber, blockHash, isFinal };
}
