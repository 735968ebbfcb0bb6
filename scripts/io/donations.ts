// Donation files, CSV or JSON, for `catchment match` and whoever else reads them.
import { readFileSync } from "node:fs";
import {
  coefficientToBps,
  type DonationRow,
  MatchingError,
  normalizeId,
  parseScore,
} from "../../sdk/src/matching/index.ts";
import { type ColumnMap, columnsOf, type Field, REQUIRED_FIELDS } from "./columns.ts";
import { parseCsv, type Table } from "./csv.ts";
import { InputError } from "./errors.ts";
import { parseJsonTable } from "./jsonTable.ts";
import { parseUnits } from "./money.ts";

export type DonationFormat = {
  /** Decimals of the token; 0 if the file holds base units (`--raw`). */
  readonly decimals: number;
  readonly map?: ColumnMap | undefined;
  /** Whether a donor has to be an address. */
  readonly addresses?: boolean | undefined;
};

/** The donations of a file and, for each, its line (of a JSON file: its number, from 1). */
export type DonationFile = {
  readonly file: string;
  readonly donations: readonly DonationRow[];
  readonly lines: readonly number[];
};

/**
 * Reads a donation file; a name that ends in .json is JSON, all else CSV.
 *
 * @throws {@link InputError} with file and line for everything that is not plainly right
 * @example
 * readDonations("examples/small-round.csv", { decimals: 18 }).donations.length; // 7
 */
export function readDonations(file: string, format: DonationFormat): DonationFile {
  const bytes = readBytes(file);
  const table = file.endsWith(".json") ? parseJsonTable(file, bytes, format.map) : parseCsv(file, bytes);
  return donationsOf(table, format);
}

/** The bytes of a file, or an {@link InputError} that says why not. */
export function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new InputError(`Cannot read it (${code})`, "Check the path", { file });
  }
}

function donationsOf({ file, header, rows }: Table, format: DonationFormat): DonationFile {
  const columns = columnsOf(file, header, format.map);
  const indexes = new Map<string, number>(
    Object.entries(columns).map(([field, column]) => [field, header.indexOf(column)]),
  );
  const seen = new Set<string>();
  const lines: number[] = [];
  const donations = rows.map(({ line, cells }): DonationRow => {
    const cell = (field: Field) => cells[indexes.get(field) ?? -1];
    const donation = inPlace({ file, line }, () => donationOf(cell, format));
    if (donation.id !== undefined) {
      const key = `${donation.id}\n${normalizeId(donation.project)}`;
      if (seen.has(key)) {
        const problem = `Donation ${donation.id} to project ${donation.project} appears twice`;
        throw new InputError(problem, "Remove the repetition, or give two real donations different ids", {
          file,
          line,
        });
      }
      seen.add(key);
    }
    lines.push(line);
    return donation;
  });
  return { file, donations, lines };
}

function donationOf(cell: (field: Field) => string | undefined, { decimals, addresses }: DonationFormat): DonationRow {
  for (const field of [...REQUIRED_FIELDS, "weight", "coefficient"] as const) {
    if (cell(field) === "") throw new InputError(`"${field}" is empty`, "Fill it in");
  }
  const donor = cell("donor") ?? "";
  if (addresses && !/^0x[0-9a-fA-F]{40}$/.test(donor)) {
    throw new InputError(`Donor "${donor}" is no address`, "Give 0x and 40 hexadecimal digits");
  }
  const weight = cell("weight");
  const coefficient = cell("coefficient");
  // Empty scores and ids are common in exports; a score that turns out to be needed is asked for by the engine.
  const score = cell("score") || undefined;
  const id = cell("id") || undefined;
  if (coefficient !== undefined) coefficientToBps(coefficient);
  if (score !== undefined) parseScore(score);
  return {
    donor,
    project: cell("project") ?? "",
    amount: parseUnits(cell("amount") ?? "", decimals),
    ...(weight === undefined ? {} : { weight: parseWeight(weight) }),
    ...(coefficient === undefined ? {} : { coefficient }),
    ...(score === undefined ? {} : { score }),
    ...(id === undefined ? {} : { id }),
  };
}

/** A weight in ten-thousandths, as text. */
export function parseWeight(text: string): number {
  const weight = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(weight <= 10_000))
    throw new InputError(`weight is "${text}"`, "Give a whole number of ten-thousandths from 0 to 10000");
  return weight;
}

/** Runs a check and adds file and line to what it throws. */
export function inPlace<result>(at: { readonly file: string; readonly line: number }, run: () => result): result {
  try {
    return run();
  } catch (error) {
    if (error instanceof MatchingError) throw new InputError(error.shortMessage, error.remedy, at);
    if (error instanceof InputError && error.line === undefined) throw error.at(at);
    throw error;
  }
}
