// What is legal and still most often a slip of the pen: ids in the tables that no row of the file has.
import type { FilterList } from "../../sdk/src/matching/index.ts";
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
  const strange = (table: object) => Object.keys(table).filter((id) => !known.has(id) && !dropped.has(id));
  return [
    ...(audit?.unmatched ?? []).map(({ filter, id }) => `--exclude names the ${KINDS[filter]} ${id}, which no row has`),
    ...strange(asks).map((id) => `--asks names the project ${id}, which no row has`),
    ...strange(multipliers).map((id) => `--multipliers names the project ${id}, which no row has`),
  ];
}
