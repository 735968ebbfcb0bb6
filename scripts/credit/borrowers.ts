// What a borrower does: draw on its credit, and pay it back; and what anybody does about one that does not.
import { approveAsset, borrowSync, getCredit, markDefaultSync, repayLoanSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { formatMoment } from "../io/moments.ts";
import { parseUnits } from "../io/money.ts";
import { prepareMoney } from "../round/assets.ts";
import { type CreditFlags, creditSubcommand, openCredit, type SenderFlags, WHO } from "./context.ts";

/** Interest runs by the second until the transaction is mined: this much of the debt is enough for hours. */
const MARGIN_PARTS = 1_000n;

export function borrowCommand(): Command {
  return creditSubcommand("borrow", "draw on your credit: one loan at a time, its rate fixed", ["100 --account 4"])
    .argument("<amount>", "in units of the line's asset")
    .requiredOption(WHO, "the borrower")
    .option("--to <index|address>", "where the loan is paid (default: the borrower)")
    .action(async (given: string, flags: SenderFlags & { readonly to?: string }) => {
      const { connection, line, program, asset, money } = await openCredit(flags);
      const wallet = await actAs(connection, flags.account);
      const to = addressOf(connection, flags.to ?? flags.account);
      const amount = parseUnits(given, asset.decimals);
      const { borrower, rateBps, dueAt } = await borrowSync(wallet, { line, program, amount, to });
      print(
        flags,
        { line, program, borrower, to, amount, rateBps, dueAt },
        `${money(amount)} paid to ${to}, due ${formatMoment(Number(dueAt))}. Next: npx catchment credit repay`,
      );
    });
}

export function repayCommand(): Command {
  return creditSubcommand("repay", "pay a loan back, in part or in full; anyone", [
    "50 --account 4",
    "--all --account 4",
  ])
    .argument("[amount]", "in units of the line's asset; no more than is owed is taken")
    .option("--all", "all that is owed")
    .requiredOption(WHO, "who pays")
    .option("--borrower <index|address>", "whose loan (default: the payer's)")
    .action(
      async (
        given: string | undefined,
        flags: SenderFlags & { readonly all?: boolean; readonly borrower?: string },
      ) => {
        if ((given === undefined) === (flags.all !== true)) {
          throw new InputError("Name an amount, or --all, and not both", "npx catchment credit repay --all …");
        }
        const { connection, line, program, asset, money } = await openCredit(flags);
        const wallet = await actAs(connection, flags.account);
        const borrower = addressOf(connection, flags.borrower ?? flags.account);
        const { loan } = await getCredit(connection.reader, { line, program, borrower });
        if (loan === undefined) throw new InputError(`${borrower} owes nothing here`, "Nothing is to be done");
        const debt = loan.principal + loan.interest;
        const amount = given === undefined ? debt + debt / MARGIN_PARTS + 1n : parseUnits(given, asset.decimals);
        await prepareMoney(connection, wallet, asset, line, amount);
        const { principal, interest, left } = await repayLoanSync(wallet, { line, borrower, amount });
        // What was allowed and not owed.
        await approveAsset(wallet, { asset: asset.address, spender: line, amount: 0n });
        print(
          flags,
          { line, borrower, principal, interest, left },
          `${money(principal)} and ${money(interest)} interest repaid. ${
            left === 0n
              ? "Nothing is owed any more."
              : `${money(left)} are owed still. Next: npx catchment credit repay`
          }`,
        );
      },
    );
}

export function defaultCommand(): Command {
  return creditSubcommand("default", "write off a loan that is overdue, so that the line goes on; anyone", [
    "4 --account 0",
  ])
    .argument("<borrower>", "by index or address")
    .requiredOption(WHO, "who sends it")
    .action(async (wanted: string, flags: CreditFlags & SenderFlags) => {
      const { connection, line, money } = await openCredit(flags);
      const wallet = await actAs(connection, flags.account);
      const borrower = addressOf(connection, wanted);
      const { principal, interest } = await markDefaultSync(wallet, { line, borrower });
      print(
        flags,
        { line, borrower, principal, interest },
        `${money(principal + interest)} written off. ${borrower} borrows nothing more until it is repaid.`,
      );
    });
}
