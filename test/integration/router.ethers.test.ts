// A cart with nothing but ethers and the contracts' generated types, then with the SDK's client of an ethers Signer.
import { getPair, relayCart, signCart } from "@catchment/sdk";
import { clientFromSigner } from "@catchment/sdk/ethers";
import { expect } from "chai";
import { parseEther, Signature, TypedDataEncoder, Wallet, ZeroHash } from "ethers";
import { before, describe, it } from "mocha";
import type { Address } from "viem";
import { PermitToken__factory } from "../../types/ethers/factories/mocks/PermitToken__factory.js";
import { Router__factory } from "../../types/ethers/factories/periphery/Router__factory.js";
import { ONE } from "./deploy.ts";
import { createRouterWorld, type RouterWorld, toOne } from "./routerWorld.ts";

const TYPES = {
  Cart: [
    { name: "donor", type: "address" },
    { name: "token", type: "address" },
    { name: "items", type: "Item[]" },
    { name: "skip", type: "bool" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
  Item: [
    { name: "round", type: "address" },
    { name: "gifts", type: "Gift[]" },
  ],
  Gift: [
    { name: "application", type: "uint32" },
    { name: "amount", type: "uint96" },
    { name: "endorsement", type: "bytes32" },
  ],
};
const PERMIT = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
};

describe("carts through the Router (ethers)", () => {
  let world: RouterWorld;
  let donor: Wallet;
  const given = async (round: Address) =>
    (await getPair(world.reader, { round, application: 1, explorer: donor.address as Address })).amount;

  before(async () => {
    world = await createRouterWorld();
    const { provider } = world.ethers;
    donor = new Wallet(Wallet.createRandom().privateKey, provider);
    await world.mint(world.dollar, donor.address as Address, 100n * ONE);
  });

  it("is signed by a Wallet without a coin, and sent by another Signer", async () => {
    const relayer = await world.ethers.getSigner(world.relayer.account.address);
    const router = Router__factory.connect(world.router, relayer);
    const token = PermitToken__factory.connect(world.dollar, relayer);
    const chainId = (await world.ethers.provider.getNetwork()).chainId;
    const { deadline } = world;
    const gifts = [{ application: 1, amount: parseEther("4"), endorsement: ZeroHash }];
    const cart = {
      donor: donor.address,
      token: world.dollar,
      items: [{ round: world.first, gifts }],
      skip: false,
      nonce: 0n,
      deadline,
    };
    const domain = { name: "Catchment Router", version: "1", chainId, verifyingContract: world.router };
    expect(await router.hashCart(cart)).to.equal(TypedDataEncoder.hash(domain, TYPES, cart));
    const signature = await donor.signTypedData(domain, TYPES, cart);
    const [, name, version] = await token.eip712Domain();
    const value = parseEther("4");
    const message = { owner: donor.address, spender: world.router, value, nonce: 0n, deadline };
    const permitDomain = { name, version, chainId, verifyingContract: world.dollar };
    const { v, r, s } = Signature.from(await donor.signTypedData(permitDomain, PERMIT, message));
    const sent = await router.donateWithPermit(cart, { kind: 1, value, nonce: 0n, deadline, v, r, s }, signature);
    expect((await sent.wait())?.status).to.equal(1);
    expect(await world.ethers.provider.getBalance(donor.address)).to.equal(0n);
    expect(await given(world.first)).to.equal(4n * ONE);
  });

  it("is signed by the SDK's client of a Wallet, and relayed by that of another", async () => {
    const client = await clientFromSigner(donor);
    const items = [toOne(world.second, 2n)];
    const parameters = { router: world.router, token: world.dollar, items, deadline: world.deadline };
    const signed = await signCart(client, { ...parameters, by: "permit" });
    const relayer = await clientFromSigner(await world.ethers.getSigner(world.relayer.account.address));
    const hash = await relayCart(relayer, { signed });
    expect((await world.reader.waitForTransactionReceipt({ hash })).status).to.equal("success");
    expect(await given(world.second)).to.equal(2n * ONE);
  });
});
