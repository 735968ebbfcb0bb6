// A made-up round, the same for everybody: few large gifts and many small ones, few well-known projects and many that are not.
import type { DonationRow } from "../../sdk/src/matching/index.ts";
import { createRandom } from "./random.ts";

export type RoundSize = { readonly donations: number; readonly donors: number; readonly projects: number };

/** 18 decimals, as most tokens have. */
export const TOKEN = 10n ** 18n;
const CENT = TOKEN / 100n;
const SEED = 2_026;

/** Donors and projects in the proportions of a large round: 19 donors per 100 donations, at most 500 projects. */
export function sizeOf(donations: number): RoundSize {
  const donors = Math.max(1, Math.round(donations * 0.19));
  return { donations, donors, projects: Math.max(1, Math.min(500, Math.round(donations / 20))) };
}

/**
 * The donations, one after the other. Every donor gives at least once. Amounts are whole cents of at least one token, P(amount > x) =
 * 1/x, at most 10,000 tokens; a project's place in line decides how often it is chosen (with the square of a random number).
 */
export function* makeDonations({ donations, donors, projects }: RoundSize): Generator<DonationRow> {
  const random = createRandom(SEED);
  for (let index = 0; index < donations; index++) {
    const donor = index < donors ? index : Math.floor(random() * donors);
    const project = Math.floor(random() ** 2 * projects);
    const tokens = Math.min(10_000, 1 / (1 - random()));
    yield { donor: addressOf(donor), project: `project-${project}`, amount: BigInt(Math.floor(tokens * 100)) * CENT };
  }
}

/** An address that looks like one: ids of 42 characters are what rounds on a chain have. */
function addressOf(donor: number): string {
  return `0x${(donor * 2_654_435_761).toString(16).padStart(40, "0")}`;
}
