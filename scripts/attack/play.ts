// Plays attacks one after the other, each in the same world: whatever one leaves behind is undone before the next.
import { toCatchmentError } from "@catchment/sdk";
import type { Reporter } from "../io/progress.ts";
import { refusalOf } from "./tries.ts";
import type { Attack, AttackResult, Limit, LimitResult, Try } from "./types.ts";
import type { World } from "./world.ts";

export type PlayedLimit = Omit<Limit, "run"> & LimitResult;

/** Plays every attack; one result per try. */
export async function playAttacks(
  world: World,
  attacks: readonly Attack[],
  report: Reporter,
): Promise<readonly AttackResult[]> {
  const progress = report.progress("attacks", attacks.length);
  const results: AttackResult[] = [];
  for (const { run, ...description } of attacks) {
    const tries = await undone(world, () => run(world)).catch((error: unknown) => [brokeOff(error)]);
    for (const one of tries) results.push({ ...description, ...one });
    progress.tick();
  }
  progress.stop();
  return results;
}

/** What an attack expects of the Round beside its tries has failed: it shows nothing, so it does not hold. */
function brokeOff(error: unknown): Try {
  const tried = "is played to its end";
  return { tried, outcome: "broke off", error: refusalOf(toCatchmentError(error)), held: false };
}

export async function playLimits(world: World, limits: readonly Limit[]): Promise<readonly PlayedLimit[]> {
  const played: PlayedLimit[] = [];
  for (const { run, ...description } of limits) {
    played.push({ ...description, ...(await undone(world, () => run(world))) });
  }
  return played;
}

/** 0 if every attack held; an empty list proves nothing. */
export function exitCodeOf(results: readonly AttackResult[]): 0 | 1 {
  return results.length > 0 && results.every(({ held }) => held) ? 0 : 1;
}

async function undone<result>({ connection: { tester } }: World, work: () => Promise<result>): Promise<result> {
  const id = await tester.snapshot();
  try {
    return await work();
  } finally {
    await tester.revert({ id });
  }
}
