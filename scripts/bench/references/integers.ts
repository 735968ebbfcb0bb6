// The methods whose ideal is an integer.
import type { BallotRow, DonationRow, TallyRow, VoteRow } from "../../../sdk/src/matching/index.ts";
import { type Demands, eachProject, matrixOf, rootDown, sum } from "./matrix.ts";

const Q64 = 2n ** 64n;

/** max(0, floor(S² / 2^64) − Σ e), S = Σ floor(sqrt(e · 2^64)). */
export function quadraticReference(donations: readonly DonationRow[]): Map<string, bigint> {
  return eachProject(matrixOf(donations), (gifts) => {
    const voices = sum([...gifts.values()].map((amount) => rootDown(amount * Q64)));
    const ideal = (voices * voices) / Q64 - sum(gifts.values());
    return ideal > 0n ? ideal : 0n;
  });
}

/** Σ e. */
export function proportionalReference(donations: readonly DonationRow[]): Map<string, bigint> {
  return eachProject(matrixOf(donations), (gifts) => sum(gifts.values()));
}

/**
 * Σ votes, and nothing else: who voted is not looked at, where the engine has to know every voter to refuse empty ids, negative
 * votes and a second vote for one project. So the ratio says what these checks cost.
 */
export function votingReference(votes: readonly VoteRow[]): Demands {
  const totals = new Map<string, bigint>();
  for (const { project, votes: given } of votes) totals.set(project, (totals.get(project) ?? 0n) + given);
  return totals;
}

/** The middle amount; voters are not looked at here either. Every project has an odd number of ballots here. */
export function medianReference(ballots: readonly BallotRow[]): Demands {
  const amounts = new Map<string, bigint[]>();
  for (const { project, amount } of ballots) amounts.set(project, [...(amounts.get(project) ?? []), amount]);
  return new Map(
    [...amounts].map(([project, list]) => {
      list.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      return [project, list[(list.length - 1) / 2] ?? 0n];
    }),
  );
}

/** v · (tally² − spent). */
export function alphaReference(tallies: readonly TallyRow[], voiceCreditFactor: bigint): Demands {
  return new Map(tallies.map(({ project, tally, spent }) => [project, voiceCreditFactor * (tally * tally - spent)]));
}

/** share · quadratic + (1 − share) · proportional, both as parts of their totals. */
export function blendReference(donations: readonly DonationRow[], share: number): Demands {
  const quadratic = quadraticReference(donations);
  const proportional = proportionalReference(donations);
  const [sumQuadratic, sumProportional] = [sum(quadratic.values()), sum(proportional.values())].map(Number);
  const partOf = (demand: bigint | undefined, total = 1) => Number(demand ?? 0n) / total;
  return new Map(
    [...quadratic].map(([project, demand]) => [
      project,
      share * partOf(demand, sumQuadratic) + (1 - share) * partOf(proportional.get(project), sumProportional),
    ]),
  );
}
