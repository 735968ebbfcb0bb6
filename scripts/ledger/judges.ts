// What others say about a Builder's submission: donors answer, a reviewer judges, the arbiter rules.
import { judgeSync, respondToWorkSync, ruleSync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { InputError } from "../io/errors.ts";
import { parseUnits } from "../io/money.ts";
import { splitQuantity, toQuantity } from "../io/quantities.ts";
import { digestOfReason, type LedgerContext, openLedger, ownOf, senderOf } from "./context.ts";

type Flags = RoundFlags & { readonly account?: string; readonly reason: string };
type DecisionFlags = Flags & { readonly amount: string; readonly outcome?: readonly string[] };
type AnswerFlags = Flags & { readonly approve?: boolean; readonly object?: boolean };

export function answerCommand(): Command {
  return roundCommand("answer", "a donor approves of the last submission, or objects", [
    'ledger answer A --object --reason "the labels are not there" --account 8',
  ])
    .argument("<application>", "by number or name")
    .option("--approve", "it is as reported")
    .option("--object", "it is not")
    .requiredOption("--reason <text>", "why")
    .requiredOption("--account <index|address>", "the donor")
    .action(async (wanted: string, flags: AnswerFlags & { readonly account: string }) => {
      if (flags.approve === flags.object) {
        throw new InputError("It is not said whether you approve or object", "Give --approve or --object");
      }
      const context = await openLedger(flags);
      const own = ownOf(context, wanted);
      const wallet = await senderOf(context, flags.account, 0);
      const approves = flags.approve === true;
      const reason = digestOfReason(flags.reason);
      const { effective } = await respondToWorkSync(wallet, { ...own, approves, reason });
      const said = approves ? "approved" : "objected";
      print(flags, { ...own, approves, effective }, `You ${said}, with ${context.money(effective)} that count.`);
    });
}

export function judgeCommand(): Command {
  return decisionCommand(
    "judge",
    "a reviewer accepts so much of the last submission",
    "the file's reviewer",
    'ledger judge A --amount 6 --outcome label=40 --reason "receipts seen"',
  ).action(async (wanted: string, flags: DecisionFlags) => {
    const context = await openLedger(flags);
    const usual = fileOf(context.round).program.reviewer;
    const wallet = await senderOf(context, flags.account, usual);
    const decision = decisionOf(context, wanted, flags);
    await judgeSync(wallet, decision);
    report(context, flags, decision);
  });
}

export function ruleCommand(): Command {
  return decisionCommand(
    "rule",
    "the Round's arbiter decides on an appeal",
    "the Round's arbiter",
    'ledger rule A --amount 6 --reason "the receipts were there"',
  ).action(async (wanted: string, flags: DecisionFlags) => {
    const context = await openLedger(flags);
    const wallet = await senderOf(context, flags.account, context.arbiter);
    const decision = decisionOf(context, wanted, flags);
    await ruleSync(wallet, decision);
    report(context, flags, decision);
  });
}

function decisionCommand(name: string, description: string, usual: string, example: string): Command {
  return roundCommand(name, description, [example])
    .argument("<application>", "by number or name")
    .requiredOption("--amount <amount>", "what is accepted, in units of the pool's token")
    .option("--outcome <unit=quantity...>", "what came of it, as accepted (default: none)")
    .requiredOption("--reason <text>", "the written decision; kept beside the chain")
    .option("--account <index|address>", `who decides (default: ${usual})`);
}

function decisionOf(context: LedgerContext, wanted: string, { amount, outcome = [], reason }: DecisionFlags) {
  return {
    ...ownOf(context, wanted),
    amount: parseUnits(amount, context.pool.decimals, "--amount"),
    outcomes: outcome.map((text) => toQuantity(splitQuantity(text, "--outcome"), "--outcome")),
    reason: digestOfReason(reason),
  };
}

function report({ money }: LedgerContext, flags: RoundFlags, decision: ReturnType<typeof decisionOf>): void {
  const { amount, outcomes } = decision;
  const also = outcomes.length === 0 ? "" : `, and ${outcomes.length} outcomes`;
  print(flags, decision, `${money(amount)} accepted${also}. Next: npx catchment ledger show ${decision.application}`);
}
