// What is legal and still most often a slip of the pen: ids in the tables that no row of the file has.
import type { FilterList } from "../../sdk/src/matching/index.ts";
import { type DonationParameters, normalizeId, type Table } from "../../sdk/src/matching/index.ts";
import type { Outcome } from "./outcome.ts";

const KINDS: Readonly<Record<FilterList, string>> = {
  refunded: "refunded donation",
  rejected: "rejected project",
  donors: "donor",
  donations: "donation",
  projects: "project",
  owners: "project with an owner",
};

/**
 * Sentences for stderr, one per id; they change nothing.
 *
 * @example
 * notesOf(outcome); // ["--exclude names the donor x, which no row has"]
 */
export function notesOf({ result, audit }: Pick<Outcome, "result" | "audit">): readonly string[] {
  const known = new Set(result.projects.map(({ project }) => project));
  const dropped = new Set(audit?.entries.map(({ project }) => project));
  const { asks, multipliers } = result.options;
  const { parameters } = result;
  const strange = (table: object) => Object.keys(table).filter((id) => !known.has(id) && !dropped.has(id));
  return [
    ...(audit?.unmatched ?? []).map(({ filter, id }) => `--exclude names the ${KINDS[filter]} ${id}, which no row has`),
    ...strange(asks).map((id) => `--asks names the project ${id}, which no row has`),
    ...strange(multipliers).map((id) => `--multipliers names the project ${id}, which no row has`),
    ...("donations" in parameters ? donorNotes(parameters) : []),
  ];
}

/** Tables of donors may well know more people than gave: one sentence for all of them. */
function donorNotes({ donations, identities, weights, scoreCurve }: DonationParameters): readonly string[] {
  // A stream is not run through again for a note.
  if (!Array.isArray(donations)) return [];
  const donors = new Set<string>();
  let hasScores = false;
  for (const { donor, score } of donations) {
    donors.add(normalizeId(donor));
    hasScores ||= score !== undefined;
  }
  return [
    ...unknownDonors("--identities", identities, donors),
    ...unknownDonors("--weights", weights, donors),
    ...(hasScores && scoreCurve === undefined
      ? ["the file has scores, which weigh nothing without --score-curve: every donor counts in full"]
      : []),
  ];
}

function unknownDonors(flag: string, table: Table<unknown> | undefined, donors: ReadonlySet<string>) {
  const ids = table === undefined ? [] : [...(table instanceof Map ? table.keys() : Object.keys(table))];
  const unknown = ids.filter((id) => !donors.has(normalizeId(id)));
  const [first] = unknown;
  if (first === undefined) return [];
  const others = unknown.length === 1 ? "" : ` and ${unknown.length - 1} more`;
  return [`${flag} names the donor ${first}${others}, of whom no row is`];
}
