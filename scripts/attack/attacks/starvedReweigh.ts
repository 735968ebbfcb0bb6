import { getPair, reweigh } from "@catchment/sdk/actions";
import { gasText } from "../figures.ts";
import { trySend } from "../send.ts";
import { refusalOf, unchanged } from "../tries.ts";
import type { Attack, Refusal } from "../types.ts";

const LEAST = 21_000n;
const MOST = 1_200_000n;
/** Gas limits tried one by one on both sides of the least that works, and evenly from nothing to plenty. */
const AROUND = 12n;
const STEPS = 60n;
/** The donor has its Stamp all the time: this is its true weight. */
const FULL = 10_000;

export const starvedReweigh: Attack = {
  id: "starved-reweigh",
  title: "Reweigh with just too little gas",
  threats: ["D136", "D147"],
  attacker: "a rival",
  run: async (world) => {
    const { connection, round, builders, people } = world;
    const explorer = people["Explorer 1"].account.address;
    const weight = async () =>
      (await getPair(connection.reader, { round: round.address, application: builders.A, explorer })).weight;
    const before = await weight();
    const weights = new Set<number>();
    const errors = new Map<string, Refusal>();
    let tries = 0;
    const reweighWith = async (gas: bigint): Promise<boolean> => {
      tries += 1;
      const call = reweigh.call({ round: round.address, explorer, applications: [builders.A] });
      const sent = await trySend(world, people.attacker, call, { gas });
      weights.add(await weight());
      if (sent.error === undefined) return true;
      const error = refusalOf(sent.error);
      errors.set(error.name, error);
      return false;
    };

    let [fails, works] = [LEAST, MOST];
    while (works - fails > 1n) {
      const middle = (fails + works) / 2n;
      if (await reweighWith(middle)) works = middle;
      else fails = middle;
    }
    for (let gas = works - AROUND; gas <= works + AROUND; gas += 1n) await reweighWith(gas);
    for (let gas = LEAST; gas <= MOST; gas += (MOST - LEAST) / STEPS) await reweighWith(gas);

    const tooLittle = errors.get("Round_TooLittleGas");
    const result = unchanged({
      tried:
        `reweighs a rival's donor with ${tries} gas limits up to ${gasText(MOST)}, ` +
        "among them every one next to the least that works",
      before: { text: `${before} bps` },
      after: { text: `${[...weights].sort((a, b) => a - b).join(", ")} bps` },
      ...(tooLittle === undefined ? {} : { error: tooLittle }),
      note: `below ${gasText(works)} it reverts, from there on it writes the true weight; nothing else ever came of it`,
    });
    return [{ ...result, held: result.held && tooLittle !== undefined && before === FULL }];
  },
};
