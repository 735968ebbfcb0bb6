// What was covered, for a person and for a machine.
import { renderTable } from "../io/table.ts";
import type { FileCoverage } from "./lcov.ts";

export type Coverage = {
  readonly files: readonly FileCoverage[];
  /** Contracts with nothing to run: interfaces, errors, events. Were one of them code, it would be code that nobody counted. */
  readonly silent: readonly string[];
  readonly haveTestsPassed: boolean;
};

const RIGHT = { align: "right" } as const;
const isFull = ({ uncovered }: FileCoverage) => uncovered.length === 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Whether all tests passed and every line ran; no line at all is not all lines. */
export function isComplete({ files, haveTestsPassed }: Coverage): boolean {
  return haveTestsPassed && files.length > 0 && files.every(isFull);
}

export function countLines(files: readonly FileCoverage[]) {
  const total = sum(files.map(({ lines }) => lines));
  return { covered: total - sum(files.map(({ uncovered }) => uncovered.length)), total };
}

/** `file:line` of every line that never ran. */
export function uncoveredLines(files: readonly FileCoverage[]): readonly string[] {
  return files.flatMap(({ file, uncovered }) => uncovered.map((line) => `${file}:${line}`));
}

export function renderCoverage({ files, silent }: Coverage): string {
  const columns = [{ name: "contract" }, { name: "covered", ...RIGHT }, { name: "lines", ...RIGHT }, { name: "" }];
  const rows = [...files.map((file) => row(file.file, file.lines, file.uncovered.length)), total(files)];
  return (
    `${renderTable(columns, rows)}\n\nLeft out: contracts/mocks, which only tests use, and ${silent.length} files with ` +
    "nothing to run (interfaces, types, errors)."
  );
}

function total(files: readonly FileCoverage[]) {
  const counted = countLines(files);
  return row("all", counted.total, counted.total - counted.covered);
}

function row(name: string, lines: number, missing: number): readonly string[] {
  return [name, String(lines - missing), String(lines), missing === 0 ? "" : `${missing} MISSING`];
}
