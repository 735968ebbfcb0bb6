// Which column of a file holds which field of a donation.
import { InputError } from "./errors.ts";
import { headerPlace } from "./places.ts";

export const REQUIRED_FIELDS = ["donor", "project", "amount"] as const;
export const OPTIONAL_FIELDS = ["weight", "coefficient", "score", "id", "usd"] as const;
const FIELDS = [...REQUIRED_FIELDS, ...OPTIONAL_FIELDS];

export type Field = (typeof FIELDS)[number];
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** What marks an export of Grants Stack; the money is in USD there, since a round takes many tokens. */
const GRANTS_STACK_MARKS = ["voter", "grantAddress", "amountUSD", "coefficient"];

/**
 * Reads `--map donor=voter,project=grantAddress,amount=amountUSD`. With a map only the columns in it are read.
 *
 * @throws {@link InputError}
 * @example
 * parseMap("donor=voter,project=grantAddress,amount=amountUSD").donor; // "voter"
 */
export function parseMap(text: string): ColumnMap {
  const map: Partial<Record<Field, string>> = {};
  for (const pair of text.split(",")) {
    const [, name = "", column = ""] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    const field = FIELDS.find((known) => known === name);
    if (!field) throw new InputError(`--map has "${pair}"`, `Write field=column with a field of ${FIELDS.join(", ")}`);
    if (map[field] !== undefined) throw new InputError(`--map names ${field} twice`, "Keep one of them");
    map[field] = column;
  }
  for (const [field, column] of Object.entries(map)) {
    const other = FIELDS.find((one) => one !== field && map[one] === column);
    if (other !== undefined)
      throw new InputError(`--map takes ${field} and ${other} from "${column}"`, "Give each field a column of its own");
  }
  for (const field of REQUIRED_FIELDS) {
    if (map[field] === undefined) throw new InputError(`--map does not name ${field}`, `Add ${field}=<column>`);
  }
  return map;
}

/**
 * The columns to read: those of the map, those of a Grants Stack export, or those that have a field's own name.
 *
 * @throws {@link InputError} if the map names a column that is not there, a required one is missing or one is unknown
 * @example
 * columnsOf("a.csv", ["amount", "donor", "project"], undefined); // { donor: "donor", project: "project", amount: "amount" }
 */
export function columnsOf(file: string, header: readonly string[], map: ColumnMap | undefined): ColumnMap {
  const at = headerPlace(file);
  if (map) {
    for (const [field, column] of Object.entries(map)) {
      if (!header.includes(column)) {
        throw new InputError(
          `--map takes ${field} from "${column}", which is no column`,
          `Choose one of: ${header.join(", ")}`,
          at,
        );
      }
    }
    return map;
  }
  if (GRANTS_STACK_MARKS.every((column) => header.includes(column))) return grantsStackColumns(header);
  for (const field of REQUIRED_FIELDS) {
    if (!header.includes(field)) {
      throw new InputError(
        `There is no column "${field}"`,
        `Add it, or name another one with --map ${field}=<column>`,
        at,
      );
    }
  }
  const unknown = header.find((column) => !FIELDS.some((field) => field === column));
  if (unknown !== undefined) {
    throw new InputError(
      `Column "${unknown}" is unknown`,
      `Use ${FIELDS.join(", ")}, remove it, or choose columns with --map`,
      at,
    );
  }
  return Object.fromEntries(FIELDS.filter((field) => header.includes(field)).map((field) => [field, field]));
}

function grantsStackColumns(header: readonly string[]): ColumnMap {
  return {
    donor: "voter",
    project: header.includes("projectId") ? "projectId" : "grantAddress",
    amount: "amountUSD",
    coefficient: "coefficient",
    ...(header.includes("id") ? { id: "id" } : {}),
  };
}
