import { normalizeId, type Table, toMap } from "../ids.ts";
import type { DonationRow } from "../types.ts";
import type { Identify } from "./identities.ts";

/** What to leave out of a file of donations, by ids. A donation that several of them name is dropped for the first, in this order. */
export type Filters = {
  /** Ids of donations that were paid back. */
  readonly refunded?: readonly string[] | undefined;
  /** Projects that were rejected or withdrawn. */
  readonly rejected?: readonly string[] | undefined;
  /** Excluded donors, by the ids in the file (before `identities`): to leave out a person, name all its addresses. */
  readonly donors?: readonly string[] | undefined;
  /** Ids of excluded donations. */
  readonly donations?: readonly string[] | undefined;
  /** Excluded projects. */
  readonly projects?: readonly string[] | undefined;
  /**
   * Whom a project belongs to, its payout addresses too: their gifts to it are gifts to themselves, and so are gifts from any
   * other address of the same person by `identities`. Persons may be named as well.
   */
  readonly owners?: Table<readonly string[]> | undefined;
};

/** The names of the lists. */
export type FilterList = keyof Filters;

/** Why a donation was dropped before anything was counted. */
export type DropReason =
  | "refunded"
  | "project-rejected"
  | "donor-excluded"
  | "donation-excluded"
  | "project-excluded"
  | "self-gift";

/** Says why a donation is dropped, or undefined if it is not. Donor and project come normalised. */
export type DonationFilter = (donation: DonationRow, donor: string, project: string) => DropReason | undefined;

/**
 * The filter of a set of ids. Without any it drops nothing. Ids that no row has do nothing; an audit names them.
 *
 * @param personOf who is one person, for self-gifts; without it every address is a person of its own
 * @throws {@link RepeatedKeyError} if a project appears twice among the owners
 * @example
 * filterOf({ refunded: ["7"] })({ donor: "x", project: "A", amount: 1n, id: "7" }, "x", "A"); // "refunded"
 */
export function filterOf(filters: Filters | undefined, personOf: Identify = (donor) => donor): DonationFilter {
  if (filters === undefined) return () => undefined;
  const refunded = new Set(filters.refunded);
  const donations = new Set(filters.donations);
  const [rejected, donors, projects] = [filters.rejected, filters.donors, filters.projects].map(
    (ids) => new Set(ids?.map(normalizeId)),
  );
  // The person of an owner stands for all its addresses, the owner's own among them.
  const owners = new Map(
    [...toMap("owners", filters.owners ?? {})].map(([project, ids]) => [
      project,
      new Set(ids.map((owner) => personOf(normalizeId(owner)))),
    ]),
  );
  return ({ id }, donor, project) => {
    if (id !== undefined && refunded.has(id)) return "refunded";
    if (rejected?.has(project)) return "project-rejected";
    if (donors?.has(donor)) return "donor-excluded";
    if (id !== undefined && donations.has(id)) return "donation-excluded";
    if (projects?.has(project)) return "project-excluded";
    return owners.get(project)?.has(personOf(donor)) ? "self-gift" : undefined;
  };
}
