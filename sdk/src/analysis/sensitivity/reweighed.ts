import { contributionsOf } from "../../matching/inputs/contributions.ts";
import { donationOptions } from "../../matching/options.ts";
import type { Steps } from "../../matching/progress.ts";
import type { DonationParameters, DonationRow, MatchingParameters } from "../../matching/types.ts";
import { donationReader } from "../donationReader.ts";

/** The parameters of a method over donations: all but voting, median and alpha. */
export type DonationMatchingParameters = Extract<MatchingParameters, { readonly donations: unknown }>;

/** A donation that no filter dropped, with its weight. Ids are normalised. */
export type WeighedRow = {
  readonly row: number;
  readonly donor: string;
  readonly person: string;
  readonly project: string;
  readonly amount: bigint;
  /** Ten-thousandths. */
  readonly weight: number;
  readonly score: string | number | undefined;
};

/** All donors that count of one project, and beside each what counts of it (base units). */
export type ProjectGifts = {
  readonly project: string;
  readonly donors: readonly string[];
  readonly effective: readonly bigint[];
};

/** The rows of a matching, in memory, and the ids of all donors, of dropped rows too. */
export type WeighedRows = { readonly rows: readonly WeighedRow[]; readonly donors: ReadonlySet<string> };

const ROWS_PER_STEP = 4_096;

/**
 * Reads the rows of a matching, with their weights. O(rows).
 *
 * @throws what reading donations throws in a matching
 * @example
 * drain(weighedRows({ donations: [{ donor: "x", project: "A", amount: 1n }] })).rows[0]?.weight; // 10000
 */
export function* weighedRows(parameters: DonationParameters): Steps<WeighedRows> {
  const read = donationReader(parameters);
  const rows: WeighedRow[] = [];
  const donors = new Set<string>();
  let count = 0;
  for (const donation of parameters.donations) {
    const { row, donor, person, project, amount, weight } = read(donation, count++);
    donors.add(donor);
    if (weight !== null) rows.push({ row, donor, person, project, amount, weight, score: donation.score });
    if (count % ROWS_PER_STEP === 0) yield { step: "reading donations", done: count, total: count };
  }
  return { rows, donors };
}

/**
 * The same matching with other weights: the rows say who gave, and every weight is in its row.
 *
 * @throws never
 * @example
 * reweighed({ method: "proportional", pool: 8n, donations: [] }, [], ({ weight }) => weight).donations; // []
 */
export function reweighed(
  parameters: DonationMatchingParameters,
  rows: readonly WeighedRow[],
  weightOf: (row: WeighedRow) => number,
): DonationMatchingParameters {
  const donations = rows.map((row): DonationRow => {
    return { donor: row.person, project: row.project, amount: row.amount, weight: weightOf(row) };
  });
  return { ...parameters, donations, ...NO_TABLES };
}

/**
 * The same matching of gifts that are ready: one row per pair, counted in full. It has the contributions of the gifts, so any
 * method computes from it what it computes from them.
 *
 * @throws never
 * @example
 * ofGifts({ method: "proportional", pool: 8n, donations: [] }, []).donations; // []
 */
export function ofGifts(
  parameters: DonationMatchingParameters,
  gifts: readonly ProjectGifts[],
): DonationMatchingParameters {
  const donations = gifts.flatMap(({ project, donors, effective }) =>
    donors.map((donor, index): DonationRow => ({ donor, project, amount: effective[index] ?? 0n })),
  );
  return { ...parameters, donations, ...NO_TABLES, min: undefined, max: undefined, duplicates: undefined };
}

/**
 * What counts of each project's donations, by project id, donors as ids. O(rows).
 *
 * @throws what reading donations throws in a matching
 * @example
 * drain(giftsOf({ donations: [{ donor: "x", project: "A", amount: 1n }] })); // [{ project: "A", donors: ["x"], effective: [1n] }]
 */
export function* giftsOf(parameters: DonationParameters): Steps<ProjectGifts[]> {
  const { donors, projects } = yield* contributionsOf(parameters, donationOptions(parameters));
  return projects.map(({ project, donors: positions, effective }) => {
    return { project, donors: Array.from(positions, (position) => donors[position] ?? ""), effective };
  });
}

const NO_TABLES = { weights: undefined, scoreCurve: undefined, identities: undefined, filters: undefined };
