// The result to compare with: our own result.json or result.csv, or a list that somebody published.
import { normalizeId } from "../../sdk/src/matching/index.ts";
import { readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { decode } from "../io/utf8.ts";
import { parsePairs, readKeyed } from "./tables.ts";

/** Who was paid what, base units. */
export type Paid = ReadonlyMap<string, bigint>;

/**
 * Reads a result. JSON has our shape, amounts in base units; CSV has columns project and match, or those of
 * `--compare-map`, amounts in token units (with --raw in base units). Other columns are not read.
 *
 * @throws {@link InputError} with file and line
 */
export function readPaid(file: string, map: string | undefined, decimals: number): Paid {
  if (file.endsWith(".json")) {
    if (map !== undefined) throw new InputError("--compare-map is for CSV", "Leave it out: result.json has one shape");
    return paidOfJson(file);
  }
  const columns = map === undefined ? undefined : parsePairs("--compare-map", map, ["project", "match"]);
  const shape = { required: ["project", "match"] as const, map: columns, isOpen: true };
  return readKeyed(file, shape, "project", ({ get }) => parseUnits(get("match"), decimals, "match"));
}

function paidOfJson(file: string): Paid {
  const remedy = "Give the result.json of --out, or a CSV with project and match";
  const paid = new Map<string, bigint>();
  for (const [index, { project, match }] of projectsOf(file, remedy).entries()) {
    const at = { file, line: index + 1 };
    if (typeof project !== "string" || typeof match !== "string" || !/^\d+$/.test(match)) {
      throw new InputError("A project lacks its id, or its match in base units", remedy, at);
    }
    const id = normalizeId(project);
    if (paid.has(id)) throw new InputError(`${id} appears twice`, "Keep one entry per project", at);
    paid.set(id, BigInt(match));
  }
  return paid;
}

type Entry = { readonly project?: unknown; readonly match?: unknown };

function projectsOf(file: string, remedy: string): readonly Entry[] {
  const text = decode(file, readBytes(file));
  try {
    const { projects } = JSON.parse(text) as { readonly projects?: unknown };
    if (Array.isArray(projects) && projects.every((one) => typeof one === "object" && one !== null)) {
      return projects as readonly Entry[];
    }
  } catch {
    throw new InputError("It is not JSON", remedy, { file });
  }
  throw new InputError("It holds no list of projects", remedy, { file });
}
