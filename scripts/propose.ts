// `catchment propose`: the list of a Round whose method is too heavy for a chain, computed, kept, and proposed with a bond.
import { cidOf } from "@catchment/sdk/metadata";
import type { Command } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "./chain/command.ts";
import { formatMoment } from "./io/moments.ts";
import { formatMoney } from "./io/money.ts";
import { computeList, listToJson, openListed, renderList } from "./settlement/context.ts";
import { writeList } from "./settlement/lists.ts";
import { proposeList } from "./settlement/steps.ts";

type Flags = RoundFlags & { readonly account?: string; readonly dryRun?: boolean };

export function proposeCommand(): Command {
  return roundCommand("propose", "compute the Round's list by its frozen method, and propose it with a bond", [
    "propose",
    "propose --dry-run",
    "propose --account 7",
  ])
    .option("--account <index|address>", "who proposes and puts up the bond (default: the Program's operator)")
    .option("--dry-run", "compute and keep the list, send nothing")
    .action(async (flags: Flags) => {
      const context = await openListed(flags);
      const { round } = context;
      context.report.step("Computing the list from the chain");
      const list = await computeList(context);
      const file = writeList(list);
      const shown = `${await renderList(context, list)}\nKept in ${file}, as IPFS names it ${cidOf(list.data)}`;
      if (flags.dryRun) {
        print(flags, { ...listToJson(list), file }, `${shown}\nNothing was sent. Next: npx catchment propose`);
        return;
      }
      const account = flags.account ?? fileOf(round).program.operator;
      const { number, challengeUntil, bond, asset } = await proposeList(context, account, list);
      const until = formatMoment(Number(challengeUntil));
      print(
        flags,
        { ...listToJson(list), file, number, bond, challengeUntil },
        [
          shown,
          `Proposal ${number}, with a bond of ${formatMoney(bond.amount, asset.decimals)} ${asset.symbol}.`,
          `Publish the file. It can be challenged until ${until}; then: npx catchment settle`,
        ].join("\n"),
      );
    });
}
