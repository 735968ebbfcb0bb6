// What is decided about a part: by a reviewer, and on appeal by the Round's arbiter.
import { decideMilestoneSync, ruleMilestoneSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print } from "../chain/command.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { digestOfReason } from "../ledger/context.ts";
import { findPart, openMilestones, ownOf, type PartFlags, partCommand } from "./context.ts";

type Flags = PartFlags & { readonly accept?: boolean; readonly reject?: boolean; readonly reason: string };

export function decideCommand(): Command {
  return judgeCommand("decide", "a reviewer accepts or rejects what was submitted", "the file's reviewer").action(
    async (wanted: string, which: string, flags: Flags) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part, now } = await findPart(context, own, which);
      if (now.evidence === undefined) {
        throw new InputError(
          `Nothing was submitted for part ${which}`,
          `First: npx catchment milestones submit ${wanted} ${which}`,
        );
      }
      const wallet = await actAs(context.connection, flags.account ?? fileOf(context.round).program.reviewer);
      const decision = { ...own, part, isAccepted: isAccepted(flags), reason: digestOfReason(flags.reason) };
      await decideMilestoneSync(wallet, { ...decision, evidence: now.evidence });
      const next = decision.isAccepted ? "pay" : "appeal";
      print(flags, decision, `${inWords(decision)} Next: npx catchment milestones ${next} ${wanted} ${which}`);
    },
  );
}

export function ruleCommand(): Command {
  return judgeCommand("rule", "the Round's arbiter rules on an appeal", "the Round's arbiter").action(
    async (wanted: string, which: string, flags: Flags) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part } = await findPart(context, own, which);
      const wallet = await actAs(context.connection, flags.account ?? context.arbiter);
      const ruling = { ...own, part, isAccepted: isAccepted(flags), reason: digestOfReason(flags.reason) };
      await ruleMilestoneSync(wallet, ruling);
      const next = ruling.isAccepted ? `pay ${wanted} ${which}` : "show";
      print(flags, ruling, `${inWords(ruling)} Next: npx catchment milestones ${next}`);
    },
  );
}

function judgeCommand(name: string, description: string, usual: string): Command {
  return partCommand(name, description, [`milestones ${name} A 1 --accept --reason "seen it run"`])
    .option("--accept", "it is as prescribed")
    .option("--reject", "it is not")
    .requiredOption("--reason <text>", "the written decision; kept beside the chain")
    .option("--account <index|address>", `who decides (default: ${usual})`);
}

function isAccepted({ accept, reject }: Flags): boolean {
  if (accept === reject) throw new InputError("It is not said which way", "Give --accept or --reject");
  return accept === true;
}

function inWords({ part, isAccepted: isGood }: { readonly part: number; readonly isAccepted: boolean }): string {
  return `Part ${part + 1} is ${isGood ? "accepted" : "rejected"}.`;
}
