// Budgets of an application, and how fast they go: its money always, units where it said what it plans to use.
import { type BurnRate, burnRate, type Quantity, type Use, unitId } from "@catchment/sdk";
import { donationRoundAbi, ledgerAbi, priceListAbi } from "@catchment/sdk/abis";
import { getCost } from "@catchment/sdk/actions";
import type { Hex } from "viem";
import { chainTime } from "../chain/time.ts";
import { findDocument } from "../io/documents.ts";
import { parseQuantity } from "../io/quantities.ts";
import { type BudgetEntry, budgetSchema } from "../round/roundFile.ts";
import type { LedgerContext } from "./context.ts";
import { parseReport, secondsOf } from "./reportFile.ts";

/** One budget: millionths of a unit, or base units of the pool's asset where `unit` is undefined. */
export type Budget = {
  readonly unit: string | undefined;
  readonly budget: bigint;
  /** null: nothing was used. */
  readonly burn: BurnRate | null;
};

type DatedItem = Quantity & { readonly at: number };

/** The budgets of an application that was granted something, from settling, or its first use, to now. */
export async function budgetsOf(
  context: LedgerContext,
  application: number,
  { granted, settledAt }: { readonly granted: bigint; readonly settledAt: number },
): Promise<readonly Budget[]> {
  const [items, planned, now] = await Promise.all([
    lastItemsOf(context, application),
    plannedOf(context, application),
    chainTime(context.connection),
  ]);
  const from = Math.min(settledAt, ...items.map(({ at }) => at));
  const costs = await Promise.all(items.map((item) => costOf(context, item)));
  const inUnits = planned.map(({ unit, quantity }): Budget => {
    const id = unitId(unit);
    const used = items
      .filter((item) => item.unit === id)
      .map((item): Use => ({ at: item.at, quantity: item.millionths }));
    const budget = parseQuantity(quantity, "budget");
    return { unit, budget, burn: burnRate({ budget, used, from, now }) };
  });
  return [
    { unit: undefined, budget: granted, burn: burnRate({ budget: granted, used: costs, from, now }) },
    ...inUnits,
  ];
}

/** The names of units that a Program has ever put on its list, by id. */
export async function unitNamesOf({ connection, deployment, round }: LedgerContext): Promise<ReadonlyMap<Hex, string>> {
  const logs = await connection.reader.getContractEvents({
    address: deployment.contracts.priceList,
    abi: priceListAbi,
    eventName: "PriceSet",
    args: { program: round.program },
    fromBlock: 0n,
    strict: true,
  });
  return new Map(logs.map(({ args }) => [args.unit, args.name]));
}

/** The items of the last submission, each on its day, or when it was submitted where the report is not kept here. */
async function lastItemsOf(
  { connection, ledger, round }: LedgerContext,
  application: number,
): Promise<readonly DatedItem[]> {
  const logs = await connection.reader.getContractEvents({
    address: ledger,
    abi: ledgerAbi,
    eventName: "WorkSubmitted",
    args: { round: round.address, application },
    fromBlock: BigInt(round.block),
    strict: true,
  });
  const last = logs.at(-1);
  if (last === undefined) return [];
  const { report } = last.args;
  const { timestamp } = await connection.reader.getBlock({ blockNumber: last.blockNumber });
  const kept = parseReport(findDocument(report.digest))?.items;
  return report.items.map((item, index) => {
    const day = kept?.length === report.items.length ? kept[index]?.on : undefined;
    return { ...item, at: day === undefined ? Number(timestamp) : secondsOf(day) };
  });
}

/** What the application's document plans to use. */
async function plannedOf({ connection, round }: LedgerContext, application: number): Promise<readonly BudgetEntry[]> {
  const logs = await connection.reader.getContractEvents({
    address: round.address,
    abi: donationRoundAbi,
    eventName: "Applied",
    args: { application },
    fromBlock: BigInt(round.block),
    strict: true,
  });
  const last = logs.at(-1);
  const document = last === undefined ? undefined : findDocument(last.args.metadata);
  const budget = budgetSchema.safeParse(document?.budget);
  return budget.success ? budget.data : [];
}

async function costOf({ connection, deployment, round, pool, openedAt }: LedgerContext, item: DatedItem): Promise<Use> {
  const { unit, millionths, at } = item;
  const quantity = await getCost(connection.reader, {
    priceList: deployment.contracts.priceList,
    program: round.program,
    asset: pool.address,
    items: [{ unit, millionths }],
    at: BigInt(openedAt),
  });
  return { at, quantity };
}
