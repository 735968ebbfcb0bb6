// The result to compare with: our own result.json or result.csv, or a list that somebody published.
import type { Comparable, PublishedMatch } from "../../sdk/src/analysis/index.ts";
import { normalizeId } from "../../sdk/src/matching/index.ts";
import { unguarded } from "../io/csv.ts";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { parseJson } from "../io/parseJson.ts";
import { isJson, rowPlace } from "../io/places.ts";
import { decode } from "../io/utf8.ts";
import { METHODS } from "./methodFlags.ts";
import { parsePairs, readKeyed } from "./tables.ts";

/** Who was paid what, base units, with what else the file says of that result. */
export type OtherResult = { readonly result: Comparable; readonly inputsHash: string | null };

/**
 * Reads a result. JSON has our shape, amounts in base units; CSV has columns project and match, or those of
 * `--compare-map`, amounts in token units (with --raw in base units). Other columns are not read.
 *
 * @throws {@link InputError} with file and line
 */
export function readOtherResult(file: string, map: string | undefined, decimals: number): OtherResult {
  if (isJson(file)) {
    if (map !== undefined) throw new InputError("--compare-map is for CSV", "Leave it out: result.json has one shape");
    return savedResult(file);
  }
  const columns = map === undefined ? undefined : parsePairs("--compare-map", map, ["project", "match"]);
  const shape = { required: ["project", "match"] as const, map: columns, isOpen: true };
  const matches = readKeyed(file, shape, "project", ({ get }) => parseUnits(get("match"), decimals, "match"));
  // Our own result.csv guards ids that a spreadsheet would run; nobody else's is touched.
  const idOf = (id: string) => (columns === undefined ? normalizeId(unguarded(id)) : id);
  return { result: [...matches].map(([id, match]) => ({ project: idOf(id), match })), inputsHash: null };
}

const REMEDY = "Give the result.json of --out, or a CSV with project and match";

function savedResult(file: string): OtherResult {
  const saved = objectOf(file);
  const projects = projectsOf(saved.projects, file);
  const method = METHODS.find((one) => one === saved.method);
  const { pool, leftover, options } = saved;
  if (method === undefined || !isAmount(pool) || !isAmount(leftover) || typeof options !== "object" || options === null)
    throw new InputError("It lacks its method, pool, leftover or options", REMEDY, { file });
  return {
    result: { method, options, pool: BigInt(pool), leftover: BigInt(leftover), projects },
    inputsHash: typeof saved.inputsHash === "string" ? saved.inputsHash : null,
  };
}

function objectOf(file: string): Readonly<Record<string, unknown>> {
  const value = parseJson(file, decode(file, readBytes(file)));
  if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  throw new InputError("It is no result", REMEDY, { file });
}

function projectsOf(value: unknown, file: string): readonly PublishedMatch[] {
  if (!Array.isArray(value)) throw new InputError("It holds no list of projects", REMEDY, { file });
  const ids = new Set<string>();
  return value.map((entry: unknown, index) => {
    const at = rowPlace(file, index + 1);
    const { project, match } = (entry ?? {}) as { readonly project?: unknown; readonly match?: unknown };
    if (typeof project !== "string" || project === "" || !isAmount(match))
      throw new InputError("A project lacks its id, or its match in base units", REMEDY, at);
    const id = normalizeId(project);
    if (ids.has(id)) throw new InputError(`${id} appears twice`, "Keep one entry per project", at);
    ids.add(id);
    return { project: id, match: BigInt(match) };
  });
}

function isAmount(value: unknown): value is string {
  return typeof value === "string" && /^\d+$/.test(value);
}
