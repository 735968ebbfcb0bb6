import { checkAmount } from "../matching/bps.ts";
import { EmptyIdError, RepeatedDonationError } from "../matching/errors.ts";
import { normalizeId } from "../matching/ids.ts";
import { type DropReason, filterOf } from "../matching/inputs/filters.ts";
import { identify } from "../matching/inputs/identities.ts";
import { weigherOf } from "../matching/inputs/weights.ts";
import type { DonationParameters, DonationRow } from "../matching/types.ts";

/** One donation, checked, with all that the tables say of it. */
export type ReadDonation = {
  readonly row: number;
  readonly id: string | undefined;
  /** Normalised, as in the file. */
  readonly donor: string;
  readonly person: string;
  readonly project: string;
  /** Base units. */
  readonly amount: bigint;
  readonly dropped: DropReason | undefined;
  /** Ten-thousandths; null for a row that was dropped, which is not weighed. */
  readonly weight: number | null;
};

/**
 * Reads donations one by one as `contributionsOf` does: the same checks in the same order, the same filters, persons and weights.
 * It remembers ids, so one reader is for one run through the rows. O(1) per row.
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link RepeatedDonationError} and the errors of the weigher for a row,
 * {@link RepeatedKeyError} {@link EmptyPersonError} and the errors of the weigher for the tables
 * @example
 * donationReader({ donations: [] })({ donor: "x", project: "A", amount: 1n }, 0).weight; // 10000
 */
export function donationReader(parameters: DonationParameters): (donation: DonationRow, row: number) => ReadDonation {
  const weightOf = weigherOf(parameters.weights, parameters.scoreCurve);
  const personOf = identify(parameters.identities);
  const dropReasonOf = filterOf(parameters.filters, personOf);
  const idsByProject = new Map<string, Set<string>>();
  return (donation, row) => {
    const { id, amount } = donation;
    if (typeof donation.donor !== "string" || donation.donor === "") throw new EmptyIdError("donor", row);
    if (typeof donation.project !== "string" || donation.project === "") throw new EmptyIdError("project", row);
    checkAmount("amount", amount, row);
    const donor = normalizeId(donation.donor);
    const project = normalizeId(donation.project);
    if (id !== undefined) {
      const ids = idsByProject.get(project) ?? new Set();
      if (ids.has(id)) throw new RepeatedDonationError(id, project, row);
      idsByProject.set(project, ids.add(id));
    }
    const dropped = dropReasonOf(donation, donor, project);
    const weight = dropped === undefined ? weightOf(donation, donor, row) : null;
    return { row, id, donor, person: personOf(donor), project, amount, dropped, weight };
  };
}
