import { type Contributions, sumEffective } from "../inputs/contributions.ts";
import { checkChoice } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { idealDown, squareDown } from "../voice.ts";
import { sumVoices } from "../voices.ts";
import { clusterSums } from "./clusterSums.ts";
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

/**
 * The demands of `method: "profile"`; see {@link profileIdeals}.
 *
 * @throws what `donationDemands` and the ideals throw
 * @example
 * drain(profile({ method: "profile", pool: 8n, donations: [] })).demands; // []
 */
export function* profile(parameters: ProfileParameters): Steps<MethodOutcome<ProfileOptions>> {
  return yield* donationDemands(parameters, profileIdeals, profileOptions(parameters));
}

/**
 * The options of this method alone, checked, defaults filled in.
 *
 * @throws {@link UnknownChoiceError}
 * @example
 * profileOptions({}); // { subtractOwn: true }
 */
export function profileOptions({ subtractOwn = true }: ProfileOwn): { subtractOwn: boolean } {
  checkChoice("subtractOwn", String(subtractOwn), ["true", "false"]);
  return { subtractOwn };
}

/**
 * The ideal matches of cluster matching by donation profile (Miller, Weyl, Erichsen, "Beyond Collusion Resistance",
 * 2022, with the sets of projects as clusters; "Cluster QF" of GG18): donors with exactly the same set of projects,
 * those they have an effective amount for, share one root. With v = isqrt(Σ_cluster e · 2^64), as on chain for one
 * donor, S = Σ_clusters v and E = Σ e: ideal = max(0, floor(S² / 2^64) − E), so a lone cluster earns nothing; without
 * `subtractOwn` floor(S² / 2^64).
 *
 * Base units, in the order of `projects`, rounded down; integers throughout. O(donations).
 *
 * @throws never
 * @example
 * const donations = ["x", "y", "z"].map((donor) => ({ donor, project: "A", amount: 1n }));
 * const both = [...donations, { donor: "z", project: "B", amount: 1n }];
 * const contributions = drain(contributionsOf({ donations: both }, donationOptions({ donations: both })));
 * drain(profileIdeals(contributions, { subtractOwn: true })); // [2n, 0n]: (sqrt(1 + 1) + sqrt(1))² − 3 = 2.8
 */
export function* profileIdeals(
  { donors, projects }: Contributions,
  { subtractOwn }: { readonly subtractOwn: boolean },
): Steps<bigint[]> {
  const profiles = yield* profilesOf({ donors, projects });
  const seats = new Uint32Array(profiles.reduce((highest, profile) => Math.max(highest, profile), 0) + 1);
  const ideals: bigint[] = [];
  for (const project of projects) {
    const sumVoice = yield* sumVoices({ effective: [], packed: yield* clusterSums(project, profiles, seats) });
    ideals.push(subtractOwn ? idealDown(sumVoice, sumEffective(project)) : squareDown(sumVoice));
    yield { step: "matching", done: ideals.length, total: projects.length };
  }
  return ideals;
}

/**
 * A number per donor, in the order of `donors`: equal for donors with the same set of projects, different for others.
 * Project by project, the donors of one number that gave to it get a new number together.
 */
function* profilesOf({ donors, projects }: Contributions): Steps<Uint32Array> {
  const profiles = new Uint32Array(donors.length);
  // What became of a number in the latest project that had it: below `first` in an earlier one.
  const renamed = new Uint32Array(projects.reduce((entries, project) => entries + project.donors.length, 1));
  let last = 0;
  for (const [index, { donors: positions }] of projects.entries()) {
    const first = last + 1;
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at] ?? 0;
      const old = profiles[position] ?? 0;
      if ((renamed[old] ?? 0) < first) renamed[old] = ++last;
      profiles[position] = renamed[old] ?? 0;
    }
    yield { step: "finding clusters", done: index + 1, total: projects.length };
  }
  return profiles;
}
