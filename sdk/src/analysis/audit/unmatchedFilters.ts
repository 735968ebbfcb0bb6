import { compareIds, normalizeId, toMap } from "../../matching/ids.ts";
import type { FilterList, Filters } from "../../matching/inputs/filters.ts";

/** An id in a filter that no row has: most often a slip of the pen. */
export type UnmatchedFilterId = { readonly filter: FilterList; readonly id: string };

/** Is told every row, and says at the end which ids of the filters none of them had. */
export type FilterWatch = {
  readonly see: (id: string | undefined, donor: string, project: string) => void;
  readonly unmatched: () => readonly UnmatchedFilterId[];
};

/**
 * Watches for ids of filters that match no row, by list in the order of {@link Filters}, then by id. A row matches whether or not it
 * was dropped for another reason before. Of `owners` the projects are watched, not the owners: most owners never give to
 * themselves. O(1) per row.
 *
 * @throws {@link RepeatedKeyError} if a project appears twice among the owners
 * @example
 * const watch = watchFilters({ refunded: ["7", "8"] });
 * watch.see("7", "x", "A");
 * watch.unmatched(); // [{ filter: "refunded", id: "8" }]
 */
export function watchFilters(filters: Filters = {}): FilterWatch {
  const { refunded, rejected, donors, donations, projects, owners = {} } = filters;
  const lists: readonly [FilterList, "id" | "donor" | "project", Set<string>][] = [
    ["refunded", "id", new Set(refunded)],
    ["rejected", "project", new Set(rejected?.map(normalizeId))],
    ["donors", "donor", new Set(donors?.map(normalizeId))],
    ["donations", "id", new Set(donations)],
    ["projects", "project", new Set(projects?.map(normalizeId))],
    ["owners", "project", new Set(toMap("owners", owners).keys())],
  ];
  return {
    see: (id, donor, project) => {
      for (const [, kind, left] of lists) {
        if (left.size === 0) continue;
        const seen = kind === "id" ? id : kind === "donor" ? donor : project;
        if (seen !== undefined) left.delete(seen);
      }
    },
    unmatched: () =>
      lists.flatMap(([filter, , left]) => [...left].sort(compareIds).map((id): UnmatchedFilterId => ({ filter, id }))),
  };
}
