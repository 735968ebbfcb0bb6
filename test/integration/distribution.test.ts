// Whole Rounds through each distributor, by the SDK's actions: ETH and DAI through a TokenDistributor, units that are bound to
// who earned them, and a match paid in parts as its outcomes are accepted.
import {
  agreeMilestonesSync,
  appealMilestoneSync,
  applyToRoundSync,
  approveAsset,
  burnUnitsSync,
  type CatchmentClient,
  type ContractErrorName,
  claimMatchSync,
  claimSync,
  collectSync,
  createProgramSync,
  decideMilestoneSync,
  donateSync,
  fundPoolSync,
  getMilestones,
  getRest,
  getUnits,
  isContractError,
  type Milestone,
  NATIVE,
  openRoundSync,
  payMilestoneSync,
  prescribeMilestonesSync,
  releaseMilestoneSync,
  reviewApplicationsSync,
  roundConfig,
  ruleMilestoneSync,
  settleRound,
  signPermit,
  submitMilestoneSync,
  withdrawRestSync,
} from "@catchment/sdk";
import { errorsAbi, soulboundUnitsAbi, tokenDistributorAbi } from "@catchment/sdk/abis";
import { digestOf } from "@catchment/sdk/metadata";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import {
  type Address,
  erc20Abi,
  getAddress,
  type Hex,
  parseAbi,
  parseEventLogs,
  parseSignature,
  zeroAddress,
  zeroHash,
} from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "./deploy.ts";

const NAMES = ["admin", "reviewer", "arbiter", "builder", "recipient", "sponsor", "ann", "bob", "anyone"] as const;
type Name = (typeof NAMES)[number];
type Person = CatchmentClient & { readonly account: { readonly address: Address } };

const JUDGE_TIME = 10 * DAY;
/** Not divisible by the parts' shares. */
const POOL = 8n * ONE + 1n;

describe("a whole Round through each distributor", function () {
  this.timeout(300_000);
  const people = new Map<string, Person>();
  let chain: Deployment;
  let reader: CatchmentClient;
  let program: Address;
  let dai: Address;
  let evidence: Hex;
  let reason: Hex;
  const distributors = new Map<string, Address>();

  const person = (name: Name): Person => people.get(name) as Person;
  const addressOf = (name: Name) => getAddress(person(name).account.address);
  const distributor = (name: string) => distributors.get(name) as Address;
  const balanceOf = (asset: Address, holder: Address) =>
    asset === NATIVE
      ? chain.reader.getBalance({ address: holder })
      : chain.reader.readContract({ address: asset, abi: erc20Abi, functionName: "balanceOf", args: [holder] });
  const mintDai = (to: Address, amount: bigint) =>
    chain.wallets[0]?.writeContract({
      address: dai,
      abi: parseAbi(["function mint(address to, uint256 amount)"]),
      functionName: "mint",
      args: [to, amount],
    });
  const expectRefusal = async (name: ContractErrorName, attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => expect.fail(`${name}: it was not refused`),
      (thrown: unknown) => thrown,
    );
    expect(isContractError(error, name), `${name}: ${error}`).to.equal(true);
  };

  /** Opens a Round that pays through `through`; stands where donations are open and the application is accepted. */
  async function openThrough(through: string, asset: Address, pool: { asset: Address; configured: bigint }) {
    const times = timesFrom((await chain.time.latest()) + DAY);
    const config = roundConfig({
      program,
      giving: { asset, explorerGate: chain.gate },
      times,
      matching: { ...pool, saturation: "ScaleUp" },
      modules: {
        builderGate: chain.gate,
        distributor: distributor(through),
        deliverGas: 200_000,
        arbiter: addressOf("arbiter"),
      },
    });
    const call = { program, implementation: chain.implementation, config };
    const { round } = await openRoundSync(person("admin"), call);
    await chain.time.increaseTo(times.donationsFrom);
    const content = { recipient: addressOf("recipient"), ask: 0n, kind: 0, metadata: zeroHash };
    const { application, content: judged } = await applyToRoundSync(person("builder"), { round, content });
    const decisions = [{ application, isAccepted: true, content: judged } as const];
    await reviewApplicationsSync(person("reviewer"), { round, decisions });
    return { round, application, times };
  }

  /** DAI's own permit, for all of it and until it is taken back, sent by a stranger. */
  async function permitDai(name: Name, spender: Address) {
    const deadline = BigInt(await chain.time.latest()) + 3_600n;
    const { kind, nonce, signature } = await signPermit(person(name), { token: dai, spender, value: ONE, deadline });
    expect(kind).to.equal("Dai");
    const { r, s, yParity } = parseSignature(signature);
    await chain.wallets[NAMES.indexOf("anyone")]?.writeContract({
      address: dai,
      abi: parseAbi(["function permit(address, address, uint256, uint256, bool, uint8, bytes32, bytes32)"]),
      functionName: "permit",
      args: [addressOf(name), spender, nonce, deadline, true, 27 + yParity, r, s],
    });
  }

  /** Two gifts, the sponsor's money if the pool takes any, and the settlement. */
  async function playOut(
    { round, application, times }: Awaited<ReturnType<typeof openThrough>>,
    asset: Address,
    amount = POOL,
  ) {
    if (amount > 0n) {
      if (asset !== NATIVE) await approveAsset(person("sponsor"), { asset, spender: round, amount });
      await fundPoolSync(person("sponsor"), { round, amount });
    }
    for (const name of ["ann", "bob"] as const) {
      if (asset === dai && name === "ann") await permitDai(name, round);
      else if (asset !== NATIVE) await approveAsset(person(name), { asset, spender: round, amount: ONE });
      await donateSync(person(name), { round, gifts: [{ application, amount: ONE }] });
    }
    await chain.time.increaseTo(times.settleFrom);
    await settleRound(person("anyone"), { round });
    return { round, application };
  }

  before(async () => {
    chain = await deploy();
    reader = chain.reader;
    NAMES.forEach((name, index) => {
      people.set(name, chain.wallets[index] as Person);
    });
    dai = (await chain.viem.deployContract("DaiToken")).address;
    [evidence, reason] = [await digestOf("what came of it"), await digestOf("because")];
    const terms = [BigInt(JUDGE_TIME), BigInt(100 * DAY)] as const;
    const deployed = {
      ETH: await chain.viem.deployContract("TokenDistributor", [NATIVE]),
      DAI: await chain.viem.deployContract("TokenDistributor", [dai]),
      units: await chain.viem.deployContract("SoulboundUnits", [chain.factory]),
      milestones: await chain.viem.deployContract("Milestones", [chain.factory, dai, ...terms]),
    };
    for (const [name, { address }] of Object.entries(deployed)) distributors.set(name, address);
    ({ program } = await createProgramSync(person("admin"), {
      factory: chain.factory,
      admin: addressOf("admin"),
      operators: [addressOf("admin")],
      reviewers: [addressOf("reviewer")],
      trusted: [chain.implementation, chain.gate, ...distributors.values()],
    }));
    for (const name of ["sponsor", "ann", "bob"] as const) await mintDai(addressOf(name), 100n * ONE);
  });

  for (const name of ["ETH", "DAI"] as const) {
    it(`pays in ${name} through a TokenDistributor, anywhere the recipient says`, async () => {
      const asset = name === "ETH" ? NATIVE : dai;
      const opened = await openThrough(name, asset, { asset, configured: 0n });
      const played = await playOut(opened, asset);
      const before = await balanceOf(asset, addressOf("recipient"));
      const { receipt } = await claimSync(person("anyone"), played);
      const { round, application } = played;
      const delivered = parseEventLogs({ abi: tokenDistributorAbi, eventName: "Delivered", logs: receipt.logs });
      expect(delivered.map(({ address, args }) => ({ address: getAddress(address), ...args }))).to.deep.equal([
        {
          address: getAddress(distributor(name)),
          round: getAddress(round),
          application,
          recipient: addressOf("recipient"),
          asset: getAddress(asset),
          amount: POOL,
        },
      ]);
      expect((await balanceOf(asset, addressOf("recipient"))) - before, "donations go past it").to.equal(2n * ONE);
      expect(await balanceOf(asset, distributor(name))).to.equal(POOL);

      const to = getAddress(`0x${name === "ETH" ? "e1" : "da"}${"0".repeat(37)}1`);
      const collected = await collectSync(person("recipient"), { distributor: distributor(name), to });
      expect(collected).to.include({ amount: POOL, recipient: addressOf("recipient"), to });
      expect(await balanceOf(asset, to)).to.equal(POOL);
      await expectRefusal(
        "TokenDistributor_NothingToCollect",
        collectSync(person("recipient"), { distributor: distributor(name) }),
      );
    });
  }

  it("gives units that nobody can move, and says by which Program", async () => {
    const units = distributor("units");
    const opened = await openThrough("units", chain.asset, { asset: zeroAddress, configured: 500n });
    for (const name of ["ann", "bob"] as const) await chain.mint(addressOf(name), ONE);
    const played = await playOut(opened, chain.asset, 0n);
    const { receipt } = await claimMatchSync(person("anyone"), played);
    const holder = addressOf("recipient");
    expect(await getUnits(reader, { units, program, holder })).to.equal(500n);
    expect(await getUnits(reader, { units, program: opened.round, holder }), "of no other Program").to.equal(0n);

    const contract = { address: units, abi: soulboundUnitsAbi } as const;
    const { round, application } = played;
    const read = chain.reader.readContract;
    const tokenId = await read({ ...contract, functionName: "tokenIdOf", args: [round, application] });
    expect(await read({ ...contract, functionName: "givenBy", args: [tokenId] })).to.deep.equal([
      program,
      getAddress(round),
      application,
      500n,
    ]);
    const logged = (eventName: "Locked" | "Transfer" | "UnitsGiven") =>
      parseEventLogs({ abi: soulboundUnitsAbi, eventName, logs: receipt.logs }).map(({ args }) => args);
    expect(logged("Locked"), "ERC-5192").to.deep.equal([{ tokenId }]);
    expect(logged("Transfer")).to.deep.equal([{ from: zeroAddress, to: holder, tokenId }]);
    expect(logged("UnitsGiven")).to.deep.equal([
      { round: getAddress(round), application, recipient: holder, program: getAddress(program), tokenId, amount: 500n },
    ]);
    expect(await read({ ...contract, functionName: "supportsInterface", args: ["0xb45a3c0e"] }), "its id").to.equal(
      true,
    );
    expect(await read({ ...contract, functionName: "locked", args: [tokenId] })).to.equal(true);
    const other = addressOf("anyone");
    const asked = { address: units, abi: [...soulboundUnitsAbi, ...errorsAbi] };
    for (const [functionName, args] of [
      ["transferFrom", [holder, other, tokenId]],
      ["safeTransferFrom", [holder, other, tokenId]],
      ["approve", [other, tokenId]],
      ["setApprovalForAll", [other, true]],
    ] as const) {
      const moved = chain.reader.simulateContract({ ...asked, functionName, args, account: holder } as never);
      const error = await moved.catch((thrown: unknown) => thrown);
      expect(String(error), functionName).to.include("SoulboundUnits_Bound");
    }
    const uri = await read({ ...contract, functionName: "tokenURI", args: [tokenId] });
    const [head, body = ""] = uri.split(",");
    expect(head).to.equal("data:application/json;base64");
    expect(JSON.parse(Buffer.from(body, "base64").toString())).to.deep.equal({
      name: "500 units",
      description: "Given by a Catchment Round. It cannot be transferred.",
      attributes: [
        { trait_type: "Program", value: getAddress(program) },
        { trait_type: "Round", value: getAddress(round) },
        { trait_type: "Application", value: String(application) },
        { trait_type: "Units", value: "500" },
      ],
    });

    await expectRefusal("SoulboundUnits_NotHolder", burnUnitsSync(person("anyone"), { units, tokenId }));
    expect(await burnUnitsSync(person("recipient"), { units, tokenId })).to.include({ amount: 500n, holder });
    expect(await getUnits(reader, { units, program, holder })).to.equal(0n);
    await expectRefusal("ERC721NonexistentToken", burnUnitsSync(person("recipient"), { units, tokenId }));
  });

  it("pays a match in parts: one by a decision, one by the arbiter, one by silence; the rest goes home", async () => {
    const milestones = distributor("milestones");
    const opened = await openThrough("milestones", dai, { asset: dai, configured: 0n });
    const { round, application, times } = opened;
    const own = { milestones, round, application };
    const names = ["design", "code", "people", "more people"];
    const parts: Milestone[] = [];
    for (const [index, name] of names.entries()) {
      parts.push({ outcome: await digestOf(name), bps: [2_000, 3_000, 3_000, 2_000][index] as number, time: 40 * DAY });
    }
    const { parts: single, prescribed: none } = await getMilestones(reader, own);
    expect(single).to.have.lengthOf(1);
    expect(single[0]).to.include({ bps: 10_000, time: 100 * DAY, state: "None", amount: 0n, evidence: undefined });
    expect(none).to.equal(undefined);

    await expectRefusal("Milestones_NotReviewer", prescribeMilestonesSync(person("builder"), { ...own, parts }));
    const { hash } = await prescribeMilestonesSync(person("reviewer"), { ...own, parts });
    expect((await getMilestones(reader, own)).prescribed).to.equal(hash);
    const less = parts.slice(1);
    await expectRefusal("Milestones_NotPrescribed", agreeMilestonesSync(person("builder"), { ...own, parts: less }));
    expect(await agreeMilestonesSync(person("builder"), { ...own, parts })).to.include({ hash });

    await playOut(opened, dai);
    await claimSync(person("anyone"), { round, application });
    const recipient = addressOf("recipient");
    const before = await balanceOf(dai, recipient);
    const settled = await getMilestones(reader, own);
    expect(settled).to.include({ delivered: POOL, recipient, prescribed: undefined });
    expect(settled.parts.map(({ outcome, bps, time }) => ({ outcome, bps, time }))).to.deep.equal(parts);
    expect(settled.parts.map(({ state }) => state)).to.deep.equal(["Open", "Open", "Open", "Open"]);
    const amounts = settled.parts.map(({ amount }) => amount);
    expect(amounts.reduce((sum, amount) => sum + amount, 0n)).to.equal(POOL);

    for (const part of [0, 1, 2]) await submitMilestoneSync(person("builder"), { ...own, part, evidence });
    await decideMilestoneSync(person("reviewer"), { ...own, part: 0, evidence, isAccepted: true });
    const refused = { ...own, part: 1, evidence, isAccepted: false };
    await expectRefusal("Milestones_NoReason", decideMilestoneSync(person("reviewer"), refused));
    await decideMilestoneSync(person("reviewer"), { ...refused, reason });
    const appealed = await appealMilestoneSync(person("builder"), { ...own, part: 1, statement: reason });
    expect(Number(appealed.ruleUntil)).to.equal((await chain.time.latest()) + JUDGE_TIME);
    await ruleMilestoneSync(person("arbiter"), { ...own, part: 1, isAccepted: true, reason });
    await expectRefusal(
      "Milestones_WrongState",
      payMilestoneSync(person("anyone"), { ...own, part: 2, to: recipient }),
    );
    await chain.time.increase(JUDGE_TIME);
    await expectRefusal(
      "Milestones_NotRecipient",
      payMilestoneSync(person("anyone"), { ...own, part: 0, to: addressOf("anyone") }),
    );
    for (const part of [0, 1, 2]) {
      const paid = await payMilestoneSync(person("anyone"), { ...own, part, to: recipient });
      expect(paid.amount).to.equal(amounts[part]);
    }
    const rest = amounts[3] as bigint;
    expect((await balanceOf(dai, recipient)) - before).to.equal(POOL - rest);

    await expectRefusal("Milestones_WrongState", releaseMilestoneSync(person("anyone"), { ...own, part: 3 }));
    await chain.time.increaseTo(times.settleFrom + 41 * DAY);
    expect(await releaseMilestoneSync(person("anyone"), { ...own, part: 3 })).to.include({ amount: rest });
    const sponsor = addressOf("sponsor");
    expect((await getRest(reader, { round, sponsor })).rest).to.equal(rest);
    await withdrawRestSync(person("anyone"), { round, sponsor });
    expect(await balanceOf(dai, milestones)).to.equal(0n);
    const { parts: ended } = await getMilestones(reader, own);
    expect(ended.map(({ state }) => state)).to.deep.equal(["Paid", "Paid", "Paid", "Released"]);
  });
});
