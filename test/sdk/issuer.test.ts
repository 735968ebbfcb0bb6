// examples/issuer, driven in this process: a challenge, a Stamp, its weight, and what is refused (D113).
import type { AddressInfo } from "node:net";
import {
  addKeySync,
  getScore,
  isContractError,
  openScopeSync,
  parseSignedStamps,
  presentStampsSync,
  providerId,
  type SignedStamp,
} from "@catchment/sdk";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, type Hex, keccak256, toHex } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { createIssuer, type Issuer, type IssuerOptions } from "../../examples/issuer/issuer.ts";
import { serveIssuer } from "../../examples/issuer/server.ts";
import { DAY, type Deployment, deploy } from "../integration/deploy.ts";

const PROVIDER = providerId("Example ID");
const POINTS = 200_000n;
/** A wallet whose isValidSignature accepts everything. */
const SAYS_YES = "0x6d631626ba7e60e01b5f5260205ff35f52600e6012f3";
const WEEK = 7n * BigInt(DAY);

describe("the reference issuer", () => {
  const key = privateKeyToAccount(generatePrivateKey());
  let chain: Deployment;
  let options: IssuerOptions;
  let issuer: Issuer;
  let scorer: Address;
  /** By lower-case address. Alice has two, and is one person. */
  let people: ReadonlyMap<string, string>;

  const wallet = (index: number) => {
    const client = chain.wallets[index];
    if (client === undefined) throw new TypeError("the chain has twenty accounts");
    return client;
  };
  const addressAt = (index: number) => getAddress(wallet(index).account.address);
  const answer = async (index: number, from: Issuer = issuer) => {
    const holder = addressAt(index);
    const challenge = await from.challenge(holder);
    return { ...challenge, holder, signature: await wallet(index).signMessage({ message: challenge.text }) };
  };
  const present = (signed: SignedStamp) =>
    presentStampsSync(wallet(9), { passport: chain.passport, stamps: [signed] }).catch((error: unknown) => error);
  const reason = (promise: Promise<unknown>) =>
    promise.then(() => "nothing").catch((error: unknown) => (error as Error).message);

  before(async () => {
    chain = await deploy();
    const passport = chain.passport;
    const { scope } = await openScopeSync(wallet(0), { passport, name: "issuer", holdover: BigInt(90 * DAY) });
    const { keyEpoch } = await addKeySync(wallet(0), { passport, signer: key.address });
    const rows = [{ issuer: addressAt(0), weight: Number(POINTS), provider: PROVIDER }];
    const curve = { low: POINTS, high: POINTS, lowBps: 10_000, highBps: 10_000 };
    scorer = (await chain.viem.deployContract("Scorer", [passport, scope, rows, curve])).address;
    people = new Map([
      [addressAt(1), "alice"],
      [addressAt(2), "alice"],
      [addressAt(3), "bob"],
    ]);
    options = {
      client: chain.reader,
      passport,
      issuer: addressAt(0),
      account: key,
      keyEpoch,
      scope,
      provider: PROVIDER,
      secret: keccak256(toHex("a secret for tests")),
      lifetime: WEEK,
      identityOf: async (holder) => people.get(holder),
    };
    issuer = createIssuer(options);
  });

  it("signs a Stamp for who proves its address, and it weighs", async () => {
    const signed = await issuer.stamp(await answer(1));
    expect(signed.stamp).to.include({ holder: addressAt(1), provider: PROVIDER, scope: options.scope });
    expect(signed.stamp.expiresAt - signed.stamp.issuedAt).to.equal(WEEK);
    expect(await present(signed)).to.have.property("receipt");
    const score = await getScore(chain.reader, { scorer, holder: addressAt(1) });
    expect(score).to.include({ score: POINTS, weight: 10_000 });
  });

  it("gives a second address of one identity the same nullifier, which the Passport refuses (D104)", async () => {
    const first = await issuer.stamp(await answer(1));
    const second = await issuer.stamp(await answer(2));
    expect(second.stamp.nullifier).to.equal(first.stamp.nullifier);
    expect(isContractError(await present(second), "Passport_NullifierHeld")).to.equal(true);
    expect(await getScore(chain.reader, { scorer, holder: addressAt(2) })).to.include({ weight: 0 });
    const other = await issuer.stamp(await answer(3));
    expect(other.stamp.nullifier).to.not.equal(first.stamp.nullifier);
  });

  it("refuses a challenge that was answered, also where two answers come at once", async () => {
    const again = await answer(3);
    const both = await Promise.allSettled([issuer.stamp(again), issuer.stamp(again)]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal(["fulfilled", "rejected"]);
    expect(await reason(issuer.stamp(again))).to.include("answered before");
  });

  it("refuses a challenge that expired, is another issuer's, or was changed", async () => {
    const late = await answer(3);
    const other = await answer(3, createIssuer(options));
    expect(await reason(issuer.stamp(other))).to.include("Not our challenge");
    expect(await reason(issuer.stamp({ ...late, text: `${late.text}0` }))).to.include("Not our challenge");
    expect(await reason(issuer.stamp({ ...late, mark: "" }))).to.include("Not our challenge");
    expect(await reason(issuer.stamp({ ...late, holder: addressAt(4) }))).to.include("Not your challenge");
    await chain.time.increase(300);
    expect(await reason(issuer.stamp(late))).to.include("has expired");
  });

  it("refuses another's signature, and who is not known", async () => {
    const asked = await answer(3);
    const signature = await wallet(4).signMessage({ message: asked.text });
    expect(await reason(issuer.stamp({ ...asked, signature }))).to.include("not the holder's signature");
    expect(await reason(issuer.stamp(await answer(4)))).to.include("do not know who");
    expect(await reason(issuer.challenge("0x12"))).to.include("no address");
  });

  it("takes the signature of a wallet that is a contract (ERC-1271)", async () => {
    const hash = await wallet(0).sendTransaction({ data: SAYS_YES });
    const mock = getAddress((await chain.reader.getTransactionReceipt({ hash })).contractAddress ?? addressAt(0));
    people = new Map([...people, [mock, "carol"]]);
    const challenge = await issuer.challenge(mock);
    const signature = await wallet(5).signMessage({ message: challenge.text });
    const { stamp } = await issuer.stamp({ ...challenge, holder: mock, signature });
    expect(stamp.holder).to.equal(mock);
  });

  it("makes no Stamp that lives for long", () => {
    for (const lifetime of [0n, 30n * BigInt(DAY) + 1n]) {
      expect(() => createIssuer({ ...options, lifetime })).to.throw(RangeError, "30 days");
    }
  });

  it("answers over HTTP with a file that can be presented, and names no identity", async () => {
    const server = serveIssuer(issuer, { chainId: 31_337, passport: chain.passport });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const post = (path: string, body: unknown) =>
      fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: JSON.stringify(body) });
    try {
      const asked = await post("/challenge", { holder: addressAt(3) });
      const challenge = (await asked.json()) as { readonly text: string; readonly mark: string };
      const signature: Hex = await wallet(3).signMessage({ message: challenge.text });
      const answered = await post("/stamp", { ...challenge, holder: addressAt(3), signature });
      const text = await answered.text();
      expect(text).to.not.include("bob");
      const { stamps } = parseSignedStamps(text);
      expect(stamps).to.have.length(1);
      expect(await present(stamps[0] as SignedStamp)).to.have.property("receipt");
      const replayed = await post("/stamp", { ...challenge, holder: addressAt(3), signature });
      expect(replayed.status).to.equal(403);
      expect((await post("/nowhere", {})).status).to.equal(404);
      expect((await post("/stamp", "x".repeat(20_000))).status).to.equal(403);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
