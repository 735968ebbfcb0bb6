import { getPair, reweigh, setTrustedSync } from "@catchment/sdk/actions";
import { type Address, encodeFunctionData, parseAbi } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { ONE } from "../place.ts";
import { enter, fund, give, openRound } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack, Try } from "../types.ts";

const gateAbi = parseAbi(["function setReverting(bool)", "function setAnswerSize(uint256)"]);
/** Enough to return a million bytes, so that the answer itself is what is refused. */
const ELIGIBILITY_GAS = 4_000_000;

export const brokenGate: Attack = {
  id: "broken-gate",
  title: "Weigh a rival's donors with a broken gate",
  threats: ["D108", "D136"],
  attacker: "a rival who upgrades the gate",
  run: async (world) => {
    const { connection, people } = world;
    const { attacker } = people;
    const gate = await deployArtifact(connection, attacker, "mocks/HostileGate");
    await setTrustedSync(people.admin, { program: world.program, module: gate, isTrusted: true });
    const round = await openRound(world, { giving: { explorerGate: gate, eligibilityGas: ELIGIBILITY_GAS } });
    await fund(world, round, people.sponsor, 8n * ONE);
    const victim = await enter(world, round, people["Builder A"]);
    const donors = [people["Explorer 1"], people["Explorer 2"]];
    for (const donor of donors) await give(world, round, donor, [[victim, ONE]]);

    const tell = (functionName: "setReverting" | "setAnswerSize", value: boolean | bigint) =>
      send(world, attacker, { to: gate, data: dataOf(functionName, value), value: 0n });
    const call = reweigh.call({ round: round.address, explorer: addressOf(donors[0]), applications: [victim] });
    const tryReweigh = (tried: string) =>
      refused(world, { tried, by: attacker, call, error: "Round_EligibilityFailed" });
    const tries: Try[] = [];

    await tell("setReverting", true);
    tries.push(await tryReweigh("reweighs them while the gate reverts"));
    await tell("setReverting", false);
    for (const [size, what] of [
      [31n, "31 bytes of garbage"],
      [64n, "64 bytes of garbage"],
      [1_000_000n, "a million bytes"],
    ] as const) {
      await tell("setAnswerSize", size);
      tries.push(await tryReweigh(`reweighs them while the gate answers with ${what}`));
    }

    await give(world, round, people["Explorer 3"], [[victim, ONE]]);
    await give(world, round, people["Explorer 1"], [[victim, 1n]]);
    const [known, second, fresh] = await Promise.all(
      [...donors, people["Explorer 3"]].map((donor) =>
        getPair(connection.reader, { round: round.address, application: victim, explorer: addressOf(donor) }),
      ),
    );
    tries.push(
      unchanged({
        tried: "and the recorded weights, after all this?",
        before: { text: "10000, 10000, and 0 of a new donor" },
        after: { text: `${known?.weight}, ${second?.weight}, and ${fresh?.weight} of a new donor` },
        note: "gifts went through meanwhile, from a known and from a new donor",
      }),
    );
    return tries;
  },
};

function dataOf(functionName: "setReverting" | "setAnswerSize", value: boolean | bigint) {
  return functionName === "setReverting"
    ? encodeFunctionData({ abi: gateAbi, functionName, args: [value === true] })
    : encodeFunctionData({ abi: gateAbi, functionName, args: [BigInt(value)] });
}

function addressOf(wallet: { readonly account: { readonly address: Address } } | undefined): Address {
  if (wallet === undefined) throw new TypeError("nobody");
  return wallet.account.address;
}
