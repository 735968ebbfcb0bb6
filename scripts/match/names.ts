// What people call projects. Ids decide, names only show.

import { parseCsv } from "../io/csv.ts";
import { readBytes } from "../io/donations.ts";
import { shorten } from "../io/terminal.ts";
import { parsePairs, readKeyed } from "./tables.ts";

/** A project as people read it, and the other way round. */
export type Names = {
  /** Its name; its id too where two projects have the same name; its id alone where it has none. */
  readonly of: (project: string) => string;
  /** Ids with this name. */
  readonly find: (name: string) => readonly string[];
};

const GRANTS_STACK = { project: "Grant Address", name: "Grant Name" } as const;

/**
 * Names from a table.
 *
 * @example
 * namesOf(new Map([["1", "Ada"]])).of("1"); // "Ada"
 */
export function namesOf(table: ReadonlyMap<string, string>): Names {
  const idsByName = new Map<string, string[]>();
  for (const [id, name] of table) idsByName.set(name, [...(idsByName.get(name) ?? []), id]);
  const find = (name: string) => idsByName.get(name) ?? [];
  return {
    of: (project) => {
      const name = table.get(project);
      if (name === undefined) return project;
      return find(name).length > 1 ? `${name} (${shorten(project, 12)})` : name;
    },
    find,
  };
}

/**
 * Reads `--names`: columns project and name, those of Grants Stack's list of grants, or those of `--names-map`.
 *
 * @throws {@link InputError} with file and line
 */
export function readNames(file: string, map: string | undefined): Names {
  const columns = map === undefined ? knownColumns(file) : parsePairs("--names-map", map, ["project", "name"]);
  const shape = { required: ["project", "name"] as const, map: columns, isOpen: true };
  return namesOf(readKeyed(file, shape, "project", ({ get }) => get("name")));
}

function knownColumns(file: string) {
  const { header } = parseCsv(file, readBytes(file));
  return Object.values(GRANTS_STACK).every((column) => header.includes(column)) ? GRANTS_STACK : undefined;
}
