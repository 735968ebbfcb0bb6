// What is wrong, and what to do about it: errors of credit, rates and credit lines. One entry per contract error: the
// compiler names a missing one.
import type { ContractErrorArgs, ContractErrorName } from "./contractReverted.ts";
import { date } from "./words.ts";

type Contract = "CreditLine" | "RateDiscounts" | "TermGrants";
type CreditErrorName = Extract<ContractErrorName, `${Contract}_${string}` | `ERC4626${string}`>;

export const creditErrors: {
  readonly [name in CreditErrorName]: (args: ContractErrorArgs<name>) => readonly [what: string, remedy: string];
} = {
  CreditLine_AboveCash: ({ amount, cash }) => [
    `${amount} is more than the ${cash} the line has here`,
    "Borrow less, or wait for a deposit or a repayment",
  ],
  CreditLine_AboveCeiling: ({ program, amount, left }) => [
    `${amount} is more than the ${left} that may still be lent on the limits of ${program}`,
    "Borrow less, or wait until another Builder of the Program repays",
  ],
  CreditLine_AboveLimit: ({ borrower, amount, limit }) => [
    `${amount} is more than the limit of ${borrower}: ${limit}`,
    "Borrow at most what getCredit calls borrowable; limits end with their term, and while work is owed past grace",
  ],
  CreditLine_AboveUtilisation: ({ amount, left }) => [
    `${amount} is more than the ${left} the line may still lend`,
    "Borrow less, or wait for a deposit or a repayment",
  ],
  CreditLine_AlreadyBorrowed: ({ borrower, debt }) => [
    `${borrower} owes ${debt} already`,
    "Repay it in full first: repayLoan",
  ],
  CreditLine_AlreadyWrittenOff: ({ borrower }) => [
    `The loan of ${borrower} is written off`,
    "Nothing is to be done; it can still be repaid",
  ],
  CreditLine_BadCeiling: ({ program, ceiling }) => [
    `The ceiling of ${program} is ${ceiling}, or it is named twice`,
    "Name each Program once, with a ceiling above zero",
  ],
  CreditLine_BadReceiver: ({ to }) => [`A loan cannot be paid to ${to}`, "Name an address of the borrower's"],
  CreditLine_BelowMinLoan: ({ amount, minLoan }) => [
    `A loan of ${amount} would be taken, or left, below the line's least of ${minLoan}`,
    "Borrow at least that; repay in full, or leave at least that",
  ],
  CreditLine_LoanOverdue: ({ borrower, dueAt }) => [
    `The loan of ${borrower} was due at ${date(dueAt)} and is neither repaid nor written off`,
    "Have it written off first, by anyone: markDefault",
  ],
  CreditLine_LossTooLarge: ({ writtenOff, totalAssets }) => [
    `${writtenOff} is written off, more than a twentieth of the ${totalAssets} the lenders own: nobody may join`,
    "Wait until some of it is repaid, or lend to another line",
  ],
  CreditLine_MinLoanOutOfBounds: ({ minLoan, least, most }) => [
    `A least loan of ${minLoan} is not between ${least} and ${most}, the smallest ceiling of a Program`,
    "Choose one between them: what is worth writing off if it is not repaid",
  ],
  CreditLine_NoLoan: ({ borrower }) => [`${borrower} owes nothing here`, "Check the borrower and the line"],
  CreditLine_NotOverdue: ({ dueAt }) => [
    `The loan is due at ${date(dueAt)}, not before`,
    "Wait until then; it may be repaid",
  ],
  CreditLine_OtherAsset: ({ asset, counted }) => [
    `The line lends ${asset}, and its limits are counted in ${counted}`,
    "Name limits in the asset that is lent",
  ],
  CreditLine_ProgramUnknown: ({ program }) => [
    `The line takes no limits of ${program}`,
    "Name a Program the line was created with",
  ],
  CreditLine_RateAbove: ({ rateBps, maxRateBps }) => [
    `The rate is ${rateBps} basis points a year, more than the ${maxRateBps} agreed to`,
    "A discount may have ended: look at getCredit, and agree to its rate if it suits you",
  ],
  CreditLine_RateOutOfBounds: ({ rateBps, minRateBps, most }) => [
    `A rate of ${rateBps} with a floor of ${minRateBps} is not in order, or above ${most}`,
    "Choose a floor no higher than the rate, and both no higher than the most",
  ],
  CreditLine_TermOutOfBounds: ({ loanTerm, least, most }) => [
    `A loan's term of ${loanTerm} s is not between ${least} and ${most}`,
    "Choose one between them",
  ],
  CreditLine_UtilisationOutOfBounds: ({ maxUtilisationBps, most }) => [
    `${maxUtilisationBps} basis points are not between 1 and ${most}`,
    "Choose how much of what lenders own may be lent",
  ],
  CreditLine_ZeroAmount: () => ["The amount is zero, or too small for one share", "Give more"],
  ERC4626ExceededMaxDeposit: ({ assets, max }) => [
    `${assets} is more than the ${max} the vault takes now`,
    "Deposit less",
  ],
  ERC4626ExceededMaxMint: ({ shares, max }) => [
    `${shares} shares are more than the ${max} the vault gives now`,
    "Mint fewer",
  ],
  ERC4626ExceededMaxRedeem: ({ owner, shares, max }) => [
    `${owner} can redeem ${max} shares now, not ${shares}`,
    "Redeem fewer; what is lent comes back by repayments",
  ],
  ERC4626ExceededMaxWithdraw: ({ owner, assets, max }) => [
    `${owner} can withdraw ${max} now, not ${assets}`,
    "Withdraw less; what is lent comes back by repayments",
  ],
  RateDiscounts_DiscountOutOfBounds: ({ maxDiscountBps, most }) => [
    `A discount of up to ${maxDiscountBps} basis points is not between 1 and ${most}`,
    "Choose one between them",
  ],
  TermGrants_AlreadyDelivered: ({ round, application }) => [
    `The match of application ${application} of ${round} is on record`,
    "Nothing is to be done",
  ],
  TermGrants_AmountOutOfBounds: ({ amount, most }) => [
    `An amount of ${amount} is not between 1 and ${most}`,
    "Deliver one between them",
  ],
  TermGrants_NoCode: ({ account }) => [`${account} has no code`, "Deploy it first, or check the address"],
  TermGrants_NotARound: ({ caller }) => [
    `${caller} is no Round of the factory`,
    "Only a Round's claim delivers: claimMatch",
  ],
  TermGrants_NotYet: ({ timestamp }) => [
    `${date(timestamp)} is not over yet`,
    "Ask for a moment that is over, or for now",
  ],
  TermGrants_PoolIsAsset: ({ round, asset }) => [
    `The pool of ${round} is in ${asset}: its match would be lost here`,
    "Name this distributor only in Rounds whose match is no asset",
  ],
  TermGrants_TermOutOfBounds: ({ term, least, most }) => [
    `A term of ${term} s is not between ${least} and ${most}`,
    "Choose one between them",
  ],
};
