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
  if (line === 1 && endsInReturn(text)) {
    const remedy = "Save the file with the line ends of Unix or Windows";
    throw new InputError("The line ends are carriage returns alone", remedy, { file, line });
  }
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
    // No cell may have a line break, so what is amiss is amiss where a line first leaves a quotation mark open.
    const open = text.split("\n", lines).findIndex((row) => row.split('"').length % 2 === 0) + 1;
    if (open > 0 && open < lines) {
      const remedy = PARSER_REMEDIES.CSV_QUOTE_NOT_CLOSED ?? "";
      throw new InputError("Quote Not Closed", remedy, { file, line: line + open - 1 });
    }
    throw new InputError(problem, PARSER_REMEDIES[error.code] ?? "Correct the line", { file, line: line + lines - 1 });
  }
}

/** Whether the first line ends as lines did on an old Mac: with a carriage return alone. */
function endsInReturn(text: string): boolean {
  const end = text.search(/[\r\n]/);
  return text[end] === "\r" && text[end + 1] !== "\n";
}

/** Whether there is a control character in a text; a line break is one. */
export function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u001f\u007f]/.test(text);
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
    const problem = `The line has ${cells.length} cell${cells.length === 1 ? "" : "s"}, the header ${header.length}`;
    throw new InputError(problem, remedy, { file, line });
  }
  if (isPlain) return;
  cells.forEach((cell, index) => {
    const name = header[index];
    if (cell !== cell.trim()) {
      throw new InputError(`Column "${name}" has blanks before or after its content`, "Remove them", { file, line });
    }
    if (hasControl(cell)) {
      throw new InputError(`Column "${name}" has a control character or a line break in it`, "Remove it", {
        file,
        line,
      });
    }
  });
}
