import { claimSync, setTrustedSync } from "@catchment/sdk/actions";
import { deployArtifact } from "../../chain/artifacts.ts";
import { amount } from "../figures.ts";
import { ONE } from "../place.ts";
import { balanceOf } from "../reads.ts";
import { enter, fund, give, openRound, settle } from "../rounds.ts";
import type { Limit } from "../types.ts";

export const evilDistributor: Limit = {
  id: "evil-distributor",
  title: "A distributor that steals",
  threats: ["D022", "D091"],
  attacker: "the admin, who is operator too",
  run: async (world) => {
    const { connection, people, program } = world;
    const { admin } = people;
    const distributor = await deployArtifact(connection, admin, "mocks/HostileDistributor");
    await setTrustedSync(admin, { program, module: distributor, isTrusted: true });
    const round = await openRound(world, { modules: { distributor, deliverGas: 200_000 } });
    const id = await enter(world, round, people["Builder A"]);
    await fund(world, round, people.sponsor, 8n * ONE);
    for (const name of ["Explorer 1", "Explorer 2"] as const) await give(world, round, people[name], [[id, ONE]]);
    await settle(world, round);
    const [poor, was] = await Promise.all([
      balanceOf(world, round.asset, admin.account.address),
      balanceOf(world, round.asset, people["Builder A"].account.address),
    ]);
    await claimSync(people.outsider, { round: round.address, application: id });
    const got = (await balanceOf(world, round.asset, admin.account.address)) - poor;
    const donations = (await balanceOf(world, round.asset, people["Builder A"].account.address)) - was;
    const left = await balanceOf(world, round.asset, round.address);
    return {
      tried: "opens a Round with a distributor of its own making, which keeps what it is to deliver",
      got: `${amount(got)} of match`,
      didNotGet: `the donations: ${amount(donations)} of 2 reached the Builder; ${amount(left)} of pool stay the sponsors'`,
      needs: "a Round that names it: whoever funds or gives can read it in the Round's configuration beforehand",
    };
  },
};
