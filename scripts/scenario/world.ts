// What the story plays in: one Program, its price list, its Ledger, Stakes, Standing and the Stamps read from them.
import { procedureDigest, providerId, unitId } from "@catchment/sdk";
import { addKeySync, createProgramSync, openScopeSync, setPriceSync, setTrustedSync } from "@catchment/sdk/actions";
import { type Address, type Hex, keccak256, parseEther, sha256, stringToHex, zeroAddress } from "viem";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import { DAY, goTo } from "./calendar.ts";
import { type Cast, castOf } from "./cast.ts";

export const GRACE_DAYS = 30;
export const JUDGE_DAYS = 14;
/** k: a later ask is at most 1.5 × justified + allowance. */
export const GROWTH_BPS = 15_000;
const OBJECTION_BPS = 1_000;
/** Of a nullifier, between two addresses: longer than a Round from its first application to its settlement. */
const HOLDOVER = 30 * DAY;
export const IDENTITY = providerId("Identity");
export const OUTCOME = "improvement";

/** What the Program pays, and the amounts it goes by; USD per unit. */
export const PRICES = [
  { unit: "hour", price: "50", source: "median of three public rate cards, autumn 2034" },
  { unit: "gpu-hour", price: "2.5", source: "spot price of two clouds, autumn 2034" },
  { unit: "catchment:de-minimis", price: "50", source: "less than an hour's work to report" },
  { unit: "catchment:allowance", price: "3000", source: "a third of a pool of 9,000" },
  { unit: "catchment:stranger-allowance", price: "300", source: "a tenth of the allowance" },
] as const;

export const PROCEDURE = {
  document: sha256(stringToHex("An improvement is merged, in use by somebody else, and shown.")),
  units: [unitId(OUTCOME)],
};

export type World = {
  readonly connection: Connection;
  readonly cast: Cast;
  readonly contracts: Awaited<ReturnType<typeof deployContracts>>;
  readonly program: Address;
  readonly scope: Hex;
  readonly stamps: Awaited<ReturnType<typeof deployStamps>>;
  readonly procedure: Hex;
};

/** Days 0 to 10: everything is deployed, and the prices come into force. */
export async function buildWorld(connection: Connection): Promise<World> {
  await goTo(connection, 0);
  const cast = castOf(connection);
  const { admin, issuer, reviewer } = cast;
  const passport = await deployArtifact(connection, admin, "passport/Passport");
  const { scope } = await openScopeSync(admin, { passport, name: "one Program", holdover: BigInt(HOLDOVER) });
  await addKeySync(issuer, { passport, signer: issuer.account.address });
  const contracts = await deployContracts(connection, cast, passport, scope);
  const self = admin.account.address;
  const { program } = await createProgramSync(admin, {
    factory: contracts.factory,
    admin: self,
    operators: [self],
    reviewers: [reviewer.account.address],
    treasurers: [self],
    trusted: [contracts.implementation, contracts.openGate, contracts.ledger, contracts.calibration],
  });
  for (const { unit, price, source } of PRICES) {
    const parameters = { priceList: contracts.prices, program, asset: contracts.usd, unit, source };
    await setPriceSync(admin, { ...parameters, price: parseEther(price) });
  }
  const stamps = await deployStamps(connection, cast, { ...contracts, program, scope });
  for (const gate of Object.values(stamps.gates))
    await setTrustedSync(admin, { program, module: gate, isTrusted: true });
  return { connection, cast, contracts, program, scope, stamps, procedure: procedureDigest(PROCEDURE) };
}

async function deployContracts(connection: Connection, { admin, issuer }: Cast, passport: Address, scope: Hex) {
  const deploy = (name: string, args: readonly unknown[] = []) => deployArtifact(connection, admin, name, args);
  const factory = await deploy("ProgramFactory");
  const implementation = await deploy("rounds/DonationRound", [zeroAddress]);
  const openGate = await deploy("passport/OpenEligibility");
  const usd = await deploy("mocks/MockToken", ["US Dollar", "USD", 18]);
  const prices = await deploy("work/PriceList", [factory]);
  const policy = {
    graceTime: GRACE_DAYS * DAY,
    judgeTime: JUDGE_DAYS * DAY,
    growthBps: GROWTH_BPS,
    objectionBps: OBJECTION_BPS,
    passport,
    scope,
    issuer: issuer.account.address,
    provider: IDENTITY,
  };
  const ledger = await deploy("work/Ledger", [factory, prices, zeroAddress, policy]);
  const standing = await deploy("stake/Standing", [ledger]);
  const stakes = await deploy("stake/Stakes", [factory, usd, 21 * DAY, 7 * DAY, 7 * DAY, 2_000, parseEther("2000")]);
  const profits = await deploy("policy/Profits", [factory]);
  const size = await deploy("policy/calibration/FundingReceived", [ledger, usd, parseEther("3000"), 4_000]);
  const outcome = await deploy("policy/calibration/OutcomePerMoney", [ledger, unitId(OUTCOME), 5_000]);
  const terms = { asset: usd, fullBps: 2_000, mostBps: 10_000, minAge: 30 * DAY, floor: parseEther("100") };
  const profit = await deploy("policy/calibration/ProfitPaid", [profits, ledger, terms]);
  const part = (module: Address, allowance: number) => ({ module, allowance });
  const discounts = [part(size, 800_000), part(outcome, 300_000)];
  const calibration = await deploy("policy/calibration/Calibration", [discounts, [part(profit, 800_000)]]);
  return {
    factory,
    implementation,
    openGate,
    passport,
    usd,
    prices,
    ledger,
    standing,
    stakes,
    profits,
    size,
    outcome,
    profit,
    calibration,
  };
}

type Parts = {
  readonly passport: Address;
  readonly stakes: Address;
  readonly standing: Address;
  readonly ledger: Address;
  readonly usd: Address;
  readonly program: Address;
  readonly scope: Hex;
};

/** Points of each Stamp; an identity alone counts half, stake alone nothing. */
const POINTS = { Identity: 16, Stake: 4, EffectiveDonor: 4, EffectiveCommunicator: 4, JustifiedWork: 4 } as const;
export type StampName = keyof typeof POINTS;

async function deployStamps(connection: Connection, { admin, issuer }: Cast, parts: Parts) {
  const { passport, stakes, standing, ledger, usd, program, scope } = parts;
  const deploy = (name: string, args: readonly unknown[]) => deployArtifact(connection, admin, name, args);
  const provider = (name: string, args: readonly unknown[]) => deploy(`passport/providers/${name}`, args);
  const rule = [standing, program, usd, 6_000, parseEther("10"), DAY];
  const live = {
    Stake: await provider("StakeStamp", [stakes, program, parseEther("500"), 30 * DAY]),
    EffectiveDonor: await provider("EffectiveDonor", rule),
    EffectiveCommunicator: await provider("EffectiveCommunicator", rule),
    JustifiedWork: await provider("JustifiedWork", [ledger, program, usd, parseEther("100"), 5_000, DAY]),
  };
  const issuers: Record<StampName, Address> = { Identity: issuer.account.address, ...live };
  const scorer = (names: readonly StampName[], low: number, high: number, lowBps: number) => {
    const rows = names
      .map((name) => ({ issuer: issuers[name], weight: POINTS[name] * 10_000, provider: providerId(name) }))
      .sort((a, b) => (a.provider < b.provider ? -1 : 1));
    const curve = { low: low * 10_000, high: high * 10_000, lowBps, highBps: 10_000 };
    return deploy("passport/Scorer", [passport, scope, rows, curve]);
  };
  const gates = {
    identity: await scorer(["Identity"], 16, 16, 10_000),
    donors: await scorer(["Identity", "Stake", "EffectiveDonor"], 16, 20, 5_000),
    communicators: await scorer(["Identity", "Stake", "EffectiveDonor", "EffectiveCommunicator"], 16, 24, 4_000),
    builders: await scorer(["Identity", "JustifiedWork"], 16, 16, 10_000),
  };
  return { live, gates };
}

/** A nullifier, as the issuer would derive it of a secret and a record of who somebody is. */
export function nullifierOf(identity: string): Hex {
  return keccak256(stringToHex(`story: ${identity}`));
}
