import { type Column, renderTable } from "../io/table.ts";
import type { Measurement } from "./measure.ts";

/** What could not be measured, and why. */
export type Failure = { readonly method: string; readonly donations: number; readonly error: string };
export type BenchRow = Measurement | Failure;

const COLUMNS: readonly Column[] = [
  { name: "method" },
  { name: "donations", align: "right" },
  { name: "ms", align: "right" },
  { name: "peak MB above input", align: "right" },
  { name: "reference ms", align: "right" },
  { name: "reference donations", align: "right" },
  { name: "times faster", align: "right" },
];

/** The rows as a table for a person. */
export function renderRows(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => {
    const size = row.donations.toLocaleString("en-US");
    if ("error" in row) return [row.method, size, "failed", row.error, "", "", ""];
    const { ms, mb, reference_ms, reference_donations, ratio } = row;
    const optional = (value: number | null) => value?.toLocaleString("en-US") ?? "";
    return [
      row.method,
      size,
      optional(ms),
      optional(mb),
      optional(reference_ms),
      optional(reference_donations),
      optional(ratio),
    ];
  });
  return `${renderTable(COLUMNS, cells)}\n`;
}
