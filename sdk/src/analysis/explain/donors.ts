import { compareIds } from "../../matching/ids.ts";
import type { DropReason } from "../../matching/inputs/filters.ts";
import type { DonationOptions, DonationParameters } from "../../matching/types.ts";
import { donationReader, type ReadDonation } from "../donationReader.ts";
import { effectiveOfSums, NO_GIFT, type PairSums, withRow } from "../rows.ts";
import type { ExplainedDonor, Loss, LossReason } from "./explanationTypes.ts";

/** All that one person gave to the project, as it is read. */
type Gifts = {
  readonly ids: Set<string>;
  donations: number;
  given: bigint;
  readonly dropped: Map<DropReason, bigint>;
  /** Rows no filter drops: Σ c_i and Σ c_i·w_i. */
  amount: bigint;
  weighted: bigint;
  /** Those of them that count for the effective amount. */
  sums: PairSums;
};

const REASONS: readonly LossReason[] = [
  "refunded",
  "project-rejected",
  "donor-excluded",
  "donation-excluded",
  "project-excluded",
  "self-gift",
  "averaged",
  "below-minimum",
  "above-maximum",
  "weight",
];

/**
 * Who gave to a project, what of it counted, and why the rest did not; by effective amount, largest first, ties by id. For each
 * donor given = effective + Σ losses, to the base unit. O(donations).
 *
 * @param project normalised
 * @throws as `contributionsOf`
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 5n }];
 * const parameters = { donations, max: 3n };
 * explainDonors(parameters, donationOptions(parameters), "A")[0]?.losses; // [{ reason: "above-maximum", amount: 2n }]
 */
export function explainDonors(
  parameters: DonationParameters,
  options: DonationOptions,
  project: string,
): readonly ExplainedDonor[] {
  const persons = new Map<string, Gifts>();
  const read = donationReader(parameters);
  let position = 0;
  for (const donation of parameters.donations) {
    const row = read(donation, position++);
    if (row.project !== project) continue;
    const gifts = persons.get(row.person) ?? noGifts();
    persons.set(row.person, gifts);
    add(gifts, row, options);
  }
  return [...persons]
    .map(([person, gifts]) => explained(person, gifts, options))
    .sort((a, b) => compareIds(b.effective, a.effective) || compareIds(a.donor, b.donor));
}

const noGifts = (): Gifts => ({
  ids: new Set(),
  donations: 0,
  given: 0n,
  dropped: new Map(),
  amount: 0n,
  weighted: 0n,
  sums: NO_GIFT,
});

function add(gifts: Gifts, row: ReadDonation, options: DonationOptions) {
  gifts.ids.add(row.donor);
  gifts.donations++;
  gifts.given += row.amount;
  if (row.dropped !== undefined) {
    gifts.dropped.set(row.dropped, (gifts.dropped.get(row.dropped) ?? 0n) + row.amount);
    return;
  }
  gifts.amount += row.amount;
  gifts.weighted += row.amount * BigInt(row.weight ?? 0);
  gifts.sums = withRow(gifts.sums, row, options);
}

function explained(person: string, gifts: Gifts, options: DonationOptions): ExplainedDonor {
  const { ids, donations, given, amount, weighted, sums } = gifts;
  const effective = effectiveOfSums(sums, options);
  const lost = new Map<LossReason, bigint>(gifts.dropped);
  // Under "mean" the rows of weight 0 are not averaged: it is their weight that took them off.
  const averaged = options.duplicates === "mean" && sums.rows > 0 ? sums.amount / BigInt(sums.rows) : sums.amount;
  lost.set("averaged", sums.amount - averaged);
  const bounded = boundedOf(averaged, sums, options, lost);
  lost.set("weight", amount - sums.amount + bounded - effective);
  return {
    donor: person,
    ids: [...ids].sort(compareIds),
    donations,
    given,
    effective,
    weight: amount === 0n ? null : Number(weighted / amount),
    losses: lossesIn(lost),
  };
}

/** n: what the minimum and the maximum leave. */
function boundedOf(
  averaged: bigint,
  { amount, rows }: PairSums,
  options: DonationOptions,
  lost: Map<LossReason, bigint>,
) {
  const parts = options.duplicates === "mean" ? BigInt(rows) : 1n;
  if (amount < options.min * parts) {
    lost.set("below-minimum", averaged);
    return 0n;
  }
  if (options.max === null || averaged <= options.max) return averaged;
  lost.set("above-maximum", averaged - options.max);
  return options.max;
}

function lossesIn(lost: ReadonlyMap<LossReason, bigint>): readonly Loss[] {
  return REASONS.map((reason) => ({ reason, amount: lost.get(reason) ?? 0n })).filter(({ amount }) => amount > 0n);
}
