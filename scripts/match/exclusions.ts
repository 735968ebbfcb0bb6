// The table of --exclude: what is left out before anything is counted, a line each.
import { type Filters, normalizeId } from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import { readTable } from "./tables.ts";

const LISTS = {
  refunded: "refunded",
  rejected: "rejected",
  donor: "donors",
  donation: "donations",
  project: "projects",
} as const;

const KINDS = [...Object.keys(LISTS), "owner"];

/**
 * Reads `kind,id[,project][,note]`. Kinds refunded and donation name ids of donations, rejected and project ids of
 * projects, donor a donor, and owner somebody whose gifts to `project` are gifts to themselves. A note is for people.
 *
 * @throws {@link InputError} with file and line
 * @example
 * readExclusions("exclude.csv").refunded; // ["17"]
 */
export function readExclusions(file: string): Filters {
  const lists = { refunded: [], rejected: [], donors: [], donations: [], projects: [] } as Record<
    (typeof LISTS)[keyof typeof LISTS],
    string[]
  >;
  const owners = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const { line, get } of readTable(file, { required: ["kind", "id"], optional: ["project", "note"] })) {
    const at = { file, line };
    const [kind, id, project] = [get("kind"), get("id"), normalizeId(get("project"))];
    if (!KINDS.includes(kind)) throw new InputError(`kind is "${kind}"`, `Choose one of: ${KINDS.join(", ")}`, at);
    if ((kind === "owner") !== (project !== "")) {
      const problem = project === "" ? "An owner has no project" : `A ${kind} has a project`;
      throw new InputError(problem, "Name the project of an owner, and of nothing else", at);
    }
    const key = [kind, normalizeId(id), project].join("\n");
    if (seen.has(key)) throw new InputError(`${kind} ${id} appears twice`, "Keep one line", at);
    seen.add(key);
    if (kind === "owner") owners.set(project, [...(owners.get(project) ?? []), id]);
    else lists[LISTS[kind as keyof typeof LISTS]].push(id);
  }
  return { ...lists, owners };
}
