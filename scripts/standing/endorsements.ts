// Words that somebody puts its standing behind: endorse, follow, and what came of it.
import { endorseSync, followEndorsementSync, settleEndorsementSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { parseUnits } from "../io/money.ts";
import { openStanding, ownOf } from "./context.ts";

type Flags = RoundFlags & { readonly account: string };

const APPLICATION = ["<application>", "by number or name"] as const;
const ENDORSER = ["<endorser>", "by index or address"] as const;
const WHO = "--account <index|address>";

export function endorseCommand(): Command {
  return roundCommand("endorse", "put points behind an application, while donations are open", [
    "standing endorse A 5 --account 8",
  ])
    .argument(...APPLICATION)
    .argument("<points>", "in units of the donated token, at most what `standing show` says is free")
    .requiredOption(WHO, "who endorses")
    .action(async (wanted: string, given: string, flags: Flags) => {
      const context = await openStanding(flags);
      const { connection, donated, money } = context;
      const points = parseUnits(given, donated.decimals, "points");
      const own = ownOf(context, wanted);
      const wallet = await actAs(connection, flags.account);
      await endorseSync(wallet, { ...own, points });
      const endorser = wallet.account.address;
      print(
        flags,
        { ...own, endorser, points },
        `${money(points)} locked behind application ${own.application}. Donors follow: npx catchment standing follow`,
      );
    });
}

export function followCommand(): Command {
  return roundCommand(
    "follow",
    "say that your gift to an application follows an endorsement; once, while donations are open",
    ["standing follow A 8 --account 9"],
  )
    .argument(...APPLICATION)
    .argument(...ENDORSER)
    .requiredOption(WHO, "the donor")
    .action(async (wanted: string, of: string, flags: Flags) => {
      const context = await openStanding(flags);
      const { connection } = context;
      const own = { ...ownOf(context, wanted), endorser: addressOf(connection, of) };
      const wallet = await actAs(connection, flags.account);
      await followEndorsementSync(wallet, own);
      const follower = wallet.account.address;
      print(flags, { ...own, follower }, `Your gift to application ${own.application} follows ${own.endorser}.`);
    });
}

export function settleEndorsementCommand(): Command {
  return roundCommand("settle-endorsement", "settle what came of an endorsement; anyone may, once it is final", [
    "standing settle-endorsement A 8",
  ])
    .argument(...APPLICATION)
    .argument(...ENDORSER)
    .option(WHO, "who pays the gas", "0")
    .action(async (wanted: string, of: string, flags: Flags) => {
      const context = await openStanding(flags);
      const { connection, money } = context;
      const own = { ...ownOf(context, wanted), endorser: addressOf(connection, of) };
      const wallet = await actAs(connection, flags.account);
      let outcome = await settleEndorsementSync(wallet, own);
      // With very many followers one call counts a part of them.
      while (outcome.settled === undefined) outcome = await settleEndorsementSync(wallet, own);
      const { justified, failed } = outcome.settled;
      print(
        flags,
        { ...own, justified, failed },
        `${money(justified)} justified, ${money(failed)} failed and lost. Next: npx catchment standing show ${own.endorser}`,
      );
    });
}
