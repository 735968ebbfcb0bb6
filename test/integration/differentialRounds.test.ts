// Random Rounds on the shipped contracts: chain = engine = a slow oracle that shares nothing with either, live and settled, to
// the base unit. The same for thousands of Rounds: `npm run campaign:rounds`.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { compareRound } from "../support/compareRound.ts";
import { randomRound } from "../support/randomRound.ts";
import { createRoundPlayer, type RoundPlayer } from "../support/roundPlayer.ts";
import { slowMatching, slowRoot } from "../support/slowOracle.ts";

const SEED = 20_261_122;
const ROUNDS = 160;
const GROUPS = 8;

describe("random Rounds, chain = engine = slow oracle", () => {
  let player: RoundPlayer;
  const seen = { paying: 0, capped: 0, comparisons: 0 };

  before(async () => {
    player = await createRoundPlayer();
  });
  after(() => player.close());

  for (let group = 0; group < GROUPS; group += 1) {
    const first = 1 + (group * ROUNDS) / GROUPS;
    const last = first - 1 + ROUNDS / GROUPS;
    it(`Rounds ${first} to ${last}`, async () => {
      for (let index = first; index <= last; index += 1) {
        const { difference, matched, isCapped, comparisons } = await compareRound(player, randomRound(SEED, index));
        expect(difference, `Round ${index} of seed ${SEED}`).to.equal(undefined);
        seen.paying += matched > 0n ? 1 : 0;
        seen.capped += isCapped ? 1 : 0;
        seen.comparisons += comparisons;
      }
    });
  }

  it("compares Rounds that pay, and caps that hold", () => {
    expect(seen.paying).to.be.greaterThan(ROUNDS / 2);
    expect(seen.capped).to.be.greaterThan(ROUNDS / 5);
    expect(seen.comparisons).to.be.greaterThan(ROUNDS * 5);
  });
});

describe("the slow oracle, against sums done by hand", () => {
  const full = (amount: bigint) => ({ amount, weight: 10_000n });
  const plain = { capBps: 10_000n, isKeep: true, minCounted: 0n, maxCounted: 0n };
  const application = { isAccepted: true, multiplier: 10_000n, ask: 0n };

  it("takes roots", () => {
    expect([0n, 1n, 3n, 4n, 2n ** 160n - 1n].map(slowRoot)).to.deep.equal([0n, 1n, 1n, 2n, 2n ** 80n - 1n]);
  });

  it("pays the cross terms: 1, 4 and 9 earn (1 + 2 + 3)² − 14", () => {
    const round = { ...plain, pool: 100n, applications: [{ ...application, given: [1n, 4n, 9n].map(full) }] };
    expect(slowMatching(round)).to.deep.equal({ demand: 220_000n, matches: [22n], released: 78n });
  });

  it("caps one and shares the rest: 12 and 2 of a pool of 10 under 60 %", () => {
    const applications = [
      [full(4n), full(9n)],
      [full(1n), full(1n)],
    ].map((given) => ({ ...application, given }));
    const round = { ...plain, pool: 10n, capBps: 6_000n, isKeep: false, applications };
    expect(slowMatching(round)).to.deep.equal({ demand: 140_000n, matches: [6n, 4n], released: 0n });
  });

  it("leaves who is exactly at the cap outside K, and pays nobody from nothing", () => {
    const twins = [1, 2].map(() => ({ ...application, given: [full(4n), full(4n)] }));
    const round = { ...plain, pool: 8n, capBps: 5_000n, isKeep: false, applications: twins };
    expect(slowMatching(round)).to.deep.equal({ demand: 160_000n, matches: [4n, 4n], released: 0n });
    expect(slowMatching({ ...round, pool: 0n }).matches).to.deep.equal([0n, 0n]);
  });
});
