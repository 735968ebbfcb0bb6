// What is wrong, and what to do about it: errors of accounts. One entry per contract error: the compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date } from "./words.ts";

type AccountErrorName = Extract<ContractErrorName, `AmoRecipient_${string}` | `SharedAccount_${string}`>;

export const accountErrors: {
  readonly [name in AccountErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  AmoRecipient_AboveCeiling: ({ venue, value, ceiling }) => [
    `The venue ${venue} would hold ${value}, its ceiling is ${ceiling}`,
    "Deploy less, or unwind first",
  ],
  AmoRecipient_BadMandate: () => [
    "The mandate contradicts itself, or names a part that has no code",
    "Check asset, venues, ceilings, floor, loss limit and split",
  ],
  AmoRecipient_BelowFloor: ({ ready, least }) => [
    `${ready} would be left ready, the mandate keeps ${least}`,
    "Take less, or unwind first",
  ],
  AmoRecipient_LossLimitPassed: ({ loss }) => [
    `The loss of ${loss} is past the mandate's limit`,
    "From now on it only unwinds; paying money in cures it",
  ],
  AmoRecipient_NoPayrollDue: ({ dueAt }) => [`No payroll is due before ${date(dueAt)}`, "Wait until then"],
  AmoRecipient_NotOwner: ({ caller }) => [`${caller} is not the owner of the account`, "Send it from the owner"],
  AmoRecipient_ReceivedTooLittle: ({ vault, value, amount }) => [
    `The venue ${vault} gave ${value} for ${amount}`,
    "Check the venue: it takes more than it gives",
  ],
  AmoRecipient_TooLittleGas: ({ left, needed }) => [
    `${left} gas is left, ${needed} are needed to ask a venue`,
    "Send more gas",
  ],
  AmoRecipient_TooLittleLiquid: ({ liquid, needed }) => [`${liquid} are liquid, ${needed} are needed`, "Unwind first"],
  AmoRecipient_TooManyAccounts: ({ owner, most }) => [`${owner} has ${most} accounts already`, "Use one of them"],
  AmoRecipient_UnknownVenue: ({ venue, venues }) => [
    `There is no venue ${venue}: the mandate names ${venues}`,
    "Count from 0",
  ],
  AmoRecipient_VenueFailed: ({ vault }) => [`The venue ${vault} failed`, "Try again later; nothing else waits for it"],
  SharedAccount_ApprovedByOther: ({ asset, spender, member }) => [
    `${member} approved ${spender} for ${asset}`,
    "Have that member, or an owner, change it",
  ],
  SharedAccount_ExpiryOutOfBounds: ({ expiresAt, earliest, latest }) => [
    `${date(expiresAt)} is not between ${date(earliest)} and ${date(latest)}`,
    "Choose a time between them",
  ],
  SharedAccount_HashKnown: ({ hash }) => [`The hash ${hash} is registered`, "Use it, or release it first"],
  SharedAccount_LastOwner: ({ owner }) => [`${owner} is the last owner`, "Let another accept the role first"],
  SharedAccount_LimitExceeded: ({ member, asset, used, limit }) => [
    `${member} would use ${used} of ${asset} in the window, its limit is ${limit}`,
    "Spend less, or wait until the window has moved on",
  ],
  SharedAccount_NoCommitment: ({ hash }) => [
    `The hash ${hash} is not registered`,
    "Register it first, with asset and amount",
  ],
  SharedAccount_NoMemo: () => ["The spend has no memo", "Give the digest of what it is for"],
  SharedAccount_NoOwner: () => ["The account has no owner", "Name at least one"],
  SharedAccount_NoOwnerOffer: ({ caller }) => [
    `Nobody who is an owner now has offered ${caller} the role`,
    "Have an owner offer it first",
  ],
  SharedAccount_NotItself: () => ["The account cannot be made to call itself", "Send the call from an owner"],
  SharedAccount_NotMember: ({ caller }) => [
    `${caller} is no member of the account`,
    "Have an owner set a limit for it",
  ],
  SharedAccount_NotPermitted: ({ target, selector }) => [
    `Members may not call ${selector} of ${target}`,
    "Have an owner permit it",
  ],
  SharedAccount_OfferOwnerInstead: () => [
    "The owner's role is offered and accepted",
    "Offer it: the candidate has to accept",
  ],
  SharedAccount_OtherAssetTaken: ({ asset, amount }) => [
    `The call took ${amount} of ${asset}, which it was not permitted to`,
    "Permit the call for that asset, or make another one",
  ],
  SharedAccount_RiskExceeded: ({ member, asset, risk, limit }) => [
    `${member} would have ${risk} of ${asset} outstanding, its limit is ${limit}`,
    "Take approvals back or release hashes first",
  ],
  SharedAccount_SetLimitInstead: () => ["A member is made by its limit", "Set a limit for it"],
  SharedAccount_TooManyAssets: ({ most }) => [`More than ${most} assets are watched`, "Limit fewer assets"],
  SharedAccount_TooManyOpen: ({ member, asset, most }) => [
    `${member} has ${most} approvals and hashes of ${asset} open`,
    "Take one back first",
  ],
  SharedAccount_WindowOutOfBounds: ({ window, least, most }) => [
    `A window of ${window} s is not between ${least} and ${most}`,
    "Choose one between them",
  ],
  SharedAccount_ZeroAddress: () => ["An address is zero", "Name one"],
};
