// What issuers build without a chain: scoped nullifiers, files of signed Stamps, the tree of an AllowList; and what records other
// people's proofs.
import {
  allowListTree,
  findListing,
  InvalidParameterError,
  isContractError,
  observeVerificationSync,
  parseSignedStamps,
  proveListing,
  proveListingSync,
  providerId,
  recordAttestation,
  type SignedStamp,
  scopedNullifier,
  stringifySignedStamps,
} from "@catchment/sdk";
import { allowListAbi } from "@catchment/sdk/abis";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import { type Address, getAddress, getContractAddress, type Hex, toFunctionSelector } from "viem";
import { type Deployment, deploy } from "../integration/deploy.ts";

const word = (seed: number): Hex => `0x${seed.toString(16).padStart(2, "0").repeat(32)}`;
const address = (seed: number): Address => getAddress(`0x${seed.toString(16).padStart(2, "0").repeat(20)}`);

describe("a scoped nullifier", () => {
  const own = { secret: word(0x5e), scope: word(0x5c), provider: providerId("Example ID"), identity: "alice" };

  it("is the same for good", () => {
    expect(scopedNullifier(own)).to.equal("0x3e2173c6eca286239562086bc58c7c80daf6ecea65380b6ab918f18eeeb825c4");
    expect(scopedNullifier({ ...own })).to.equal(scopedNullifier(own));
  });

  it("is another for another secret, scope, provider or identity, to the letter", () => {
    const others = [
      { ...own, secret: word(0x5f) },
      { ...own, scope: word(0x5d) },
      { ...own, provider: providerId("Example id") },
      { ...own, identity: "Alice" },
      { ...own, identity: "alice " },
    ].map(scopedNullifier);
    expect(new Set([...others, scopedNullifier(own)]).size).to.equal(6);
  });

  it("refuses what is no secret or identity, and shows neither", () => {
    const bad = [
      { ...own, secret: "0x5e5e" },
      { ...own, secret: `${word(0x5e)}5` as Hex },
      { ...own, secret: word(0) },
      { ...own, scope: "0x" },
      { ...own, provider: "Example ID" as Hex },
      { ...own, identity: "" },
      { ...own, identity: "half \ud800 a character" },
    ] as const;
    for (const one of bad) {
      expect(() => scopedNullifier(one))
        .to.throw(InvalidParameterError)
        .with.property("message")
        .that.does.not.match(/5e5e|half \ud800|alice/);
    }
  });
});

describe("a file of signed Stamps", () => {
  const signed: SignedStamp = {
    issuer: address(0x11),
    stamp: {
      holder: address(0x12),
      provider: word(0x13),
      nullifier: word(0x14),
      scope: word(0x15),
      issuedAt: 1n,
      expiresAt: 2n ** 64n - 1n,
      keyEpoch: 2n ** 256n - 1n,
    },
    signature: "0x1234",
  };
  const file = { chainId: 10, passport: address(0x16), stamps: [signed, signed] };
  /** The file with one member changed, by its path. */
  const with_ = (path: readonly (string | number)[], value: unknown) => {
    const json = JSON.parse(stringifySignedStamps(file));
    let place = json;
    for (const key of path.slice(0, -1)) place = place[key];
    place[path.at(-1) ?? ""] = value;
    return JSON.stringify(json);
  };

  it("reads what it wrote", () => {
    expect(parseSignedStamps(stringifySignedStamps(file))).to.deep.equal(file);
    expect(parseSignedStamps(stringifySignedStamps({ ...file, stamps: [] })).stamps).to.deep.equal([]);
  });

  it("writes nothing but Stamps, whatever else an object holds", () => {
    const more = { ...signed, identity: "alice", stamp: { ...signed.stamp, secret: "s" } };
    expect(stringifySignedStamps({ ...file, stamps: [more, signed] })).to.equal(stringifySignedStamps(file));
  });

  it("names the place of what is wrong", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["{", "no JSON"],
      ["[]", "The file of Stamps is []"],
      [with_(["format"], "other/1"), "format is other/1"],
      [with_(["chainId"], "10"), "chainId is 10"],
      [with_(["chainId"], 0), "chainId is 0"],
      [with_(["passport"], "0x12"), "passport is 0x12"],
      [with_(["stamps"], {}), "stamps is {}"],
      [with_(["more"], 1), 'with "more", which is unknown'],
      [with_(["stamps", 1], null), "stamps[1] is null"],
      [with_(["stamps", 1, "identity"], "alice"), 'stamps[1] is with "identity"'],
      [with_(["stamps", 1, "signature"], "0x123"), "stamps[1].signature is 0x123"],
      [with_(["stamps", 1, "signature"], "0x"), "stamps[1].signature is 0x"],
      [with_(["stamps", 1, "stamp", "holder"], ""), "stamps[1].stamp.holder is empty"],
      [with_(["stamps", 0, "stamp", "nullifier"], "0x14"), "stamps[0].stamp.nullifier is 0x14"],
      [with_(["stamps", 0, "stamp", "issuedAt"], 1), "stamps[0].stamp.issuedAt is 1"],
      [with_(["stamps", 0, "stamp", "issuedAt"], "01"), "stamps[0].stamp.issuedAt is 01"],
      [
        with_(["stamps", 0, "stamp", "expiresAt"], String(2n ** 64n)),
        "stamps[0].stamp.expiresAt is 18446744073709551616",
      ],
      [with_(["stamps", 0, "stamp", "scope"], undefined), 'stamps[0].stamp is without "scope"'],
    ];
    for (const [text, sentence] of cases) {
      expect(() => parseSignedStamps(text), sentence).to.throw(InvalidParameterError, sentence);
    }
  });
});

describe("the adapters' writes", () => {
  let chain: Deployment;
  const wallet = () => {
    const [client] = chain.wallets;
    if (client === undefined) throw new TypeError("the chain has accounts");
    return client;
  };

  before(async () => {
    chain = await deploy();
  });

  for (const count of [1, 2, 3, 5, 8]) {
    it(`prove each of ${count} holders on a list, at an address that was known before`, async () => {
      const from = wallet().account.address;
      const nonce = BigInt(await chain.reader.getTransactionCount({ address: from }));
      const list = getContractAddress({ from, nonce });
      const wanted = Array.from({ length: count }, (_, index) => ({
        holder: address(index + 1),
        weightBps: 10_000 - index,
      }));
      const { root, listings } = allowListTree({ chainId: 31_337, list, listings: wanted });
      expect((await chain.viem.deployContract("AllowList", [root])).address).to.equal(list.toLowerCase());
      for (const { holder, weightBps, proof } of listings) {
        const { receipt: _, ...proven } = await proveListingSync(wallet(), { list, holder, weightBps, proof });
        expect(proven).to.deep.equal({ holder, weightBps: BigInt(weightBps) });
        const args = [holder] as const;
        const weight = await chain.reader.readContract({
          address: list,
          abi: allowListAbi,
          functionName: "weightOf",
          args,
        });
        expect(weight).to.equal(BigInt(weightBps));
      }
      const { holder, weightBps, proof } = findListing(listings, address(1));
      const again = await proveListing(wallet(), { list, holder, weightBps, proof }).catch((error: unknown) => error);
      expect(isContractError(again, "AllowList_AlreadyProven")).to.equal(true);
      const heavier = proveListing(wallet(), { list, holder: address(0x99), weightBps, proof });
      expect(isContractError(await heavier.catch((error: unknown) => error), "AllowList_BadProof")).to.equal(true);
    });
  }

  it("build no list of nobody, of one holder twice alike, or of no weight; the heaviest listing is found", () => {
    const list = address(1);
    const tree = (...weights: readonly number[]) =>
      allowListTree({ chainId: 1, list, listings: weights.map((weightBps) => ({ holder: address(2), weightBps })) });
    for (const weights of [[], [5, 5], [0], [10_001], [1.5]]) {
      expect(() => tree(...weights)).to.throw(InvalidParameterError);
    }
    expect(findListing(tree(5, 9, 7).listings, address(2)).weightBps).to.equal(9);
    expect(() => findListing(tree(5).listings, address(3))).to.throw(InvalidParameterError, "not on this list");
  });

  it("observe a registry's user once, and say nothing new the second time", async () => {
    // A registry that says yes to everybody: PUSH1 1, PUSH0, MSTORE, PUSH1 32, PUSH0, RETURN.
    const hash = await wallet().sendTransaction({ data: "0x6760015f5260205ff35f5260086018f3" });
    const registry = (await chain.reader.getTransactionReceipt({ hash })).contractAddress as Address;
    const adapter = (await chain.viem.deployContract("ClrFundRegistry", [registry])).address;
    const first = await observeVerificationSync(wallet(), { adapter, holder: address(7) });
    expect(first.observed).to.deep.equal({ holder: address(7), isVerified: true });
    const second = await observeVerificationSync(wallet(), { adapter, holder: address(7) });
    expect(second.observed).to.equal(undefined);
  });

  it("record an attestation by its uid", () => {
    const { to, data, value } = recordAttestation.call({ adapter: address(8), uid: word(9) });
    expect(to).to.equal(address(8));
    expect(data).to.equal(`${toFunctionSelector("function record(bytes32)")}${word(9).slice(2)}`);
    expect(value).to.equal(0n);
  });
});
