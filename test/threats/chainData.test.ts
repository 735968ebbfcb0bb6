// What a reader of the chain makes of logs that are missing, or come in pieces (D075, D126).
import { roundConfig, toMatchingInput } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  donateSync,
  fundPoolSync,
  getRoundState,
  openRoundSync,
  reviewApplicationsSync,
  verifyRound,
} from "@catchment/sdk/actions";
import { OpeningNotFoundError } from "@catchment/sdk/errors";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, numberToHex, type RpcLog, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "../integration/deploy.ts";
import { throughNode } from "../support/throughNode.ts";

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
    const whole = await verifyRound(chain.reader, { round });
    expect(whole.firstDifference).to.equal(undefined);
    expect(whole.matches.map(({ chain: amount }) => amount)).to.deep.equal([12n * ONE]);
    for (const block of blocks) {
      const blind = withoutLogsOf(chain.reader, block);
      const { isEqual, firstDifference, matches } = await verifyRound(blind, { round });
      expect(isEqual, `without the logs of block ${block}`).to.equal(false);
      expect(firstDifference).to.deep.include({ application: 1, expected: `${3n * ONE}`, found: `${4n * ONE}` });
      expect(matches[0]).to.deep.include({ chain: 12n * ONE, computed: 6n * ONE });
      await verifyRound(chain.reader, { round, fromBlock: block }).then(
        () => expect.fail("it was read from behind its opening"),
        (error) => expect(error).to.be.instanceOf(OpeningNotFoundError),
      );
    }
  });

  it("reads the same in ranges of any size, and names the block it read", async () => {
    const whole = await getRoundState(chain.reader, { round });
    expect(whole.pairs).to.have.length(4);
    const { hash } = await chain.reader.getBlock({ blockNumber: blocks.at(-1) ?? 0n });
    expect(whole.blockHash).to.equal(hash);
    expect(toMatchingInput(whole)).to.include({ blockHash: hash, blockNumber: blocks.at(-1) });
    for (const blockRange of [1n, 2n, 3n, 7n, 1_000n]) {
      expect(await getRoundState(chain.reader, { round, blockRange })).to.deep.equal(whole);
    }
    const upToThird = await getRoundState(chain.reader, { round, blockNumber: blocks[2] });
    expect(upToThird.pairs).to.have.length(3);
    expect(upToThird.blockHash).to.not.equal(hash);
  });
});

/** The same chain through a node that has lost the logs of one block. */
function withoutLogsOf(reader: Deployment["reader"], block: bigint) {
  return throughNode(reader, async (method, _, ask) => {
    const answer = await ask();
    if (method !== "eth_getLogs") return answer;
    return (answer as readonly RpcLog[]).filter(({ blockNumber }) => blockNumber !== numberToHex(block));
  });
}
