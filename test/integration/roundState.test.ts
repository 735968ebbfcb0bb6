// Random lives of Rounds: at many points of each, the state from logs alone is what the Round's views say, field by field, and
// `verifyRound` finds nothing.
import {
  createProgramSync,
  getApplications,
  getLevel,
  getMatches,
  getPair,
  getRest,
  getRound,
  getRoundState,
  type RoundState,
  setTrustedSync,
  toMatchingInput,
  verifyRound,
} from "@catchment/sdk";
import { donationRoundAbi } from "@catchment/sdk/abis";
import { computeMatching } from "@catchment/sdk/matching";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { getAddress, isAddress } from "viem";
import { restOf } from "../../sdk/src/state/derive.ts";
import { beginLife, DEED_NAMES, type Deployed, KINDS, type LifeWorld } from "../support/roundLife.ts";
import { deploy } from "./deploy.ts";

const LIVES = 12;
/** Deeds between two looks. */
const LOOK_EVERY = 8;

describe("the state of a Round from its logs, at many points of random lives", function () {
  this.timeout(120_000);
  let world: LifeWorld;
  const done = new Map<string, number>();
  const phases = new Set<string>();
  let looks = 0;

  before(async () => {
    const chain = await deploy();
    const gate: Deployed = await chain.viem.deployContract("TestGate");
    const calibration: Deployed = await chain.viem.deployContract("TestGate");
    const settler: Deployed = await chain.viem.deployContract("MockSettler");
    const stray: Deployed = await chain.viem.deployContract("MockToken", ["Stray", "STR", 6]);
    const [admin] = chain.wallets;
    if (admin === undefined) throw new TypeError("the chain has twenty accounts");
    const { address } = admin.account;
    const { program } = await createProgramSync(admin, {
      factory: chain.factory,
      ...{ admin: address, operators: [address], reviewers: [address] },
      trusted: [chain.implementation, chain.gate, gate.address, calibration.address],
    });
    await setTrustedSync(admin, { program, module: settler.address, isTrusted: true });
    await stray.write.mint([address, 10n ** 9n]);
    world = { chain, program, gate, calibration, settler, stray: stray.address };
  });

  /** Everything the state has and a view has, too. */
  const expectSameAsViews = async (state: RoundState) => {
    const { reader } = world.chain;
    const { round, blockNumber } = state;
    const at = { round, blockNumber };
    const { address, blockNumber: _, areApplicationsOpen, areDonationsOpen, ...views } = await getRound(reader, at);
    expect(plain({ ...views, address }), "the Round").to.deep.equal(
      plain({
        ...{
          address: round,
          implementation: state.opening.implementation,
          program: state.config.program,
          kind: state.kind,
        },
        ...{ config: state.config, phase: state.phase, times: state.times, isFallback: state.isFallback },
        ...{ pool: state.pool, demand: state.demand, escrow: state.escrow, paid: state.paid, released: state.released },
        applicationCount: state.applications.length,
        settledAt: state.settlement?.settledAt,
        settlementRoot: state.settlement?.kind === "list" ? state.settlement.root : undefined,
      }),
    );
    const { times, timestamp, phase } = state;
    const isOpen = phase === "Open";
    expect(areApplicationsOpen).to.equal(isOpen && timestamp < times.applicationsUntil);
    expect(areDonationsOpen).to.equal(isOpen && timestamp >= times.donationsFrom);

    const applications = state.applications.map(
      ({ proposedRecipient, metadata, matchPaid, proven, isCapped, history, ...rest }) => rest,
    );
    expect(plain(applications), "the applications").to.deep.equal(plain(await getApplications(reader, at)));
    const contract = { address: round, abi: donationRoundAbi, blockNumber } as const;
    expect(state.acceptedApplications).to.deep.equal(
      await reader.readContract({ ...contract, functionName: "acceptedApplications" }),
    );
    for (const { application, explorer, ...pair } of state.pairs) {
      expect(pair).to.deep.equal(await getPair(reader, { ...at, application, explorer }));
    }
    for (const holder of new Set([world.program, ...state.sponsors.map((share) => share.holder)])) {
      const share = state.sponsors.find((one) => one.holder === holder);
      const { rest, units, withdrawn } = await getRest(reader, { ...at, sponsor: holder });
      expect([units, withdrawn], holder).to.deep.equal([share?.units ?? 0n, share?.withdrawn ?? 0n]);
      expect(restOf(state, holder), holder).to.equal(rest);
    }
    if (state.settlement?.kind === "level") {
      const { numerator, denominator } = await getLevel(reader, at);
      const { config, settlement } = state;
      const isKept = config.matching.saturation === "Keep" && settlement.denominator <= 10_000n * settlement.numerator;
      expect([numerator, denominator]).to.deep.equal(
        isKept ? [1n, 10_000n] : [settlement.numerator, settlement.denominator],
      );
    }
    if (phase !== "Cancelled" && phase !== "Closed" && state.settlement?.kind !== "list") {
      const { projects } = computeMatching(toMatchingInput(state).parameters);
      for (const { application, amount } of await getMatches(reader, at)) {
        const computed = projects.find(({ project }) => project === String(application))?.match ?? 0n;
        expect(amount, `the match of ${application}`).to.equal(computed);
      }
    }
  };

  for (let seed = 0; seed < LIVES; seed += 1) {
    it(`life ${seed}, ${KINDS[seed % KINDS.length]}`, async () => {
      const life = await beginLife(world, seed);
      const { reader, time } = world.chain;
      let quiet = 0;
      const look = async () => {
        const { firstDifference, state } = await verifyRound(reader, { round: life.round, list: life.list() });
        expect(firstDifference).to.equal(undefined);
        await expectSameAsViews(state);
        phases.add(state.phase);
        looks += 1;
        quiet = 0;
      };
      for (const { at, deeds } of life.moments) {
        await time.increaseTo(at);
        for (let tried = 0; tried < deeds; tried += 1) {
          const name = await life.step();
          if (name === undefined) continue;
          done.set(name, (done.get(name) ?? 0) + 1);
          quiet += 1;
          if (quiet >= LOOK_EVERY) await look();
        }
        await look();
      }
      const at = await getRoundState(reader, { round: life.round });
      const again = await getRoundState(reader, { round: life.round, blockRange: 3n, blockNumber: at.blockNumber });
      expect(again).to.deep.equal(at);
    });
  }

  it("saw every deed done, and every phase", () => {
    expect(DEED_NAMES.filter((name) => !done.has(name))).to.deep.equal([]);
    expect([...phases]).to.include.members([
      ...["Upcoming", "Open", "Review", "Settling", "Settled", "Closed", "Cancelled"],
    ]);
    expect(looks).to.be.greaterThan(LIVES * 8);
  });
});

/** Addresses in one case, whoever wrote them. */
function plain(value: unknown): unknown {
  if (typeof value === "string" && isAddress(value)) return getAddress(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
