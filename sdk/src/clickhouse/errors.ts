import { MatchingError } from "../matching/index.ts";

/** A name of a column, table or database cannot be quoted safely, or is empty. */
export class InvalidNameError extends MatchingError {
  override readonly name = "InvalidNameError";
  constructor(field: string, value: unknown) {
    super(
      `The name of the ${field} is ${JSON.stringify(value)}`,
      "Give 1 to 200 characters without backticks, backslashes and control characters",
    );
  }
}

/** The source of the donations is described in no way that is known. */
export class InvalidSourceError extends MatchingError {
  override readonly name = "InvalidSourceError";
  constructor(reason: string) {
    super(
      `The source of the donations ${reason}`,
      "Give one of table, select, or file, url or s3 with format CSV or Parquet",
    );
  }
}

/** A column that was named is not there, or is of a type that holds no exact amounts. */
export class InvalidColumnError extends MatchingError {
  override readonly name = "InvalidColumnError";
  constructor(field: string, column: string, reason: string, remedy: string) {
    super(`The column ${JSON.stringify(column)} for ${field} ${reason}`, remedy);
  }
}

/** A number is too large for the 256 bits that ClickHouse computes with. */
export class TooLargeError extends MatchingError {
  override readonly name = "TooLargeError";
  constructor(what: string) {
    super(`${what} is too large for 256 bits`, "Check the amounts and their decimals, or compute with computeMatching");
  }
}

/** An answer is not in the format JSONStringsEachRow. */
export class InvalidAnswerError extends MatchingError {
  override readonly name = "InvalidAnswerError";
  constructor(line: string) {
    super(`ClickHouse answered ${JSON.stringify(line.slice(0, 200))}`, "Ask it for the format JSONStringsEachRow");
  }
}

/** What can be wrong with a row. */
export const FAULTS = {
  "empty donor": "Give every donation a donor",
  "empty project": "Give every donation a project",
  "unclear id": "Give ids in UTF-8; what begins with 0x may have ASCII characters only",
  "negative amount": "Give zero or more",
  "invalid amount": "Write digits with a point, such as 12.5, without signs, blanks, separators or a currency",
  "amount too fine": "Give the token's decimals, or round the amount yourself",
  "amount too large": "Check the amount and its decimals: it has to be below 2^128 base units",
  "invalid weight": "Give a whole number of ten-thousandths from 0 to 10000",
  "invalid coefficient": "Give a decimal from 0 to 1 with at most four digits after the point",
  "repeated donation": "Remove the repetition, or give two real donations different ids",
} as const;

/** The name of what is wrong with a row. */
export type Fault = keyof typeof FAULTS;

/** Rows with the same fault: how many (for repeated donations: how many that are given more than once), and the least of them. */
export type FaultyRows = {
  readonly fault: Fault;
  readonly rows: number;
  /** As they stand in the source. */
  readonly example: Readonly<Record<"donor" | "project" | "amount" | "weight" | "id", string>>;
};

/** Rows were refused: nothing is dropped or repaired. */
export class FaultyRowsError extends MatchingError {
  override readonly name = "FaultyRowsError";
  readonly faults: readonly FaultyRows[];

  constructor(faults: readonly FaultyRows[]) {
    const kinds = faults.map(
      ({ fault, rows, example }) => `${fault} (rows: ${rows}, such as ${JSON.stringify(example)})`,
    );
    super(`Donations were refused: ${kinds.join("; ")}`, faults.map(({ fault }) => FAULTS[fault]).join(". "));
    this.faults = faults;
  }
}
