// The files of --out and --html.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DonationAudit, MatchingComparison, Sensitivity } from "../../sdk/src/analysis/index.ts";
import { auditSentences } from "../../sdk/src/analysis/index.ts";
import type { MatchingResult } from "../../sdk/src/matching/index.ts";
import { formatCsv } from "../io/csv.ts";
import { InputError } from "../io/errors.ts";
import { formatUnits } from "../io/money.ts";
import { describeScenario } from "./scenarios.ts";

/** Writes files into a folder, which is made. @throws {@link InputError} */
export function writeFiles(flag: string, directory: string, files: ReadonlyMap<string, string>): void {
  try {
    mkdirSync(directory, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(directory, name), text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`Cannot write to ${directory}: ${reason}`, `Choose another ${flag}`);
  }
}

/** result.csv: a row per project, amounts in token units (with --raw in base units). */
export function resultCsv({ projects }: MatchingResult, decimals: number): string {
  const header = ["project", "donors", "donations", "effective", "ideal", "match", "capped"];
  const rows = projects.map(({ project, donors, donations, effective, ideal, match, capped }) => [
    project,
    String(donors),
    String(donations),
    ...[effective, ideal, match].map((amount) => formatUnits(amount, decimals)),
    String(capped),
  ]);
  return formatCsv(header, rows);
}

/** audit.csv: a row per donation with its line in the file, what counted of it, and why. */
export function auditCsv(
  { entries }: DonationAudit,
  lineOf: (row: number) => number | undefined,
  decimals: number,
): string {
  const header = ["line", "id", "donor", "person", "project", "amount", "weight", "counted", "code", "reason"];
  const rows = entries.map(({ row, id, donor, person, project, amount, weight, counted, code }) => [
    String(lineOf(row) ?? ""),
    id ?? "",
    donor,
    person,
    project,
    formatUnits(amount, decimals),
    weight === null ? "" : String(weight),
    formatUnits(counted, decimals),
    code,
    auditSentences[code],
  ]);
  return formatCsv(header, rows);
}

/** sensitivity.csv: a row per project and scenario. */
export function sensitivityCsv({ projects }: Sensitivity, decimals: number): string {
  const units = (amount: bigint) => formatSigned(amount, decimals);
  const rows = projects.flatMap(({ project, match, low, high, scenarios }) =>
    scenarios.map((one) => [
      project,
      ...[match, low, high].map(units),
      describeScenario(one.scenario),
      units(one.match),
      units(one.change),
    ]),
  );
  return formatCsv(["project", "match", "low", "high", "scenario", "then", "change"], rows);
}

/** comparison.csv: a row per project. A match that a side does not have is empty. */
export function comparisonCsv({ projects }: MatchingComparison, decimals: number): string {
  const units = (amount: bigint | null) => (amount === null ? "" : formatSigned(amount, decimals));
  const rows = projects.map(({ project, a, b, change }) => [project, units(a), units(b), units(change)]);
  return formatCsv(["project", "this", "other", "change"], rows);
}

function formatSigned(amount: bigint, decimals: number): string {
  return amount < 0n ? `-${formatUnits(-amount, decimals)}` : formatUnits(amount, decimals);
}
