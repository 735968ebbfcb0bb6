// Strict comma-separated lines: what is not plainly right is an error with its line number.
import { CsvError, parse } from "csv-parse/sync";
import { CellCache } from "./cellCache.ts";
import { InputError } from "./errors.ts";

export type Cells = readonly string[];

const PARSER_REMEDIES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "Close the quotation mark",
  INVALID_OPENING_QUOTE: 'Put the whole cell into quotation marks and write a mark inside it twice (""), or remove it',
  CSV_INVALID_CLOSING_QUOTE: 'Write a quotation mark inside a quoted cell twice ("")',
};

const [BLANK, QUOTE, COMMA, LINE_FEED, LAST_PRINTABLE] = [0x20, 0x22, 0x2c, 0x0a, 0x7e];

/** The same strings for all files. */
const CACHE = new CellCache();

/**
 * The records of plain lines, which need no second look: printable ASCII, no quotation mark, no blank at the edge of a cell. Undefined
 * if there is anything else. A tenth of what the parser takes; and every cell is a string of its own, where a cell cut out of a
 * text would keep the whole text in memory.
 */
export function splitPlainRows(bytes: Uint8Array): Cells[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: Cells[] = [];
  let cells: string[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    // A last line without an end is a line, nothing after a line's end is not.
    if (at === bytes.length && start === at && cells.length === 0) break;
    const byte = at < bytes.length ? bytes[at] : LINE_FEED;
    if (byte === COMMA || byte === LINE_FEED) {
      if (at > start && (bytes[start] === BLANK || bytes[at - 1] === BLANK)) return undefined;
      cells.push(CACHE.read(buffer, start, at));
      start = at + 1;
      if (byte === COMMA) continue;
      rows.push(cells);
      cells = [];
    } else if (byte === undefined || byte < BLANK || byte > LAST_PRINTABLE || byte === QUOTE) return undefined;
  }
  return rows;
}

/**
 * The records of any whole lines, unchecked. Without a quotation mark these are what stands between commas; with one, the parser
 * decides.
 *
 * @param line the line the text begins on
 * @throws {@link InputError} with file and line for quotation marks out of place
 */
export function splitRows(file: string, text: string, line: number): Cells[] {
  if (text.includes('"')) return parseRows(file, text, line);
  const lines = text.includes("\r") ? text.split(/\r?\n/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((row) => row.split(","));
}

function parseRows(file: string, text: string, line: number): Cells[] {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: ["\r\n", "\n"], skip_empty_lines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = typeof error.lines === "number" ? error.lines : 1;
    const problem = error.message.split(/[:,]/, 1)[0] ?? error.code;
    throw new InputError(problem, PARSER_REMEDIES[error.code] ?? "Correct the line", { file, line: line + lines - 1 });
  }
}

/**
 * Checks a record.
 *
 * @param isPlain whether it is known that all its cells are fine
 * @throws {@link InputError} with file and line
 */
export function checkRow(file: string, line: number, cells: Cells, header: Cells, isPlain: boolean): void {
  if (cells.length === 1 && cells[0] === "") throw new InputError("The line is empty", "Remove it", { file, line });
  if (cells.length !== header.length) {
    const remedy = "Give every column one cell; a cell with a comma in it needs quotation marks";
    throw new InputError(`The line has ${cells.length} cells, the header ${header.length}`, remedy, { file, line });
  }
  if (isPlain) return;
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
