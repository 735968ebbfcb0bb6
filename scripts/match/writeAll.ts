// Writes what --out and --html ask for, before anything is printed: what cannot be written is said alone.
import path from "node:path";
import { stringify } from "../io/json.ts";
import { matchingPage } from "../page/matching/matchingPage.ts";
import { renderMatchingPage } from "../page/matching/template.ts";
import { auditCsv, comparisonCsv, resultCsv, sensitivityCsv, writeFiles } from "./files.ts";
import type { Flags } from "./flags.ts";
import type { Outcome } from "./outcome.ts";
import type { Settings } from "./settings.ts";

/** @throws InputError where nothing can be written */
export function writeAll(settings: Settings, outcome: Outcome, flags: Flags): void {
  const { decimals, input } = settings;
  const { result, audit, sensitivity, comparison } = outcome;
  if (flags.out !== undefined) {
    const files = new Map([
      ["result.json", `${stringify(outcome.json)}\n`],
      ["result.csv", resultCsv(result, decimals)],
    ]);
    if (audit !== undefined) files.set("audit.csv", auditCsv(audit, input.lineOf, decimals));
    if (sensitivity !== undefined) files.set("sensitivity.csv", sensitivityCsv(sensitivity, decimals));
    if (comparison !== undefined) files.set("comparison.csv", comparisonCsv(comparison, decimals));
    writeFiles("--out", flags.out, files);
  }
  if (flags.html !== undefined) {
    const page = renderMatchingPage(matchingPage(settings, outcome));
    writeFiles("--html", path.dirname(flags.html), new Map([[path.basename(flags.html), page]]));
  }
}
