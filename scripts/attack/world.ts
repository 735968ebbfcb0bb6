// The world every attack starts from: a Program, a Round with the README's three Builders, whose matches of a pool of 8
// are 6, 0 and 2, and Explorers with Stamps.
import { addKeySync, createProgramSync, openScopeSync } from "@catchment/sdk/actions";
import { zeroAddress } from "viem";
import { deployArtifact } from "../chain/artifacts.ts";
import type { Connection } from "../chain/connect.ts";
import { ledgerPolicy } from "../chain/policy.ts";
import type { Reporter } from "../io/progress.ts";
import { peopleOf } from "./people.ts";
import { DAY, ONE, type Place } from "./place.ts";
import { enter, fund, give, openRound, type PlayedRound } from "./rounds.ts";
import { giveStamps, PROVIDER } from "./stamps.ts";

const GRACE = 30n * BigInt(DAY);
const HOLDOVER = 90n * BigInt(DAY);
const POINTS = 200_000;

export type World = Place & {
  /** A pool of 8; A has 1 of each of four Explorers, B 4 of one, C 1 and 4. */
  readonly round: PlayedRound;
  readonly builders: { readonly A: number; readonly B: number; readonly C: number };
};

/** Builds the world on an empty local chain. */
export async function buildWorld(connection: Connection, report: Reporter): Promise<World> {
  report.step("Deploying; a Program, a Round, three Builders, four Explorers");
  const place = await preparePlace(connection);
  const { people } = place;
  const explorers = ([1, 2, 3, 4] as const).map((index) => people[`Explorer ${index}`]);
  await giveStamps(
    place,
    [...explorers, people["Builder A"], people.attacker].map(({ account }) => account.address),
  );
  const round = await openRound(place, {});
  await fund(place, round, people.sponsor, 5n * ONE);
  await fund(place, round, people["second sponsor"], 3n * ONE);
  const A = await enter(place, round, people["Builder A"]);
  const B = await enter(place, round, people["Builder B"]);
  const C = await enter(place, round, people["Builder C"]);
  for (const explorer of explorers) await give(place, round, explorer, [[A, ONE]]);
  await give(place, round, people["Explorer 2"], [[B, 4n * ONE]]);
  await give(place, round, people["Explorer 3"], [[C, ONE]]);
  await give(place, round, people["Explorer 4"], [[C, 4n * ONE]]);
  return { ...place, round, builders: { A, B, C } };
}

async function preparePlace(connection: Connection): Promise<Place> {
  const people = peopleOf(connection);
  const { admin, reviewer, issuer } = people;
  const deploy = (name: string, args: readonly unknown[] = []) => deployArtifact(connection, admin, name, args);
  const factory = await deploy("ProgramFactory");
  const implementation = await deploy("rounds/DonationRound", [zeroAddress]);
  const openGate = await deploy("passport/OpenEligibility");
  const passport = await deploy("passport/Passport");
  const prices = await deploy("work/PriceList", [factory]);
  const policy = { ...ledgerPolicy(), graceTime: GRACE, judgeTime: GRACE };
  const ledger = await deploy("work/Ledger", [factory, prices, zeroAddress, policy]);
  const usd = await deploy("mocks/MockToken", ["US Dollar", "USD", 18]);
  const { scope } = await openScopeSync(admin, { passport, name: "attacks", holdover: HOLDOVER });
  await addKeySync(issuer, { passport, signer: issuer.account.address });
  const rows = [{ issuer: issuer.account.address, weight: POINTS, provider: PROVIDER }];
  const threshold = { low: POINTS, high: POINTS, lowBps: 10_000, highBps: 10_000 };
  const scorer = await deploy("passport/Scorer", [passport, scope, rows, threshold]);
  const self = admin.account.address;
  const { program } = await createProgramSync(admin, {
    factory,
    admin: self,
    operators: [self],
    reviewers: [self, reviewer.account.address],
    treasurers: [self],
    trusted: [implementation, openGate, ledger, scorer],
  });
  const contracts = { factory, implementation, openGate, passport, scorer, ledger, usd };
  return { connection, people, contracts, program, scope };
}
