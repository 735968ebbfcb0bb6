// `catchment ledger price`: what the Round's Program pays per unit of work.
import { policyUnits } from "@catchment/sdk";
import { getPrice, setPriceSync } from "@catchment/sdk/actions";
import { Command } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { chainTime } from "../chain/time.ts";
import { formatMoment } from "../io/moments.ts";
import { formatUnits, parseUnits } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { unitNamesOf } from "./budget.ts";
import { type LedgerContext, openLedger, senderOf } from "./context.ts";

type SetFlags = RoundFlags & { readonly source: string; readonly account?: string };

/** Their names are long: what they mean is what people ask for. */
const MEANINGS: Readonly<Record<string, string>> = {
  [policyUnits.ALLOWANCE]: "what a newcomer may ask for",
  [policyUnits.STRANGER_ALLOWANCE]: "the same without an identity",
  [policyUnits.DE_MINIMIS]: "what need not be accounted for",
};

export function priceCommand(): Command {
  const set = roundCommand("set", "set what a unit costs, for Rounds that open 7 days from now or later", [
    'ledger price set hour 50 --source "https://example.org/rates"',
    'ledger price set catchment:allowance 500 --source "the Program\'s decision of March"',
  ])
    .argument("<unit>", "its name, such as hour")
    .argument("<price>", "of one whole unit, in units of the pool's token; 0 takes it off the list")
    .requiredOption("--source <text>", "what the price goes by, in words or as a link")
    .option("--account <index|address>", "the admin's account (default: the file's)")
    .action(async (unit: string, price: string, flags: SetFlags) => {
      const context = await openLedger(flags);
      const { deployment, round, pool } = context;
      const amount = parseUnits(price, pool.decimals, "price");
      const wallet = await senderOf(context, flags.account, fileOf(round).program.admin);
      const { from } = await setPriceSync(wallet, {
        priceList: deployment.contracts.priceList,
        program: round.program,
        asset: pool.address,
        unit,
        price: amount,
        source: flags.source,
      });
      const until = formatMoment(Number(from));
      print(
        flags,
        { unit, price: amount, from },
        `${unit}: ${price} ${pool.symbol} a unit, for Rounds from ${until} on.`,
      );
    });
  const show = roundCommand("show", "the prices the Round goes by, and those of a Round that would begin now", [
    "ledger price show",
  ]).action(async (flags: RoundFlags) => {
    const context = await openLedger(flags);
    const prices = await pricesOf(context);
    const money = (amount: bigint | undefined) =>
      amount === undefined ? "none" : `${formatUnits(amount, context.pool.decimals)} ${context.pool.symbol}`;
    const rows = prices.map(({ unit, inRound, now }) => [unit, money(inRound), money(now), MEANINGS[unit] ?? ""]);
    const right = { align: "right" } as const;
    const columns = [{ name: "unit" }, { name: "this Round", ...right }, { name: "now", ...right }, { name: "" }];
    const hint = "No price is set yet. Next: npx catchment ledger price set hour 50 --source …";
    print(flags, prices, prices.length === 0 ? hint : renderTable(columns, rows));
  });
  return new Command("price").description("what the Program pays per unit of work").addCommand(set).addCommand(show);
}

async function pricesOf(context: LedgerContext) {
  const { connection, deployment, round, pool, openedAt } = context;
  const list = { priceList: deployment.contracts.priceList, program: round.program, asset: pool.address };
  const now = BigInt(await chainTime(connection));
  const names = [...(await unitNamesOf(context)).values()].sort();
  return Promise.all(
    names.map(async (unit) => ({
      unit,
      inRound: await getPrice(connection.reader, { ...list, unit, at: BigInt(openedAt) }),
      now: await getPrice(connection.reader, { ...list, unit, at: now }),
    })),
  );
}
