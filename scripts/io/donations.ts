// Donation files, CSV or JSON, for `catchment match` and whoever else reads them.
import { readFileSync } from "node:fs";
import { type DonationRow, MatchingError, normalizeId } from "../../sdk/src/matching/index.ts";
import { columnsOf } from "./columns.ts";
import { type RowBlock, readCsv } from "./csv.ts";
import { readable } from "./csvBlocks.ts";
import { type DonationFormat, donationParser } from "./donationRow.ts";
import { InputError } from "./errors.ts";
import { parseJsonTable } from "./jsonTable.ts";
import { isJson, type Place, rowPlace } from "./places.ts";

export { type DonationFormat, parseWeight } from "./donationRow.ts";

/** The donations of a file, to be run through as often as one likes; each time the file is read again. */
export type DonationStream = {
  readonly file: string;
  readonly donations: Iterable<DonationRow>;
  /** The line of a donation by its position (of a JSON file: its number, from 1). */
  readonly lineOf: (row: number) => number;
};

/** The donations of a file and, for each, its line (of a JSON file: its number, from 1). */
export type DonationFile = {
  readonly file: string;
  readonly donations: readonly DonationRow[];
  readonly lines: readonly number[];
};

/**
 * Opens a donation file; a name that ends in .json is JSON, all else CSV. A CSV file is read in blocks while its donations are taken:
 * ten million need no more memory than ten thousand. That no id is given twice to a project is left to the engine, which has to
 * remember all ids for it.
 *
 * @throws {@link InputError} with file and line for everything that is not plainly right, when the iteration comes to it
 * @example
 * const { donations } = streamDonations("examples/small-round.csv", { decimals: 18 });
 * computeMatching({ method: "quadratic", pool: 8n, donations }).matched; // 8n
 */
export function streamDonations(file: string, format: DonationFormat): DonationStream {
  const isList = isJson(file);
  const donations = {
    [Symbol.iterator]: () => donationsOf(file, isList ? jsonBlocks(file, format) : readCsv(file), format),
  };
  // Below the header of a CSV file every record takes exactly one line.
  return { file, donations, lineOf: (row) => row + (isList ? 1 : 2) };
}

/**
 * Reads a whole donation file.
 *
 * @throws {@link InputError} with file and line for everything that is not plainly right, an id given twice to a project too
 * @example
 * readDonations("examples/small-round.csv", { decimals: 18 }).donations.length; // 7
 */
export function readDonations(file: string, format: DonationFormat): DonationFile {
  const stream = streamDonations(file, format);
  const donations: DonationRow[] = [];
  const seen = new Set<string>();
  for (const donation of stream.donations) {
    const { id, project } = donation;
    if (id !== undefined) {
      const key = `${id}\n${normalizeId(project)}`;
      if (seen.has(key)) {
        const problem = `Donation ${id} to project ${project} appears twice`;
        const remedy = "Remove the repetition, or give two real donations different ids";
        throw new InputError(problem, remedy, rowPlace(file, stream.lineOf(donations.length)));
      }
      seen.add(key);
    }
    donations.push(donation);
  }
  return { file, donations, lines: donations.map((_, row) => stream.lineOf(row)) };
}

/** The bytes of a file, or an {@link InputError} that says why not. */
export function readBytes(file: string): Uint8Array {
  return readable(file, () => readFileSync(file));
}

function* donationsOf(file: string, blocks: Iterable<RowBlock>, format: DonationFormat): Generator<DonationRow> {
  let parse: ReturnType<typeof donationParser> | undefined;
  for (const { header, line, rows } of blocks) {
    parse ??= donationParser(columnsOf(file, header, format.map), header, format);
    for (let index = 0; index < rows.length; index++) {
      let donation: DonationRow;
      try {
        donation = parse(rows[index] ?? []);
      } catch (error) {
        throw placed(error, rowPlace(file, line + index));
      }
      yield donation;
    }
  }
}

function* jsonBlocks(file: string, { map }: DonationFormat): Generator<RowBlock> {
  const { header, rows } = parseJsonTable(file, readBytes(file), map);
  yield { header, line: 1, rows: rows.map(({ cells }) => cells) };
}

/** Runs a check and adds file and line to what it throws. */
export function inPlace<result>(at: Place, run: () => result): result {
  try {
    return run();
  } catch (error) {
    throw placed(error, at);
  }
}

function placed(error: unknown, at: Place): unknown {
  if (error instanceof MatchingError) return new InputError(error.shortMessage, error.remedy, at);
  return error instanceof InputError && error.file === undefined ? error.at(at) : error;
}
