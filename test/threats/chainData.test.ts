// What a reader of the chain makes of logs that are missing, or come in pieces (D075, D126).
import { roundConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  donateSync,
  fundPoolSync,
  getContributions,
  openRoundSync,
  reviewApplicationsSync,
  verifyMatches,
} from "@catchment/sdk/actions";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "../integration/deploy.ts";

describe("data of a chain", () => {
  let chain: Deployment;
  let round: Address;
  /** The blocks of the donations, in order. */
  const blocks: bigint[] = [];

  before(async () => {
    chain = await deploy();
    const [admin, builder, ...donors] = chain.wallets;
    if (admin === undefined || builder === undefined) throw new TypeError("the chain has twenty accounts");
    const { address } = admin.account;
    const { implementation, gate, asset } = chain;
    const people = { admin: address, operators: [address], reviewers: [address] };
    const trusted = [implementation, gate];
    const { program } = await createProgramSync(admin, { factory: chain.factory, ...people, trusted });
    const start = (await chain.time.latest()) + 10;
    const config = roundConfig({
      program,
      giving: { asset, explorerGate: gate },
      times: timesFrom(start),
      modules: { builderGate: gate },
    });
    ({ round } = await openRoundSync(admin, { program, implementation, config }));
    await chain.mint(address, 100n * ONE);
    await approveAsset(admin, { asset, spender: round, amount: 100n * ONE });
    await fundPoolSync(admin, { round, amount: 100n * ONE });
    await chain.time.increaseTo(start);
    const content = { recipient: builder.account.address, ask: 0n, kind: 0, metadata: zeroHash };
    const applied = await applyToRoundSync(builder, { round, content });
    const decision = { application: applied.application, isAccepted: true, content: applied.content } as const;
    await reviewApplicationsSync(admin, { round, decisions: [decision] });
    await chain.time.increaseTo(start + DAY);
    for (const donor of donors.slice(0, 4)) {
      await chain.mint(donor.account.address, ONE);
      await approveAsset(donor, { asset, spender: round, amount: ONE });
      const { receipt } = await donateSync(donor, { round, gifts: [{ application: 1, amount: ONE }] });
      blocks.push(receipt.blockNumber);
    }
  });

  it("notices that logs are missing", async () => {
    const whole = await verifyMatches(chain.reader, { round });
    expect(whole.isEqual).to.equal(true);
    expect(whole.matches.map(({ chain: amount }) => amount)).to.deep.equal([12n * ONE]);
    for (const block of blocks) {
      const { isEqual, matches } = await verifyMatches(chain.reader, { round, fromBlock: block + 1n });
      expect(isEqual, `without the logs up to block ${block}`).to.equal(false);
      expect(matches[0]?.chain).to.equal(12n * ONE);
    }
  });

  it("reads the same in ranges of any size", async () => {
    const [first = 0n] = blocks;
    const toBlock = blocks.at(-1) ?? 0n;
    const whole = await getContributions(chain.reader, { round, fromBlock: 0n, toBlock });
    expect(whole).to.have.length(4);
    for (const blockRange of [1n, 2n, 3n, 7n, 1_000n]) {
      expect(await getContributions(chain.reader, { round, fromBlock: first, toBlock, blockRange })).to.deep.equal(
        whole,
      );
    }
    const upToThird = { round, fromBlock: 0n, toBlock: toBlock - 1n, blockRange: 1n };
    expect(await getContributions(chain.reader, upToThird)).to.have.length(3);
  });
});
