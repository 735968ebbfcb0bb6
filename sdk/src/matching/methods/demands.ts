import { type Contributions, contributionsOf, sumEffective } from "../inputs/contributions.ts";
import { donationOptions, poolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { Demand, DonationMethodOptions, DonationMethodParameters, MatchingOptions } from "../types.ts";

/** What a method makes of its parameters: a demand per project, sorted by project id, and the options it was run with. */
export type MethodOutcome<options extends MatchingOptions = MatchingOptions> = {
  readonly demands: readonly Demand[];
  readonly options: options;
};

/** From contributions to the ideal match of each project, base units rounded down, in the order of `contributions.projects`. */
export type Ideals<own> = (contributions: Contributions, options: own) => Steps<readonly bigint[]>;

/**
 * The steps every method over donations shares: read the donations, ask the method for its ideals, count.
 *
 * @throws {@link MatchingError} as `contributionsOf` and the ideals
 * @example
 * const nothing = function* () {
 *   return [] as bigint[];
 * };
 * drain(donationDemands({ pool: 8n, donations: [] }, nothing, {})).demands.length;
 */
export function* donationDemands<own extends object>(
  parameters: DonationMethodParameters,
  idealsOf: Ideals<own>,
  own: own,
): Steps<{ demands: Demand[]; options: DonationMethodOptions & own }> {
  const options = { ...poolOptions(parameters, "keep"), ...donationOptions(parameters), ...own };
  const contributions = yield* contributionsOf(parameters, options);
  const ideals = yield* idealsOf(contributions, own);
  return { demands: demandsOf(contributions, ideals), options };
}

/** Contributions and ideals, side by side. */
export function demandsOf({ projects }: Contributions, ideals: readonly bigint[]): Demand[] {
  return projects.map((given, index) => ({
    project: given.project,
    donors: given.donors.length,
    donations: given.donations,
    effective: sumEffective(given),
    ideal: ideals[index] ?? 0n,
  }));
}
