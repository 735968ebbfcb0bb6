// What is printed for a person: the explanation, the comparison, or the result with its band.
import { moneyOf, reportMatching } from "../io/report.ts";
import { reportComparison } from "./compareReport.ts";
import { reportExplanation } from "./explainReport.ts";
import type { Outcome } from "./outcome.ts";
import { reportSensitivity } from "./sensitivityReport.ts";
import { type Settings, sideNames } from "./settings.ts";

/** The parts that were asked for; the result alone where none was. */
export function report(settings: Settings, outcome: Outcome): string {
  const { decimals, names } = settings;
  const { result, sensitivity, comparison, explanation, inputsHash } = outcome;
  const writing = { money: moneyOf(result.pool, decimals), nameOf: names.of };
  const parts: string[] = [];
  if (explanation !== undefined) parts.push(reportExplanation(explanation, writing));
  if (sensitivity !== undefined) parts.push(reportSensitivity(result, sensitivity, decimals, names.of));
  const sides = sideNames(settings);
  if (comparison !== undefined && sides !== undefined) parts.push(reportComparison(comparison, sides, writing));
  if (settings.other?.kind === "file" && settings.other.inputsHash !== null && inputsHash !== null) {
    const isSame = settings.other.inputsHash === inputsHash;
    parts.push(
      `${isSame ? "Both were computed from the same inputs." : "The other was computed from other inputs."}\n`,
    );
  }
  if (parts.length === 0) parts.push(reportMatching(result, decimals, { nameOf: names.of }));
  return `${parts.join("\n")}${inputsHash === null ? "" : `inputs ${inputsHash}\n`}`;
}
