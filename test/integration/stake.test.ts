// Stakes of one Program, from locking to a ruling, through the SDK's actions and, once, through ethers with the generated types.
import {
  accuseStakerSync,
  answerAccusationSync,
  approveAsset,
  type CatchmentClient,
  type ContractErrorName,
  createProgramSync,
  dropAccusationSync,
  getRound,
  getStake,
  grantRoleSync,
  InsufficientAllowanceError,
  InsufficientBalanceError,
  isContractError,
  lockStakeSync,
  openRoundSync,
  roundConfig,
  slashStakeSync,
  unlockStakeSync,
  withdrawStakeSync,
} from "@catchment/sdk";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, type Hex } from "viem";
import { STAKE_TERMS } from "../../scripts/chain/policy.ts";
import { MockToken__factory } from "../../types/ethers/factories/mocks/MockToken__factory.js";
import { Stakes__factory } from "../../types/ethers/factories/stake/Stakes__factory.js";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const NAMES = ["admin", "accuser", "ruler", "staker", "other", "poor"] as const;
type Name = (typeof NAMES)[number];
type Person = CatchmentClient & { readonly account: { readonly address: Address } };

describe("what people have at stake, and how it is taken", () => {
  const people = new Map<string, Person>();
  let chain: Deployment;
  let reader: CatchmentClient;
  let stakes: Address;
  let program: Address;
  let round: Address;
  let reason: Hex;

  const person = (name: Name): Person => people.get(name) as Person;
  const addressOf = (name: Name) => getAddress(person(name).account.address);
  const own = (name: Name = "staker") => ({ stakes, program, staker: addressOf(name) });
  const shown = (name?: Name) => getStake(reader, own(name));
  const refusalOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => expect.fail("it was not refused"),
      (error: unknown) => error,
    );
  const expectRefusal = async (name: ContractErrorName, attempt: Promise<unknown>) =>
    expect(isContractError(await refusalOf(attempt), name), name).to.equal(true);
  const accuse = (amount: bigint, who: Name = "accuser") => accuseStakerSync(person(who), { ...own(), amount, reason });
  const slash = (who: Name) => slashStakeSync(person(who), { ...own(), round });

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    NAMES.forEach((name, index) => {
      people.set(name, chain.wallets[index] as Person);
    });
    for (const name of ["staker", "other"] as const) await chain.mint(addressOf(name), 1_000n * ONE);
    reason = await digestOf("because");
    const { unbondingTime, noticeTime, rulingTime, maxSlashBps, maxCounted } = STAKE_TERMS;
    const terms = [unbondingTime, noticeTime, rulingTime, maxSlashBps].map(BigInt);
    const args = [chain.factory, chain.asset, ...terms, maxCounted];
    stakes = (await chain.viem.deployContract("Stakes", args as never)).address;
    ({ program } = await createProgramSync(person("admin"), {
      factory: chain.factory,
      admin: addressOf("admin"),
      operators: [addressOf("admin")],
      trusted: [chain.implementation, chain.gate],
    }));
    const config = roundConfig({
      program,
      giving: { asset: chain.asset, explorerGate: chain.gate },
      times: timesFrom((await chain.time.latest()) + DAY),
      modules: { builderGate: chain.gate },
    });
    ({ round } = await openRoundSync(person("admin"), { program, implementation: chain.implementation, config }));
  });

  it("locks what is allowed and there", async () => {
    const amount = 100n * ONE;
    const call = { stakes, program, amount };
    expect(await refusalOf(lockStakeSync(person("staker"), call))).to.be.instanceOf(InsufficientAllowanceError);
    expect(await refusalOf(lockStakeSync(person("poor"), call))).to.be.instanceOf(InsufficientBalanceError);
    await approveAsset(person("staker"), { asset: chain.asset, spender: stakes, amount });
    await expectRefusal("Stakes_ZeroAmount", lockStakeSync(person("staker"), { ...call, amount: 0n }));
    await expectRefusal("Stakes_NotAProgram", lockStakeSync(person("staker"), { ...call, program: round }));
    expect(await lockStakeSync(person("staker"), call)).to.include({ amount, locked: amount });
    expect(await shown()).to.deep.equal({
      locked: amount,
      exits: [],
      ready: 0n,
      accusable: 20n * ONE,
      accusation: undefined,
    });
  });

  it("does the same through ethers, with the generated types", async () => {
    const signer = (await chain.ethers.getSigners())[NAMES.indexOf("other")] as never;
    const contract = Stakes__factory.connect(stakes, signer);
    await MockToken__factory.connect(chain.asset, signer).approve(stakes, 3n * ONE);
    await contract.lock(program, 3n * ONE);
    await contract.unlock(program, ONE);
    expect(await contract.lockedOf(program, addressOf("other"))).to.equal(2n * ONE);
    const { locked, exits } = await shown("other");
    expect(locked).to.equal(2n * ONE);
    const readyAt = (await chain.time.latest()) + STAKE_TERMS.unbondingTime;
    expect(exits).to.deep.equal([{ amount: ONE, readyAt }]);
  });

  it("takes an accusation of a SLASHER only, with its answer, and lets it be dropped", async () => {
    await expectRefusal("Stakes_NotSlasher", accuse(ONE));
    for (const name of ["accuser", "ruler"] as const) {
      await grantRoleSync(person("admin"), { program, role: "SLASHER", grantee: addressOf(name) });
    }
    await expectRefusal("Stakes_AboveAccusable", accuse(20n * ONE + 1n));
    const answer = { stakes, program, statement: reason };
    await expectRefusal("Stakes_NotAccused", answerAccusationSync(person("staker"), answer));
    const { rulingFrom } = await accuse(ONE);
    expect(rulingFrom).to.equal(BigInt((await chain.time.latest()) + STAKE_TERMS.noticeTime));
    await expectRefusal("Stakes_AlreadyAccused", accuse(ONE, "ruler"));
    expect((await answerAccusationSync(person("staker"), answer)).statement).to.equal(reason);
    expect((await shown()).accusation).to.deep.equal({
      accuser: addressOf("accuser"),
      amount: ONE,
      rulingFrom: Number(rulingFrom),
      rulingUntil: Number(rulingFrom) + STAKE_TERMS.rulingTime,
    });
    await expectRefusal("Stakes_NotAccuser", dropAccusationSync(person("ruler"), own()));
    await dropAccusationSync(person("admin"), own());
    expect((await shown()).accusation).to.equal(undefined);
    await expectRefusal("Stakes_NotAccused", dropAccusationSync(person("admin"), own()));
  });

  it("slashes after the notice, by another SLASHER, into the pool of an open Round", async () => {
    await accuse(20n * ONE);
    await expectRefusal("Stakes_TooEarly", slash("ruler"));
    await chain.time.increase(STAKE_TERMS.noticeTime);
    await expectRefusal("Stakes_OwnAccusation", slash("accuser"));
    await expectRefusal("Stakes_NotOurRound", slashStakeSync(person("ruler"), { ...own(), round: program }));
    expect(await slash("ruler")).to.include({ amount: 20n * ONE, fromLocked: 20n * ONE });
    expect((await getRound(reader, { round })).pool).to.equal(20n * ONE);
    expect((await shown()).locked).to.equal(80n * ONE);
    await expectRefusal("Stakes_Spared", accuse(ONE));
  });

  it("pays what was unlocked, when it has unbonded: anyone to the staker, the staker anywhere", async () => {
    const unlock = (amount: bigint) => unlockStakeSync(person("staker"), { stakes, program, amount });
    await expectRefusal("Stakes_AboveLocked", unlock(81n * ONE));
    const { readyAt } = await unlock(30n * ONE);
    const toStaker = { ...own(), to: addressOf("staker") };
    await expectRefusal("Stakes_NothingReady", withdrawStakeSync(person("staker"), toStaker));
    await chain.time.increaseTo(Number(readyAt));
    expect(await shown()).to.deep.include({ locked: 50n * ONE, exits: [], ready: 30n * ONE });
    const elsewhere = { ...own(), to: addressOf("other") };
    await expectRefusal("Stakes_NotStaker", withdrawStakeSync(person("other"), elsewhere));
    const before = await chain.balanceOf(addressOf("staker"));
    expect((await withdrawStakeSync(person("other"), toStaker)).amount).to.equal(30n * ONE);
    expect(await chain.balanceOf(addressOf("staker"))).to.equal(before + 30n * ONE);
  });
});
