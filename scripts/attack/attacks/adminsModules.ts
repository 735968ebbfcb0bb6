import { NATIVE } from "@catchment/sdk";
import { programAbi } from "@catchment/sdk/abis";
import { getConfiguration, openRound, setBounds, setTrusted } from "@catchment/sdk/actions";
import { encodeFunctionData, parseAbi, zeroHash } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { roundCall } from "../calls.ts";
import { matches } from "../figures.ts";
import { DAY, ONE } from "../place.ts";
import { enter, give, openRound as openAnother } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack, Try } from "../types.ts";

const upgradeAbi = parseAbi([
  "function upgradeToAndCall(address implementation, bytes data)",
  "function initialize(address owner)",
]);

export const adminsModules: Attack = {
  id: "admins-modules",
  title: "Change the rules of a Round that runs",
  threats: ["D012", "D013", "D014", "D020", "D022", "D094"],
  attacker: "the admin, who has every role",
  run: async (world) => {
    const { connection, round, people, program, contracts } = world;
    const { admin } = people;
    const evil = await deployArtifact(connection, admin, "mocks/HostileDistributor");
    const before = { text: `${(await matches(world, round)).text}; its code is the same` };
    const code = await connection.reader.getCode({ address: round.address });
    const tries: Try[] = [];
    const upgrade = encodeFunctionData({ abi: upgradeAbi, functionName: "upgradeToAndCall", args: [evil, "0x"] });
    const restart = encodeFunctionData({
      abi: upgradeAbi,
      functionName: "initialize",
      args: [admin.account.address],
    });
    for (const [what, to] of [
      ["Round", round.address],
      ["Program", program],
    ] as const) {
      const call = { to, data: upgrade, value: 0n };
      tries.push(await refused(world, { tried: `upgrades the ${what}`, by: admin, call, error: "none" }));
    }
    const initRound = { to: round.address, data: restart, value: 0n };
    tries.push(
      await refused(world, { tried: "initialises the Round anew", by: admin, call: initRound, error: "none" }),
    );
    const parameters = {
      metadata: zeroHash,
      admin: admin.account.address,
      operators: [],
      reviewers: [],
      treasurers: [],
      trusted: [],
      bounds: { minApplicationTime: 0, minDonationTime: 0, minReviewTime: 0, maxCapBps: 1 },
    };
    const data = encodeFunctionData({ abi: programAbi, functionName: "initialize", args: [parameters] });
    tries.push(
      await refused(world, {
        tried: "initialises the Program anew",
        by: admin,
        call: { to: program, data, value: 0n },
        error: "InvalidInitialization",
      }),
    );

    const { config } = await getConfiguration(connection.reader, { round: round.address });
    const modules = { ...config.modules, distributor: evil, deliverGas: 200_000 };
    const opening = { program, implementation: contracts.implementation, config: { ...config, modules } };
    tries.push(
      await refused(world, {
        tried: "as an operator, opens a Round with a distributor no admin has trusted in public",
        by: admin,
        call: openRound.call(opening),
        error: "Configuration_NotTrusted",
      }),
    );
    const mixed = await openAnother(world, { matching: { asset: NATIVE, saturation: "ScaleUp" } });
    const builder = await enter(world, mixed, people["Builder A"]);
    await give(world, mixed, people["Explorer 1"], [[builder, ONE]]);
    tries.push(
      await refused(world, {
        tried: "recovers the donated dollars of a Round whose pool is in another asset",
        by: admin,
        call: roundCall(mixed, "recover", [mixed.asset]),
        error: "Round_NothingToAbsorb",
      }),
    );

    await send(world, admin, setTrusted.call({ program, module: evil, isTrusted: true }));
    await send(world, admin, setTrusted.call({ program, module: contracts.scorer, isTrusted: false }));
    const bounds = { minApplicationTime: DAY, minDonationTime: DAY, minReviewTime: DAY, maxCapBps: 1 };
    await send(world, admin, setBounds.call({ program, bounds }));
    const isSame = (await connection.reader.getCode({ address: round.address })) === code;
    tries.push(
      unchanged({
        tried: "trusts a stealing distributor, distrusts the gate, sets a cap of 0.01 %",
        before,
        after: { text: `${(await matches(world, round)).text}; its code is ${isSame ? "the same" : "another"}` },
        note: "all of it is for Rounds opened from now on: a Round's configuration is its code",
      }),
    );
    return tries;
  },
};
