// What a lender does: lend, and take back what is here.
import { depositCreditSync, getLending, withdrawCreditSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { prepareMoney } from "../round/assets.ts";
import { creditSubcommand, openCredit, type SenderFlags, WHO } from "./context.ts";

export function lendCommand(): Command {
  return creditSubcommand("lend", "lend to the line: nothing secures it, and you can lose it", ["500 --account 2"])
    .argument("<amount>", "in units of the line's asset")
    .requiredOption(WHO, "the lender")
    .action(async (given: string, flags: SenderFlags) => {
      const { connection, line, asset, money } = await openCredit(flags);
      const amount = parseUnits(given, asset.decimals);
      const wallet = await actAs(connection, flags.account);
      await prepareMoney(connection, wallet, asset, line, amount);
      const { shares } = await depositCreditSync(wallet, { line, amount });
      const { worth } = await getLending(connection.reader, { line, lender: wallet.account.address });
      print(
        flags,
        { line, lender: wallet.account.address, amount, shares, worth },
        `${money(amount)} lent, ${money(worth)} in all. Next: npx catchment credit show ${flags.account}`,
      );
    });
}

export function withdrawCommand(): Command {
  return creditSubcommand("withdraw", "take back what is here, and not lent", ["200 --account 2", "--all --account 2"])
    .argument("[amount]", "in units of the line's asset")
    .option("--all", "all that can be withdrawn now")
    .requiredOption(WHO, "the lender")
    .option("--to <index|address>", "where it is paid (default: the lender)")
    .action(
      async (given: string | undefined, flags: SenderFlags & { readonly all?: boolean; readonly to?: string }) => {
        if ((given === undefined) === (flags.all !== true)) {
          throw new InputError("Name an amount, or --all, and not both", "npx catchment credit withdraw --all …");
        }
        const { connection, line, asset, money } = await openCredit(flags);
        const wallet = await actAs(connection, flags.account);
        const lender = wallet.account.address;
        const receiver = addressOf(connection, flags.to ?? flags.account);
        const { redeemable } = await getLending(connection.reader, { line, lender });
        const part = given === undefined ? { shares: redeemable } : { amount: parseUnits(given, asset.decimals) };
        const { assets } = await withdrawCreditSync(wallet, { line, receiver, ...part });
        const { worth } = await getLending(connection.reader, { line, lender });
        const rest = worth === 0n ? "Nothing is left." : `${money(worth)} stay lent.`;
        print(
          flags,
          { line, lender, receiver, amount: assets, worth },
          `${money(assets)} paid to ${receiver}. ${rest}`,
        );
      },
    );
}
