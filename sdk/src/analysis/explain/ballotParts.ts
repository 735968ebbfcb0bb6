import { compareIds, normalizeId } from "../../matching/ids.ts";
import { FULL_WEIGHT } from "../../matching/inputs/ballots.ts";
import type { AlphaOptions, AlphaParameters } from "../../matching/methods/alpha.ts";
import {
  type MedianOptions,
  type MedianParameters,
  middleOf,
  weighedSum,
  weightIn,
} from "../../matching/methods/median.ts";
import type { VotingParameters } from "../../matching/methods/voting.ts";
import type { ProjectMatch } from "../../matching/types.ts";
import { sum } from "../compare/concentration.ts";
import { InputsGoneError } from "../errors.ts";
import { partList } from "./partList.ts";
import type { IdealParts, MedianBallot, VoterPart } from "./partTypes.ts";

/**
 * The votes for a project by voter, those of 0 left out: the ideal is their sum. O(rows).
 *
 * @throws {@link InputsGoneError} if the ballots are no longer those of the result
 * @example
 * const ballots = [{ voter: "x", project: "A", votes: 3n }];
 * const match = { project: "A", donors: 1, donations: 1, effective: 3n, ideal: 3n, match: 8n, capped: false };
 * voteParts({ method: "voting", pool: 8n, ballots }, match).kind; // "votes"
 */
export function voteParts(parameters: VotingParameters, project: ProjectMatch): IdealParts {
  const lines: VoterPart[] = [];
  for (const { voter, project: id, votes } of parameters.ballots)
    if (normalizeId(id) === project.project) lines.push({ voter: normalizeId(voter), amount: votes });
  checkSame(lines, sum(lines.map(({ amount }) => amount)), project);
  const votes = lines.filter(({ amount }) => amount > 0n);
  const total = sum(votes.map(({ amount }) => amount));
  const whole = { ideal: project.ideal, own: 0n, count: votes.length, total };
  return { kind: "votes", ...partList(votes, whole, ({ voter }) => [voter]) };
}

/**
 * All ballots that name a project, in order, where their median lies, and what became of it. O(rows · log rows).
 *
 * @param isDropped whether it got less than the least match
 * @throws {@link InputsGoneError} if the ballots are no longer those of the result
 * @example
 * const ballots = [{ voter: "x", project: "A", amount: 3n }];
 * const match = { project: "A", donors: 1, donations: 1, effective: 3n, ideal: 3n, match: 8n, capped: false };
 * const limits = { quorum: 1, minimum: 0n, minimumMatch: 0n };
 * medianParts({ method: "median", pool: 8n, ballots }, limits, match, false).kind; // "median"
 */
export function medianParts(
  parameters: MedianParameters,
  { quorum, minimum, minimumMatch }: Pick<MedianOptions, "quorum" | "minimum" | "minimumMatch">,
  project: ProjectMatch,
  isDropped: boolean,
): IdealParts {
  const ballots: MedianBallot[] = [];
  for (const { voter, project: id, amount, weight = FULL_WEIGHT } of parameters.ballots)
    if (normalizeId(id) === project.project) ballots.push({ voter: normalizeId(voter), amount, weight });
  checkSame(ballots, weighedSum(ballots), project);
  ballots.sort((a, b) => compareIds(a.amount, b.amount) || compareIds(a.voter, b.voter));
  const middle = weightIn(ballots) === 0 ? [] : [...new Set(middleOf(ballots))];
  const median = sum(middle.map((at) => ballots[at]?.amount ?? 0n)) / BigInt(middle.length || 1);
  const verdict =
    weightIn(ballots) < quorum * FULL_WEIGHT
      ? "below-quorum"
      : median < minimum
        ? "below-minimum"
        : isDropped
          ? "below-minimum-match"
          : "counted";
  return { kind: "median", ballots, middle, median, quorum, minimum, minimumMatch, verdict };
}

/**
 * The tally of a project in base units: ideal = v·tally² − v·spent. O(rows).
 *
 * @throws {@link InputsGoneError} if the tallies are no longer those of the result
 * @example
 * const tallies = [{ project: "A", tally: 3n, spent: 5n }];
 * const match = { project: "A", donors: 0, donations: 0, effective: 50n, ideal: 40n, match: 8n, capped: false };
 * tallyParts({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 10n }, { voiceCreditFactor: 10n }, match).kind; // "tally"
 */
export function tallyParts(
  parameters: AlphaParameters,
  { voiceCreditFactor }: Pick<AlphaOptions, "voiceCreditFactor">,
  { project, ideal }: ProjectMatch,
): IdealParts {
  for (const { project: id, tally, spent } of parameters.tallies) {
    if (normalizeId(id) !== project) continue;
    const squared = voiceCreditFactor * tally * tally;
    const direct = voiceCreditFactor * spent;
    if (squared - direct !== ideal) break;
    return { kind: "tally", tally, spent, voiceCreditFactor, squared, direct };
  }
  throw new InputsGoneError("tallies");
}

function checkSame(lines: readonly VoterPart[], counted: bigint, { donations, effective }: ProjectMatch) {
  if (lines.length !== donations || counted !== effective) throw new InputsGoneError("ballots");
}
