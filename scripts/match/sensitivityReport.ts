// How far each match moves: the band beside the number, and what moves it down most.
import type { Sensitivity } from "../../sdk/src/analysis/index.ts";
import type { MatchingResult } from "../../sdk/src/matching/index.ts";
import { labelOf, moneyOf, reportMatching } from "../io/report.ts";
import { renderTable } from "../io/table.ts";
import { describeScenario } from "./scenarios.ts";
import { percentOf, signed } from "./words.ts";

const MOST = 5;

/** The result with a band, then the projects that hang most on one donor or one Stamp. */
export function reportSensitivity(
  result: MatchingResult,
  sensitivity: Sensitivity,
  decimals: number,
  nameOf: (project: string) => string,
): string {
  const bands = new Map(sensitivity.projects.map((one) => [one.project, one]));
  const table = reportMatching(result, decimals, { nameOf, bandOf: (project) => bands.get(project) });
  const money = moneyOf(result.pool, decimals);
  const worst = fragile(sensitivity).slice(0, MOST);
  if (worst.length === 0) return `${table}\n`;
  const rows = worst.map(({ project, match, worst: { scenario, change, match: then } }) => [
    labelOf(nameOf(project), 34),
    describeScenario(scenario, true),
    money(then),
    signed(change, money),
    percentOf(-change, match),
  ]);
  const columns = [
    { name: "project" },
    { name: "" },
    ...["gets", "change", "of it"].map((name) => ({ name, align: "right" }) as const),
  ];
  return `${table}\nWho would lose most of its match\n${renderTable(columns, rows)}\n\n`;
}

type Worst = Sensitivity["projects"][number] & {
  readonly worst: NonNullable<Sensitivity["projects"][number]["worst"]>;
};

/** Those that a scenario takes something from, by the part of their match it takes, the largest first. */
export function fragile({ projects }: Sensitivity): readonly Worst[] {
  const losing = projects.filter((one): one is Worst => one.worst !== null && one.worst.change < 0n && one.match > 0n);
  return losing.sort((a, b) => {
    const [x, y] = [-a.worst.change * b.match, -b.worst.change * a.match];
    return x > y ? -1 : x < y ? 1 : a.project < b.project ? -1 : 1;
  });
}
