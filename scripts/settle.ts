// `catchment settle`: anyone fixes the level for good.
import type { Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { formatMoney } from "./io/money.ts";
import { namesOf } from "./round/builders.ts";
import { compareWithEngine, requireEqual, settle } from "./round/results.ts";

export function settleCommand(): Command {
  return roundCommand("settle", "settle the Round; anyone may, once review is over", ["settle"])
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const { connection, round, asset } = await openContext(flags);
      await settle(connection, round, flags.account);
      const rows = await compareWithEngine(connection, round);
      requireEqual(rows);
      const names = await namesOf(connection, round);
      const lines = rows.map(
        (row) => `${formatMoney(row.match, asset.decimals).padStart(14)}  ${names.get(row.application)}`,
      );
      print(
        flags,
        { rows },
        `Settled; chain and engine agree to the base unit.\n${lines.join("\n")}\nNext: npx catchment claim`,
      );
    });
}
