// Random Rounds of votes on a chain, with weights that change, ballots that change, reweighing, disqualification, caps, asks
// and calibration: the chain's matches, live and settled, are the engine's from the Round's logs alone, to the base unit.

import { votingConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  disqualify,
  fundPoolSync,
  getApplications,
  getBallot,
  openRoundSync,
  reviewApplicationsSync,
  reweigh,
  settleRound,
  verifyRound,
  vote,
} from "@catchment/sdk/actions";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, keccak256, toHex, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const ROUNDS = 8;
const BUILDERS = 5;
const EXPLORERS = 6;
const STEPS = 24;

/** A generator with a fixed seed: the same Rounds every time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe("random Rounds of votes: the chain's matches are the engine's", () => {
  let chain: Deployment;
  let program: Address;
  let gate: Awaited<ReturnType<Deployment["viem"]["deployContract"]>>;
  let calibration: Awaited<ReturnType<Deployment["viem"]["deployContract"]>>;

  before(async () => {
    chain = await deploy();
    gate = await chain.viem.deployContract("TestGate");
    calibration = await chain.viem.deployContract("MockCalibration");
    const [admin] = chain.wallets;
    if (admin === undefined) throw new Error("the chain has no accounts");
    const { address } = admin.account;
    ({ program } = await createProgramSync(admin, {
      factory: chain.factory,
      admin: address,
      operators: [address],
      reviewers: [address],
      trusted: [chain.votingImplementation, chain.gate, gate.address, calibration.address],
    }));
  });

  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    it(`Round ${seed}`, async () => {
      const random = randomFrom(seed);
      const [admin, ...others] = chain.wallets;
      if (admin === undefined) throw new Error("the chain has no accounts");
      const builders = others.slice(0, BUILDERS);
      const explorers = others.slice(BUILDERS, BUILDERS + EXPLORERS);
      const start = Number((await chain.reader.getBlock()).timestamp) + 1;
      const most = 3 + random(40);
      const { round } = await openRoundSync(admin, {
        program,
        implementation: chain.votingImplementation,
        salt: keccak256(toHex(seed)),
        config: votingConfig({
          program,
          budget: BigInt(most * most * BUILDERS),
          explorerGate: gate.address,
          times: timesFrom(start),
          matching: { asset: chain.asset, capBps: 500 + random(9_501) },
          modules: {
            builderGate: chain.gate,
            ...(random(2) === 0 ? {} : { calibration: calibration.address }),
          },
        }),
      });
      const pool = BigInt(1 + random(5_000)) * (ONE / 7n) + 1n;
      await chain.mint(admin.account.address, pool);
      await approveAsset(admin, { asset: chain.asset, spender: round, amount: pool });
      await fundPoolSync(admin, { round, amount: pool });
      for (const builder of builders) {
        await calibration.write.setMultiplier([BigInt(2_500 + random(7_501))]);
        const ask = random(3) === 0 ? pool / BigInt(2 + random(9)) : 0n;
        const content = { recipient: builder.account.address, ask, kind: 0, metadata: zeroHash };
        const { application } = await applyToRoundSync(builder, { round, content });
        const applications = await getApplications(chain.reader, { round });
        const own = applications.find(({ id }) => id === application);
        const decision = { application, isAccepted: true, content: own?.content ?? "0x", reason: zeroHash } as const;
        await reviewApplicationsSync(admin, { round, decisions: [decision] });
      }
      await chain.time.increaseTo(start + DAY);

      const isEqual = async () => {
        const { isEqual, matches } = await verifyRound(chain.reader, { round });
        const text = JSON.stringify(matches, (_, value) => (typeof value === "bigint" ? `${value}` : value));
        expect(isEqual, text).to.equal(true);
      };
      for (let step = 0; step < STEPS; step += 1) {
        const explorer = explorers[random(EXPLORERS)] ?? admin;
        const holder = explorer.account.address;
        const { lines } = await getBallot(chain.reader, { round, explorer: holder });
        if (random(3) === 0) await gate.write.setWeight([holder, BigInt(random(10_001))]);
        if (random(4) === 0 && lines.length > 0) {
          const applications = lines.map(({ application }) => application);
          await reweigh(admin, { round, explorer: holder, applications });
        } else {
          const cast = new Map(
            Array.from({ length: 1 + random(3) }, () => [1 + random(BUILDERS), 1 + random(most)] as const),
          );
          const [first] = lines;
          if (first !== undefined && random(3) === 0) cast.set(first.application, 0);
          await vote(explorer, { round, votes: [...cast].map(([application, votes]) => ({ application, votes })) });
        }
        if (step % 8 === 7) await isEqual();
      }
      await chain.time.increaseTo(start + 15 * DAY);
      if (random(2) === 0)
        await disqualify(admin, { round, application: 1 + random(BUILDERS), reason: keccak256("0x01") });
      await chain.time.increaseTo(start + 20 * DAY);
      await isEqual();
      await settleRound(admin, { round });
      await isEqual();
      const { result } = await verifyRound(chain.reader, { round });
      expect(result.method).to.equal("voting");
      expect(result.matched > 0n, "a Round that pays nothing compares nothing").to.equal(true);
    });
  }
});
