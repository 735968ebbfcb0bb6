// The words of the who/when table: who calls, at which moment of a Round's life, and what a row of it says.
import type { Address, Hex } from "viem";

export const CALLERS = [
  "stranger",
  "operator",
  "reviewer",
  "treasurer",
  "admin",
  /** Has an admin's offer to become one. */
  "candidate",
  /** Was an operator once. */
  "removedOperator",
  "arbiter",
  "settler",
  "router",
  /** Applied, and was accepted. */
  "builder",
  "otherBuilder",
  /** The Builder's payout address. */
  "payout",
  "donor",
  "sponsor",
  "issuer",
  /** Has money at stake, of which some is ready, and is accused. */
  "staker",
  /** Accused the staker. */
  "slasher",
  "otherSlasher",
  /** The Round itself. */
  "round",
  "program",
  "distributor",
] as const;
export type Caller = (typeof CALLERS)[number];

/** In order of time; the last three stand beside it. */
export const MOMENTS = [
  "upcoming",
  "applying",
  "overlapping",
  "donating",
  "review",
  "lastDay",
  "settling",
  "settled",
  "settledLate",
  "closed",
  "fallback",
  "unsettledClosed",
  "cancelled",
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What each moment is, for the reader of a failure. */
export const MEANING: Readonly<Record<Moment, string>> = {
  upcoming: "before applications",
  applying: "applications open, donations not yet",
  overlapping: "both open",
  donating: "applications closed, donations open",
  review: "Review, more than a day left",
  lastDay: "the last 24 hours of Review",
  settling: "Settling",
  settled: "Settled",
  settledLate: "Settled for 30 days",
  closed: "Closed",
  fallback: "Settling, from fallbackAt on",
  unsettledClosed: "Closed, never settled",
  cancelled: "Cancelled while donations were open",
};

/* Sets of moments, by what they let one do. */

export const UNTIL_DONATION_UNTIL: readonly Moment[] = ["upcoming", "applying", "overlapping", "donating"];
export const APPLICATIONS: readonly Moment[] = ["applying", "overlapping"];
export const OPEN: readonly Moment[] = ["applying", "overlapping", "donating"];
export const DONATIONS: readonly Moment[] = ["overlapping", "donating"];
export const UNTIL_LAST_DAY: readonly Moment[] = [...OPEN, "review"];
export const OPEN_OR_REVIEW: readonly Moment[] = [...UNTIL_LAST_DAY, "lastDay"];
export const SETTLING: readonly Moment[] = ["settling", "fallback"];
export const SETTLED: readonly Moment[] = ["settled", "settledLate"];
export const CLOSED: readonly Moment[] = ["closed", "unsettledClosed"];
export const FROM_SETTLE_FROM: readonly Moment[] = [...SETTLING, ...SETTLED, ...CLOSED];
export const PAYABLE: readonly Moment[] = [...OPEN_OR_REVIEW, ...SETTLING, ...SETTLED];

/** A call as anybody may make it. `isGood` tells a call that went through and did nothing from one that did its work. */
export type Attempt = {
  readonly to: Address;
  readonly data: Hex;
  readonly value?: bigint;
  readonly isGood?: (answer: Hex) => boolean;
};

/** Who may, and when. */
export type Permission = { readonly who: readonly Caller[]; readonly when: readonly Moment[] };

/** The error's name, or one per moment; `usual` for the rest. */
export type Refusal = string | (Partial<Record<Moment, string>> & { readonly usual: string });

/** What must be there for a row to tell anything; it may not be at the very second at which a window opens. */
export type Need = "application" | "donation" | "judgeTime" | "proposeTime";

/** One way to call a function. A function has one row or more; all cells that no permission covers must be refused. */
export type Row<world> = {
  readonly function: string;
  /** What is called for, where a function has more than one row. */
  readonly of?: string;
  readonly attempt: (world: world) => Attempt;
  readonly may: readonly Permission[];
  /** What a wrong caller is told at a moment when somebody else may. */
  readonly wrongCaller: Refusal;
  /** What a right caller is told at a wrong moment. */
  readonly wrongTime: Refusal;
  /** Callers that are told something else, always. */
  readonly refusedTo?: Partial<Record<Caller, Refusal>>;
  readonly needs?: Need | readonly Need[];
  /** Why no caller ever gets through, for a function only another contract's constructor or creation may call. */
  readonly never?: string;
};

export const EVERYBODY: readonly Caller[] = CALLERS;
export const ALWAYS: readonly Moment[] = MOMENTS;
export const but = <item extends string>(all: readonly item[], ...out: readonly item[]) =>
  all.filter((one) => !out.includes(one));

/** Names of outcomes that are no custom error. */
export const GOES_THROUGH = "goes through";
export const NO_REASON = "(no reason)";
export const DID_NOTHING = "(did nothing)";
