// The small tables beside a donation file. All strict: what is not plainly right is an error with its line.
import { normalizeId } from "../../sdk/src/matching/index.ts";
import { parseCsv } from "../io/csv.ts";
import { inPlace, readBytes } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";

/** Which columns a table has. */
export type Shape<field extends string> = {
  readonly required: readonly field[];
  readonly optional?: readonly field[];
  /** Names of the columns where they are not those of the fields. */
  readonly map?: Readonly<Partial<Record<field, string>>> | undefined;
  /** Whether other columns may stand there, unread; without a map or this they may not. */
  readonly isOpen?: boolean;
};

/** A row: its line and what stands in a field, "" where nothing does. */
export type Entry<field extends string> = { readonly line: number; readonly get: (field: field) => string };

/**
 * The rows of a CSV table.
 *
 * @throws {@link InputError} for a missing, unknown or empty column
 */
export function readTable<field extends string>(file: string, shape: Shape<field>): readonly Entry<field>[] {
  const { required, optional = [], map, isOpen = false } = shape;
  const { header, rows } = parseCsv(file, readBytes(file));
  const fields = [...required, ...optional];
  const columnOf = (field: field) => map?.[field] ?? field;
  const at = { file, line: 1 };
  for (const field of fields) {
    const isNeeded = required.includes(field) || map?.[field] !== undefined;
    if (!isNeeded || header.includes(columnOf(field))) continue;
    throw new InputError(`There is no column "${columnOf(field)}"`, `The columns are ${header.join(", ")}`, at);
  }
  const unknown = header.find((column) => !fields.some((field) => field === column));
  if (unknown !== undefined && !isOpen && map === undefined) {
    throw new InputError(`Column "${unknown}" is unknown`, `Give ${fields.join(", ")}, and no others`, at);
  }
  const indexes = new Map(fields.map((field) => [field, header.indexOf(columnOf(field))]));
  return rows.map(({ line, cells }) => {
    const get = (field: field) => cells[indexes.get(field) ?? -1] ?? "";
    for (const field of required) {
      if (get(field) === "") throw new InputError(`"${columnOf(field)}" is empty`, "Fill it in", { file, line });
    }
    return { line, get };
  });
}

/**
 * A table from an id (as a project or a donor) to a value, each id once.
 *
 * @throws {@link InputError}
 */
export function readKeyed<field extends string, value>(
  file: string,
  shape: Shape<field>,
  key: field,
  readValue: (entry: Entry<field>) => value,
): ReadonlyMap<string, value> {
  const values = new Map<string, value>();
  for (const entry of readTable(file, shape)) {
    const id = normalizeId(entry.get(key));
    const at = { file, line: entry.line };
    if (values.has(id)) throw new InputError(`${id} appears twice`, `Keep one line per ${key}`, at);
    values.set(
      id,
      inPlace(at, () => readValue(entry)),
    );
  }
  return values;
}

/**
 * Reads "field=column,field=column", as `--names-map` and `--compare-map` take it.
 *
 * @throws {@link InputError}
 * @example
 * parsePairs("--names-map", "project=Grant Address,name=Grant Name", ["project", "name"]);
 */
export function parsePairs<field extends string>(
  flag: string,
  text: string,
  fields: readonly field[],
): Readonly<Record<field, string>> {
  const pairs = new Map<string, string>();
  for (const pair of text.split(",")) {
    const [, name = "", column = ""] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (!fields.some((field) => field === name) || pairs.has(name)) {
      throw new InputError(`${flag} has "${pair}"`, `Write ${fields.map((field) => `${field}=<column>`).join(",")}`);
    }
    pairs.set(name, column);
  }
  const missing = fields.find((field) => !pairs.has(field));
  if (missing !== undefined) throw new InputError(`${flag} does not name ${missing}`, `Add ${missing}=<column>`);
  return Object.fromEntries(pairs) as Record<field, string>;
}
