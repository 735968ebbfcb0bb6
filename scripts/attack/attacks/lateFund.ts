import { absorbSync, fundPool, getRest, withdrawRestSync } from "@catchment/sdk/actions";
import { encodeFunctionData, erc20Abi } from "viem";
import { amount, matches } from "../figures.ts";
import { ONE } from "../place.ts";
import { stateOf } from "../reads.ts";
import { allow, goTo, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

export const lateFund: Attack = {
  id: "late-fund",
  title: "Move the pool by one base unit before it is shared",
  threats: ["D032", "D057", "D148"],
  attacker: "a sponsor",
  run: async (world) => {
    const { round, people, connection } = world;
    const { attacker, sponsor } = people;
    const before = await matches(world, round);
    await allow(attacker, round.poolAsset, round.address, 10n * ONE);
    const call = fundPool.call({ round: round.address, asset: round.poolAsset, amount: 1n });

    await goTo(world, round, "review");
    const inReview = await refused(world, {
      tried: "funds 1 base unit in Review",
      by: attacker,
      call,
      error: "Round_WrongPhase",
    });
    await goTo(world, round, "settling");
    const inSettling = await refused(world, {
      tried: "funds 1 base unit in Settling",
      by: attacker,
      call,
      error: "Round_WrongPhase",
    });

    const data = encodeFunctionData({ abi: erc20Abi, functionName: "transfer", args: [round.address, ONE] });
    await send(world, attacker, { to: round.poolAsset, data, value: 0n });
    const { amount: absorbed, hasJoinedPool } = await absorbSync(attacker, { round: round.address });
    const { pool } = await stateOf(world, round);
    await settle(world, round);
    const owner = sponsor.account.address;
    const { rest } = await getRest(connection.reader, { round: round.address, sponsor: owner });
    const paid = await withdrawRestSync(people.outsider, { round: round.address, sponsor: owner });
    const transfer = unchanged({
      tried: "transfers 1 to the Round past its functions, and has it absorbed before settling",
      before,
      after: await matches(world, round),
      cost: "1, for good",
      note: `the pool is still ${amount(pool)}; of that ${amount(absorbed)} the sponsor of 5 in 8 got ${amount(paid.amount)}`,
    });
    const isReleased = !hasJoinedPool && paid.amount === rest && rest === (ONE * 5n) / 8n;
    return [inReview, inSettling, { ...transfer, held: transfer.held && isReleased }];
  },
};
