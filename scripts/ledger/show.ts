// `catchment ledger show`: the record of an application, or of a Builder, in words.
import { getRound, getWorkRecord, type WorkRecord } from "@catchment/sdk/actions";
import type { Command } from "commander";
import { fileOf, print, type RoundFlags, roundCommand } from "../chain/command.ts";
import { chainTime } from "../chain/time.ts";
import { formatMoment } from "../io/moments.ts";
import { formatMoney } from "../io/money.ts";
import { formatQuantity } from "../io/quantities.ts";
import { renderTable } from "../io/table.ts";
import { type Budget, budgetsOf } from "./budget.ts";
import { applicationOf, builderOf, type LedgerContext, openLedger } from "./context.ts";
import { renderBuilder } from "./showBuilder.ts";

export function showCommand(): Command {
  return roundCommand(
    "show",
    "what was granted, spent, justified, achieved and owed; of a Builder, what it may ask for",
    ["ledger show 1", "ledger show 0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65"],
  )
    .argument("<builder or application>", "an address, or an application by number or name")
    .action(async (wanted: string, flags: RoundFlags) => {
      const context = await openLedger(flags);
      const builder = builderOf(wanted);
      const shown =
        builder === undefined
          ? await showApplication(context, applicationOf(context, wanted))
          : await renderBuilder(context, builder);
      print(flags, shown.result, shown.text);
    });
}

async function showApplication(context: LedgerContext, application: number) {
  const { connection, round, ledger, names } = context;
  const procedure = fileOf(round).procedure;
  const own = { ledger, round: round.address, application, units: procedure?.units };
  const [record, state, now] = await Promise.all([
    getWorkRecord(connection.reader, own),
    getRound(connection.reader, { round: round.address }),
    chainTime(connection),
  ]);
  const { settledAt } = state;
  const budgets =
    record.granted === 0n || settledAt === undefined
      ? []
      : await budgetsOf(context, application, { granted: record.granted, settledAt });
  const outcomes = record.outcomes.map(({ millionths }, index) => ({
    unit: procedure?.names[index] ?? "",
    quantity: formatQuantity(millionths),
  }));
  const name = names.get(application) ?? `application ${application}`;
  const rows = recordRows(context, record, now);
  const came = outcomes.filter(({ quantity }) => quantity !== "0").map(({ unit, quantity }) => `${quantity} ${unit}`);
  const text = [
    `${name}  (application ${application} of "${round.name}")`,
    "",
    renderTable(
      [{ name: "what" }, { name: "as the ledger has it" }],
      [...rows, ["outcomes", came.join(", ") || (outcomes.length === 0 ? "the Round counts none" : "none accepted")]],
    ),
    ...(budgets.length === 0 ? [] : ["", renderBudgets(context, budgets)]),
  ].join("\n");
  return { result: { application, name, ...record, outcomes, budgets }, text };
}

function recordRows({ money }: LedgerContext, record: WorkRecord, now: number): readonly (readonly string[])[] {
  const { submission, approving, objecting } = record;
  return [
    ["Builder", record.builder],
    ["asked for", record.asked === 0n ? "as much as there is" : `at most ${money(record.asked)}`],
    ["granted", money(record.granted)],
    ["spent", submission === 0 ? "not reported yet" : `${money(record.spent)}, by its own report`],
    ["justified", money(record.justified)],
    ["repaid", money(record.repaid)],
    ["owed", owedInWords(record, money, now)],
    ["state", stateInWords(record, now)],
    ["donors", submission === 0 ? "nothing to answer yet" : `${money(approving)} approve, ${money(objecting)} object`],
  ];
}

function owedInWords({ owed, graceUntil }: WorkRecord, money: (amount: bigint) => string, now: number): string {
  if (owed === 0n || graceUntil === undefined) return "nothing";
  return now < graceUntil
    ? `${money(owed)}, to be accounted for until ${formatMoment(graceUntil)}`
    : `${money(owed)}, overdue since ${formatMoment(graceUntil)}: not accepted again before it justifies or repays`;
}

function stateInWords(record: WorkRecord, now: number): string {
  const { state, submission, judgeUntil = 0, appealUntil = 0, isContested, isDecided } = record;
  if (state === "None") return "nothing to account for";
  if (state === "Owing") return "waits for the Builder's report";
  if (state === "Submitted" && appealUntil > now)
    return `an appeal waits for the arbiter until ${formatMoment(appealUntil)}`;
  if (state === "Submitted") {
    const silence = isContested || record.wasDecided ? "only a written decision accepts it" : "then silence accepts it";
    return `submission ${submission} waits for a reviewer until ${formatMoment(judgeUntil)}; ${silence}`;
  }
  if (isDecided) return `submission ${submission} is decided`;
  return isContested && !record.wasDecided
    ? `submission ${submission} was contested and never decided: in doubt`
    : `submission ${submission} was not decided in time`;
}

function renderBudgets({ pool }: LedgerContext, budgets: readonly Budget[]): string {
  const right = { align: "right" } as const;
  const rows = budgets.map(({ unit, budget, burn }) => {
    const shown = (amount: bigint | undefined) => {
      if (amount === undefined) return "";
      if (unit !== undefined) return formatQuantity(amount);
      return `${amount < 0n ? "-" : ""}${formatMoney(amount < 0n ? -amount : amount, pool.decimals)}`;
    };
    return [
      unit ?? `${pool.symbol} (the grant)`,
      shown(budget),
      shown(burn?.used ?? 0n),
      shown(burn?.left ?? budget),
      shown(burn?.perDay),
      burn === null ? "nothing used yet" : burn.runsOutAt === undefined ? "" : formatMoment(burn.runsOutAt),
    ];
  });
  const columns = [{ name: "budget" }, { name: "of", ...right }, { name: "used", ...right }];
  return renderTable([...columns, { name: "left", ...right }, { name: "a day", ...right }, { name: "runs out" }], rows);
}
