import { checkAmount, checkBps } from "../../matching/bps.ts";
import { computeMatching } from "../../matching/computeMatching.ts";
import { normalizeId, toMap } from "../../matching/ids.ts";
import { FULL_WEIGHT } from "../../matching/inputs/ballots.ts";
import type { Filters } from "../../matching/inputs/filters.ts";
import { parseScore, type ScoreCurve } from "../../matching/inputs/scoreCurve.ts";
import type { DonationParameters, MatchingOptions, MatchingParameters } from "../../matching/types.ts";
import { donationReader } from "../donationReader.ts";
import { canonicalScore, canonicalText, canonicalValue } from "./canonical.ts";

/**
 * The lines that `hashInputs` hashes, sorted, without their line ends: to write to a file and compare with another party's, line
 * by line. What they are is said there. O(rows · log rows) time, O(rows) memory.
 *
 * @param options those the matching was run with, if they are known already
 * @throws {@link MatchingError} as `hashInputs`
 * @example
 * canonicalLines({ method: "proportional", pool: 8n, donations: [{ donor: "x", project: "A", amount: 1n }] })[1];
 * // '["donation","x","A","1",10000]'
 */
export function canonicalLines(
  parameters: MatchingParameters,
  options: MatchingOptions = optionsOf(parameters),
): readonly string[] {
  const { asks, multipliers, scoreCurve, ...others } = { scoreCurve: undefined, ...options };
  const lines = [
    canonicalValue(["catchment inputs", 1]),
    canonicalValue(["method", parameters.method]),
    canonicalValue(["pool", checkAmount("pool", parameters.pool)]),
    ...Object.entries(others).map(([name, value]) => canonicalValue(["option", name, value])),
    ...Object.entries(asks).map(([project, ask]) => canonicalValue(["ask", project, ask])),
    ...Object.entries(multipliers)
      .filter(([, bps]) => bps !== 10_000)
      .map(([project, bps]) => canonicalValue(["multiplier", project, bps])),
  ];
  if (scoreCurve !== undefined) lines.push(canonicalValue(["option", "scoreCurve", scoreCurve && curveOf(scoreCurve)]));
  for (const line of rowLines(parameters)) lines.push(line);
  // All of it is ASCII: by code unit, by code point and by byte are one order, and it is total.
  return lines.sort();
}

function curveOf({ low, high, lowBps, highBps }: ScoreCurve) {
  return { low: canonicalScore(parseScore(low)), high: canonicalScore(parseScore(high)), lowBps, highBps };
}

/** A run without rows fills in the defaults; it is the same code for every method. */
function optionsOf(parameters: MatchingParameters): MatchingOptions {
  const noRows: Record<"donations" | "ballots" | "tallies", never[]> = { donations: [], ballots: [], tallies: [] };
  return computeMatching({ ...parameters, ...noRows }).options;
}

function* rowLines(parameters: MatchingParameters): Generator<string> {
  switch (parameters.method) {
    case "voting":
      for (const { voter, project, votes } of parameters.ballots) yield ballotLine("vote", voter, project, votes);
      return;
    case "median":
      for (const { voter, project, amount, weight } of parameters.ballots)
        yield ballotLine("ballot", voter, project, amount, weight);
      return;
    case "alpha":
      for (const { project, tally, spent } of parameters.tallies) {
        checkAmount("tally", tally);
        yield canonicalValue(["tally", normalizeId(project), tally, checkAmount("spent", spent)]);
      }
      return;
    default:
      // The rows first: reading them checks the tables, too.
      yield* donationLines(parameters);
      yield* tableLines(parameters);
  }
}

function ballotLine(
  kind: "vote" | "ballot",
  voter: string,
  project: string,
  amount: bigint,
  weight = FULL_WEIGHT,
): string {
  const line = [kind, normalizeId(voter), normalizeId(project), checkAmount("amount", amount)];
  return canonicalValue(weight === FULL_WEIGHT ? line : [...line, checkBps("weight", weight)]);
}

function* tableLines({ weights = {}, identities = {}, filters = {} }: DonationParameters): Generator<string> {
  for (const [donor, weight] of toMap("weights", weights)) yield canonicalValue(["weight", donor, Number(weight)]);
  for (const [donor, person] of toMap("identities", identities)) {
    if (normalizeId(person) !== donor) yield canonicalValue(["identity", donor, normalizeId(person)]);
  }
  for (const [list, isDonationIds] of FILTER_LISTS) {
    const ids = (filters[list] ?? []).map((id) => (isDonationIds ? id : normalizeId(id)));
    for (const id of new Set(ids)) yield canonicalValue(["filter", list, id]);
  }
  for (const [project, owners] of toMap("owners", filters.owners ?? {})) {
    for (const owner of new Set(owners.map(normalizeId))) yield canonicalValue(["owner", project, owner]);
  }
}

/** The lists of ids, and whether they are ids of donations, which are not normalised. */
const FILTER_LISTS: readonly (readonly [Exclude<keyof Filters, "owners">, boolean])[] = [
  ["refunded", true],
  ["rejected", false],
  ["donors", false],
  ["donations", true],
  ["projects", false],
];

function* donationLines(parameters: DonationParameters): Generator<string> {
  const { filters = {}, weights, scoreCurve } = parameters;
  const named = new Set([...(filters.refunded ?? []), ...(filters.donations ?? [])]);
  const read = donationReader(parameters);
  let row = 0;
  for (const donation of parameters.donations) {
    const { id, donor, project, amount, weight } = read(donation, row++);
    let source = String(weight);
    if (weights !== undefined) source = "null";
    else if (scoreCurve !== undefined && weight !== null)
      source = canonicalText(canonicalScore(parseScore(donation.score ?? "")));
    const end = id !== undefined && named.has(id) ? `,${canonicalText(id)}]` : "]";
    yield `["donation",${canonicalText(donor)},${canonicalText(project)},"${amount}",${source}${end}`;
  }
}
