import type { Contributions } from "../inputs/contributions.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";

/** The options of this method alone. */
export type ProfileOwn = {
  /** Whether the donors' own money is taken off the square. Default true. */
  readonly subtractOwn?: boolean | undefined;
};
/** What a profile matching takes. */
export type ProfileParameters = DonationMethodParameters & ProfileOwn & { readonly method: "profile" };
/** What a profile matching was run with, defaults filled in. */
export type ProfileOptions = DonationMethodOptions & { readonly subtractOwn: boolean };

/** The demands of `method: "profile"`. */
export function* profile(parameters: ProfileParameters): Steps<MethodOutcome<ProfileOptions>> {
  return yield* donationDemands(parameters, profileIdeals, profileOptions(parameters));
}

/** The options of this method alone, checked, defaults filled in. */
export function profileOptions({ subtractOwn = true }: ProfileOwn): { subtractOwn: boolean } {
  return { subtractOwn };
}

/** (Σ_clusters sqrt(Σ e))² − Σ e. */
// biome-ignore lint/correctness/useYield: not there yet
export function* profileIdeals(
  _contributions: Contributions,
  _options: { readonly subtractOwn: boolean },
): Steps<bigint[]> {
  throw new Error("not there yet");
}
