// From what `catchment match` computed to its page as data.
import { auditSentences, type Sensitivity } from "../../../sdk/src/analysis/index.ts";
import type { MatchingResult } from "../../../sdk/src/matching/index.ts";
import { figuresOf } from "../../io/figures.ts";
import { byMatch, levelKind, moneyOf } from "../../io/report.ts";
import { printable } from "../../io/terminal.ts";
import type { Outcome } from "../../match/outcome.ts";
import { describeScenario } from "../../match/scenarios.ts";
import { fragile } from "../../match/sensitivityReport.ts";
import { type Settings, sideNames } from "../../match/settings.ts";
import { comparisonView } from "./comparisonView.ts";
import type { FragileView, MatchingPage, ProjectView } from "./model.ts";
import { optionFacts } from "./optionFacts.ts";

const MOST_FRAGILE = 10;

/** What of the settings a page shows. */
export type PageSettings = Pick<Settings, "decimals" | "names" | "command" | "file" | "method" | "other">;

/** The page as data; pure: the same for the same outcome. */
export function matchingPage(settings: PageSettings, outcome: Outcome): MatchingPage {
  const { result, audit, comparison, sensitivity, inputsHash } = outcome;
  const { method, pool, matched, leftover, projects, options } = result;
  const nameOf = (project: string) => printable(settings.names.of(project));
  const cap = options.cap;
  const sides = sideNames(settings);
  return {
    file: printable(settings.file.split(/[\\/]/).at(-1) ?? settings.file),
    method,
    decimals: settings.decimals,
    totals: {
      pool: String(pool),
      matched: String(matched),
      leftover: String(leftover),
      effective: String(projects.reduce((sum, { effective }) => sum + effective, 0n)),
      projects: projects.length,
      paid: projects.filter(({ match }) => match > 0n).length,
      capped: projects.filter(({ capped }) => capped).length,
      rows: audit?.entries.length ?? projects.reduce((sum, { donations }) => sum + donations, 0),
      donors:
        audit === undefined
          ? null
          : new Set(audit.entries.filter(({ counted }) => counted > 0n).map(({ person }) => person)).size,
    },
    people: method === "alpha" ? null : method === "voting" ? "voter" : method === "median" ? "ballot" : "donor",
    isGiven: method !== "voting" && method !== "median",
    figures: figuresOf(method).map(({ name }) => name),
    level: levelKind(result),
    cap: cap === null ? null : String("bps" in cap ? (pool * BigInt(cap.bps)) / 10_000n : cap.amount),
    projects: projectViews(result, sensitivity, settings.decimals, nameOf),
    fragile: sensitivity === undefined ? null : fragileViews(sensitivity, nameOf),
    comparison:
      comparison === undefined || sides === undefined
        ? null
        : comparisonView(comparison, sides, settings.decimals, nameOf),
    audit:
      audit?.totals.map(({ code, rows, amount, counted }) => ({
        sentence: auditSentences[code],
        rows,
        amount: String(amount),
        counted: String(counted),
      })) ?? null,
    options: optionFacts(result, settings.decimals),
    inputsHash,
    command: settings.command,
  };
}

function projectViews(
  { projects, method, pool }: MatchingResult,
  sensitivity: Sensitivity | undefined,
  decimals: number,
  nameOf: (project: string) => string,
): readonly ProjectView[] {
  const bands = new Map(sensitivity?.projects.map((one) => [one.project, one]));
  const money = moneyOf(pool, decimals);
  return byMatch(projects).map((one, index) => {
    const { project, donors, effective, match, capped } = one;
    const band = bands.get(project);
    return {
      application: index,
      project,
      name: nameOf(project),
      donors,
      effective: String(effective),
      figures: figuresOf(method).map(({ of }) => of(one, money)),
      match: String(match),
      isCapped: capped,
      low: band === undefined ? null : String(band.low),
      high: band === undefined ? null : String(band.high),
    };
  });
}

function fragileViews(sensitivity: Sensitivity, nameOf: (project: string) => string): readonly FragileView[] {
  return fragile(sensitivity)
    .slice(0, MOST_FRAGILE)
    .map(({ project, match, worst }) => ({
      name: nameOf(project),
      match: String(match),
      scenario: printable(describeScenario(worst.scenario)),
      after: String(worst.match),
      change: String(worst.change),
    }));
}
