import { BPS } from "../../matching/bps.ts";
import { normalizeId } from "../../matching/ids.ts";
import { capOf, donationOptions } from "../../matching/options.ts";
import type { MatchingResult } from "../../matching/types.ts";
import { ownValue } from "../entries.ts";
import { UnknownProjectError } from "../errors.ts";
import { closestIds } from "./closestIds.ts";
import { explainDonors } from "./donors.ts";
import type { MatchExplanation } from "./explanationTypes.ts";
import { idealParts } from "./idealParts.ts";
import { wayOf } from "./steps.ts";

/**
 * What a project got and why: its donors and what of their money counted, what its ideal is made of, and the way of the money from
 * there to the match. Nothing in it is a guess: every number follows from the result and what it was computed from, and the steps
 * sum to the match to the base unit.
 *
 * The parts of the ideal are in its own units, base units but for voting (votes) and median (the unit of the ballots): by pair of
 * donors (quadratic, pairwise), by donor (proportional), by donors with one set of projects (profile), by pair of projects (cocm), by
 * voter (voting), as the ballots around the median, as a tally (alpha), or for each of two methods (blend). No more than the ten
 * largest are listed, the rest is one sum. Parts of pairwise and cocm are computed in doubles; ideals and steps are integers.
 *
 * O(donations) and what the parts take: pairwise as many steps as the project has pairs of donors (times the projects they share),
 * cocm donations · projects its donors gave to, blend both of its methods again.
 *
 * @param project its id; an address in any case
 * @throws {@link UnknownProjectError} naming the closest ids, if the result does not have it
 * @throws {@link InputsGoneError} if donations, ballots or tallies cannot be run through again, or are no longer the same
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }, { donor: "y", project: "A", amount: 4n }];
 * const result = computeMatching({ method: "quadratic", pool: 8n, donations, asks: { A: 3n } });
 * explainMatch(result, "A").steps; // ideal +4 (after 4), ask −1 (after 3): nothing else took or gave
 */
export function explainMatch(result: MatchingResult, project: string): MatchExplanation {
  const id = normalizeId(project);
  const own = result.projects.find((other) => other.project === id);
  if (!own) {
    const ids = result.projects.map((other) => other.project);
    throw new UnknownProjectError(id, closestIds(id, ids));
  }
  const { method, options, parameters, level } = result;
  const { steps, outcome } = wayOf(result, own);
  const parts = idealParts(result, own, outcome === "below-minimum-match");
  return {
    project: id,
    method,
    ideal: own.ideal,
    match: own.match,
    outcome,
    multiplier: ownValue(options.multipliers, id) ?? Number(BPS),
    cap: options.cap === null ? null : capOf(undefined, result.pool, options),
    ask: ownValue(options.asks, id) ?? null,
    level,
    donors: "donations" in parameters ? explainDonors(parameters, donationOptions(parameters), id) : [],
    parts,
    steps,
  };
}
