// The who/when table of a Round's money, by hand from docs/lifecycle.md and the interfaces: not from the code it checks.
import { call, REASON, WINDOW, WRONG_PHASE } from "./roundCall.ts";
import {
  ALWAYS,
  but,
  CLOSED,
  DONATIONS,
  EVERYBODY,
  FROM_SETTLE_FROM,
  type Row,
  SETTLED,
  SETTLING,
  UNTIL_DONATION_UNTIL,
} from "./words.ts";
import { ID, type World } from "./world.ts";

const ALL = 2n ** 256n - 1n;
/** A Round that gives to itself receives nothing. */
const OTHERS_THAN_ROUND = but(EVERYBODY, "round");
const NOTHING_RECEIVED = "Assets_ReceivedTooLittle";
const NOTHING_GIVEN = { upcoming: "DonationRound_NothingGiven", applying: "DonationRound_NothingGiven" };
const gifts = [{ application: ID.builder, amount: 1n, endorsement: REASON }];

export const MONEY_TABLE: readonly Row<World>[] = [
  /* SPONSORS */
  {
    function: "fund",
    attempt: (w) => call(w.round, { functionName: "fund", args: [1n, false] }),
    may: [{ who: OTHERS_THAN_ROUND, when: UNTIL_DONATION_UNTIL }],
    wrongCaller: NOTHING_RECEIVED,
    wrongTime: WRONG_PHASE,
  },
  {
    function: "absorb",
    attempt: (w) => call(w.round, { functionName: "absorb" }),
    may: [{ who: EVERYBODY, when: ALWAYS }],
    wrongCaller: "nobody",
    wrongTime: "never",
  },
  {
    function: "recover",
    attempt: (w) => call(w.round, { functionName: "recover", args: [w.otherAsset] }),
    may: [{ who: EVERYBODY, when: ALWAYS }],
    wrongCaller: "nobody",
    wrongTime: "never",
  },
  {
    function: "withdrawRest",
    of: "to the sponsor",
    attempt: (w) => call(w.round, { functionName: "withdrawRest", args: [w.address.sponsor, w.address.sponsor] }),
    may: [{ who: EVERYBODY, when: [...SETTLED, ...CLOSED, "cancelled"] }],
    wrongCaller: "nobody",
    wrongTime: "Round_NothingReleased",
  },
  {
    function: "withdrawRest",
    of: "elsewhere",
    attempt: (w) => call(w.round, { functionName: "withdrawRest", args: [w.address.sponsor, w.address.stranger] }),
    may: [{ who: ["sponsor"], when: [...SETTLED, ...CLOSED, "cancelled"] }],
    wrongCaller: "Round_NotOwner",
    wrongTime: "Round_NothingReleased",
  },
  {
    function: "receive",
    of: "a pool of the chain's own coin",
    attempt: (w) => ({ to: w.listed, data: "0x", value: 1n }),
    may: [{ who: EVERYBODY, when: ALWAYS }],
    wrongCaller: "nobody",
    wrongTime: "never",
  },
  {
    function: "receive",
    of: "a pool of a token",
    attempt: (w) => ({ to: w.round, data: "0x", value: 1n }),
    may: [],
    wrongCaller: "Round_NotNative",
    wrongTime: "Round_NotNative",
  },

  /* SETTLEMENT */
  {
    function: "settle",
    of: "by level",
    attempt: (w) => call(w.round, { functionName: "settle", args: [[], ALL] }),
    may: [{ who: EVERYBODY, when: SETTLING }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "settle",
    of: "in place of a list",
    attempt: (w) => call(w.listed, { functionName: "settle", args: [[], ALL] }),
    may: [{ who: EVERYBODY, when: ["fallback"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: WRONG_PHASE, settling: "Round_TooEarly" },
  },
  {
    function: "settleTo",
    of: "a Round with a settler",
    attempt: (w) => call(w.listed, { functionName: "settleTo", args: [w.root, 1n] }),
    may: [{ who: ["settler"], when: ["settling"] }],
    wrongCaller: "Round_NotSettler",
    wrongTime: { usual: WRONG_PHASE, fallback: "Round_TooLate" },
  },
  {
    function: "settleTo",
    of: "a Round without one",
    attempt: (w) => call(w.round, { functionName: "settleTo", args: [w.root, 1n] }),
    may: [],
    wrongCaller: "Round_NotSettler",
    wrongTime: "Round_NotSettler",
  },

  /* CLAIMS */
  {
    function: "claim",
    attempt: (w) => call(w.round, { functionName: "claim", args: [ID.builder] }),
    may: [{ who: EVERYBODY, when: SETTLED }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "claimDonations",
    attempt: (w) => call(w.round, { functionName: "claimDonations", args: [ID.builder] }),
    may: [{ who: EVERYBODY, when: [...SETTLING, ...SETTLED] }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "claimMatch",
    attempt: (w) => call(w.round, { functionName: "claimMatch", args: [ID.builder] }),
    may: [{ who: EVERYBODY, when: SETTLED }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },
  {
    function: "prove",
    attempt: (w) => call(w.listed, { functionName: "prove", args: [w.listedApplication, w.listedAmount, []] }),
    may: [{ who: EVERYBODY, when: SETTLED }],
    wrongCaller: "nobody",
    wrongTime: WRONG_PHASE,
  },

  /* DONORS */
  {
    function: "donate",
    attempt: (w) => call(w.round, { functionName: "donate", args: [gifts] }),
    may: [{ who: OTHERS_THAN_ROUND, when: DONATIONS }],
    wrongCaller: NOTHING_RECEIVED,
    wrongTime: WINDOW,
  },
  {
    function: "donateFor",
    attempt: (w) => call(w.round, { functionName: "donateFor", args: [w.address.donor, gifts] }),
    may: [{ who: ["router"], when: DONATIONS }],
    wrongCaller: "DonationRound_NotRouter",
    wrongTime: WINDOW,
  },
  {
    function: "reweigh",
    attempt: (w) => call(w.round, { functionName: "reweigh", args: [w.address.donor, [ID.builder]] }),
    may: [{ who: EVERYBODY, when: [...DONATIONS, "review", "lastDay"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: WRONG_PHASE, applying: "DonationRound_NothingGiven" },
    needs: "donation",
  },
  {
    function: "refund",
    of: "what a Builder that left was given",
    attempt: (w) => call(w.round, { functionName: "refund", args: [ID.leaver, w.address.donor, w.address.donor] }),
    may: [{ who: EVERYBODY, when: [...FROM_SETTLE_FROM, "cancelled"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: "DonationRound_NotRefundable", ...NOTHING_GIVEN },
    needs: "donation",
  },
  {
    function: "refund",
    of: "what a Builder that stands was given",
    attempt: (w) => call(w.round, { functionName: "refund", args: [ID.builder, w.address.donor, w.address.donor] }),
    may: [{ who: EVERYBODY, when: [...CLOSED, "cancelled"] }],
    wrongCaller: "nobody",
    wrongTime: { usual: "DonationRound_NotRefundable", ...NOTHING_GIVEN },
    needs: "donation",
  },
  {
    function: "refund",
    of: "to another address",
    attempt: (w) => call(w.round, { functionName: "refund", args: [ID.builder, w.address.donor, w.address.stranger] }),
    may: [{ who: ["donor"], when: [...CLOSED, "cancelled"] }],
    wrongCaller: "Round_NotOwner",
    wrongTime: { usual: "DonationRound_NotRefundable", ...NOTHING_GIVEN },
    needs: "donation",
  },
];
