// Random Rounds on a chain, with weights that change, reweighing, disqualification, caps, asks and bounds on what counts:
// the chain's matches, live and settled, are the engine's from the Round's logs alone, to the base unit.

import { roundConfig } from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  createProgramSync,
  disqualify,
  donate,
  fundPoolSync,
  getApplications,
  openRoundSync,
  reviewApplicationsSync,
  reweigh,
  settleRound,
  verifyRound,
} from "@catchment/sdk/actions";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, keccak256, toHex, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const ROUNDS = 12;
const BUILDERS = 5;
const EXPLORERS = 8;
const STEPS = 30;

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

describe("random Rounds: the chain's matches are the engine's", () => {
  let chain: Deployment;
  let program: Address;
  let gate: Awaited<ReturnType<Deployment["viem"]["deployContract"]>>;

  before(async () => {
    chain = await deploy();
    gate = await chain.viem.deployContract("TestGate");
    const [admin] = chain.wallets;
    if (admin === undefined) throw new Error("the chain has no accounts");
    const { address } = admin.account;
    ({ program } = await createProgramSync(admin, {
      factory: chain.factory,
      admin: address,
      operators: [address],
      reviewers: [address],
      trusted: [chain.implementation, chain.gate, gate.address],
    }));
  });

  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    it(`Round ${seed}`, async () => {
      const random = randomFrom(seed);
      const [admin, ...others] = chain.wallets;
      if (admin === undefined) throw new Error("the chain has no accounts");
      const builders = others.slice(0, BUILDERS);
      const explorers = others.slice(BUILDERS, BUILDERS + EXPLORERS);
      const amount = (most: number) => BigInt(1 + random(most)) * (random(2) === 0 ? ONE / 100n : 1n + ONE / 7n);
      const start = Number((await chain.reader.getBlock()).timestamp) + 1;
      const { round } = await openRoundSync(admin, {
        program,
        implementation: chain.implementation,
        salt: keccak256(toHex(seed)),
        config: roundConfig({
          program,
          giving: {
            asset: chain.asset,
            explorerGate: gate.address,
            minCounted: random(2) === 0 ? 0n : ONE / 10n,
            maxCounted: random(2) === 0 ? 0n : 20n * ONE,
          },
          times: timesFrom(start),
          matching: { saturation: random(2) === 0 ? "Keep" : "ScaleUp", capBps: 500 + random(9_501) },
          modules: { builderGate: chain.gate },
        }),
      });
      const pool = amount(5_000);
      await chain.mint(admin.account.address, pool);
      await approveAsset(admin, { asset: chain.asset, spender: round, amount: pool });
      await fundPoolSync(admin, { round, amount: pool });
      for (const builder of builders) {
        const ask = random(3) === 0 ? amount(50) : 0n;
        const content = { recipient: builder.account.address, ask, kind: 0, metadata: zeroHash };
        await applyToRoundSync(builder, { round, content });
      }
      const applications = await getApplications(chain.reader, { round });
      await reviewApplicationsSync(admin, {
        round,
        decisions: applications.map(({ id, content }) => ({
          application: id,
          isAccepted: true,
          content,
          reason: zeroHash,
        })),
      });
      await chain.time.increaseTo(start + DAY);
      for (const explorer of explorers) {
        await chain.mint(explorer.account.address, 10n ** 27n);
        await approveAsset(explorer, { asset: chain.asset, spender: round, amount: 10n ** 27n });
      }

      const given = new Map<Address, Set<number>>();
      const isEqual = async () => {
        const { isEqual, matches } = await verifyRound(chain.reader, { round });
        expect(
          isEqual,
          JSON.stringify(matches, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
        ).to.equal(true);
      };
      for (let step = 0; step < STEPS; step += 1) {
        const explorer = explorers[random(EXPLORERS)];
        if (explorer === undefined) continue;
        const holder = explorer.account.address;
        const own = given.get(holder) ?? new Set();
        if (random(3) === 0) await gate.write.setWeight([holder, BigInt(random(10_001))]);
        if (random(4) === 0 && own.size > 0) {
          await reweigh(admin, { round, explorer: holder, applications: [...own] });
        } else {
          const gifts = Array.from({ length: 1 + random(3) }, () => ({
            application: 1 + random(BUILDERS),
            amount: amount(900),
          }));
          await donate(explorer, { round, gifts });
          given.set(holder, new Set([...own, ...gifts.map(({ application }) => application)]));
        }
        if (step % 10 === 9) await isEqual();
      }
      await chain.time.increaseTo(start + 15 * DAY);
      if (random(2) === 0)
        await disqualify(admin, { round, application: 1 + random(BUILDERS), reason: keccak256("0x01") });
      await chain.time.increaseTo(start + 20 * DAY);
      await isEqual();
      await settleRound(admin, { round });
      await isEqual();
      const { result } = await verifyRound(chain.reader, { round });
      expect(result.matched > 0n, "a Round that pays nothing compares nothing").to.equal(true);
    });
  }
});
