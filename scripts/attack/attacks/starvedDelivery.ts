import { claimDirect, setTrustedSync } from "@catchment/sdk/actions";
import { deployArtifact } from "../../chain/artifacts.ts";
import { travelTo } from "../../chain/time.ts";
import { amount, gasText } from "../figures.ts";
import { DAY, ONE } from "../place.ts";
import { balanceOf, stateOf } from "../reads.ts";
import { enter, fund, give, openRound, settle } from "../rounds.ts";
import { trySend } from "../send.ts";
import { refusalOf, refused, unchanged } from "../tries.ts";
import type { Attack, Refusal } from "../types.ts";

const DELIVER_GAS = 200_000;
const LEAST = 21_000n;
const MOST = 1_000_000n;
/** Gas limits tried one by one on both sides of the least that works, and evenly from nothing to it. */
const AROUND = 10n;
const STEP = 15_000n;

export const starvedDelivery: Attack = {
  id: "starved-delivery",
  title: "Dodge the distributor by starving it of gas",
  threats: ["D158"],
  attacker: "a Builder",
  run: async (world) => {
    const { connection, people, program, contracts } = world;
    const { attacker } = people;
    const self = attacker.account.address;
    const distributor = await deployArtifact(connection, people.admin, "distribution/TokenDistributor", [
      contracts.usd,
    ]);
    await setTrustedSync(people.admin, { program, module: distributor, isTrusted: true });
    const round = await openRound(world, { modules: { distributor, deliverGas: DELIVER_GAS } });
    const id = await enter(world, round, attacker);
    await fund(world, round, people.sponsor, 2n * ONE);
    for (const name of ["Explorer 1", "Explorer 2"] as const) await give(world, round, people[name], [[id, ONE]]);
    await settle(world, round);
    const call = claimDirect.call({ round: round.address, application: id });
    const early = await refused(world, {
      tried: "claims past the distributor before the 30 days it has",
      by: attacker,
      call,
      error: "Round_TooEarly",
    });
    const { settledAt = 0 } = await stateOf(world, round);
    await travelTo(connection, settledAt + 30 * DAY);

    const poor = await balanceOf(world, round.asset, self);
    const errors = new Map<string, Refusal>();
    let tries = 0;
    let most = poor;
    const claimWith = async (gas: bigint): Promise<boolean> => {
      tries += 1;
      const snapshot = await connection.tester.snapshot();
      const sent = await trySend(world, attacker, call, { gas });
      const rich = await balanceOf(world, round.asset, self);
      if (rich > most) most = rich;
      await connection.tester.revert({ id: snapshot });
      if (sent.error === undefined) return true;
      const error = refusalOf(sent.error);
      errors.set(error.name, error);
      return false;
    };
    let [fails, works] = [LEAST, MOST];
    while (works - fails > 1n) {
      const middle = (fails + works) / 2n;
      if (await claimWith(middle)) works = middle;
      else fails = middle;
    }
    for (let gas = works - AROUND; gas <= works + AROUND; gas += 1n) await claimWith(gas);
    for (let gas = LEAST; gas <= works; gas += STEP) await claimWith(gas);

    const tooLittle = errors.get("Round_TooLittleGas");
    const starved = unchanged({
      tried: `claims past it later with ${tries} gas limits, so that delivery fails and the Round pays directly`,
      before: { text: "paid directly 0" },
      after: { text: `paid directly ${amount(most - poor)}` },
      ...(tooLittle === undefined ? {} : { error: tooLittle }),
      note: `below ${gasText(works)} it reverts, from there on the distributor gets the match`,
    });
    return [early, { ...starved, held: starved.held && tooLittle !== undefined }];
  },
};
