// What Builders do in a ledger, and others for them: account, appeal, repay, show who they are.
import { procedureDigest } from "@catchment/sdk";
import { appealSync, bindIdentitySync, getWorkRecord, justifySync, repaySync } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { chainTime } from "../chain/time.ts";
import { InputError } from "../io/errors.ts";
import { formatMoment } from "../io/moments.ts";
import { parseUnits } from "../io/money.ts";
import { prepareMoney } from "../round/assets.ts";
import { builderOf, digestOfReason, type LedgerContext, openLedger, ownOf, senderOf } from "./context.ts";
import { readReport, toReport } from "./reportFile.ts";

type Flags = RoundFlags & { readonly account?: string };

export function justifyCommand(): Command {
  return roundCommand("justify", "account for a match: what it cost, what came of it", [
    "ledger justify A --report report.json",
  ])
    .argument("<application>", "by number or name")
    .requiredOption("--report <json>", "items and outcomes: units and quantities")
    .option("--account <index|address>", "who sends it (default: the Builder)")
    .action(async (wanted: string, flags: Flags & { readonly report: string }) => {
      const context = await openLedger(flags);
      const own = ownOf(context, wanted);
      const file = readReport(flags.report, await chainTime(context.connection));
      const procedure = file.outcomes.length === 0 ? undefined : procedureOf(context);
      const { builder } = await getWorkRecord(context.connection.reader, own);
      const wallet = await senderOf(context, flags.account, builder);
      const report = toReport(file, procedure);
      const { cost, granted, submission } = await justifySync(wallet, { ...own, report });
      const { judgeUntil = 0 } = await getWorkRecord(context.connection.reader, own);
      print(
        flags,
        { ...own, submission, cost, granted, judgeUntil },
        [
          `Submission ${submission}: ${context.money(cost)} spent of ${context.money(granted)} granted.`,
          `Reviewers judge it until ${formatMoment(judgeUntil)}. Next: npx catchment ledger judge, or ledger answer`,
        ].join("\n"),
      );
    });
}

export function appealCommand(): Command {
  return roundCommand("appeal", "appeal, once, to the Round's arbiter", [
    'ledger appeal A --reason "the receipts were overlooked"',
  ])
    .argument("<application>", "by number or name")
    .requiredOption("--reason <text>", "what speaks against the decision")
    .option("--account <index|address>", "who sends it (default: the Builder)")
    .action(async (wanted: string, flags: Flags & { readonly reason: string }) => {
      const context = await openLedger(flags);
      const own = ownOf(context, wanted);
      const { builder } = await getWorkRecord(context.connection.reader, own);
      const wallet = await senderOf(context, flags.account, builder);
      const { until } = await appealSync(wallet, { ...own, reason: digestOfReason(flags.reason) });
      print(
        flags,
        { ...own, until },
        `The arbiter rules until ${formatMoment(Number(until))}; nothing is owed so long.`,
      );
    });
}

export function repayCommand(): Command {
  return roundCommand("repay", "give back what is owed, or part of it: it goes to the Round's sponsors", [
    "ledger repay C",
    "ledger repay C 1.5 --account 7",
  ])
    .argument("<application>", "by number or name")
    .argument("[amount]", "in units of the pool's token (default: all that is owed)")
    .option("--account <index|address>", "who pays (default: the Builder)")
    .action(async (wanted: string, given: string | undefined, flags: Flags) => {
      const context = await openLedger(flags);
      const { connection, ledger, pool, money } = context;
      const own = ownOf(context, wanted);
      const { builder, owed } = await getWorkRecord(connection.reader, own);
      if (owed === 0n) throw new InputError(`${wanted} owes nothing`, "Nothing is to be repaid");
      const amount = given === undefined ? owed : parseUnits(given, pool.decimals);
      const wallet = await senderOf(context, flags.account, builder);
      await prepareMoney(connection, wallet, pool, ledger, amount);
      await repaySync(wallet, { ...own, amount, asset: pool.address });
      const after = await getWorkRecord(connection.reader, own);
      const rest = after.owed === 0n ? "Nothing is owed any more." : `${money(after.owed)} are still owed.`;
      print(flags, { ...own, amount, owed: after.owed }, `${money(amount)} repaid. ${rest}`);
    });
}

export function bindCommand(): Command {
  return roundCommand("bind", "join the record of an address with that of the identity it holds now, for good", [
    "ledger bind 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65",
  ])
    .argument("<builder>", "its address")
    .option("--account <index|address>", "who sends it: anyone", "0")
    .action(async (wanted: string, flags: Flags & { readonly account: string }) => {
      const builder = builderOf(wanted);
      if (builder === undefined) throw new InputError(`"${wanted}" is no address`, "Give 0x and 40 hex digits");
      const context = await openLedger(flags);
      const wallet = await senderOf(context, flags.account, 0);
      const { program } = context.round;
      const { isNew } = await bindIdentitySync(wallet, { ledger: context.ledger, program, builder });
      print(flags, { builder, program, isNew }, isNew ? "One record from now on." : "They were one record already.");
    });
}

/** The procedure of the Round's file, if it is still the one the Round committed to. */
function procedureOf({ round, procedure: committed }: LedgerContext) {
  const { procedure } = fileOf(round);
  if (procedure === undefined) {
    throw new InputError(`"${round.name}" has no procedure: no outcomes count in it`, "Leave the outcomes out");
  }
  if (procedureDigest(procedure) === committed) return procedure;
  throw new InputError(
    "The procedure's document or units are not those the Round was opened with",
    `Restore them in ${round.file}`,
  );
}
