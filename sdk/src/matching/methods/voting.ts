import { checkAmount } from "../bps.ts";
import { CreditsExceededError } from "../errors.ts";
import { compareIds } from "../ids.ts";
import { ballotsByProject, type VoteRow } from "../inputs/ballots.ts";
import { wholePoolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { Demand, PoolOptions, PoolParameters } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What a vote takes. The pool is always shared as a whole. */
export type VotingParameters = PoolParameters & {
  readonly method: "voting";
  readonly ballots: Iterable<VoteRow>;
  /** The most voice credits, Σ votes², one voter may spend. Default: no limit. */
  readonly credits?: bigint | undefined;
};
/** What a vote was run with, defaults filled in. */
export type VotingOptions = PoolOptions & { readonly credits: bigint | null };

/**
 * Quadratic voting with voice credits: votes for a project cost their square, and the pool is shared by votes. ideal_p
 * = Σ_voters votes (a number of votes, of which only the proportion matters); Σ_projects votes² ≤ credits for every
 * voter. Exact. The rule is that of Lalley and Weyl, "Quadratic Voting" (2018), without the return of the money.
 * O(rows).
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedVoteError} {@link CreditsExceededError} and
 * what the pool's options throw
 * @example
 * const ballots = [{ voter: "x", project: "A", votes: 3n }, { voter: "x", project: "B", votes: 1n }];
 * drain(voting({ method: "voting", pool: 8n, ballots, credits: 10n })).demands.map(({ ideal }) => ideal); // [3n, 1n]
 */
export function* voting(parameters: VotingParameters): Steps<MethodOutcome<VotingOptions>> {
  const credits = parameters.credits === undefined ? null : checkAmount("credits", parameters.credits);
  const options = { ...wholePoolOptions(parameters), credits };
  const spending = credits === null ? undefined : new Spending();
  const { voters, projects } = yield* ballotsByProject(
    "votes",
    parameters.ballots,
    ({ votes }) => votes,
    spending?.add,
  );
  if (credits !== null) spending?.check(voters, credits);
  const demands = projects.map(({ project, amounts }): Demand => {
    const votes = amounts.reduce((sum, amount) => sum + amount, 0n);
    const donors = amounts.filter((amount) => amount > 0n).length;
    return { project, donors, donations: amounts.length, effective: votes, ideal: votes };
  });
  return { demands, options };
}

/** The voice credits that voters spent, by position. */
class Spending {
  readonly #spent: bigint[] = [];
  readonly #lastRows: number[] = [];

  readonly add = (voter: number, votes: bigint, row: number): void => {
    this.#spent[voter] = (this.#spent[voter] ?? 0n) + votes * votes;
    this.#lastRows[voter] = row;
  };

  /** Blames the first voter by id, whatever the order of the rows, at the last of its rows. */
  check(voters: readonly string[], credits: bigint): void {
    let first: number | undefined;
    for (const [voter, spent] of this.#spent.entries())
      if (spent > credits && (first === undefined || compareIds(voters[voter] ?? "", voters[first] ?? "") < 0))
        first = voter;
    if (first === undefined) return;
    throw new CreditsExceededError(voters[first] ?? "", this.#spent[first] ?? 0n, credits, this.#lastRows[first] ?? 0);
  }
}
