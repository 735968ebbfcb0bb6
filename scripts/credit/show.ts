// `catchment credit show`: what somebody may borrow, and owes; and what its lenders have.
import { type Credit, getCredit, getLending, type Lending } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { addressOf } from "../chain/people.ts";
import { chainTime } from "../chain/time.ts";
import { bar } from "../io/bars.ts";
import { formatMoment } from "../io/moments.ts";
import { renderTable } from "../io/table.ts";
import { type CreditContext, type CreditFlags, creditSubcommand, openCredit } from "./context.ts";

const BAR_WIDTH = 20;
const BPS_PER_PERCENT = 100;

export function showCommand(): Command {
  return creditSubcommand("show", "what somebody may borrow and owes, and what the lenders have", ["4"])
    .argument("<borrower>", "by index or address")
    .action(async (wanted: string, flags: CreditFlags) => {
      const context = await openCredit(flags);
      const { connection, line, program } = context;
      const borrower = addressOf(connection, wanted);
      const [credit, lending, now] = await Promise.all([
        getCredit(connection.reader, { line, program, borrower }),
        getLending(connection.reader, { line, lender: borrower }),
        chainTime(connection),
      ]);
      const rows = [
        ["borrower", borrower],
        ["limit", `${context.money(credit.limit)}, of the Program's Rounds`],
        ["at least", `${context.money(credit.minLoan)} at a time`],
        ["may borrow now", `${context.money(credit.borrowable)} at ${percent(credit.rateBps)} a year`],
        ["owes", debtInWords(context, credit, now)],
        ["has lent", context.money(lending.worth)],
      ];
      const text = [
        renderTable([{ name: "what" }, { name: "as the line has it" }], rows),
        "",
        renderMoney(context, lending),
        nextStep(credit, lending),
      ].join("\n");
      print(flags, { line, program, borrower, ...credit, lending }, text);
    });
}

/** What lenders own, with bars, and what they lost. */
function renderMoney({ money }: CreditContext, { cash, lent, totalAssets, writtenOff }: Lending): string {
  const parts = [
    { name: "here", amount: cash },
    { name: "lent", amount: lent },
    { name: "interest not paid yet", amount: totalAssets - cash - lent },
    ...(writtenOff === 0n ? [] : [{ name: "written off", amount: writtenOff }]),
  ];
  const all = parts.reduce((sum, { amount }) => sum + amount, 0n);
  return renderTable(
    [{ name: "lenders' money" }, { name: "amount", align: "right" }, { name: "of the whole" }],
    parts.map(({ name, amount }) => [name, money(amount), all === 0n ? "" : bar(amount, all, BAR_WIDTH)]),
  );
}

function debtInWords({ money }: CreditContext, { loan }: Credit, now: number): string {
  if (loan === undefined) return "nothing";
  const { principal, interest, rateBps, dueAt, isWrittenOff } = loan;
  const debt = `${money(principal)} and ${money(interest)} interest, at ${percent(rateBps)} a year`;
  if (isWrittenOff) return `${debt}; written off, and owed until it is repaid`;
  return `${debt}; ${now < dueAt ? "due" : "overdue since"} ${formatMoment(dueAt)}`;
}

function nextStep({ loan, borrowable }: Credit, { overdue, cash }: Lending): string {
  if (overdue !== undefined) return `Next: npx catchment credit default ${overdue}`;
  if (loan !== undefined) return "Next: npx catchment credit repay --all --account …";
  if (borrowable > 0n) return "Next: npx catchment credit borrow … --account …";
  return cash === 0n ? "Nothing is here to be lent. Next: npx catchment credit lend … --account …" : "";
}

function percent(bps: number): string {
  return `${(bps / BPS_PER_PERCENT).toFixed(2)} %`;
}
