import { roundConfig } from "@catchment/sdk";
import { fundRound, getConfiguration, openRoundSync, setTrustedSync } from "@catchment/sdk/actions";
import { deployArtifact } from "../../chain/artifacts.ts";
import { amount } from "../figures.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { mint } from "../rounds.ts";
import { send } from "../send.ts";
import type { Limit } from "../types.ts";

export const evilKind: Limit = {
  id: "evil-kind",
  title: "A kind of Round that steals",
  threats: ["D021", "D022"],
  attacker: "the admin, who is operator and treasurer too",
  run: async (world) => {
    const { connection, people, program, contracts, round } = world;
    const { admin, sponsor } = people;
    const self = admin.account.address;
    await mint(sponsor, contracts.usd, program, 10n * ONE);
    const poor = await balanceOf(world, contracts.usd, self);
    const inRound = await balanceOf(world, contracts.usd, round.address);

    const implementation = await deployArtifact(connection, admin, "mocks/HostileRound", [contracts.usd]);
    await setTrustedSync(admin, { program, module: implementation, isTrusted: true });
    const { config } = await getConfiguration(connection.reader, { round: round.address });
    const { round: fake } = await openRoundSync(admin, { program, implementation, config: roundConfig(config) });
    await send(world, admin, fundRound.call({ program, round: fake, amount: 10n * ONE }));
    const got = (await balanceOf(world, contracts.usd, self)) - poor;
    const left = await balanceOf(world, contracts.usd, round.address);
    return {
      tried: "trusts a kind of Round of its own making, opens one, and funds it from the treasury of 10",
      got: `${amount(got)} of the treasury`,
      didNotGet: `anything of the Round that runs: it holds ${amount(left)} of ${amount(inRound)}`,
      needs: "ADMIN, which can grant itself the other two; each step is an event, the trust with the code's hash",
    };
  },
};
