// Actions beside a Round's usual life: settled by a list, paid through a distributor, stray money, roles taken back, modules on record.
import {
  AccessControlUnauthorizedAccountError,
  acceptAdmin,
  addKeySync,
  applyToRoundSync,
  approveAsset,
  claimMatchSync,
  claimSync,
  collect,
  collectSync,
  createProgramSync,
  donate,
  donateSync,
  eligibilityGasFor,
  fundPoolSync,
  getMatches,
  getProgram,
  InvalidParameterError,
  offerAdminSync,
  openRoundSync,
  openScopeSync,
  ProgramFactoryNoCodeError,
  ProgramLastAdminError,
  ProgramNoAdminOfferError,
  proveMatch,
  proveMatchSync,
  providerId,
  RoundBadProofError,
  type RoundConfigParameters,
  RoundNotARestError,
  recoverAsset,
  recoverAssetSync,
  registerModule,
  registerModuleSync,
  reviewApplicationsSync,
  revokeRole,
  revokeRoleSync,
  roundConfig,
  settleRound,
  TokenDistributorNothingToCollectError,
  withdrawAdminOfferSync,
} from "@catchment/sdk";
import { donationRoundAbi, scorerAbi } from "@catchment/sdk/abis";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import {
  type Address,
  concatHex,
  encodeAbiParameters,
  encodeFunctionData,
  erc20Abi,
  getAddress,
  type Hex,
  keccak256,
  parseAbi,
  toHex,
  zeroHash,
} from "viem";
import { DAY, type Deployment, deploy, ONE, timesFrom } from "../integration/deploy.ts";

/** Answers every question with 0: a settler that needs no time to resolve. */
const SETTLER_CODE = "0x665f5f5260205ff35f5260076019f3";
const NOWHERE = "0x00000000000000000000000000000000000000aa";

const refusal = (promise: Promise<unknown>) => promise.then(() => undefined).catch((error: unknown) => error);

describe("the less usual actions", () => {
  let chain: Deployment;
  let program: Address;
  let distributor: Address;
  let settler: Address;
  /** Pays through the distributor. */
  let delivered: Address;
  /** Settled by a list. */
  let listed: Address;
  let times: ReturnType<typeof timesFrom>;

  const wallet = (index: number) => {
    const client = chain.wallets[index];
    if (client === undefined) throw new TypeError("the chain has twenty accounts");
    return client;
  };
  const addressAt = (index: number) => wallet(index).account.address;
  const chainSays = (method: string, params: readonly unknown[]) => chain.reader.request({ method, params } as never);

  const open = async (rest: Pick<RoundConfigParameters, "times" | "modules"> & Partial<RoundConfigParameters>) => {
    const giving = { asset: chain.asset, explorerGate: chain.gate };
    const config = roundConfig({ program, giving, metadata: keccak256(toHex(JSON.stringify(rest.modules))), ...rest });
    const { round } = await openRoundSync(wallet(0), { program, implementation: chain.implementation, config });
    await approveAsset(wallet(1), { asset: chain.asset, spender: round, amount: 8n * ONE });
    await fundPoolSync(wallet(1), { round, amount: 8n * ONE });
    return round;
  };

  before(async () => {
    chain = await deploy();
    distributor = (await chain.viem.deployContract("TokenDistributor", [chain.asset])).address;
    const hash = await wallet(0).sendTransaction({ data: SETTLER_CODE });
    settler = getAddress((await chain.reader.getTransactionReceipt({ hash })).contractAddress ?? NOWHERE);
    const admin = addressAt(0);
    ({ program } = await createProgramSync(wallet(0), {
      factory: chain.factory,
      admin,
      operators: [admin],
      reviewers: [admin, addressAt(9)],
      trusted: [chain.implementation, chain.gate, distributor, settler],
    }));
    for (const index of [1, 4, 5]) await chain.mint(addressAt(index), 100n * ONE);
    times = timesFrom((await chain.time.latest()) + 1_000);
    delivered = await open({ times, modules: { builderGate: chain.gate, distributor, deliverGas: 300_000 } });
    const proposeUntil = times.settleFrom + 5 * DAY;
    listed = await open({
      times: { ...times, proposeUntil, fallbackAt: proposeUntil + DAY },
      matching: { capBps: 5_000, fallbackCapBps: 500 },
      modules: { builderGate: chain.gate, settler, arbiter: addressAt(8) },
    });
    await chain.time.increaseTo(times.applicationsFrom);
    for (const round of [delivered, listed]) {
      const decisions = [];
      for (const index of [2, 3]) {
        const content = { recipient: addressAt(index), ask: 0n, kind: 0, metadata: zeroHash };
        const applied = await applyToRoundSync(wallet(index), { round, content });
        decisions.push({ application: applied.application, isAccepted: true, content: applied.content } as const);
      }
      await reviewApplicationsSync(wallet(0), { round, decisions });
    }
  });

  it("takes a role away, and says whether there was one", async () => {
    const own = { program, role: "REVIEWER", holder: addressAt(9) } as const;
    expect(await refusal(revokeRole(wallet(9), own))).to.be.instanceOf(AccessControlUnauthorizedAccountError);
    expect((await revokeRoleSync(wallet(0), own)).hadRole).to.equal(true);
    expect((await revokeRoleSync(wallet(0), own)).hadRole).to.equal(false);
    expect((await getProgram(chain.reader, { program })).reviewers.map((account) => getAddress(account))).to.deep.equal(
      [getAddress(addressAt(0))],
    );
    const last = revokeRole(wallet(0), { program, role: "ADMIN", holder: addressAt(0) });
    expect(await refusal(last)).to.be.instanceOf(ProgramLastAdminError);
  });

  it("takes an offer of the admin role back", async () => {
    const candidate = addressAt(7);
    await offerAdminSync(wallet(0), { program, candidate });
    const { by } = await withdrawAdminOfferSync(wallet(0), { program, candidate });
    expect(by).to.equal(getAddress(addressAt(0)));
    expect(await refusal(acceptAdmin(wallet(7), { program }))).to.be.instanceOf(ProgramNoAdminOfferError);
  });

  it("puts a module on the factory's record, under a name of at most 32 bytes", async () => {
    const own = { factory: chain.factory, module: chain.gate, kind: "gate", metadata: zeroHash } as const;
    const { author, kind } = await registerModuleSync(wallet(6), own);
    expect({ author, kind }).to.deep.equal({ author: getAddress(addressAt(6)), kind: toHex("gate", { size: 32 }) });
    expect(await refusal(registerModule(wallet(6), { ...own, module: NOWHERE }))).to.be.instanceOf(
      ProgramFactoryNoCodeError,
    );
    for (const wrong of ["", "x".repeat(33)]) {
      const refused = await refusal(registerModule(wallet(6), { ...own, kind: wrong }));
      expect(refused).to.be.instanceOf(InvalidParameterError);
    }
  });

  it("sends stray money of another asset to the Program, never the pool's", async () => {
    const { address } = await chain.viem.deployContract("MockToken", ["Stray", "STR", 18]);
    const abi = [...erc20Abi, ...parseAbi(["function mint(address to, uint256 amount)"])] as const;
    await wallet(6).writeContract({ address, abi, functionName: "mint", args: [delivered, 3n * ONE] });
    expect((await recoverAssetSync(wallet(6), { round: delivered, asset: address })).amount).to.equal(3n * ONE);
    const balance = { address, abi, functionName: "balanceOf", args: [program] } as const;
    expect(await chain.reader.readContract(balance)).to.equal(3n * ONE);
    const pools = recoverAsset(wallet(6), { round: delivered, asset: chain.asset });
    expect(await refusal(pools)).to.be.instanceOf(RoundNotARestError);
  });

  it("reads the matches of some applications, and refuses ids the contract would take for others", async () => {
    await chain.time.increaseTo(times.donationsFrom);
    for (const index of [4, 5]) {
      await approveAsset(wallet(index), { asset: chain.asset, spender: delivered, amount: ONE });
      await donateSync(wallet(index), { round: delivered, gifts: [{ application: 2, amount: ONE }] });
    }
    const all = await getMatches(chain.reader, { round: delivered });
    expect(all).to.deep.equal([
      { application: 1, amount: 0n },
      { application: 2, amount: 2n * ONE },
    ]);
    expect(await getMatches(chain.reader, { round: delivered, from: 2 })).to.deep.equal(all.slice(1));
    expect(await getMatches(chain.reader, { round: delivered, until: 2 })).to.deep.equal(all.slice(0, 1));
    expect(await getMatches(chain.reader, { round: delivered, from: 3 })).to.deep.equal([]);
    // The contract reads 2^32 + 2 as 2.
    for (const range of [
      { from: 2 ** 32 + 2, until: 2 ** 32 + 3 },
      { until: 2 ** 32 + 1 },
      { from: 0 },
      { from: 2, until: 1 },
      { from: 1.5 },
    ]) {
      const refused = await refusal(getMatches(chain.reader, { round: delivered, ...range }));
      expect(refused, JSON.stringify(range)).to.be.instanceOf(InvalidParameterError);
    }
    const gifts = [{ application: 2 ** 32 + 2, amount: ONE }];
    expect(() => donate.call({ round: delivered, asset: chain.asset, gifts })).to.throw(InvalidParameterError);
  });

  it("computes the allowance at which a Scorer answers", async () => {
    const { passport } = chain;
    const { scope } = await openScopeSync(wallet(6), { passport, name: "spring", holdover: BigInt(90 * DAY) });
    await addKeySync(wallet(6), { passport, signer: addressAt(6) });
    const names = ["a", "b", "c"].map(providerId).sort();
    const table = names.map((provider) => ({ issuer: addressAt(6), weight: 10_000, provider }));
    const curve = { low: 10_000n, high: 30_000n, lowBps: 0, highBps: 10_000 };
    const scorer = await chain.viem.deployContract("Scorer", [passport, scope, table, curve]);
    const { data } = await chain.reader.call({
      to: scorer.address,
      data: encodeFunctionData({ abi: scorerAbi, functionName: "weightOf", args: [addressAt(4)] }),
      gas: BigInt(eligibilityGasFor(table.length)) + 21_000n,
    });
    expect(data).to.equal(zeroHash);
    expect(eligibilityGasFor(64)).to.equal(4_510_000).and.to.be.lessThan(5_000_000);
    for (const rows of [0, 65, 1.5]) expect(() => eligibilityGasFor(rows)).to.throw(InvalidParameterError);
  });

  it("shows what a list gives, cut at the cap, and pays it", async () => {
    await chain.time.increaseTo(times.settleFrom);
    const leafOf = (application: number, amount: bigint) =>
      keccak256(
        keccak256(
          encodeAbiParameters(
            [{ type: "uint256" }, { type: "address" }, { type: "uint32" }, { type: "uint256" }],
            [31_337n, listed, application, amount],
          ),
        ),
      );
    const leaves: readonly Hex[] = [leafOf(1, 5n * ONE), leafOf(2, 3n * ONE)];
    const root = keccak256(concatHex([...leaves].sort()));
    await chainSays("hardhat_impersonateAccount", [settler]);
    await chainSays("hardhat_setBalance", [settler, toHex(ONE)]);
    const asSettler = await chain.viem.getWalletClient(settler);
    const settleTo = { address: listed, abi: donationRoundAbi, functionName: "settleTo" } as const;
    await asSettler.writeContract({ ...settleTo, args: [root, 8n * ONE] });

    const own = { round: listed, application: 1, proof: leaves.slice(1) };
    const wrong = proveMatch(wallet(6), { ...own, amount: 6n * ONE });
    expect(await refusal(wrong)).to.be.instanceOf(RoundBadProofError);
    const proven = await proveMatchSync(wallet(6), { ...own, amount: 5n * ONE });
    expect({ listed: proven.listed, amount: proven.amount }).to.deep.equal({ listed: 5n * ONE, amount: 4n * ONE });
    const before = await chain.balanceOf(addressAt(2));
    await claimMatchSync(wallet(6), { round: listed, application: 1 });
    expect((await chain.balanceOf(addressAt(2))) - before).to.equal(4n * ONE);
  });

  it("collects from the distributor what a claim left there", async () => {
    await settleRound(wallet(6), { round: delivered });
    const before = await chain.balanceOf(addressAt(3));
    const paid = await claimSync(wallet(6), { round: delivered, application: 2 });
    expect({ donations: paid.donations, match: paid.match }).to.deep.equal({ donations: 2n * ONE, match: 2n * ONE });
    expect((await chain.balanceOf(addressAt(3))) - before).to.equal(2n * ONE);
    const { amount } = await collectSync(wallet(3), { distributor, to: addressAt(10) });
    expect(amount).to.equal(2n * ONE);
    expect(await chain.balanceOf(addressAt(10))).to.equal(2n * ONE);
    const again = await refusal(collect(wallet(3), { distributor }));
    expect(again).to.be.instanceOf(TokenDistributorNothingToCollectError);
  });
});
