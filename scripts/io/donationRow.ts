// One row of a donation file.
import { coefficientToBps, type DonationRow, parseScore } from "../../sdk/src/matching/index.ts";
import { type ColumnMap, type Field, REQUIRED_FIELDS } from "./columns.ts";
import type { Cells } from "./csvRows.ts";
import { InputError } from "./errors.ts";
import { parseUnits } from "./money.ts";

export type DonationFormat = {
  /** Decimals of the token; 0 if the file holds base units (`--raw`). */
  readonly decimals: number;
  readonly map?: ColumnMap | undefined;
  /** Whether a donor has to be an address. */
  readonly addresses?: boolean | undefined;
};

/** Fields that may not be empty where their column is there. An empty score or id is none: exports have many. */
const FILLED_IN: readonly Field[] = [...REQUIRED_FIELDS, "weight", "coefficient"];

/**
 * The reader of rows under a header.
 *
 * @returns a function that throws {@link InputError} or a MatchingError, both without a place, for a row that is not plainly right
 */
export function donationParser(
  columns: ColumnMap,
  header: Cells,
  { decimals, addresses }: DonationFormat,
): (cells: Cells) => DonationRow {
  const indexOf = (field: Field) => {
    const column = columns[field];
    return column === undefined ? -1 : header.indexOf(column);
  };
  const filledIn = FILLED_IN.map(indexOf).filter((index) => index >= 0);
  const emptyCell = (at: number) =>
    new InputError(`"${FILLED_IN.find((field) => indexOf(field) === at)}" is empty`, "Fill it in");
  const [donorAt, projectAt, amountAt] = [indexOf("donor"), indexOf("project"), indexOf("amount")];
  const [weightAt, coefficientAt, scoreAt, idAt] = [
    indexOf("weight"),
    indexOf("coefficient"),
    indexOf("score"),
    indexOf("id"),
  ];
  return (cells) => {
    for (const index of filledIn) if (cells[index] === "") throw emptyCell(index);
    const donor = cells[donorAt] ?? "";
    if (addresses && !/^0x[0-9a-fA-F]{40}$/.test(donor)) {
      throw new InputError(`Donor "${donor}" is no address`, "Give 0x and 40 hexadecimal digits");
    }
    const weight = cells[weightAt];
    const coefficient = cells[coefficientAt];
    // A score that turns out to be needed is asked for by the engine.
    const score = cells[scoreAt] || undefined;
    const id = cells[idAt] || undefined;
    if (coefficient !== undefined) coefficientToBps(coefficient);
    if (score !== undefined) parseScore(score);
    const amount = parseUnits(cells[amountAt] ?? "", decimals);
    const gift = { donor, project: cells[projectAt] ?? "", amount };
    if (weight === undefined && coefficient === undefined && score === undefined && id === undefined) return gift;
    return {
      ...gift,
      ...(weight === undefined ? {} : { weight: parseWeight(weight) }),
      ...(coefficient === undefined ? {} : { coefficient }),
      ...(score === undefined ? {} : { score }),
      ...(id === undefined ? {} : { id }),
    };
  };
}

/** A weight in ten-thousandths, as text. */
export function parseWeight(text: string): number {
  const weight = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(weight <= 10_000))
    throw new InputError(`weight is "${text}"`, "Give a whole number of ten-thousandths from 0 to 10000");
  return weight;
}
