// Strict comma-separated files: what is not plainly right is an error with its line number.
import { CsvError, parse } from "csv-parse/sync";
import { InputError } from "./errors.ts";

/** One record of a table with the line it begins on; cells in the order of the header. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

/** A file of records under a header. */
export type Table = { readonly file: string; readonly header: readonly string[]; readonly rows: readonly Row[] };

const PARSER_REMEDIES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Close the quotation mark",
  INVALID_OPENING_QUOTE: 'Put the whole cell into quotation marks and write a mark inside it twice (""), or remove it',
  CSV_INVALID_CLOSING_QUOTE: 'Write a quotation mark inside a quoted cell twice ("")',
};

/**
 * Reads UTF-8 comma-separated text with a header. Refused: a byte order mark, other separators, wrong field counts, blanks around a
 * cell, empty lines, a header with an empty or repeated name, quotation marks out of place, control characters, no rows.
 *
 * @throws {@link InputError} with file and line
 * @example
 * parseCsv("a.csv", Buffer.from("donor,project\nx,A\n")).rows; // [{ line: 2, cells: ["x", "A"] }]
 */
export function parseCsv(file: string, bytes: Uint8Array): Table {
  const text = decode(file, bytes);
  checkSeparator(file, text);
  const [first, ...rows] = records(file, text);
  if (!first)
    throw new InputError("The file is empty", "Begin it with a header such as donor,project,amount", { file, line: 1 });
  const header = first.cells;
  header.forEach((name, index) => {
    if (name !== name.trim())
      throw new InputError(`Column "${name}" has blanks around its name`, "Remove them", { file, line: 1 });
    if (name === "")
      throw new InputError(`Column ${index + 1} has no name`, "Name it, or remove it", { file, line: 1 });
    if (header.indexOf(name) !== index) {
      throw new InputError(`Column "${name}" appears twice`, "Keep one of them", { file, line: 1 });
    }
  });
  if (rows.length === 0)
    throw new InputError("There is no row below the header", "Add one line per row", { file, line: 2 });
  for (const { line, cells } of rows) checkRow(file, line, cells, header);
  return { file, header, rows };
}

/** UTF-8 or an error; shared with JSON files. */
export function decode(file: string, bytes: Uint8Array): string {
  const startsWith = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (startsWith(0xef, 0xbb, 0xbf) || startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
    throw new InputError("The file begins with a byte order mark", "Save it as plain UTF-8, without BOM", {
      file,
      line: 1,
    });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new InputError(`The file is not UTF-8 text`, "Save it as plain UTF-8", { file, line: firstBadLine(bytes) });
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end + 1;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return line;
}

function checkSeparator(file: string, text: string) {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  for (const [separator, name] of [
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ] as const) {
    if (header.includes(separator)) {
      throw new InputError(`Columns are separated by ${name}`, "Save the file with commas", { file, line: 1 });
    }
  }
}

function records(file: string, text: string): Row[] {
  try {
    const parsed = parse(text, {
      info: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n"],
      skip_empty_lines: false,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    let line = 1;
    return parsed.map(({ info, record }) => {
      const row = { line, cells: record };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const problem = error.message.split(/[:,]/, 1)[0] ?? error.code;
    throw new InputError(problem, PARSER_REMEDIES[error.code] ?? "Correct the line", { file, line });
  }
}

function checkRow(file: string, line: number, cells: readonly string[], header: readonly string[]) {
  if (cells.length === 1 && cells[0] === "") throw new InputError("The line is empty", "Remove it", { file, line });
  if (cells.length !== header.length) {
    const remedy = "Give every column one cell; a cell with a comma in it needs quotation marks";
    throw new InputError(`The line has ${cells.length} cells, the header ${header.length}`, remedy, { file, line });
  }
  cells.forEach((cell, index) => {
    const name = header[index];
    if (cell !== cell.trim()) {
      throw new InputError(`Column "${name}" has blanks before or after its content`, "Remove them", { file, line });
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u001f\u007f]/.test(cell)) {
      throw new InputError(`Column "${name}" has a control character or a line break in it`, "Remove it", {
        file,
        line,
      });
    }
  });
}

/**
 * Comma-separated text for a spreadsheet. A text cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe in front.
 *
 * @example
 * formatCsv(["project"], [["=1+1"]]); // "project\n'=1+1\n"
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\n`).join("");
}

function formatCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
