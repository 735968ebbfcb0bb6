import { type Contributions, sumEffective } from "../inputs/contributions.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";

/** What a proportional matching takes. */
export type ProportionalParameters = DonationMethodParameters & { readonly method: "proportional" };
/** What a proportional matching was run with, defaults filled in. */
export type ProportionalOptions = DonationMethodOptions;

/** The demands of `method: "proportional"`. */
export function* proportional(parameters: ProportionalParameters): Steps<MethodOutcome<ProportionalOptions>> {
  return yield* donationDemands(parameters, proportionalIdeals, {});
}

/**
 * Σ e, base units: one to one, with no regard to how many gave. To compare others with. O(donations).
 *
 * @throws never
 * @example
 * drain(proportionalIdeals({ donors: [], projects: [] })); // []
 */
export function* proportionalIdeals({ projects }: Contributions): Steps<bigint[]> {
  const ideals: bigint[] = [];
  for (const project of projects) {
    ideals.push(sumEffective(project));
    yield { step: "matching", done: ideals.length, total: projects.length };
  }
  return ideals;
}
