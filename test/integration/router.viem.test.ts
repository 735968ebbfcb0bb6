// Carts over several Rounds, through the SDK: who signs has no coin, who relays has no say (D049 to D056, D061, D096 to D101,
// D157).
import {
  approveAsset,
  ContractWalletError,
  cancelCartSync,
  cancelRoundSync,
  cartItems,
  chooseCartWay,
  donateCart,
  donateCartSync,
  donateWithPermit2Sync,
  donateWithPermitSync,
  findContractError,
  getCartNonce,
  getPair,
  getPermitDomain,
  InsufficientAllowanceError,
  InvalidParameterError,
  NATIVE,
  PermitUnavailableError,
  permitTypedData,
  RouterItemRefusedError,
  RouterNonceUsedError,
  RouterNotSignedError,
  relayCart,
  relayCartSync,
  type SignedCart,
  signCart,
  signPermit,
} from "@catchment/sdk";
import { expect } from "chai";
import { beforeEach, describe, it } from "mocha";
import {
  type Address,
  encodeFunctionData,
  erc20Abi,
  keccak256,
  maxUint256,
  parseAbi,
  parseSignature,
  toHex,
} from "viem";
import { PERMIT2 } from "../../scripts/chain/permit2.ts";
import { ONE } from "./deploy.ts";
import { createRouterWorld, OPENNESS, type RouterWorld, toOne } from "./routerWorld.ts";

const PERMIT_ABI = parseAbi([
  "function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s)",
]);
const REASON = keccak256(toHex("because"));

describe("carts through the Router (viem)", () => {
  let world: RouterWorld;
  let donor: ReturnType<RouterWorld["stranger"]>;
  let restore: () => Promise<void>;

  const errorOf = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: unknown) => error,
    );
  const givenTo = async (round: Address, explorer: Address = donor.account.address) =>
    (await getPair(world.reader, { round, application: 1, explorer })).amount;
  const usual = () => [toOne(world.second, 2n), toOne(world.first, 3n)];
  const sign = (by: "permit" | "allowance" | "permit2", skip = false): Promise<SignedCart> =>
    signCart(donor, {
      router: world.router,
      token: world.dollar,
      items: usual(),
      deadline: world.deadline,
      by,
      skip,
    });
  /** Anybody can send the permit by which a donor without a coin allows Permit2. */
  const allowPermit2 = async (value: bigint) => {
    const permit = await signPermit(donor, { token: world.dollar, spender: PERMIT2, value, deadline: world.deadline });
    const { r, s, yParity } = parseSignature(permit.signature);
    await world.relayer.writeContract({
      address: world.dollar,
      abi: PERMIT_ABI,
      functionName: "permit",
      args: [donor.account.address, PERMIT2, value, world.deadline, 27 + yParity, r, s],
    });
  };

  beforeEach(async () => {
    if (world === undefined) {
      world = await createRouterWorld();
      donor = world.stranger();
      await world.mint(world.dollar, donor.account.address, 100n * ONE);
    } else await restore();
    const id = await world.test.snapshot();
    restore = () => world.test.revert({ id });
  });

  it("gives by a permit and a signed cart: the donor has no coin, the relayer pays", async () => {
    const signed = await sign("permit");
    expect(await world.reader.getBalance({ address: donor.account.address })).to.equal(0n);
    const { donations, skipped } = await relayCartSync(world.relayer, { signed });
    expect(donations.map(({ explorer, amount }) => [explorer, amount])).to.have.deep.members([
      [donor.account.address, 3n * ONE],
      [donor.account.address, 2n * ONE],
    ]);
    expect(skipped).to.deep.equal([]);
    expect(await givenTo(world.first)).to.equal(3n * ONE);
    expect(await givenTo(world.second)).to.equal(2n * ONE);
    expect(await givenTo(world.first, world.relayer.account.address)).to.equal(0n);
    expect(await world.balanceIn(world.dollar, donor.account.address)).to.equal(95n * ONE);
    expect(await world.balanceIn(world.dollar, world.router)).to.equal(0n);
  });

  it("gives by one signature for Permit2", async () => {
    await allowPermit2(maxUint256);
    const way = { router: world.router, asset: world.dollar, donor: donor.account.address, amount: 5n * ONE };
    expect((await chooseCartWay(world.reader, way)).by).to.equal("permit2");
    await relayCartSync(world.relayer, { signed: await sign("permit2") });
    expect(await givenTo(world.first)).to.equal(3n * ONE);
    expect(await givenTo(world.second)).to.equal(2n * ONE);
    const nonces = { router: world.router, donor: donor.account.address } as const;
    expect(await getCartNonce(world.reader, { ...nonces, by: "permit2" })).to.equal(1n);
    expect(await getCartNonce(world.reader, { ...nonces, by: "router" })).to.equal(0n);
  });

  it("gives once, exactly what was signed, and not by a permit alone", async () => {
    const signed = await sign("permit");
    const { cart } = signed;
    const [item] = cart.items;
    const altered = { ...signed, cart: { ...cart, items: item === undefined ? [] : [item] } };
    expect(await errorOf(relayCart(world.relayer, { signed: altered }))).to.be.instanceOf(RouterNotSignedError);
    const bare = { ...signed, signature: "0x" } as const;
    expect(await errorOf(relayCart(world.relayer, { signed: bare }))).to.be.instanceOf(RouterNotSignedError);
    await relayCartSync(world.relayer, { signed });
    expect(await errorOf(relayCart(world.relayer, { signed }))).to.be.instanceOf(RouterNonceUsedError);
    expect(await givenTo(world.first)).to.equal(3n * ONE);
  });

  it("goes through when somebody has used the permit first", async () => {
    const signed = await sign("permit");
    if (signed.by !== "router" || signed.permit === undefined) throw new TypeError("there is a permit");
    const { value, deadline, signature } = signed.permit;
    const { r, s, yParity } = parseSignature(signature);
    await world.admin.writeContract({
      address: world.dollar,
      abi: PERMIT_ABI,
      functionName: "permit",
      args: [donor.account.address, world.router, value, deadline, 27 + yParity, r, s],
    });
    await relayCartSync(world.relayer, { signed });
    expect(await givenTo(world.second)).to.equal(2n * ONE);
  });

  it("leaves out a Round that is over, if the donor allowed it, and names it if not", async () => {
    await allowPermit2(maxUint256);
    const [strict, loose] = [await sign("permit"), await sign("permit2", true)];
    await cancelRoundSync(world.admin, { round: world.second, reason: REASON });
    const error = await errorOf(relayCart(world.relayer, { signed: strict }));
    expect(findContractError(error, "Router_ItemRefused")?.args.round.toLowerCase()).to.equal(
      world.second.toLowerCase(),
    );
    expect(findContractError(error, "Round_WrongPhase")).to.be.instanceOf(Error);
    const { skipped } = await relayCartSync(world.relayer, { signed: loose });
    expect(skipped.map(({ round }) => round.toLowerCase())).to.deep.equal([world.second.toLowerCase()]);
    expect(skipped[0]?.error).to.have.property("errorName", "Round_WrongPhase");
    expect(await givenTo(world.first)).to.equal(3n * ONE);
    expect(await world.balanceIn(world.dollar, donor.account.address)).to.equal(97n * ONE);
  });

  it("cancels a cart before it is given", async () => {
    await world.test.setBalance({ address: donor.account.address, value: ONE });
    const signed = await sign("permit");
    await cancelCartSync(donor, { router: world.router, cartNonce: signed.cart.nonce });
    expect(await errorOf(relayCart(world.relayer, { signed }))).to.be.instanceOf(RouterNonceUsedError);
    const { nonce } = (await sign("permit")).cart;
    expect(nonce).to.equal(signed.cart.nonce + 1n);
  });

  it("gives tokens and coins in one call of the donor's own", async () => {
    const rich = world.richDonor;
    const own = rich.account.address;
    await world.mint(world.dollar, own, 10n * ONE);
    const items = [...usual(), toOne(world.native, 1n)];
    const { router } = world;
    expect(await errorOf(donateCart(rich, { router, items }))).to.be.instanceOf(InsufficientAllowanceError);
    await approveAsset(rich, { asset: world.dollar, spender: router, amount: 5n * ONE });
    const { donations } = await donateCartSync(rich, { router, items });
    expect(donations).to.have.length(3);
    expect(await givenTo(world.native, own)).to.equal(ONE);
    await approveAsset(rich, { asset: world.dollar, spender: router, amount: 5n * ONE });
    await cancelRoundSync(world.admin, { round: world.native, reason: REASON });
    const error = await errorOf(donateCart(rich, { router, items }));
    expect(error).to.be.instanceOf(RouterItemRefusedError);
    const { skipped } = await donateCartSync(rich, { router, items, skip: true });
    expect(skipped).to.have.length(1);
    expect(await givenTo(world.first, own)).to.equal(6n * ONE);
    expect(await world.reader.getBalance({ address: router })).to.equal(0n);
  });

  it("gives by a permit, or by Permit2, in a transaction of the donor's own", async () => {
    await world.test.setBalance({ address: donor.account.address, value: ONE });
    const parameters = { router: world.router, token: world.dollar, items: usual(), deadline: world.deadline };
    expect((await donateWithPermitSync(donor, parameters)).donations).to.have.length(2);
    await approveAsset(donor, { asset: world.dollar, spender: PERMIT2, amount: 5n * ONE });
    expect((await donateWithPermit2Sync(donor, parameters)).donations).to.have.length(2);
    expect(await givenTo(world.first)).to.equal(6n * ONE);
  });

  it("finds a permit's domain, and signs none it is not certain of", async () => {
    const owner = donor.account.address;
    const made = async (name: string, version: string, openness: number) => {
      const token = await world.permitToken(name, version, openness);
      return errorOf(getPermitDomain(world.reader, { token, owner }).then(({ domain }) => Promise.reject(domain)));
    };
    const { domain: other, domain: own } = await getPermitDomain(world.reader, { token: world.dollar, owner });
    expect(other).to.include({ name: "Dollar of another name", version: "9" });
    expect(
      permitTypedData({ kind: "Dai", domain: own, owner, spender: owner, value: 0n, nonce: 0n, deadline: 1n }).message,
    ).to.have.property("allowed", true);
    expect(await made("Permit Dollar", "7", OPENNESS.version)).to.include({ name: "Permit Dollar", version: "7" });
    expect(await made("Permit Dollar", "2", OPENNESS.nothing)).to.include({ name: "Permit Dollar", version: "2" });
    expect(await made("USD Coin", "2", OPENNESS.version)).to.be.instanceOf(PermitUnavailableError);
    const plain = { token: world.asset, owner };
    expect(await errorOf(getPermitDomain(world.reader, plain))).to.be.instanceOf(PermitUnavailableError);
  });

  it("gives DAI, whose permit is another", async () => {
    const dai = (await world.viem.deployContract("DaiToken")).address;
    const { kind, domain } = await getPermitDomain(world.reader, { token: dai, owner: donor.account.address });
    expect([kind, domain.version]).to.deep.equal(["Dai", "1"]);
    const permit = await signPermit(donor, { token: dai, spender: world.router, value: ONE, deadline: world.deadline });
    const abi = parseAbi([
      "function permit(address holder, address spender, uint256 nonce, uint256 expiry, bool allowed, uint8 v, bytes32 r, bytes32 s)",
    ]);
    const { r, s, yParity } = parseSignature(permit.signature);
    const { nonce, deadline } = permit;
    await world.relayer.writeContract({
      address: dai,
      abi,
      functionName: "permit",
      args: [donor.account.address, world.router, nonce, deadline, true, 27 + yParity, r, s],
    });
    const args = [donor.account.address, world.router] as const;
    const allowed = await world.reader.readContract({ address: dai, abi: erc20Abi, functionName: "allowance", args });
    expect(allowed).to.equal(maxUint256);
  });

  it("chooses the way that asks least, and lets a contract send calls", async () => {
    const own = donor.account.address;
    const ask = (asset: Address, account: Address) =>
      chooseCartWay(world.reader, { router: world.router, asset, donor: account, amount: 5n * ONE });
    expect(await ask(world.dollar, own)).to.include({ by: "permit", isGasless: true });
    expect(await ask(world.asset, own)).to.include({ by: "send", approve: world.router });
    expect(await ask(NATIVE, own)).to.include({ by: "send", isGasless: false });
    // A Safe, say: any contract.
    const safe = world.gate;
    expect(await ask(world.dollar, safe)).to.include({ by: "send", approve: world.router });
    await world.mint(world.dollar, safe, 10n * ONE);
    await world.test.impersonateAccount({ address: safe });
    await world.test.setBalance({ address: safe, value: ONE });
    const client = world.clientOf({ address: safe, type: "json-rpc" });
    const signing = { token: world.dollar, spender: world.router, value: ONE, deadline: world.deadline };
    expect(await errorOf(signPermit(client, signing))).to.be.instanceOf(ContractWalletError);
    const items = cartItems(usual());
    const assets = items.map(() => world.dollar);
    const approve = approveAsset.call({ asset: world.dollar, spender: world.router, amount: 5n * ONE });
    for (const call of [approve, donateCart.call({ router: world.router, items, assets })]) {
      const hash = await client.sendTransaction({ ...call, account: client.account, chain: null });
      expect((await world.reader.waitForTransactionReceipt({ hash })).status).to.equal("success");
    }
    expect(await givenTo(world.first, safe)).to.equal(3n * ONE);
    const allowance = encodeFunctionData({ abi: erc20Abi, functionName: "allowance", args: [own, world.router] });
    expect(BigInt((await world.reader.call({ to: world.dollar, data: allowance })).data ?? "0x1")).to.equal(0n);
    expect(
      await errorOf(signCart(donor, { router: world.router, token: NATIVE, items, deadline: 1n, by: "permit" })),
    ).to.be.instanceOf(InvalidParameterError);
  });
});
