// `catchment challenge`: the proposed list is wrong, this one is right.
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { formatMoment } from "./io/moments.ts";
import { formatMoney } from "./io/money.ts";
import { computeList, listToJson, openListed, renderList } from "./settlement/context.ts";
import { writeList } from "./settlement/lists.ts";
import { challengeWith, pendingOf } from "./settlement/steps.ts";

export function challengeCommand(): Command {
  return roundCommand("challenge", "compute the Round's list anew, and challenge the proposed one if it is another", [
    "challenge --account 7",
  ])
    .requiredOption("--account <index|address>", "who challenges and puts up the bond")
    .action(async (flags: RoundFlags & { readonly account: string }) => {
      const context = await openListed(flags);
      const { pool } = context;
      const list = await computeList(context);
      const proposal = pendingOf(context, list);
      const file = writeList(list);
      const { number, ruleUntil, bond } = await challengeWith(context, flags.account, list);
      print(
        flags,
        { ...listToJson(list), file, number, bond, ruleUntil },
        [
          await renderList(context, list),
          `Proposal ${number} gives ${formatMoney(proposal.list.total, pool.decimals)} ${pool.symbol}, root ${proposal.list.root}.`,
          `Challenged with ${file}: publish it. ${proposal.arbiter} rules until ${formatMoment(Number(ruleUntil))}: npx catchment rule`,
        ].join("\n"),
      );
    });
}
