import { fundPool } from "@catchment/sdk/actions";
import { encodeFunctionData, parseAbi } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { purse } from "../figures.ts";
import { ONE } from "../place.ts";
import { allow, enter, giftsCall, give, openRound } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const feeAbi = parseAbi(["function setFee(uint256 newFeeBps)"]);
const FEE_BPS = 100n;

export const feeToken: Attack = {
  id: "fee-token",
  title: "Be credited more than arrives",
  threats: ["D045"],
  attacker: "a token that begins to keep 1 %",
  run: async (world) => {
    const { people, contracts, connection } = world;
    const { attacker } = people;
    const asset = await deployArtifact(connection, attacker, "mocks/HostileToken");
    const round = await openRound(world, { giving: { asset, explorerGate: contracts.openGate } });
    const id = await enter(world, round, people["Builder A"]);
    await give(world, round, people["Explorer 1"], [[id, ONE]]);
    const before = await purse(world, round);
    const data = encodeFunctionData({ abi: feeAbi, functionName: "setFee", args: [FEE_BPS] });
    await send(world, attacker, { to: asset, data, value: 0n });
    await allow(people["Explorer 2"], asset, round.address, ONE);
    await allow(people.sponsor, asset, round.address, ONE);
    const error = "Assets_ReceivedTooLittle";
    return [
      await refused(world, {
        tried: "1 is donated, 0.99 arrives",
        by: people["Explorer 2"],
        call: giftsCall(round, [[id, ONE]]),
        error,
      }),
      await refused(world, {
        tried: "1 is funded, 0.99 arrives",
        by: people.sponsor,
        call: fundPool.call({ round: round.address, asset, amount: ONE }),
        error,
      }),
      unchanged({ tried: "and the Round's money, after all this?", before, after: await purse(world, round) }),
    ];
  },
};
