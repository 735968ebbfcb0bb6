import { type Contributions, contributionsOf } from "../matching/inputs/contributions.ts";
import { donationOptions } from "../matching/options.ts";
import { drain } from "../matching/progress.ts";
import type { DonationRow, MatchingParameters, MatchingResult } from "../matching/types.ts";
import { InputsGoneError } from "./errors.ts";

/** The parameters of the methods over donations. */
export type WithDonations = Extract<MatchingParameters, { readonly donations: Iterable<DonationRow> }>;

/**
 * The contributions a result was computed from, read once more. O(donations).
 *
 * @throws {@link InputsGoneError} if they are no longer the same: a list that was emptied by reading it, or changed since, would
 * explain another round
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }];
 * const parameters = { method: "quadratic", pool: 8n, donations } as const;
 * contributionsAgain(computeMatching(parameters), parameters).donors; // ["x"]
 */
export function contributionsAgain({ projects }: MatchingResult, parameters: WithDonations): Contributions {
  const again = drain(contributionsOf(parameters, donationOptions(parameters)));
  const isSame =
    again.projects.length === projects.length &&
    again.projects.every(({ project, donations, effective }, index) => {
      const then = projects[index];
      return (
        then?.project === project &&
        then.donations === donations &&
        then.donors === effective.length &&
        then.effective === effective.reduce((sum, amount) => sum + amount, 0n)
      );
    });
  if (!isSame) throw new InputsGoneError("donations");
  return again;
}
