// Where the money of a part goes: to the recipient, or back to the Round.
import { payMilestoneSync, releaseMilestoneSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { actAs, addressOf } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { findPart, openMilestones, ownOf, type PartFlags, partCommand } from "./context.ts";

const WHO = ["--account <index|address>", "who sends it (default: 0)"] as const;

export function payCommand(): Command {
  return partCommand("pay", "pay an accepted part: anyone to its recipient, the recipient itself anywhere", [
    "milestones pay A 1",
  ])
    .option("--to <index|address>", "who is paid (default: the recipient)")
    .option(...WHO)
    .action(async (wanted: string, which: string, flags: PartFlags & { readonly to?: string }) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part, recipient } = await findPart(context, own, which);
      if (recipient === undefined) {
        throw new InputError("The match has not been claimed yet", "Once the Round is settled: npx catchment claim");
      }
      const wallet = await actAs(context.connection, flags.account ?? 0);
      const to = flags.to === undefined ? recipient : addressOf(context.connection, flags.to);
      const { amount } = await payMilestoneSync(wallet, { ...own, part, to });
      print(flags, { ...own, part, to, amount }, `${context.money(amount)} paid to ${to}.`);
    });
}

export function releaseCommand(): Command {
  return partCommand("release", "send a part that was not earned back to the Round, for its sponsors", [
    "milestones release A 2",
  ])
    .option(...WHO)
    .action(async (wanted: string, which: string, flags: PartFlags) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part } = await findPart(context, own, which);
      const wallet = await actAs(context.connection, flags.account ?? 0);
      const { amount } = await releaseMilestoneSync(wallet, { ...own, part });
      print(
        flags,
        { ...own, part, amount },
        `${context.money(amount)} sent back: the Round releases it to its sponsors.`,
      );
    });
}
