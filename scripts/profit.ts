// `catchment profit`: what Builders gave back to the Program of their profit.
import { getProfitPaid, payProfitSync } from "@catchment/sdk/actions";
import { Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { actAs, addressOf } from "./chain/people.ts";
import { formatMoney, parseUnits } from "./io/money.ts";
import { findAsset, prepareMoney } from "./round/assets.ts";

type Flags = RoundFlags & { readonly asset?: string };

const BUILDER = ["<builder>", "by index or address"] as const;

export function profitCommand(): Command {
  return new Command("profit")
    .description("profit paid to the Round's Program, by or for a Builder")
    .addCommand(payCommand())
    .addCommand(showCommand());
}

function payCommand(): Command {
  return moneyCommand("pay", "pay to the Program's treasury, recorded for a Builder; anyone may", "profit pay 4 25")
    .argument(...BUILDER)
    .argument("<amount>", "in units of the token")
    .option("--account <index|address>", "who pays (default: the Builder)")
    .action(async (wanted: string, given: string, flags: Flags & { readonly account?: string }) => {
      const { connection, own, asset, money } = await openProfits(wanted, flags);
      const amount = parseUnits(given, asset.decimals);
      const wallet = await actAs(connection, flags.account ?? own.builder);
      await prepareMoney(connection, wallet, asset, own.profits, amount);
      const { total } = await payProfitSync(wallet, { ...own, amount });
      print(flags, { ...own, amount, total }, `${money(amount)} paid; ${money(total)} in all for ${own.builder}.`);
    });
}

function showCommand(): Command {
  return moneyCommand("show", "what was paid for a Builder so far", "profit show 4")
    .argument(...BUILDER)
    .action(async (wanted: string, flags: Flags) => {
      const { connection, own, money } = await openProfits(wanted, flags);
      const paid = await getProfitPaid(connection.reader, own);
      print(flags, { ...own, paid }, `${money(paid)} paid to the Program for ${own.builder}.`);
    });
}

function moneyCommand(name: string, description: string, example: string): Command {
  return roundCommand(name, description, [example]).option(
    "--asset <name|address>",
    "in which token (default: the one the Round is given in)",
  );
}

async function openProfits(wanted: string, flags: Flags) {
  const { connection, deployment, round, asset: usual } = await openContext(flags);
  const asset = flags.asset === undefined ? usual : await findAsset(connection, deployment, flags.asset);
  const builder = addressOf(connection, wanted);
  const own = { profits: deployment.contracts.profits, program: round.program, asset: asset.address, builder };
  return {
    connection,
    own,
    asset,
    money: (amount: bigint) => `${formatMoney(amount, asset.decimals)} ${asset.symbol}`,
  };
}
