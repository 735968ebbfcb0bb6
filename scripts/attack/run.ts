// All of it: the world, the attacks, the limits, and how it ends.
import type { Connection } from "../chain/connect.ts";
import { InputError } from "../io/errors.ts";
import { stringify } from "../io/json.ts";
import type { Reporter } from "../io/progress.ts";
import { labelsOf } from "./errors.ts";
import { exitCodeOf, playAttacks, playLimits } from "./play.ts";
import { renderAttacks, renderLimits, summary } from "./report.ts";
import type { Attack, Limit } from "./types.ts";
import { buildWorld } from "./world.ts";

export type RunOptions = {
  readonly attacks: readonly Attack[];
  readonly limits: readonly Limit[];
  readonly isJson: boolean;
  readonly report: Reporter;
  /** Takes the result. */
  readonly print: (text: string) => void;
};

/**
 * Plays attacks on an empty local chain and prints what came of them.
 *
 * @returns the exit code: 1 if any attack did not fail as it must
 * @throws InputError on any other chain.
 */
export async function runAttacks(connection: Connection, options: RunOptions): Promise<0 | 1> {
  const { attacks, limits, isJson, report, print } = options;
  if (!connection.isLocal) throw new InputError("Attacks are played on a local chain only", "Leave out the chain");
  const world = await buildWorld(connection, report);
  report.step("Attacking; after each attack the chain goes back to where it was");
  const results = await playAttacks(world, attacks, report);
  const played = await playLimits(world, limits);
  if (isJson) print(stringify({ attacks: results, limits: played }));
  else {
    print(`\n${renderAttacks(results, labelsOf(world))}\n`);
    if (played.length > 0) print(`Known limits, played too:\n${renderLimits(played)}\n`);
    print(summary(results));
  }
  return exitCodeOf(results);
}
