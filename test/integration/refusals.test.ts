// A Round of milestones that asks a RefusalLedger: who owes an earlier Round is not accepted, and what is held until it is
// earned is owed by nobody.
import {
  applyToRoundSync,
  type CatchmentClient,
  claimMatchSync,
  createProgramSync,
  donateSync,
  fundPoolSync,
  getBuilderRecord,
  getMilestones,
  isContractError,
  NATIVE,
  openRoundSync,
  reviewApplicationsSync,
  roundConfig,
  settleRound,
} from "@catchment/sdk";
import { refusalLedgerAbi } from "@catchment/sdk/abis";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, zeroAddress, zeroHash } from "viem";
import { DAY, type Deployment, deploy, GRACE, ONE, timesFrom } from "./deploy.ts";

type Person = CatchmentClient & { readonly account: { readonly address: Address } };

describe("a Round of milestones with a RefusalLedger", () => {
  let chain: Deployment;
  let program: Address;
  let milestones: Address;
  let refusals: Address;
  let people: readonly Person[];

  const person = (index: number): Person => people[index] as Person;
  const addressOf = (index: number) => getAddress(person(index).account.address);
  const [ADMIN, DEBTOR, OTHER, ANN, BOB] = [0, 1, 2, 3, 4] as const;

  async function openRound(modules: { ledger: Address; distributor?: Address; deliverGas?: number }) {
    const times = timesFrom((await chain.time.latest()) + DAY);
    const config = roundConfig({
      program,
      giving: { asset: NATIVE, explorerGate: chain.gate },
      times,
      matching: { asset: NATIVE, saturation: "ScaleUp" },
      modules: { builderGate: chain.gate, ...modules },
    });
    const call = { program, implementation: chain.implementation, config };
    const { round } = await openRoundSync(person(ADMIN), call);
    await chain.time.increaseTo(times.donationsFrom);
    return { round, times };
  }

  async function join(round: Address, builder: number) {
    const content = { recipient: addressOf(builder), ask: 0n, kind: 0, metadata: zeroHash };
    const applied = await applyToRoundSync(person(builder), { round, content });
    const decision = { application: applied.application, isAccepted: true, content: applied.content } as const;
    await reviewApplicationsSync(person(ADMIN), { round, decisions: [decision] });
    return applied.application;
  }

  /** Two gifts and a pool of one; the match is delivered or paid, and the time to account for it is over. */
  async function playOut({ round, times }: Awaited<ReturnType<typeof openRound>>, application: number) {
    await fundPoolSync(person(ADMIN), { round, amount: ONE });
    for (const donor of [ANN, BOB]) await donateSync(person(donor), { round, gifts: [{ application, amount: ONE }] });
    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person(ANN), { round });
    await claimMatchSync(person(ANN), { round, application });
    await chain.time.increase(Number(GRACE) + DAY);
  }

  const refusedRound = async (builder: number) => {
    const args = [program, addressOf(builder)] as const;
    const contract = { address: refusals, abi: refusalLedgerAbi, functionName: "refusalOf", args } as const;
    const [round] = await chain.reader.readContract(contract);
    return round;
  };

  before(async () => {
    chain = await deploy();
    people = chain.wallets as readonly Person[];
    const terms = [BigInt(10 * DAY), BigInt(200 * DAY)] as const;
    milestones = (await chain.viem.deployContract("Milestones", [chain.factory, NATIVE, ...terms])).address;
    refusals = (await chain.viem.deployContract("RefusalLedger", [chain.factory, chain.ledger])).address;
    ({ program } = await createProgramSync(person(ADMIN), {
      factory: chain.factory,
      admin: addressOf(ADMIN),
      operators: [addressOf(ADMIN)],
      reviewers: [addressOf(ADMIN)],
      trusted: [chain.implementation, chain.gate, chain.ledger, milestones, refusals],
    }));
  });

  it("refuses who owes, begins no debt, and leaves its Builder free to be accepted", async () => {
    const first = await openRound({ ledger: chain.ledger });
    await playOut(first, await join(first.round, DEBTOR));
    expect(await refusedRound(DEBTOR)).to.equal(getAddress(first.round));

    const inParts = await openRound({ ledger: refusals, distributor: milestones, deliverGas: 500_000 });
    const refused = await join(inParts.round, DEBTOR).catch((error: unknown) => error);
    expect(isContractError(refused, "Ledger_Owes"), String(refused)).to.equal(true);
    const application = await join(inParts.round, OTHER);
    await playOut(inParts, application);
    const held = await getMilestones(chain.reader, { milestones, round: inParts.round, application });
    expect(held).to.include({ delivered: ONE, recipient: addressOf(OTHER) });
    expect(held.parts.map(({ state }) => state)).to.deep.equal(["Open"]);
    expect(await refusedRound(OTHER)).to.equal(zeroAddress);
    const record = { ledger: chain.ledger, round: first.round, builder: addressOf(OTHER) };
    expect((await getBuilderRecord(chain.reader, record)).granted, "nothing is on record").to.equal(0n);

    const next = await openRound({ ledger: chain.ledger });
    expect(await join(next.round, OTHER)).to.equal(1);
  });
});
