import { InvalidNameError, InvalidSourceError } from "./errors.ts";
import type { ClickHouseParameters, DonationColumns, DonationSource } from "./types.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const NAME = /^[^\u0000-\u001f\u007f`\\]{1,200}$/;

/** A name in backticks. What would need an escape inside them is refused. */
export function quoteName(field: string, name: string): string {
  if (typeof name !== "string" || !NAME.test(name) || !name.isWellFormed()) throw new InvalidNameError(field, name);
  return `\`${name}\``;
}

/** The columns that are named, by field. */
export function namedColumns(columns: DonationColumns): readonly (readonly [field: string, column: string])[] {
  return Object.entries(columns).flatMap(([field, column]) => (column === undefined ? [] : [[field, column] as const]));
}

/** The table expression of a source, and the parameters in it. */
export type From = { readonly sql: string; readonly parameters: ClickHouseParameters };

const FORMATS: Readonly<Record<string, string>> = { CSV: "CSVWithNames", Parquet: "Parquet" };

/**
 * What follows FROM. A CSV file is read as text, column by column; without `columns` ClickHouse guesses its types, which is good
 * enough to learn which columns there are.
 *
 * @throws {@link InvalidNameError} {@link InvalidSourceError}
 * @example
 * fromOf({ table: "donations" }).sql; // "`donations`"
 */
export function fromOf(source: DonationSource, columns?: DonationColumns): From {
  const kinds = ["table", "file", "url", "s3", "select"].filter((kind) => kind in source);
  if (kinds.length !== 1) throw new InvalidSourceError(`is given by ${kinds.join(" and ") || "nothing"}`);
  if ("table" in source) {
    const table = quoteName("table", source.table);
    const { database } = source;
    return { sql: database === undefined ? table : `${quoteName("database", database)}.${table}`, parameters: {} };
  }
  if ("select" in source) return { sql: `(\n${source.select}\n)`, parameters: {} };
  const [name, place] = placeOf(source);
  const format = Object.hasOwn(FORMATS, source.format) ? FORMATS[source.format] : undefined;
  if (format === undefined) throw new InvalidSourceError(`is in the format ${JSON.stringify(source.format)}`);
  if (typeof place !== "string" || place === "") throw new InvalidSourceError(`has no ${name}`);
  const parameters = { place, format };
  if (format !== "CSVWithNames" || columns === undefined)
    return { sql: `${name}({place:String}, {format:String})`, parameters };
  const structure = [...new Set(namedColumns(columns).map(([field, column]) => quoteName(field, column)))]
    .map((column) => `${column} String`)
    .join(", ");
  return {
    sql: `${name}({place:String}, {format:String}, {structure:String})`,
    parameters: { ...parameters, structure },
  };
}

function placeOf(source: Exclude<DonationSource, { table: string } | { select: string }>): readonly [string, string] {
  if ("file" in source) return ["file", source.file];
  return "url" in source ? ["url", source.url] : ["s3", source.s3];
}

/** How files are read: blanks and unknown cells stay as they are, so that a wrong one is seen. */
export const SETTINGS = [
  "input_format_csv_trim_whitespaces = 0",
  "input_format_with_names_use_header = 1",
  "input_format_allow_errors_num = 0",
  "input_format_allow_errors_ratio = 0",
  "format_csv_delimiter = ','",
  "format_csv_allow_single_quotes = 0",
  "use_hive_partitioning = 0",
].join(", ");
