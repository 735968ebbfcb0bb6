// The who/when table of a Round's people, by hand from docs/lifecycle.md and the interfaces: not from the code it checks.
import { donationRoundAbi as abi } from "@catchment/sdk/abis";
import { type Address, decodeFunctionResult } from "viem";
import { call, MISSING_ROLE, REASON, WINDOW, WRONG_PHASE } from "./roundCall.ts";
import {
  ALWAYS,
  APPLICATIONS,
  but,
  DID_NOTHING,
  EVERYBODY,
  OPEN,
  OPEN_OR_REVIEW,
  PAYABLE,
  type Row,
  UNTIL_DONATION_UNTIL,
  UNTIL_LAST_DAY,
} from "./words.ts";
import { ID, type World } from "./world.ts";

const LEAVING = { usual: WRONG_PHASE, lastDay: "Round_TooLate" };
const BUILDERS = ["builder", "otherBuilder"] as const;
const contentOf = (world: World, recipient: Address) => ({ recipient, ask: 0n, kind: 0, metadata: world.metadata });

export const ROUND_TABLE: readonly Row<World>[] = [
  /* OPERATORS */
  {
    function: "extend",
    attempt: (w) => call(w.round, { functionName: "extend", args: [1] }),
    may: [{ who: ["operator"], when: UNTIL_DONATION_UNTIL }],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
  },
  {
    function: "cancel",
    attempt: (w) => call(w.round, { functionName: "cancel", args: [REASON] }),
    may: [
      { who: ["operator"], when: ["upcoming", "applying"] },
      { who: ["admin"], when: UNTIL_DONATION_UNTIL },
    ],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
  },

  /* REVIEWERS */
  {
    function: "accept",
    attempt: (w) => call(w.round, { functionName: "accept", args: [ID.pending, w.pendingContent, REASON] }),
    may: [{ who: ["reviewer"], when: OPEN }],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
    needs: "application",
  },
  {
    function: "reject",
    attempt: (w) => call(w.round, { functionName: "reject", args: [ID.pending, w.pendingContent, REASON] }),
    may: [{ who: ["reviewer"], when: OPEN }],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
    needs: "application",
  },
  {
    function: "review",
    attempt: (w) => ({
      ...call(w.round, {
        functionName: "review",
        args: [[{ application: ID.pending, isAccepted: true, content: w.pendingContent, reason: REASON }]],
      }),
      isGood: (answer) => decodeFunctionResult({ abi, functionName: "review", data: answer }) === 0n,
    }),
    may: [{ who: ["reviewer"], when: OPEN }],
    wrongCaller: MISSING_ROLE,
    wrongTime: { usual: DID_NOTHING, upcoming: "Round_UnknownApplication" },
    needs: "application",
  },
  {
    function: "decide",
    attempt: (w) =>
      call(w.round, {
        functionName: "decide",
        args: [
          { application: ID.pending, isAccepted: true, content: w.pendingContent, reason: REASON },
          w.address.reviewer,
        ],
      }),
    may: [{ who: ["round"], when: OPEN }],
    wrongCaller: "Round_NotSelf",
    wrongTime: WRONG_PHASE,
    needs: "application",
  },
  {
    function: "disqualify",
    attempt: (w) => call(w.round, { functionName: "disqualify", args: [ID.builder, REASON] }),
    may: [{ who: ["reviewer"], when: UNTIL_LAST_DAY }],
    wrongCaller: MISSING_ROLE,
    wrongTime: LEAVING,
    needs: "application",
  },
  {
    function: "reinstate",
    attempt: (w) => call(w.round, { functionName: "reinstate", args: [ID.disqualified, REASON] }),
    may: [{ who: ["admin", "arbiter"], when: OPEN_OR_REVIEW }],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
    needs: "application",
  },
  {
    function: "confirmRecipient",
    attempt: (w) => call(w.round, { functionName: "confirmRecipient", args: [ID.builder, w.address.stranger] }),
    may: [{ who: ["reviewer"], when: PAYABLE }],
    wrongCaller: MISSING_ROLE,
    wrongTime: WRONG_PHASE,
    needs: "application",
  },

  /* BUILDERS */
  {
    function: "applyToRound",
    attempt: (w) => call(w.round, { functionName: "applyToRound", args: [contentOf(w, w.address.payout)] }),
    may: [
      { who: but(EVERYBODY, ...BUILDERS), when: APPLICATIONS },
      // The accepted ones may edit until donations may begin.
      { who: BUILDERS, when: ["applying"] },
    ],
    wrongCaller: "Round_WrongStatus",
    wrongTime: WINDOW,
  },
  {
    function: "withdraw",
    attempt: (w) => call(w.round, { functionName: "withdraw" }),
    may: [{ who: BUILDERS, when: UNTIL_LAST_DAY }],
    wrongCaller: "Round_WrongStatus",
    wrongTime: LEAVING,
    needs: "application",
  },
  {
    function: "proposeRecipient",
    attempt: (w) => call(w.round, { functionName: "proposeRecipient", args: [w.address.stranger] }),
    may: [{ who: BUILDERS, when: PAYABLE }],
    wrongCaller: "Round_WrongStatus",
    wrongTime: WRONG_PHASE,
    needs: "application",
  },
  {
    function: "claimDirect",
    attempt: (w) => call(w.round, { functionName: "claimDirect", args: [ID.builder] }),
    may: [{ who: ["builder"], when: ["settledLate"] }],
    wrongCaller: "Round_NotBuilder",
    // Nobody is a Builder before applications; a Round that is not Settled has nothing to pay.
    wrongTime: { usual: WRONG_PHASE, upcoming: "Round_NotBuilder", settled: "Round_TooEarly" },
    needs: "application",
  },
  {
    function: "deliver",
    attempt: (w) => call(w.round, { functionName: "deliver", args: [ID.builder, 0n] }),
    may: [{ who: ["round"], when: ALWAYS }],
    wrongCaller: "Round_NotSelf",
    wrongTime: "Round_NotSelf",
  },
];
