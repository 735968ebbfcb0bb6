// Ballots over metrics (Optimism's Retro Funding 4), two CSV files, as ballots over projects for `--method median`.
import { ballotsFromMetrics, type ImpactRow, type MetricBallot, parseDecimal } from "../../sdk/src/analysis/index.ts";
import { type BallotRow, normalizeId } from "../../sdk/src/matching/index.ts";
import { atLines, cellOf, checkVoter, type VoteFormat } from "./ballots.ts";
import { parseCsv, type Table } from "./csv.ts";
import { inPlace, readBytes } from "./donations.ts";
import { InputError } from "./errors.ts";

/** Other makers' names of columns. */
const ALIASES = { voter: "address", allocations: "allocations_json", project: "application_id" } as const;

export type MetricBallotFile = {
  readonly file: string;
  readonly ballots: readonly MetricBallot[];
  readonly lines: readonly number[];
};

/**
 * Reads both files and makes ballots over projects of them, in units of 10^-18 of a ballot; see `ballotsFromMetrics`.
 *
 * @throws {@link InputError} with file and line
 * @example
 * readBallotsFromMetrics("ballots.csv", "impact_metrics.csv", { capBps: 500 }).length; // ballots · projects
 */
export function readBallotsFromMetrics(
  ballotsFile: string,
  impactFile: string,
  { capBps, ...format }: VoteFormat & { readonly capBps?: number | undefined } = {},
): readonly BallotRow[] {
  const impact = readImpact(impactFile);
  const source = readMetricBallots(ballotsFile, format);
  return atLines(source, () => ballotsFromMetrics({ ballots: source.ballots, impact, capBps }));
}

/**
 * Reads ballots over metrics: the columns voter (or address), os_multiplier (a decimal) and allocations (or
 * allocations_json), a JSON list such as [{"gas_fees":25.5},{"users":74.5}]; percentages are read as they are written.
 * A column status, if there is one, has to say SUBMITTED.
 *
 * @throws {@link InputError} with file and line
 * @example
 * readMetricBallots("ballots.csv").ballots[0]?.openSourceMultiplier; // "1.8"
 */
export function readMetricBallots(file: string, format: VoteFormat = {}): MetricBallotFile {
  const table = parseCsv(file, readBytes(file));
  const voterColumn = columnOf(table, "voter");
  const allocationsColumn = columnOf(table, "allocations");
  const known = [voterColumn, allocationsColumn, "os_multiplier"];
  if (!table.header.includes("os_multiplier")) throw missing(table, "os_multiplier");
  const unknown = table.header.find((column) => !known.includes(column) && column !== "status");
  if (unknown !== undefined) throw new InputError(`Column "${unknown}" is unknown`, "Remove it", { file, line: 1 });
  const ballots = table.rows.map((row) =>
    inPlace({ file, line: row.line }, (): MetricBallot => {
      if (table.header.includes("status") && cellOf(table, row, "status") !== "SUBMITTED")
        throw new InputError("The ballot was not submitted", "Remove the line");
      return {
        voter: checkVoter(cellOf(table, row, voterColumn), format),
        openSourceMultiplier: cellOf(table, row, "os_multiplier"),
        allocations: parseAllocations(cellOf(table, row, allocationsColumn)),
      };
    }),
  );
  return { file, ballots, lines: table.rows.map(({ line }) => line) };
}

/**
 * Reads what was measured: the columns project (or application_id), is_oss (true or false) and one per metric. A column
 * project_name is left out.
 *
 * @throws {@link InputError} with file and line
 * @example
 * readImpact("impact_metrics.csv")[0]?.isOpenSource; // true
 */
export function readImpact(file: string): readonly ImpactRow[] {
  const table = parseCsv(file, readBytes(file));
  const projectColumn = columnOf(table, "project");
  if (!table.header.includes("is_oss")) throw missing(table, "is_oss");
  const metrics = table.header.filter((column) => ![projectColumn, "is_oss", "project_name"].includes(column));
  if (metrics.length === 0) throw new InputError("There is no metric", "Add a column per metric", { file, line: 1 });
  const seen = new Set<string>();
  return table.rows.map((row) =>
    inPlace({ file, line: row.line }, (): ImpactRow => {
      const project = cellOf(table, row, projectColumn);
      if (seen.has(normalizeId(project)))
        throw new InputError(`Project ${project} has two rows`, "Keep one row per project");
      seen.add(normalizeId(project));
      const isOpenSource = cellOf(table, row, "is_oss");
      if (isOpenSource !== "true" && isOpenSource !== "false")
        throw new InputError(`is_oss is "${isOpenSource}"`, "Write true or false");
      const values = Object.fromEntries(
        metrics.map((metric) => {
          const value = cellOf(table, row, metric);
          parseDecimal(metric, value);
          return [metric, value];
        }),
      );
      return { project, isOpenSource: isOpenSource === "true", values };
    }),
  );
}

const ENTRY = /\{\s*"([^"\\]+)"\s*:\s*(?:"([^"\\]*)"|([^\s",{}]+))\s*\}/;
const LIST = new RegExp(`^\\[\\s*(?:${ENTRY.source}\\s*(?:,\\s*(?=\\{)|(?=\\])))*\\]$`);

/** `[{"metric":percent},…]`, the numbers as text: a JSON number would be rounded to a double. */
function parseAllocations(text: string): MetricBallot["allocations"] {
  if (!LIST.test(text))
    throw new InputError("The allocations are no list of metrics", 'Write [{"metric":percent},{"metric":percent}]');
  return [...text.matchAll(new RegExp(ENTRY, "g"))].map(([, metric = "", quoted, plain = ""]) => {
    const percent = quoted ?? plain;
    parseDecimal(`percent of ${metric}`, percent);
    return { metric, percent };
  });
}

function columnOf(table: Table, field: keyof typeof ALIASES): string {
  const [own, alias] = [table.header.includes(field), table.header.includes(ALIASES[field])];
  if (own && alias) {
    const problem = `There are both "${field}" and "${ALIASES[field]}"`;
    throw new InputError(problem, "Keep one of them", { file: table.file, line: 1 });
  }
  if (!own && !alias) throw missing(table, field);
  return own ? field : ALIASES[field];
}

function missing({ file }: Table, column: string): InputError {
  return new InputError(`There is no column "${column}"`, "Add it", { file, line: 1 });
}
