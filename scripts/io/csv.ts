// Strict comma-separated files: what is not plainly right is an error with its line number.
import { readBlocks } from "./csvBlocks.ts";
import { type Cells, checkRow, hasControl, splitPlainRows, splitRows } from "./csvRows.ts";
import { InputError } from "./errors.ts";
import { decode } from "./utf8.ts";

/** One record of a table with the line it stands on; cells in the order of the header. */
export type Row = { readonly line: number; readonly cells: Cells };

/** A file of records under a header. */
export type Table = { readonly file: string; readonly header: Cells; readonly rows: readonly Row[] };

/** Records one below the other under a header, the first of them on `line`: a record takes one line. */
export type RowBlock = { readonly header: Cells; readonly line: number; readonly rows: readonly Cells[] };

/**
 * Reads UTF-8 comma-separated text with a header. Refused: a byte order mark, other separators, wrong field counts, blanks around a
 * cell, empty lines, a header with an empty or repeated name, quotation marks out of place, control characters, no rows.
 *
 * @throws {@link InputError} with file and line
 * @example
 * parseCsv("a.csv", Buffer.from("donor,project\nx,A\n")).rows; // [{ line: 2, cells: ["x", "A"] }]
 */
export function parseCsv(file: string, bytes: Uint8Array): Table {
  let header: Cells = [];
  const rows: Row[] = [];
  for (const block of checkedBlocks(file, [bytes])) {
    header = block.header;
    block.rows.forEach((cells, index) => {
      rows.push({ line: block.line + index, cells });
    });
  }
  return { file, header, rows };
}

/**
 * The same of a file of any size, some thousand records at a time, whatever the file holds.
 *
 * @throws {@link InputError} with file and line, when the iteration comes to it
 * @example
 * for (const { rows } of readCsv("examples/small-round.csv")) console.log(rows.length); // 7
 */
export function readCsv(file: string): Iterable<RowBlock> {
  return { [Symbol.iterator]: () => checkedBlocks(file, readBlocks(file)) };
}

function* checkedBlocks(file: string, blocks: Iterable<Uint8Array>): Generator<RowBlock> {
  let header: Cells | undefined;
  let line = 1;
  for (const bytes of blocks) {
    const plain = splitPlainRows(bytes);
    const rows = plain ?? splitRows(file, decode(file, bytes, line), line);
    if (header === undefined) {
      header = rows.shift();
      if (header === undefined) break;
      checkSeparator(file, header);
      checkHeader(file, header);
      line++;
    }
    for (let index = 0; index < rows.length; index++)
      checkRow(file, line + index, rows[index] ?? [], header, plain !== undefined);
    if (rows.length > 0) yield { header, line, rows };
    line += rows.length;
  }
  if (header === undefined)
    throw new InputError("The file is empty", "Begin it with a header such as donor,project,amount", { file, line: 1 });
  if (line === 2) throw new InputError("There is no row below the header", "Add one line per row", { file, line: 2 });
}

function checkHeader(file: string, header: Cells) {
  header.forEach((name, index) => {
    if (hasControl(name)) {
      throw new InputError(`Column ${index + 1} has a control character in its name`, "Remove it", { file, line: 1 });
    }
    if (name !== name.trim())
      throw new InputError(`Column "${name}" has blanks around its name`, "Remove them", { file, line: 1 });
    if (name === "")
      throw new InputError(`Column ${index + 1} has no name`, "Name it, or remove it", { file, line: 1 });
    if (header.indexOf(name) !== index) {
      throw new InputError(`Column "${name}" appears twice`, "Keep one of them", { file, line: 1 });
    }
  });
}

function checkSeparator(file: string, header: Cells) {
  for (const [separator, name] of [
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ] as const) {
    if (header.some((name) => name.includes(separator))) {
      throw new InputError(`Columns are separated by ${name}`, "Save the file with commas", { file, line: 1 });
    }
  }
}

/**
 * Comma-separated text for a spreadsheet. A text cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a
 * carriage return) gets an apostrophe in front. A plain number runs nothing, so a negative one stays a number.
 *
 * @example
 * formatCsv(["project"], [["=1+1"]]); // "project\n'=1+1\n"
 */
export function formatCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(formatCell).join(",")}\n`).join("");
}

/**
 * What a cell of {@link formatCsv} was before its apostrophe.
 *
 * @example
 * unguarded("'=1+1"); // "=1+1"
 */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function formatCell(cell: string): string {
  const isNumber = /^-\d+(?:\.\d+)?$/.test(cell);
  // Who has an apostrophe of its own there gets one more, so that reading it back is not a guess.
  const safe = /^'*[=+\-@\t\r]/.test(cell) && !isNumber ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
