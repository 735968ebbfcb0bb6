/** One line of a voice-credit ballot: `votes` for a project cost votes² credits. Ids in the form of an address are compared in lower case. */
export type VoteRow = { readonly voter: string; readonly project: string; readonly votes: bigint };

/** One line of a retro ballot: what the voter thinks a project should get. Zero is an opinion, a missing line is none. */
export type BallotRow = {
  readonly voter: string;
  readonly project: string;
  /** Base units of the pool's token, or any unit that is the same on all ballots. */
  readonly amount: bigint;
};

/** What clr.fund's tally says of one project. */
export type TallyRow = {
  readonly project: string;
  /** Σ votes: the sum of the roots of what each voter spent. */
  readonly tally: bigint;
  /** Σ votes²: the voice credits spent. */
  readonly spent: bigint;
};
