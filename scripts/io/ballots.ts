// Ballots, CSV or JSON: voter,project,votes for `--method voting` and voter,project,amount for `--method median`.
import { type BallotRow, normalizeId, type VoteRow } from "../../sdk/src/matching/index.ts";
import { parseCsv, type Row, type Table } from "./csv.ts";
import { inPlace, readBytes } from "./donations.ts";
import { InputError } from "./errors.ts";
import { parseJsonTable } from "./jsonTable.ts";
import { parseUnits } from "./money.ts";
import { headerPlace, isJson, located, rowPlace } from "./places.ts";

export type VoteFormat = {
  /** Whether a voter has to be an address. */
  readonly addresses?: boolean | undefined;
};

export type BallotFormat = VoteFormat & {
  /** Decimals of the token; 0 if the file holds base units (`--raw`). */
  readonly decimals: number;
};

/**
 * The rows of a file and, for each, its line (of a JSON file: its number, from 1): the engine's `error.row` is an index
 * of both.
 */
export type BallotFile<row extends VoteRow | BallotRow> = {
  readonly file: string;
  readonly ballots: readonly row[];
  readonly lines: readonly number[];
};

/**
 * Reads voice-credit ballots: the columns voter, project and votes (whole numbers), in any order.
 *
 * @throws {@link InputError} with file and line, also for a voter that names a project twice
 * @example
 * readVotes("votes.csv").ballots; // [{ voter: "x", project: "A", votes: 3n }]
 */
export function readVotes(file: string, format: VoteFormat = {}): BallotFile<VoteRow> {
  return readRows(file, "votes", format, (line, votes) => ({ ...line, votes: parseUnits(votes, 0, "votes") }));
}

/**
 * Reads retro ballots: the columns voter, project and amount (token units), in any order. An amount of 0 is an opinion.
 *
 * @throws {@link InputError} with file and line, also for a voter that names a project twice
 * @example
 * readBallots("ballots.csv", { decimals: 18 }).ballots; // [{ voter: "x", project: "A", amount: 2000000000000000000n }]
 */
export function readBallots(file: string, format: BallotFormat): BallotFile<BallotRow> {
  return readRows(file, "amount", format, (line, amount) => ({ ...line, amount: parseUnits(amount, format.decimals) }));
}

/**
 * A file that ends in .json as JSON, all else as CSV, with just these columns in any order.
 *
 * @throws {@link InputError}
 */
export function readTable(file: string, columns: readonly string[]): Table {
  const bytes = readBytes(file);
  const table = isJson(file) ? parseJsonTable(file, bytes, undefined) : parseCsv(file, bytes);
  if ([...table.header].sort().join() !== [...columns].sort().join()) {
    const remedy = `Give exactly ${columns.join(", ")}`;
    throw new InputError(`The columns are ${table.header.join(", ")}`, remedy, headerPlace(file));
  }
  return table;
}

/** Looks a cell up by its column; empty is an error. */
export function cellOf({ header }: Table, { cells }: Row, column: string): string {
  const cell = cells[header.indexOf(column)] ?? "";
  if (cell === "") throw new InputError(`"${column}" is empty`, "Fill it in");
  return cell;
}

/** Checks the id of a voter; `addresses` asks for an address. */
export function checkVoter(voter: string, { addresses }: VoteFormat): string {
  if (addresses && !/^0x[0-9a-fA-F]{40}$/.test(voter)) {
    throw new InputError(`Voter "${voter}" is no address`, "Give 0x and 40 hexadecimal digits");
  }
  return voter;
}

function readRows<row extends VoteRow | BallotRow>(
  file: string,
  field: "votes" | "amount",
  format: VoteFormat,
  rowOf: (line: { voter: string; project: string }, value: string) => row,
): BallotFile<row> {
  const table = readTable(file, ["voter", "project", field]);
  const seen = new Set<string>();
  const lines: number[] = [];
  const ballots = table.rows.map((row) =>
    inPlace(rowPlace(file, row.line), () => {
      const voter = checkVoter(cellOf(table, row, "voter"), format);
      const project = cellOf(table, row, "project");
      const key = `${normalizeId(voter)}\n${normalizeId(project)}`;
      if (seen.has(key))
        throw new InputError(`Voter ${voter} names project ${project} twice`, "Keep one line per voter and project");
      seen.add(key);
      lines.push(row.line);
      return rowOf({ voter, project }, cellOf(table, row, field));
    }),
  );
  return { file, ballots, lines };
}

/** Runs the engine over rows of a file and adds file and line to what it finds wrong with one of them. */
export function atLines<result>(
  { file, lines }: { readonly file: string; readonly lines: readonly (number | undefined)[] },
  run: () => result,
): result {
  try {
    return run();
  } catch (error) {
    throw located({ file, lineOf: (row) => lines[row] }, error);
  }
}
