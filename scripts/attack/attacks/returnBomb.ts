import { NATIVE } from "@catchment/sdk";
import { claim, refundSync } from "@catchment/sdk/actions";
import { encodeFunctionData, parseAbi } from "viem";
import { deployArtifact } from "../../chain/artifacts.ts";
import { amount } from "../figures.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { enter, fund, give, goTo, openRound, settle } from "../rounds.ts";
import { send } from "../send.ts";
import { refused, unchanged } from "../tries.ts";
import type { Attack } from "../types.ts";

const bombAbi = parseAbi(["function setBomb(bool newIsBomb, bool newIsRefusing)"]);
/** What the bomb costs its maker to build, and a usual claim; not what it would cost to copy it, too. */
const CLAIM_GAS = 400_000n;

export const returnBomb: Attack = {
  id: "return-bomb",
  title: "Block everybody's payment by a hostile payout address",
  threats: ["D054", "D087", "D088"],
  attacker: "a Builder paid to a contract",
  run: async (world) => {
    const { people, contracts, connection } = world;
    const { attacker, outsider } = people;
    const recipient = await deployArtifact(connection, attacker, "mocks/HostileReceiver");
    const round = await openRound(world, { giving: { asset: NATIVE, explorerGate: contracts.openGate } });
    const bomber = await enter(world, round, attacker, { recipient });
    const honest = await enter(world, round, people["Builder A"]);
    await fund(world, round, people.sponsor, 4n * ONE);
    const donors = [people["Explorer 1"], people["Explorer 2"]];
    for (const donor of donors)
      await give(world, round, donor, [
        [bomber, ONE],
        [honest, ONE],
      ]);
    await settle(world, round);
    const arm = (isRefusing: boolean) => {
      const data = encodeFunctionData({ abi: bombAbi, functionName: "setBomb", args: [true, isRefusing] });
      return send(world, attacker, { to: recipient, data, value: 0n });
    };
    const snapshot = await connection.tester.snapshot();
    await arm(false);
    await send(world, outsider, claim.call({ round: round.address, application: bomber }), { gas: CLAIM_GAS });
    const taken = unchanged({
      tried: "takes its own payment and answers with 300,000 bytes",
      before: { text: "4 to it" },
      after: { text: `${amount(await balanceOf(world, NATIVE, recipient))} to it` },
    });
    await connection.tester.revert({ id: snapshot });
    await arm(true);
    const bombed = await refused(world, {
      tried: "answers its own payment with a revert of 300,000 bytes",
      by: outsider,
      call: claim.call({ round: round.address, application: bomber }),
      error: "Assets_NotReceived",
      note: "nothing of it is copied, and nobody else waits for it",
    });
    const builder = people["Builder A"].account.address;
    const was = await balanceOf(world, NATIVE, builder);
    await send(world, outsider, claim.call({ round: round.address, application: honest }), { gas: CLAIM_GAS });
    const got = (await balanceOf(world, NATIVE, builder)) - was;
    const others = unchanged({
      tried: "and the other Builder's payment meanwhile?",
      before: { text: "4 to the other Builder" },
      after: { text: `${amount(got)} to the other Builder` },
    });

    await goTo(world, round, "closed");
    let back = 0n;
    for (const { account } of donors) {
      const { amount: one } = await refundSync(outsider, {
        round: round.address,
        application: bomber,
        donor: account.address,
      });
      back += one;
    }
    const donorsBack = unchanged({
      tried: "keeps refusing until the Round closes",
      before: { text: "2 donated to it" },
      after: { text: `${amount(back)} donated to it` },
      note: "back with its donors; its match goes back to the sponsors",
    });
    return [taken, bombed, others, donorsBack];
  },
};
