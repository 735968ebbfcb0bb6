// A chain over HTTP with a Round that takes donations: what a page or a script of somebody else's meets.
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  donateSync,
  fundPoolSync,
  openRoundSync,
  reviewApplicationsSync,
  roundConfig,
} from "@catchment/sdk";
import { type Address, zeroHash } from "viem";
import { startLocalChain } from "../../scripts/chain/server.ts";
import { deploy, ONE, timesFrom } from "./deploy.ts";

/** The pool is 8, application 1 is accepted and has one gift of 1, so its match is 0; account `donor` has 100 of the asset. */
export async function openDonations() {
  const { rpc, close } = await startLocalChain();
  try {
    const chain = await deploy(rpc);
    const { asset, gate, factory, implementation } = chain;
    const wallet = (index: number) => {
      const client = chain.wallets[index];
      if (client === undefined) throw new TypeError("the chain has twenty accounts");
      return client;
    };
    const [operator, builder, first, donor] = [wallet(0), wallet(1), wallet(2), wallet(3)];
    const admin = operator.account.address;
    const people = { admin, operators: [admin], reviewers: [admin] };
    const { program } = await createProgramSync(operator, { factory, ...people, trusted: [implementation, gate] });
    const times = timesFrom((await chain.time.latest()) + 1_000);
    const config = roundConfig({
      program,
      giving: { asset, explorerGate: gate },
      times,
      modules: { builderGate: gate },
    });
    const { round } = await openRoundSync(operator, { program, implementation, config });

    const pay = (client: typeof operator, amount: bigint) => approveAsset(client, { asset, spender: round, amount });
    for (const each of [operator, first, donor]) await chain.mint(each.account.address, 100n * ONE);
    await pay(operator, 8n * ONE);
    await fundPoolSync(operator, { round, amount: 8n * ONE });
    await chain.time.increaseTo(times.donationsFrom);
    const content = { recipient: builder.account.address, ask: 0n, kind: 0, metadata: zeroHash };
    const { application, content: judged } = await applyToRoundSync(builder, { round, content });
    const decisions = [{ application, isAccepted: true, content: judged } as const];
    await reviewApplicationsSync(operator, { round, decisions });
    await pay(first, ONE);
    await donateSync(first, { round, gifts: [{ application, amount: ONE }] });
    return { rpc, close, chain, round, lens: chain.lens, application, donor: donor.account.address as Address };
  } catch (error) {
    await close();
    throw error;
  }
}
