import { EmptyIdError, RepeatedProjectError } from "../../matching/errors.ts";
import { compareIds, normalizeId } from "../../matching/ids.ts";
import { MissingMetricError } from "../errors.ts";
import { onOneScale, parseDecimal } from "./decimals.ts";

/** What was measured of a project: a decimal per metric, every project the same metrics. */
export type ImpactRow = {
  readonly project: string;
  readonly isOpenSource: boolean;
  readonly values: Readonly<Record<string, string>>;
};

/** All that was measured, by column. */
export type ImpactTable = {
  /** Normalised ids, sorted. */
  readonly projects: readonly string[];
  /** In the order of `projects`. */
  readonly isOpenSource: readonly boolean[];
  /** By metric, sorted by name. */
  readonly columns: ReadonlyMap<string, Column>;
};

/** One metric, in a unit of its own that makes all its values integers. */
export type Column = {
  /** In the order of the projects. */
  readonly values: readonly bigint[];
  /** Σ values of open-source projects. */
  readonly openSum: bigint;
  /** Σ values of the others. */
  readonly otherSum: bigint;
};

/**
 * Turns rows of projects into columns of metrics, projects sorted by id, decimals read exactly. O(projects · metrics).
 *
 * @throws {@link EmptyIdError} {@link RepeatedProjectError} {@link MissingMetricError} {@link InvalidDecimalError}
 * @example
 * const rows = [{ project: "A", isOpenSource: true, values: { users: "1.5" } }];
 * impactTable(rows).columns.get("users"); // { values: [15n], openSum: 15n, otherSum: 0n }
 */
export function impactTable(rows: Iterable<ImpactRow>): ImpactTable {
  const byProject = new Map<string, ImpactRow & { readonly row: number }>();
  for (const impact of rows) {
    const row = byProject.size;
    if (typeof impact.project !== "string" || impact.project === "") throw new EmptyIdError("project", row, "row");
    const project = normalizeId(impact.project);
    if (byProject.has(project)) throw new RepeatedProjectError(project, row);
    byProject.set(project, { ...impact, project, row });
  }
  const [first] = byProject.values();
  const metrics = Object.keys(first?.values ?? {}).sort(compareIds);
  for (const { project, values, row } of byProject.values()) {
    const stray =
      metrics.find((metric) => !Object.hasOwn(values, metric)) ??
      Object.keys(values).find((metric) => !metrics.includes(metric));
    if (stray !== undefined) throw new MissingMetricError(project, stray, row);
  }
  const sorted = [...byProject.values()].sort((a, b) => compareIds(a.project, b.project));
  const isOpenSource = sorted.map((impact) => impact.isOpenSource);
  const columns = metrics.map((metric): [string, Column] => {
    const values = onOneScale(
      sorted.map(({ project, values, row }) => parseDecimal(`${metric} of ${project}`, values[metric] ?? "", row)),
    );
    const sumOf = (isOpen: boolean) =>
      values.reduce((sum, value, index) => (isOpenSource[index] === isOpen ? sum + value : sum), 0n);
    return [metric, { values, openSum: sumOf(true), otherSum: sumOf(false) }];
  });
  return { projects: sorted.map(({ project }) => project), isOpenSource, columns: new Map(columns) };
}
