// The who/when table of credit: a line has no roles and asks no Round, so nothing in it turns with a Round's life.
import { creditLimitsAbi, creditLineAbi } from "@catchment/sdk/abis";
import { type Address, encodeFunctionData } from "viem";
import { ONE } from "../deploy.ts";
import { DEBTOR } from "./creditWorld.ts";
import { ALWAYS, type Caller, EVERYBODY, type Row } from "./words.ts";
import { ID, type World } from "./world.ts";

type Rows = readonly Row<World>[];

const always = (who: readonly Caller[]) => [{ who, when: ALWAYS }];
const OPEN_TO_ALL = { may: always(EVERYBODY), wrongCaller: "nobody", wrongTime: "never" };
const only = (who: readonly Caller[], wrongCaller: string) => ({ may: always(who), wrongCaller, wrongTime: "never" });

const nobody = (refusal: string) => ({ may: [], wrongCaller: refusal, wrongTime: refusal });

const onLine = (line: Address, functionName: string, args: readonly unknown[]) => ({
  to: line,
  data: encodeFunctionData({ abi: creditLineAbi, functionName, args } as never),
});

/** CreditLimits and RateDiscounts have the same one. */
const deliver = (contract: (w: World) => Address): Rows => [
  {
    function: "deliver",
    attempt: (w) => ({
      to: contract(w),
      data: encodeFunctionData({
        abi: creditLimitsAbi,
        functionName: "deliver",
        args: [ID.builder, w.address.payout, ONE],
      }),
    }),
    may: [],
    wrongCaller: "TermGrants_NotARound",
    wrongTime: "TermGrants_NotARound",
    refusedTo: { round: "TermGrants_PoolIsAsset" },
    never: "the Rounds of this table pay money: only the claim of one that pays none delivers",
  },
];

/** By contract. */
export const CREDIT_TABLES: Readonly<Record<string, Rows>> = {
  CreditLimits: deliver((w) => w.creditLimits),
  RateDiscounts: deliver((w) => w.rateDiscounts),
  CreditLine: [
    {
      function: "borrow",
      attempt: (w) => onLine(w.creditLine, "borrow", [w.address.program, ONE, 1_000n, w.address.stranger]),
      ...OPEN_TO_ALL,
    },
    {
      function: "borrow",
      of: "while a loan is overdue",
      attempt: (w) => onLine(w.overdueLine, "borrow", [w.address.program, ONE, 1_000n, w.address.stranger]),
      ...nobody("CreditLine_LoanOverdue"),
    },
    { function: "repay", attempt: (w) => onLine(w.creditLine, "repay", [DEBTOR, 1n]), ...OPEN_TO_ALL },
    { function: "markDefault", attempt: (w) => onLine(w.overdueLine, "markDefault", [DEBTOR]), ...OPEN_TO_ALL },
    {
      function: "markDefault",
      of: "not due",
      attempt: (w) => onLine(w.creditLine, "markDefault", [DEBTOR]),
      ...nobody("CreditLine_NotOverdue"),
    },
    {
      function: "deposit",
      attempt: (w) => onLine(w.creditLine, "deposit", [ONE, w.address.stranger]),
      ...OPEN_TO_ALL,
    },
    { function: "mint", attempt: (w) => onLine(w.creditLine, "mint", [ONE, w.address.stranger]), ...OPEN_TO_ALL },
    {
      function: "withdraw",
      of: "the sponsor's",
      attempt: (w) => onLine(w.creditLine, "withdraw", [1n, w.address.stranger, w.address.sponsor]),
      ...only(["sponsor", "staker"], "ERC20InsufficientAllowance"),
    },
    {
      function: "withdraw",
      of: "while a loan is overdue",
      attempt: (w) => onLine(w.overdueLine, "withdraw", [1n, w.address.stranger, w.address.sponsor]),
      ...nobody("CreditLine_LoanOverdue"),
    },
    {
      function: "redeem",
      of: "the sponsor's",
      attempt: (w) => onLine(w.creditLine, "redeem", [ONE, w.address.stranger, w.address.sponsor]),
      ...only(["sponsor", "staker"], "ERC20InsufficientAllowance"),
    },
    {
      function: "transfer",
      attempt: (w) => onLine(w.creditLine, "transfer", [w.address.stranger, ONE]),
      ...only(["sponsor"], "ERC20InsufficientBalance"),
    },
    {
      function: "transferFrom",
      attempt: (w) => onLine(w.creditLine, "transferFrom", [w.address.sponsor, w.address.stranger, ONE]),
      ...only(["staker"], "ERC20InsufficientAllowance"),
    },
    {
      function: "approve",
      attempt: (w) => onLine(w.creditLine, "approve", [w.address.stranger, ONE]),
      ...OPEN_TO_ALL,
    },
  ],
};
