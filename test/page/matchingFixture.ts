// Pages of small matchings, made as the command makes them.

import type { Flags } from "../../scripts/match/flags.ts";
import { namesOf } from "../../scripts/match/names.ts";
import { computeOutcome } from "../../scripts/match/outcome.ts";
import { readSettings } from "../../scripts/match/settings.ts";
import { matchingPage } from "../../scripts/page/matching/matchingPage.ts";
import type { MatchingPage } from "../../scripts/page/matching/model.ts";

const FOLDER = "examples/matching";

/** The page of a file in examples/matching; names may be anything. */
export async function matchingPageOf(
  file: string,
  flags: Flags,
  names: Readonly<Record<string, string>> = {},
): Promise<MatchingPage> {
  // The audit is part of every page.
  const all = { html: "unused.html", ...flags };
  const settings = readSettings(`${FOLDER}/${file}`, all);
  const outcome = await computeOutcome(settings, all);
  return matchingPage({ ...settings, names: namesOf(new Map(Object.entries(names))) }, outcome);
}

/** Donations with a band and a comparison. */
export const GIFTS: Flags = {
  pool: "100",
  cap: "20%",
  scoreCurve: "15:5000,25:10000",
  exclude: `${FOLDER}/exclude.csv`,
  sensitivity: true,
  compareMethod: "proportional",
};
