// What a Builder does about a part: show what came of it, appeal.
import { appealMilestoneSync, getApplication, submitMilestoneSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { print } from "../chain/command.ts";
import { actAs } from "../chain/people.ts";
import { formatMoment } from "../io/moments.ts";
import { digestOfReason } from "../ledger/context.ts";
import { findPart, type MilestonesContext, openMilestones, ownOf, type PartFlags, partCommand } from "./context.ts";

const WHO = ["--account <index|address>", "who sends it (default: the Builder)"] as const;

export function submitCommand(): Command {
  return partCommand("submit", "the Builder shows what came of a part, before its deadline", [
    'milestones submit A 1 --evidence "the design, and who accepted it"',
  ])
    .requiredOption("--evidence <text>", "what is shown; kept beside the chain")
    .option(...WHO)
    .action(async (wanted: string, which: string, flags: PartFlags & { readonly evidence: string }) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part } = await findPart(context, own, which);
      const wallet = await builderOf(context, own, flags);
      const evidence = digestOfReason(flags.evidence, "--evidence");
      const { submissions, decideUntil } = await submitMilestoneSync(wallet, { ...own, part, evidence });
      print(
        flags,
        { ...own, part, evidence, submissions, decideUntil },
        `Submitted, ${submissions} of 3 times. A reviewer decides until ${formatMoment(Number(decideUntil))}; then silence accepts. Next: npx catchment milestones decide ${wanted} ${which}`,
      );
    });
}

export function appealCommand(): Command {
  return partCommand("appeal", "the Builder asks the Round's arbiter about a rejected part, once", [
    'milestones appeal A 1 --statement "two of them accepted it"',
  ])
    .requiredOption("--statement <text>", "why; kept beside the chain")
    .option(...WHO)
    .action(async (wanted: string, which: string, flags: PartFlags & { readonly statement: string }) => {
      const context = await openMilestones(flags);
      const own = ownOf(context, wanted);
      const { part } = await findPart(context, own, which);
      const wallet = await builderOf(context, own, flags);
      const statement = digestOfReason(flags.statement, "--statement");
      const { ruleUntil } = await appealMilestoneSync(wallet, { ...own, part, statement });
      print(
        flags,
        { ...own, part, statement, ruleUntil },
        `Appealed. The arbiter rules until ${formatMoment(Number(ruleUntil))}; then the rejection stands. Next: npx catchment milestones rule ${wanted} ${which}`,
      );
    });
}

async function builderOf(context: MilestonesContext, own: ReturnType<typeof ownOf>, flags: PartFlags) {
  const { builder } = await getApplication(context.connection.reader, own);
  return actAs(context.connection, flags.account ?? builder);
}
