// The who/when table of what only a Round of votes has: everybody votes, and anybody has anybody weighed again.
import { votingRoundAbi as abi } from "@catchment/sdk/abis";
import { encodeFunctionData } from "viem";
import { WINDOW, WRONG_PHASE } from "./roundCall.ts";
import { DONATIONS, EVERYBODY, type Row } from "./words.ts";
import type { World } from "./world.ts";

/** The Builder's application in the Round of votes. */
export const VOTED = 1;

export const VOTING_TABLE: readonly Row<World>[] = [
  {
    function: "vote",
    attempt: (w) => ({
      to: w.voting,
      data: encodeFunctionData({ abi, functionName: "vote", args: [[{ application: VOTED, votes: 3 }]] }),
    }),
    may: [{ who: EVERYBODY, when: DONATIONS }],
    wrongCaller: "nobody",
    wrongTime: WINDOW,
  },
  {
    function: "reweigh",
    attempt: (w) => ({
      to: w.voting,
      data: encodeFunctionData({ abi, functionName: "reweigh", args: [w.address.donor, [VOTED]] }),
    }),
    may: [{ who: EVERYBODY, when: [...DONATIONS, "review", "lastDay"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: WRONG_PHASE, applying: "VotingRound_NothingCast" },
    needs: "donation",
  },
];
