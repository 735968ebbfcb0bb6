import { decodeRevert, NATIVE } from "@catchment/sdk";
import { type Call, claim } from "@catchment/sdk/actions";
import { type Address, encodeFunctionData, parseAbi } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { amount } from "../figures.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { enter, fund, give, openRound, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { refusalOf, unchanged } from "../tries.ts";
import type { Attack, Try } from "../types.ts";
import type { World } from "../world.ts";

const hookAbi = parseAbi([
  "function setHook(address newTarget, bytes newData)",
  "function tried() view returns (uint256)",
  "function succeeded() view returns (uint256)",
  "function lastReason() view returns (bytes)",
]);

export const reentrancy: Attack = {
  id: "reentrancy",
  title: "Claim again from inside a claim",
  threats: ["D048"],
  attacker: "a Builder",
  run: async (world) => [await byToken(world), await byReceiver(world)],
};

/** The token itself calls back in the middle of its transfer. */
async function byToken(world: World): Promise<Try> {
  const token = await deployArtifact(world.connection, world.people.attacker, "mocks/HostileToken");
  return play(
    world,
    "claims in a token that calls claim() again in the middle of each transfer",
    token,
    token,
    undefined,
  );
}

/** The payout address is a contract that calls back when coins arrive. */
async function byReceiver(world: World): Promise<Try> {
  const receiver = await deployArtifact(world.connection, world.people.attacker, "mocks/HostileReceiver");
  const tried = "claims coins to a contract that calls claim() again when they arrive";
  return play(world, tried, NATIVE, receiver, receiver);
}

async function play(world: World, tried: string, asset: Address, hook: Address, payout: Address | undefined) {
  const { people, contracts, connection } = world;
  const { attacker } = people;
  const round = await openRound(world, { giving: { asset, explorerGate: contracts.openGate } });
  const recipient = payout ?? attacker.account.address;
  const thief = await enter(world, round, attacker, { recipient });
  const other = await enter(world, round, people["Builder A"]);
  await fund(world, round, people.sponsor, 2n * ONE);
  for (const name of ["Explorer 1", "Explorer 2"] as const) {
    await give(world, round, people[name], [
      [thief, ONE],
      [other, ONE],
    ]);
  }
  await settle(world, round);
  const again = claim.call({ round: round.address, application: thief });
  await send(world, attacker, setHook(hook, again));
  const was = await balanceOf(world, asset, recipient);
  await send(world, people.outsider, again);
  const got = (await balanceOf(world, asset, recipient)) - was;
  const left = await balanceOf(world, asset, round.address);
  const read = { address: hook, abi: hookAbi } as const;
  const [calls, succeeded, reason] = await Promise.all([
    connection.reader.readContract({ ...read, functionName: "tried" }),
    connection.reader.readContract({ ...read, functionName: "succeeded" }),
    connection.reader.readContract({ ...read, functionName: "lastReason" }),
  ]);
  const error = refusalOf(decodeRevert(reason));
  const result = unchanged({
    tried,
    before: { text: "3 to the Builder, 3 left for the other" },
    after: { text: `${amount(got)} to the Builder, ${amount(left)} left for the other` },
    error,
    note: `called back ${calls} time${calls === 1n ? "" : "s"}, got through ${succeeded} times`,
  });
  const wasStopped = calls > 0n && succeeded === 0n && error.name === "ReentrancyGuardReentrantCall";
  return { ...result, held: result.held && wasStopped };
}

function setHook(hook: Address, call: Call): Call {
  const data = encodeFunctionData({ abi: hookAbi, functionName: "setHook", args: [call.to, call.data] });
  return { to: hook, data, value: 0n };
}
