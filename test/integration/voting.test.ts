// The SDK's way through a Round of votes: its own actions, and what the others do with it.
import {
  AccessControlUnauthorizedAccountError,
  InvalidParameterError,
  NATIVE,
  RoundWrongStatusError,
  roundConfig,
  UnknownRevertError,
  VotingRoundAssetMismatchError,
  VotingRoundBudgetOutOfBoundsError,
  VotingRoundCreditsExceededError,
  VotingRoundKeepNotAllowedError,
  VotingRoundNoDonationsError,
  votingConfig,
} from "@catchment/sdk";
import {
  applyToRoundSync,
  approveAsset,
  catchmentActions,
  claimSync,
  createProgramSync,
  donate,
  fundPoolSync,
  getApplication,
  getBallot,
  getMatches,
  getPair,
  getRound,
  getRoundKind,
  getRoundState,
  openRoundSync,
  previewDonation,
  previewVote,
  reviewApplicationsSync,
  reweighSync,
  settleRound,
  verifyRound,
  vote,
  voteSync,
} from "@catchment/sdk/actions";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, zeroAddress, zeroHash } from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const BUDGET = 100n;

describe("a Round of votes through the SDK", () => {
  let chain: Deployment;
  let program: Address;
  let round: Address;
  let donation: Address;
  let start: number;
  type Wallet = Deployment["wallets"][number];
  let [admin, builder, second, ann, bob]: Wallet[] = [];

  const person = (wallet: Wallet | undefined): Wallet => {
    if (wallet === undefined) throw new Error("the chain has too few accounts");
    return wallet;
  };
  const rejected = async (what: Promise<unknown>): Promise<unknown> =>
    what.then(
      () => expect.fail("it went through"),
      (error: unknown) => error,
    );

  before(async () => {
    chain = await deploy();
    [admin, builder, second, ann, bob] = chain.wallets;
    const { address } = person(admin).account;
    ({ program } = await createProgramSync(person(admin), {
      factory: chain.factory,
      admin: address,
      operators: [address],
      reviewers: [address],
      trusted: [chain.votingImplementation, chain.implementation, chain.gate],
    }));
    start = Number((await chain.reader.getBlock()).timestamp) + 1;
  });

  const config = (changes: Partial<Parameters<typeof votingConfig>[0]> = {}) =>
    votingConfig({
      program,
      budget: BUDGET,
      explorerGate: chain.gate,
      matching: { asset: chain.asset },
      times: timesFrom(start),
      modules: { builderGate: chain.gate },
      ...changes,
    });

  it("writes a configuration that says what a Round of votes asks for", () => {
    const { giving, matching } = config();
    expect(giving).to.include({ asset: chain.asset, minCounted: 0n, maxCounted: BUDGET, eligibilityGas: 500_000 });
    expect(matching).to.include({ asset: chain.asset, saturation: "ScaleUp", capBps: 10_000 });
    const noAsset = config({ matching: { asset: zeroAddress, configured: 5n }, eligibilityGas: 60_000 });
    expect(noAsset.giving).to.include({ asset: NATIVE, eligibilityGas: 60_000 });
    expect(noAsset.matching).to.include({ asset: zeroAddress, configured: 5n });
  });

  it("refuses at opening what a Round of votes cannot be", async () => {
    const open = (one: ReturnType<typeof config>) =>
      rejected(openRoundSync(person(admin), { program, implementation: chain.votingImplementation, config: one }));
    expect(await open(config({ budget: 0n }))).to.be.instanceOf(VotingRoundBudgetOutOfBoundsError);
    expect(await open(config({ budget: 2n ** 64n }))).to.be.instanceOf(VotingRoundBudgetOutOfBoundsError);
    const usual = config();
    expect(await open({ ...usual, matching: { ...usual.matching, saturation: "Keep" } })).to.be.instanceOf(
      VotingRoundKeepNotAllowedError,
    );
    const error = await open({ ...usual, giving: { ...usual.giving, asset: NATIVE } });
    expect(error).to.be.instanceOf(VotingRoundAssetMismatchError);
    expect((error as Error).message).to.include("votingConfig");
  });

  it("is opened, voted in, weighed, settled and claimed", async () => {
    ({ round } = await openRoundSync(person(admin), {
      program,
      implementation: chain.votingImplementation,
      config: config(),
    }));
    expect(await getRoundKind(chain.reader, { round })).to.equal("voting");
    expect(await getRound(chain.reader, { round })).to.include({ kind: "voting", phase: "Open", escrow: 0n });

    await chain.mint(person(admin).account.address, 10n * ONE);
    await approveAsset(person(admin), { asset: chain.asset, spender: round, amount: 10n * ONE });
    await fundPoolSync(person(admin), { round, amount: 10n * ONE });
    for (const wallet of [person(builder), person(second)]) {
      const content = { recipient: wallet.account.address, ask: 0n, kind: 0, metadata: zeroHash };
      const { application } = await applyToRoundSync(wallet, { round, content });
      const { content: hash } = await getApplication(chain.reader, { round, application });
      const decision = { application, isAccepted: true, content: hash, reason: zeroHash };
      await reviewApplicationsSync(person(admin), { round, decisions: [decision] });
    }
    await chain.time.increaseTo(start + DAY);

    const lines = [
      { application: 1, votes: 6 },
      { application: 2, votes: 8 },
    ];
    const ballot = { round, explorer: person(ann).account.address, lens: chain.lens };
    const foretold = await previewVote(chain.reader, { ...ballot, votes: lines });
    const { voted } = await voteSync(person(ann), { round, votes: lines });
    expect(foretold.spent).to.equal((await getBallot(chain.reader, ballot)).spent);
    expect(foretold.matches.map(({ before }) => before)).to.deep.equal([0n, 0n]);
    const live = await getMatches(chain.reader, { round });
    expect(foretold.matches.map(({ application, afterwards }) => [application, afterwards])).to.deep.equal(
      live.map(({ application, amount }) => [application, amount]),
    );
    const changed = await chain.reader.extend(catchmentActions()).previewVote({
      ...ballot,
      votes: [{ application: 2, votes: 0 }],
    });
    expect(changed).to.deep.equal({
      spent: 36n,
      matches: [
        { application: 1, before: live[0]?.amount, afterwards: 10n * ONE },
        { application: 2, before: live[1]?.amount, afterwards: 0n },
      ],
    });
    expect(voted.map(({ application, votes, weight }) => [application, votes, weight])).to.deep.equal([
      [1, 6n, 10_000n],
      [2, 8n, 10_000n],
    ]);
    const tooMuch = await rejected(vote(person(ann), { round, votes: [{ application: 1, votes: 7 }] }));
    expect(tooMuch).to.be.instanceOf(VotingRoundCreditsExceededError);
    expect((tooMuch as VotingRoundCreditsExceededError).args).to.deep.equal({
      explorer: person(ann).account.address,
      spent: 113n,
      budget: BUDGET,
    });
    const unknown = await rejected(vote(person(ann), { round, votes: [{ application: 9, votes: 1 }] }));
    expect(unknown).to.be.instanceOf(RoundWrongStatusError);

    await person(bob)
      .extend(catchmentActions())
      .voteSync({ round, votes: [{ application: 1, votes: 9 }] });
    await voteSync(person(bob), { round, votes: [{ application: 1, votes: 0 }] });
    await voteSync(person(bob), { round, votes: [{ application: 1, votes: 2 }] });
    const explorer = person(bob).account.address;
    expect(await getBallot(chain.reader, { round, explorer })).to.deep.equal({
      lines: [{ application: 1, votes: 2, weight: 10_000 }],
      budget: BUDGET,
      spent: 4n,
    });
    const nobody = await getBallot(chain.reader, { round, explorer: person(admin).account.address });
    expect(nobody).to.deep.equal({ lines: [], budget: BUDGET, spent: 0n });
    const { reweighed } = await reweighSync(person(admin), { round, explorer, applications: [1] });
    expect(reweighed).to.have.length(1);

    const { votes, kind } = await getRoundState(chain.reader, { round });
    expect(kind).to.equal("voting");
    expect(votes.map(({ application, votes: cast }) => [application, cast])).to.deep.equal([
      [1, 6n],
      [1, 2n],
      [2, 8n],
    ]);
    expect((await getRoundState(chain.reader, { round, blockRange: 3n })).votes).to.deep.equal(votes);

    await chain.time.increaseTo(start + 20 * DAY);
    await settleRound(person(admin), { round });
    const { isEqual, matches } = await verifyRound(chain.reader, { round });
    expect(isEqual).to.equal(true);
    expect(matches.map(({ chain: amount }) => amount)).to.deep.equal([5n * ONE, 5n * ONE]);
    for (const application of [1, 2]) await claimSync(person(admin), { round, application });
    expect(await chain.balanceOf(person(builder).account.address)).to.equal(5n * ONE);
    expect(await chain.balanceOf(round)).to.equal(0n);
  });

  it("answers what is asked of donations with an error that says so", async () => {
    const explorer = person(ann).account.address;
    const listed = verifyRound(chain.reader, { round, method: { method: "proportional" } });
    expect(await rejected(listed)).to.be.instanceOf(InvalidParameterError);
    for (const what of [
      getPair(chain.reader, { round, application: 1, explorer }),
      previewDonation(chain.reader, { round, application: 1, explorer, amount: 1n, lens: chain.lens }),
    ]) {
      expect(await rejected(what)).to.be.instanceOf(VotingRoundNoDonationsError);
    }
    await chain.mint(explorer, ONE);
    await approveAsset(person(ann), { asset: chain.asset, spender: round, amount: ONE });
    const given = donate(person(ann), { round, gifts: [{ application: 1, amount: ONE }] });
    expect(await rejected(given)).to.be.instanceOf(UnknownRevertError);
  });

  it("knows a Round of donations from one of votes", async () => {
    const now = Number((await chain.reader.getBlock()).timestamp) + 1;
    ({ round: donation } = await openRoundSync(person(admin), {
      program,
      implementation: chain.implementation,
      config: roundConfig({
        program,
        giving: { asset: chain.asset, explorerGate: chain.gate },
        times: timesFrom(now),
        modules: { builderGate: chain.gate },
      }),
    }));
    expect(await getRoundKind(chain.reader, { round: donation })).to.equal("donation");
    expect((await getRound(chain.reader, { round: donation })).kind).to.equal("donation");
    expect((await getRoundState(chain.reader, { round: donation })).votes).to.deep.equal([]);
    const ballot = getBallot(chain.reader, { round: donation, explorer: program });
    expect(await rejected(ballot)).to.be.instanceOf(UnknownRevertError);
    const stranger = openRoundSync(person(bob), {
      program,
      implementation: chain.votingImplementation,
      config: config(),
    });
    expect(await rejected(stranger)).to.be.instanceOf(AccessControlUnauthorizedAccountError);
  });
});
