// What the Ledger and the Stakes of the standard deployment go by: frozen when they are deployed.
import { providerId, scopeId, scopeName } from "@catchment/sdk";
import { type Address, type Hex, parseEther, zeroAddress, zeroHash } from "viem";

const DAY = 86_400;

/** Seconds from settling until what is not justified counts as owed. */
export const GRACE_TIME = 30 * DAY;
/** Seconds to judge a submission; twice that once it is contested. */
export const JUDGE_TIME = 14 * DAY;
/** A later ask is at most 1.5 × justified + allowance. */
const GROWTH_BPS = 15_000;
/** Objections of 10 % of the counted donations oblige a written decision. */
const OBJECTION_BPS = 1_000;
/** Of the identity scope: longer than a Round lives, from applications to the end of its claims. */
const HOLDOVER = 365 * DAY;
const SCOPE = "catchment:identity";

/** Of stakes in the local dollar, which has 18 decimals: three weeks to leave, of which one to accuse is left. */
export const STAKE_TERMS = {
  unbondingTime: 21 * DAY,
  noticeTime: 7 * DAY,
  rulingTime: 7 * DAY,
  maxSlashBps: 2_000,
  /** 10,000 dollars: more makes no time shorter. */
  maxCounted: parseEther("10000"),
} as const;

/** Of lists that settle Rounds: three days to challenge one, four for the arbiter, who gets a tenth of a lost bond. */
export const PROPOSAL_TERMS = {
  challengeTime: 3 * DAY,
  ruleTime: 4 * DAY,
  arbiterFeeBps: 1_000,
  /** Where the match is no asset, in the chain's coin. */
  coinBond: parseEther("0.1"),
} as const;

/** Whose Stamps make an address a known person to the Ledger. */
export type Identity = {
  readonly issuer: Address;
  /** The provider's name. */
  readonly provider: string;
};

/** The scope that identity Stamps are signed for. */
export function identityScope(opener: Address): { readonly id: Hex; readonly name: Hex; readonly holdover: bigint } {
  const name = scopeName(SCOPE);
  const holdover = BigInt(HOLDOVER);
  return { id: scopeId({ opener, name, holdover }), name, holdover };
}

/** A Ledger's constructor argument; without an identity nobody has one there. */
export function ledgerPolicy(identity?: Identity & { readonly scope: Hex }) {
  return {
    graceTime: GRACE_TIME,
    judgeTime: JUDGE_TIME,
    growthBps: GROWTH_BPS,
    objectionBps: OBJECTION_BPS,
    passport: zeroAddress as Address,
    scope: identity?.scope ?? zeroHash,
    issuer: identity?.issuer ?? zeroAddress,
    provider: identity === undefined ? zeroHash : providerId(identity.provider),
  };
}
