import type { AuditCode } from "./auditCodes.ts";
import type { UnmatchedFilterId } from "./unmatchedFilters.ts";

/** One row of the input and what became of it. */
export type AuditEntry = {
  /** Position in `donations`, from 0. */
  readonly row: number;
  readonly id: string | null;
  /** The donor of the row, normalised, and the person it stands for. */
  readonly donor: string;
  readonly person: string;
  readonly project: string;
  /** Base units. */
  readonly amount: bigint;
  /** Ten-thousandths; null for a row that a filter dropped, which is not weighed. */
  readonly weight: number | null;
  /** The row's part of the effective amount of (person, project), base units, rounded down. */
  readonly counted: bigint;
  readonly code: AuditCode;
};

/** All rows with one code. Amounts in base units. */
export type AuditTotal = {
  readonly code: AuditCode;
  readonly rows: number;
  readonly amount: bigint;
  readonly counted: bigint;
};

/** What became of every row. Amounts in base units; Σ `counted` of the rows + `rounding` = `effective`. */
export type DonationAudit = {
  /** In the order of the input. */
  readonly entries: readonly AuditEntry[];
  /** The codes that occur, always in the same order. */
  readonly totals: readonly AuditTotal[];
  /** Σ effective amounts of all pairs of person and project: what the method works on. */
  readonly effective: bigint;
  /** What rounding each row down hides of `effective`: per pair less than one base unit for each of its rows. */
  readonly rounding: bigint;
  /** Ids in the filters that no row has. */
  readonly unmatched: readonly UnmatchedFilterId[];
};
