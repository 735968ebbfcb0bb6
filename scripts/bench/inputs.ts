// Ballots and tallies made of the made-up donations, for the methods that take those.
import type { BallotRow, DonationRow, TallyRow, VoteRow } from "../../sdk/src/matching/index.ts";
import { matrixOf } from "./references/matrix.ts";
import { TOKEN } from "./round.ts";

/** One vote per token given, and one for showing up. */
export function votesOf(donations: readonly DonationRow[]): VoteRow[] {
  return [...matrixOf(donations)].flatMap(([project, gifts]) =>
    [...gifts].map(([voter, amount]) => ({ voter, project, votes: amount / TOKEN + 1n })),
  );
}

/** What a donor gave is what the voter thinks right. An odd number of ballots per project, so that one of them is the median. */
export function ballotsOf(donations: readonly DonationRow[]): BallotRow[] {
  return [...matrixOf(donations)].flatMap(([project, gifts]) => {
    const ballots = [...gifts].map(([voter, amount]) => ({ voter, project, amount }));
    return ballots.length % 2 === 0 ? ballots.slice(1) : ballots;
  });
}

export function talliesOf(donations: readonly DonationRow[]): TallyRow[] {
  const tallies = new Map<string, { tally: bigint; spent: bigint }>();
  for (const { project, votes } of votesOf(donations)) {
    const { tally, spent } = tallies.get(project) ?? { tally: 0n, spent: 0n };
    tallies.set(project, { tally: tally + votes, spent: spent + votes * votes });
  }
  return [...tallies].map(([project, tally]) => ({ project, ...tally }));
}
