// What is wrong, and what to do about it: errors of a VotingRound. One entry per contract error: the compiler names a
// missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";

type VotingErrorName = Extract<ContractErrorName, `VotingRound_${string}`>;

export const voting: {
  readonly [name in VotingErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  VotingRound_AssetMismatch: ({ asset, expected }) => [
    `The configuration names ${asset} as what is given, where votes need ${expected}`,
    "Give the pool's asset, or NATIVE where the match is no asset: votingConfig does",
  ],
  VotingRound_BudgetOutOfBounds: ({ budget, least, most }) => [
    `A budget of ${budget} voice credits is outside of ${least} to ${most}`,
    "Give each voter a number of credits in these bounds; v votes cost v² of them",
  ],
  VotingRound_CreditsExceeded: ({ explorer, spent, budget }) => [
    `The ballot of ${explorer} would cost ${spent} voice credits of ${budget}`,
    "Vote less, or take votes from another application in the same call; v votes cost v² credits",
  ],
  VotingRound_EmptyBallot: () => ["The ballot is empty", "Vote for at least one application"],
  VotingRound_KeepNotAllowed: () => [
    "Votes are no amounts of money a match could be held to",
    'Use the saturation "ScaleUp": votingConfig does',
  ],
  VotingRound_MinCountedNotZero: ({ minCounted }) => [
    `The configuration has ${minCounted} as the least gift that counts, where there are no gifts`,
    "Give 0: votingConfig does",
  ],
  VotingRound_NoDonations: ({ explorer }) => [
    `${explorer} gave nothing: this is a Round of votes`,
    "Answers to reports, standing and endorsements go by gifts; getBallot and previewVote tell of votes",
  ],
  VotingRound_NothingCast: ({ application, explorer }) => [
    `${explorer} has no votes for application ${application}`,
    "Leave that application out, or give it votes",
  ],
};
