import { applicationIn, type Handlers, pairKey } from "./book.ts";

/** Ballots. Only a VotingRound has these; `Reweighed` it shares with gifts. */
export const votingEvents: Handlers<"Voted"> = {
  Voted: (book, { application, explorer, votes, weight }, place) => {
    const key = pairKey(application, explorer);
    const before = book.votes.get(key) ?? { application, explorer, votes: 0n, weight: 0 };
    // Votes of one that has left can be taken back, not added to.
    if (votes > before.votes) applicationIn(book, application, ["Accepted"], place);
    book.votes.set(key, { ...before, votes, weight: Number(weight) });
  },
};
