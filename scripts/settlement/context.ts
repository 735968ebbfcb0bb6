// What `propose`, `challenge`, `rule` and `settle` have in common: a Round settled by a list, and that list computed anew.
import { methodParameters, procedureDigest } from "@catchment/sdk";
import { getProposal, getRound, type Proposal, type Round } from "@catchment/sdk/actions";
import { computeMatching } from "@catchment/sdk/matching";
import { buildSettlementList, type SettlementList, type SettlementMethod } from "@catchment/sdk/merkle";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { fileOf, openContext, type RoundContext, type RoundFlags } from "../chain/command.ts";
import type { RoundEntry } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";
import { formatMoney } from "../io/money.ts";
import { renderTable } from "../io/table.ts";
import { type Asset, readAsset } from "../round/assets.ts";
import { namesOf } from "../round/builders.ts";
import { engineHere } from "./engine.ts";
import { readInputs } from "./inputs.ts";
import { frozenMethodOf } from "./method.ts";

export type ListContext = Omit<RoundContext, "asset"> & {
  readonly settlement: Address;
  readonly state: Round;
  /** The pool's, in which lists are written. */
  readonly pool: Asset;
  readonly proposal: Proposal | undefined;
};

/** Whether a Round is settled by lists of this deployment's ProposedSettlement. */
export function isListed({ deployment }: Pick<RoundContext, "deployment">, { config }: Round): boolean {
  return isAddressEqual(config.modules.settler, deployment.contracts.proposedSettlement);
}

/**
 * Connects, and finds a Round that is settled by a list.
 *
 * @throws InputError if it is settled by its level, or by another contract
 */
export async function openListed(flags: RoundFlags): Promise<ListContext> {
  return listContext(await openContext(flags));
}

/** The same, of a Round that is found already. */
export async function listContext({ asset: _, ...context }: RoundContext): Promise<ListContext> {
  const { connection, round } = context;
  const state = await getRound(connection.reader, { round: round.address });
  const { settler } = state.config.modules;
  if (!isListed(context, state)) {
    throw settler === zeroAddress
      ? new InputError(`"${round.name}" is settled by its level, not by a list`, "Settle it: npx catchment settle")
      : new InputError(`"${round.name}" is settled by another contract, ${settler}`, "Ask those who run it");
  }
  const settlement = settler;
  const [pool, proposal] = await Promise.all([
    readAsset(connection, state.config.matching.asset),
    getProposal(connection.reader, { settlement, round: round.address }),
  ]);
  return { ...context, settlement, state, pool, proposal };
}

/**
 * The list as the Round's frozen method gives it, from the chain alone.
 *
 * @throws InputError if the file's method is not the one the Round committed to, or the engine here is another
 */
export async function computeList({ connection, round, state }: ListContext): Promise<SettlementList> {
  const method = methodOf(round, state);
  const { accepted, parameters } = await readInputs(connection, round);
  const { projects } = computeMatching(methodParameters(parameters, frozenMethodOf(method)));
  return buildSettlementList({ chainId: connection.chainId, round: round.address, accepted, projects });
}

/** The list as people read it: who gets how much. */
export async function renderList({ connection, round, pool }: ListContext, list: SettlementList): Promise<string> {
  const names = await namesOf(connection, round);
  const rows = list.entries.map(({ application, amount }) => [
    String(application),
    names.get(application) ?? "",
    formatMoney(amount, pool.decimals),
  ]);
  const columns = [{ name: "id", align: "right" }, { name: "project" }, { name: "match", align: "right" }] as const;
  const total = `${formatMoney(list.total, pool.decimals)} ${pool.symbol} in all, root ${list.root}`;
  return `${renderTable(columns, rows)}\n${total}`;
}

/** What machines get of a list. */
export const listToJson = ({ root, total, count, data, entries }: SettlementList) => ({
  root,
  total,
  count,
  data,
  matches: entries.map(({ application, amount }) => ({ application, amount })),
});

function methodOf(round: RoundEntry, { config }: Round): SettlementMethod {
  const { settlement, procedure } = fileOf(round);
  if (settlement === undefined || procedure === undefined) {
    throw new InputError(`${round.file} says nothing of a settlement`, "Restore the file the Round was opened from");
  }
  const { method } = settlement;
  if (procedureDigest(procedure) !== config.procedure) {
    throw new InputError(
      `The method of ${round.file}, with the engine ${describe(method.engine)}, is not what the Round committed to`,
      "Restore the file, and write the engine it was opened with under settlement.engine",
    );
  }
  const here = engineHere();
  if (describe(here) !== describe(method.engine)) {
    throw new InputError(
      `The Round froze the engine ${describe(method.engine)}; here is ${describe(here)}`,
      "Compute with the version it was opened with: another one may give another list",
    );
  }
  return method;
}

const describe = ({ name, version, integrity }: SettlementMethod["engine"]) => `${name} ${version} (${integrity})`;
