// `catchment settle`: anyone fixes the level for good.
import { getRound } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { openContext, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { actAs } from "./chain/people.ts";
import { formatMoney } from "./io/money.ts";
import { namesOf } from "./round/builders.ts";
import { compareWithEngine, requireEqual, settle } from "./round/results.ts";
import { fixWhereNeeded } from "./round/vault.ts";
import { isListed, listContext } from "./settlement/context.ts";
import { settleListed } from "./settlement/settleListed.ts";

export function settleCommand(): Command {
  return roundCommand("settle", "settle the Round; anyone may, once review is over", ["settle"])
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const context = await openContext(flags);
      const { connection, round, matched } = context;
      if (isListed(context, await getRound(connection.reader, { round: round.address }))) {
        const settled = await settleListed(await listContext(context), await actAs(connection, flags.account));
        if (settled !== undefined) {
          print(flags, settled.json, settled.text);
          return;
        }
      }
      await fixWhereNeeded(connection, round.address, flags.account);
      await settle(connection, round, flags.account);
      const rows = await compareWithEngine(connection, round);
      requireEqual(rows);
      const names = await namesOf(connection, round);
      const lines = rows.map(
        (row) => `${formatMoney(row.match, matched.decimals).padStart(14)}  ${names.get(row.application)}`,
      );
      print(
        flags,
        { rows },
        `Settled; chain and engine agree to the base unit.\n${lines.join("\n")}\nNext: npx catchment claim`,
      );
    });
}
