// Written by scripts/generate.ts from the compiler's output: do not edit.

/** The members of MilestoneState, at their numbers. */
export const milestoneStateNames = ["None", "Open", "Submitted", "Rejected", "Appealed", "Accepted", "Lost", "Paid", "Released"] as const;
/** A member of MilestoneState, by its name. */
export type MilestoneState = (typeof milestoneStateNames)[number];

/** The members of Objection, at their numbers. */
export const objectionNames = ["None", "Open", "Upheld", "Overruled"] as const;
/** A member of Objection, by its name. */
export type Objection = (typeof objectionNames)[number];

/** The members of PermitKind, at their numbers. */
export const permitKindNames = ["None", "Eip2612", "Dai"] as const;
/** A member of PermitKind, by its name. */
export type PermitKind = (typeof permitKindNames)[number];

/** The members of Phase, at their numbers. */
export const phaseNames = ["Upcoming", "Open", "Review", "Settling", "Settled", "Closed", "Cancelled"] as const;
/** A member of Phase, by its name. */
export type Phase = (typeof phaseNames)[number];

/** The members of PoolForm, at their numbers. */
export const poolFormNames = ["Unfixed", "Assets", "Shares"] as const;
/** A member of PoolForm, by its name. */
export type PoolForm = (typeof poolFormNames)[number];

/** The members of ProposalState, at their numbers. */
export const proposalStateNames = ["None", "Proposed", "Challenged", "Final", "Rejected", "Lapsed", "Returned"] as const;
/** A member of ProposalState, by its name. */
export type ProposalState = (typeof proposalStateNames)[number];

/** The members of Ruling, at their numbers. */
export const rulingNames = ["Neither", "Proposal", "Counter"] as const;
/** A member of Ruling, by its name. */
export type Ruling = (typeof rulingNames)[number];

/** The members of Saturation, at their numbers. */
export const saturationNames = ["Keep", "ScaleUp"] as const;
/** A member of Saturation, by its name. */
export type Saturation = (typeof saturationNames)[number];

/** The members of Status, at their numbers. */
export const statusNames = ["None", "Pending", "Accepted", "Rejected", "Withdrawn", "Disqualified"] as const;
/** A member of Status, by its name. */
export type Status = (typeof statusNames)[number];

/** The members of WorkState, at their numbers. */
export const workStateNames = ["None", "Owing", "Submitted", "Decided"] as const;
/** A member of WorkState, by its name. */
export type WorkState = (typeof workStateNames)[number];

/** The roles of a Program, as AccessControl knows them. */
export const roles = {
  ADMIN: "0x0000000000000000000000000000000000000000000000000000000000000000",
  OPERATOR: "0x523a704056dcd17bcf83bed8b68c59416dac1119be77755efe3bde0a64e46e0c",
  REVIEWER: "0x408ebdd15991a158e11bdc330490103683be8be3dcaf3b674806340fa7f80394",
  SLASHER: "0xb6dc46af6200c64c5055754ce63390e8c046183fef4ecfdb465ca1ed5c9c403f",
  TREASURER: "0x8d9233e8f9e0681d692bebdd2fd8c8863336d587e831d84b9bff9f403d549b5f",
} as const;
/** A role of a Program, by its name. */
export type Role = keyof typeof roles;

/** Units whose price is an amount a Ledger goes by: their names in a PriceList. */
export const policyUnits = {
  DE_MINIMIS: "catchment:de-minimis",
  ALLOWANCE: "catchment:allowance",
  STRANGER_ALLOWANCE: "catchment:stranger-allowance",
} as const;
/** A unit a Ledger goes by. */
export type PolicyUnit = keyof typeof policyUnits;

/** Stands for the chain's own coin where an asset is named. */
export const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
