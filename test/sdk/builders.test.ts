// What is built without a chain is what the contracts say.
import {
  createProgramSync,
  decodeConfiguration,
  getConfiguration,
  hashContent,
  hashStamp,
  InvalidParameterError,
  levelParameters,
  matchingParameters,
  NotARoundError,
  openRoundSync,
  packConfiguration,
  predictRound,
  providerId,
  type RoundConfig,
  roundConfig,
  type Stamp,
  scopeId,
  scopeName,
  stampTypedData,
  votingConfig,
  votingParameters,
} from "@catchment/sdk";
import { NATIVE, passportAbi, programFactoryAbi, roundLensAbi } from "@catchment/sdk/abis";
import { computeLevel, computeMatching, matchAtLevelDown, voiceDown } from "@catchment/sdk/matching";
import { expect } from "chai";
import { before, describe, it } from "mocha";
import {
  type Address,
  concatHex,
  getAddress,
  type Hex,
  keccak256,
  recoverTypedDataAddress,
  size,
  toHex,
  zeroHash,
} from "viem";
import { configurationToAbi } from "../../sdk/src/builders/configuration.ts";
import { type Deployment, deploy, timesFrom } from "../integration/deploy.ts";
import vectors from "../vectors/stamps.json" with { type: "json" };

const address = (seed: number): Address => getAddress(`0x${seed.toString(16).padStart(2, "0").repeat(20)}`);
const word = (seed: number): Hex => `0x${seed.toString(16).padStart(2, "0").repeat(32)}`;

/** Every field another value, each at the end of its range. */
const FULL: RoundConfig = {
  program: address(0x11),
  giving: {
    asset: address(0x12),
    explorerGate: address(0x13),
    eligibilityGas: 2 ** 32 - 1,
    minCounted: 2n ** 96n - 2n,
    maxCounted: 2n ** 96n - 1n,
  },
  times: {
    applicationsFrom: 2 ** 40 - 8,
    applicationsUntil: 2 ** 40 - 7,
    donationsFrom: 2 ** 40 - 6,
    donationUntil: 2 ** 40 - 5,
    settleFrom: 2 ** 40 - 4,
    proposeUntil: 2 ** 40 - 3,
    fallbackAt: 2 ** 40 - 2,
    claimUntil: 2 ** 40 - 1,
  },
  matching: {
    asset: address(0x14),
    configured: 2n ** 104n - 1n,
    saturation: "ScaleUp",
    capBps: 2_500,
    fallbackCapBps: 500,
  },
  modules: {
    builderGate: address(0x15),
    ledger: address(0x16),
    calibration: address(0x17),
    distributor: address(0x18),
    deliverGas: 2 ** 32 - 2,
    settler: address(0x19),
    arbiter: address(0x1a),
  },
  kinds: 2n ** 256n - 1n,
  maxExtensionDays: 30,
  previousRound: address(0x1b),
  procedure: word(0x1c),
  metadata: word(0x1d),
};

const cloneOf = (implementation: Address, args: Hex): Hex =>
  concatHex(["0x363d3d373d3d3d363d73", implementation, "0x5af43d82803e903d91602b57fd5bf3", args]);

describe("a Round's configuration", () => {
  let chain: Deployment;
  let config: RoundConfig;
  let round: Address;

  before(async () => {
    chain = await deploy();
    const client = chain.wallets[0];
    if (client === undefined) throw new TypeError("the chain has accounts");
    const admin = client.account.address;
    const { factory, implementation, gate } = chain;
    const { program } = await createProgramSync(client, {
      factory,
      admin,
      operators: [admin],
      trusted: [implementation, gate],
    });
    config = roundConfig({
      program,
      giving: { asset: NATIVE, explorerGate: gate, minCounted: 3n, maxCounted: 7n },
      times: timesFrom((await chain.time.latest()) + 100),
      matching: { saturation: "ScaleUp", capBps: 1_234 },
      modules: { builderGate: gate },
      kinds: 6n,
      maxExtensionDays: 9,
      procedure: word(1),
      metadata: word(2),
    });
    ({ round } = await openRoundSync(client, { program, implementation, config, salt: word(3) }));
  });

  it("packs to what the factory's address commits to", async () => {
    const { factory, implementation, reader } = chain;
    for (const each of [config, FULL]) {
      const onChain = await reader.readContract({
        address: factory,
        abi: programFactoryAbi,
        functionName: "predictRound",
        args: [implementation, configurationToAbi(each), word(3)],
      });
      expect(predictRound({ chainId: 31_337, factory, implementation, config: each, salt: word(3) })).to.equal(onChain);
    }
    expect(predictRound({ chainId: 31_337, factory, implementation, config, salt: word(3) })).to.equal(
      getAddress(round),
    );
  });

  it("reads the same from the code as the lens", async () => {
    const read = await getConfiguration(chain.reader, { round });
    const lens = await chain.reader.readContract({
      address: chain.lens,
      abi: roundLensAbi,
      functionName: "configurationOf",
      args: [round],
    });
    expect(configurationToAbi(read.config)).to.deep.equal(lens);
    expect(read.implementation).to.equal(getAddress(chain.implementation));
    expect(read.config.matching.saturation).to.equal("ScaleUp");
  });

  it("unpacks what it packs, at the ends of every range", () => {
    const packed = packConfiguration(FULL);
    expect(size(packed)).to.equal(407);
    const read = decodeConfiguration(cloneOf(address(0x99), packed));
    expect(read).to.deep.equal({ implementation: address(0x99), config: FULL });
  });

  it("refuses what is no Round, and what does not fit", async () => {
    for (const code of [
      undefined,
      "0x",
      "0x6080604052",
      cloneOf(address(1), "0x"),
      cloneOf(address(1), `0x${"00".repeat(408)}`),
    ] as const) {
      expect(() => decodeConfiguration(code)).to.throw(NotARoundError);
    }
    expect(() => packConfiguration({ ...FULL, maxExtensionDays: 256 })).to.throw(InvalidParameterError);
    const refused = await getConfiguration(chain.reader, { round: chain.gate }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(NotARoundError);
  });

  it("hashes an application's content as the Round does", async () => {
    const content = { recipient: address(4), ask: 5n, kind: 6, metadata: word(7) };
    const onChain = await chain.reader.readContract({
      address: chain.lens,
      abi: roundLensAbi,
      functionName: "hashContent",
      args: [address(8), content],
    });
    expect(hashContent({ builder: address(8), content })).to.equal(onChain);
  });

  it("hashes a Stamp and a scope as the Passport does", async () => {
    const stamp = { ...vectorStamp(), holder: address(9) };
    const { passport, reader } = chain;
    const onChain = await reader.readContract({
      address: passport,
      abi: passportAbi,
      functionName: "hashStamp",
      args: [stamp],
    });
    expect(hashStamp({ chainId: 31_337, passport, stamp })).to.equal(onChain);
    const scope = await reader.readContract({
      address: passport,
      abi: passportAbi,
      functionName: "scopeId",
      args: [address(1), scopeName("spring"), 100n],
    });
    expect(scopeId({ opener: address(1), name: "spring", holdover: 100n })).to.equal(scope);
  });
});

function vectorStamp(): Stamp {
  const { stamp } = vectors;
  return {
    holder: stamp.holder as Address,
    provider: stamp.provider as Hex,
    nullifier: stamp.nullifier as Hex,
    scope: stamp.scope as Hex,
    issuedAt: BigInt(stamp.issuedAt),
    expiresAt: BigInt(stamp.expiresAt),
    keyEpoch: BigInt(stamp.keyEpoch),
  };
}

describe("Stamps without a chain", () => {
  const { chainId, verifyingContract } = vectors.domain;
  const parameters = { chainId, passport: verifyingContract as Address, stamp: vectorStamp() };

  it("follows the golden vectors", async () => {
    expect(hashStamp(parameters)).to.equal(vectors.digest);
    const signature = vectors.signature as Hex;
    expect(await recoverTypedDataAddress({ ...stampTypedData(parameters), signature })).to.equal(vectors.issuer.signer);
    const { opener, name, holdover, id } = vectors.scope;
    expect(scopeId({ opener: opener as Address, name, holdover: BigInt(holdover) })).to.equal(id);
  });

  it("names providers and scopes by their hash", () => {
    expect(providerId("Discord")).to.equal(keccak256(toHex("Discord")));
    expect(scopeName("spring")).to.equal(keccak256(toHex("spring")));
    expect(scopeName(zeroHash)).to.equal(zeroHash);
    expect(() => scopeName("0x1234")).to.throw(InvalidParameterError);
  });
});

describe("a Round as parameters of the engine", () => {
  const config = roundConfig({
    program: address(1),
    giving: { asset: NATIVE, explorerGate: address(2), maxCounted: 4n },
    times: timesFrom(1_000),
    matching: { capBps: 5_000 },
    modules: { builderGate: address(2) },
  });
  const application = { status: "Accepted", ask: 0n, multiplier: 10_000 } as const;
  const applications = [
    { ...application, id: 1, ask: 3n },
    { ...application, id: 2, multiplier: 5_000 },
    { ...application, id: 3, status: "Disqualified" },
  ] as const;
  const give = (id: number, explorer: number, amount: bigint, weight = 10_000) =>
    ({ application: id, explorer: address(explorer), amount, weight }) as const;
  const contributions = [
    give(1, 1, 1n),
    give(1, 2, 4n),
    give(2, 1, 9n),
    give(2, 2, 4n, 0),
    give(2, 3, 1n),
    give(3, 1, 100n),
  ];

  it("leaves out who is not accepted, and keeps ask, cap, multiplier and limits", () => {
    const { projects } = computeMatching(matchingParameters({ config, pool: 10n, applications, contributions }));
    // 1: ideal 4, capped by its ask. 2: min(9, 4) and 1 count: ideal 4, halved.
    expect(projects.map(({ project, match }) => [project, match])).to.deep.equal([
      ["1", 3n],
      ["2", 2n],
    ]);
  });

  it("gives the level votes as demands in a Round of votes", () => {
    const voted = applications.map((each) => ({ ...each, voice: 30_000n, effective: 0n }));
    const { entries } = levelParameters({ config, pool: 10n, applications: voted, kind: "voting" });
    expect(entries).to.deep.equal([
      { id: 1, demand: 300_000_000n, cap: 3n },
      { id: 2, demand: 150_000_000n, cap: 5n },
    ]);
  });

  it("weighs votes in ten-thousandths, within the credits of whole ones", () => {
    const voting = votingConfig({
      program: address(1),
      budget: 25n,
      explorerGate: address(2),
      matching: { asset: NATIVE },
      times: timesFrom(1_000),
      modules: { builderGate: address(2) },
    });
    const cast = (id: number, explorer: number, votes: bigint, weight = 10_000) =>
      ({ application: id, explorer: address(explorer), votes, weight }) as const;
    const votes = [cast(1, 1, 3n), cast(2, 1, 4n), cast(2, 2, 5n, 4_000), cast(1, 3, 5n, 0), cast(3, 4, 5n)];
    const parameters = votingParameters({ config: voting, pool: 60n, applications: applications.slice(1), votes });
    expect(parameters.ballots.map((row) => row.votes)).to.deep.equal([40_000n, 20_000n]);
    expect(parameters.credits).to.equal(2_500_000_000n);
    const everybody = applications.map((each) => ({ ...each, ask: 0n }));
    const { projects } = computeMatching(
      votingParameters({ config: voting, pool: 60n, applications: everybody, votes }),
    );
    // 3 votes, and 6 at half: equal parts.
    expect(projects.map(({ project, match }) => [project, match])).to.deep.equal([
      ["1", 30n],
      ["2", 30n],
    ]);
  });

  it("gives the level the same demands and caps", () => {
    const withVoice = applications.map((each) => ({ ...each, voice: voiceDown(1n) + voiceDown(4n), effective: 5n }));
    const parameters = levelParameters({ config, pool: 10n, applications: withVoice });
    expect(parameters.entries).to.deep.equal([
      { id: 1, demand: 40_000n, cap: 3n },
      { id: 2, demand: 20_000n, cap: 5n },
    ]);
    const level = computeLevel(parameters);
    expect(parameters.entries.map((entry) => matchAtLevelDown(entry, level))).to.deep.equal([3n, 2n]);
  });

  it("puts the fallback cap in force when a list never came", () => {
    const fallback = { ...config, matching: { ...config.matching, fallbackCapBps: 1_000 } };
    const parameters = { config: fallback, pool: 10n, applications, contributions, isFallback: true };
    const { projects } = computeMatching(matchingParameters(parameters));
    expect(projects.map(({ match }) => match)).to.deep.equal([1n, 1n]);
  });
});
