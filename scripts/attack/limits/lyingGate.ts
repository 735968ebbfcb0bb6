import { claimSync, reweigh, setTrustedSync } from "@catchment/sdk/actions";
import { encodeFunctionData, parseAbi } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { amount } from "../figures.ts";
import { ONE } from "../place.ts";
import { matchesOf } from "../reads.ts";
import { enter, fund, give, openRound, settle } from "../rounds.ts";
import { send } from "../send.ts";
import type { Limit } from "../types.ts";

const gateAbi = parseAbi(["function setWeight(uint256 newWeight)"]);

export const lyingGate: Limit = {
  id: "lying-gate",
  title: "A gate that lies",
  threats: ["D112"],
  attacker: "whoever can change the gate of a Round",
  run: async (world) => {
    const { connection, people, program } = world;
    const { attacker } = people;
    const gate = await deployArtifact(connection, attacker, "mocks/HostileGate");
    await setTrustedSync(people.admin, { program, module: gate, isTrusted: true });
    const round = await openRound(world, { giving: { explorerGate: gate } });
    await fund(world, round, people.sponsor, 8n * ONE);
    const id = await enter(world, round, people["Builder A"]);
    const donors = [people["Explorer 1"], people["Explorer 2"]];
    for (const donor of donors) await give(world, round, donor, [[id, ONE]]);
    const [before = 0n] = await matchesOf(world, round);

    const data = encodeFunctionData({ abi: gateAbi, functionName: "setWeight", args: [0n] });
    await send(world, attacker, { to: gate, data, value: 0n });
    for (const { account } of donors) {
      const call = reweigh.call({ round: round.address, explorer: account.address, applications: [id] });
      await send(world, attacker, call);
    }
    const [after = 0n] = await matchesOf(world, round);
    await settle(world, round);
    const { donations } = await claimSync(people.outsider, { round: round.address, application: id });
    return {
      tried: "makes it say 0 of everybody who gave to a rival, and has them reweighed",
      got: `a match of ${amount(after)} in place of ${amount(before)} for the rival`,
      didNotGet: `the donations: ${amount(donations)} of 2 reached the rival; nor a match for a Builder nobody gave to`,
      needs: "a gate that can be changed, named in the Round's configuration: a Scorer is frozen",
    };
  },
};
