// Where in a file something is wrong.
import { MatchingError } from "../../sdk/src/matching/index.ts";
import { InputError } from "./errors.ts";

/** A row of a CSV file is a line of it, a row of a JSON list an item: its position, from 1. */
export type Place = {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly item?: number | undefined;
};

/** Whether a file is read as JSON. */
export function isJson(file: string): boolean {
  return file.toLowerCase().endsWith(".json");
}

/**
 * The place of a row.
 *
 * @param row the line of a CSV file, the number of the item of a JSON file, from 1
 */
export function rowPlace(file: string, row: number | undefined): Place {
  return isJson(file) ? { file, item: row } : { file, line: row };
}

/** The place where the columns are named: in JSON that is everywhere. */
export function headerPlace(file: string): Place {
  return isJson(file) ? { file } : { file, line: 1 };
}

/** Rows of a file: what `rowPlace` takes for each, by its position from 0. */
type Rows = { readonly file: string; readonly lineOf: (row: number) => number | undefined };

/** What the engine finds wrong with one of the rows, with its place. Any other error as it is. */
export function located({ file, lineOf }: Rows, error: unknown): unknown {
  if (!(error instanceof MatchingError)) return error;
  const place = error.row === undefined ? {} : rowPlace(file, lineOf(error.row));
  return new InputError(error.shortMessage, error.remedy, place);
}
