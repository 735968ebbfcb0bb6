// What one Round's players did, kept while it is played: facts are read from the chain at its end.
import { ContractRevertedError } from "@catchment/sdk";
import type { Address } from "viem";
import { accept, apply, give } from "./acts.ts";
import type { BuilderName, ExplorerName } from "./cast.ts";
import type { ApplicationFacts, GiftFacts, Refusal, Try } from "./facts.ts";
import { askLimitOf, partsOf } from "./reads.ts";
import type { World } from "./world.ts";

export type Diary = {
  readonly number: 1 | 2 | 3;
  readonly round: Address;
  readonly tries: Try[];
  readonly gifts: GiftFacts[];
  readonly story: string[];
  /** What each accepted application's multiplier was made of, when it was fixed. */
  readonly multipliers: Map<number, ApplicationFacts["parts"]>;
};

export function newDiary(number: 1 | 2 | 3, round: Address): Diary {
  return { number, round, tries: [], gifts: [], story: [], multipliers: new Map() };
}

/**
 * A Builder applies and is put before the reviewer, with each ask in turn until one is accepted.
 *
 * @returns the application; undefined if none was accepted
 */
export async function enter(
  world: World,
  diary: Diary,
  builder: BuilderName,
  asks: readonly bigint[],
): Promise<number | undefined> {
  const askLimit = String(await askLimitOf(world, diary.round, builder));
  for (const ask of asks) {
    const { application, refused, parts } = await tryToEnter(world, diary.round, builder, ask);
    diary.tries.push({ builder, application, ask: String(ask), askLimit, refused });
    if (refused !== null) continue;
    if (application !== null) diary.multipliers.set(application, parts);
    return application ?? undefined;
  }
  return undefined;
}

async function tryToEnter(world: World, round: Address, builder: BuilderName, ask: bigint) {
  let application: number | null = null;
  let parts: ApplicationFacts["parts"] = [];
  try {
    const applied = await apply(world, round, builder, ask);
    application = applied.application;
    parts = await partsOf(world, round, builder, application);
    await accept(world, round, applied);
    return { application, parts, refused: null };
  } catch (error) {
    return { application, parts, refused: refusalOf(error) };
  }
}

/** A contract's own error as a fact; any other error is none, and ends the story. */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ContractRevertedError)) throw error;
  const values = Object.entries(error.args).map(([name, value]) => [name, String(value)]);
  return { error: error.errorName, values: Object.fromEntries(values) };
}

/** Gifts of one Explorer, by the Builder's name. */
export async function giveTo(
  world: World,
  diary: Diary,
  explorer: ExplorerName,
  gifts: readonly (readonly [builder: BuilderName, amount: bigint])[],
) {
  const items = gifts.map(([builder, amount]) => ({ application: applicationOf(diary, builder), amount }));
  const weights = await give(world, diary.round, explorer, items);
  for (const [index, [builder, amount]] of gifts.entries()) {
    const weight = Number(weights[index]);
    diary.gifts.push({ explorer, builder, amount: String(amount), weightBeforeBps: weight, weightBps: weight });
  }
}

export function applicationOf(diary: Diary, builder: BuilderName): number {
  const found = diary.tries.findLast((one) => one.builder === builder)?.application;
  if (found == null) throw new Error(`${builder} has no application in Round ${diary.number}`);
  return found;
}
