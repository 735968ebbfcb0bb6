// A small Round as facts, its matches by the engine: Ada's and Bo's Builders are known from README.md's small Round.
import { matchingParameters, NATIVE, roundConfig } from "@catchment/sdk";
import { computeMatching } from "@catchment/sdk/matching";
import { type Address, getAddress, pad, toHex, zeroHash } from "viem";
import { contributionsOf } from "../../scripts/page/course.ts";
import type { GivingEvent, RoundFacts } from "../../scripts/page/facts.ts";

export const HOSTILE = `<img src=x onerror="alert(1)"><script>alert('2')</script> & "Co" \u202egnp`;

export const address = (number: number): Address => getAddress(pad(toHex(number), { size: 20 }));
const BUILDERS = [101, 102, 103, 104].map(address);
const UNIT = 10n ** 6n;
const FULL = 10_000;

function gift(application: number, explorer: Address, units: bigint, weight: number): GivingEvent {
  return { kind: "Donated", application, explorer, amount: units * UNIT, weight };
}

/** 1: four Explorers, held by the cap. 2: two, held by its ask. 3: one and itself, one below the minimum. 4: has left. */
const EVENTS: readonly GivingEvent[] = [
  gift(1, address(1), 100n, FULL),
  gift(2, address(1), 50n, FULL),
  gift(1, address(2), 100n, FULL),
  gift(4, address(2), 7n, FULL),
  gift(1, address(3), 100n, FULL),
  gift(1, address(4), 80n, 5_000),
  gift(2, address(2), 40n, FULL),
  gift(2, address(5), 30n, 0),
  gift(3, address(3), 20n, FULL),
  gift(3, BUILDERS[2] ?? NATIVE, 20n, 0),
  gift(3, address(1), 5n, FULL),
  gift(3, address(4), 1n, 5_000),
  gift(1, address(6), 60n, 0),
  { kind: "Reweighed", application: 1, explorer: address(6), amount: 0n, weight: FULL },
];

export function smallFacts({ isLive = false } = {}): RoundFacts {
  const settledAt = isLive ? undefined : 1_900_000;
  const config = roundConfig({
    program: address(900),
    giving: { asset: address(901), explorerGate: address(902), minCounted: 2n * UNIT },
    times: {
      applicationsFrom: 1_000_000,
      applicationsUntil: 1_100_000,
      donationsFrom: 1_000_000,
      donationUntil: 1_500_000,
      settleFrom: 1_800_000,
      claimUntil: 9_000_000,
    },
    matching: { capBps: 5_000 },
    modules: { builderGate: address(903) },
  });
  const pool = 1_000n * UNIT;
  const applications: RoundFacts["applications"] = BUILDERS.map((builder, index) => ({
    id: index + 1,
    status: index === 3 ? "Withdrawn" : "Accepted",
    builder,
    recipient: builder,
    ask: index === 1 ? 60n * UNIT : 0n,
    kind: 0,
    multiplier: FULL,
    content: zeroHash,
    voice: 0n,
    effective: 0n,
    uncounted: 0n,
    areDonationsPaid: false,
    isMatchPaid: false,
  }));
  const parameters = matchingParameters({ config, pool, applications, contributions: contributionsOf(EVENTS) });
  const { projects } = computeMatching(parameters);
  return {
    name: `A Round ${HOSTILE}`,
    chainId: 31_337,
    openedIn: 3,
    block: { number: 99n, hash: zeroHash, timestamp: 1_900_000n },
    round: {
      address: address(904),
      implementation: address(905),
      program: address(900),
      config,
      phase: isLive ? "Open" : "Settled",
      times: config.times,
      pool,
      settledAt,
      isFallback: false,
    },
    contracts: {
      programFactory: address(906),
      donationRound: address(905),
      votingRound: address(915),
      openEligibility: address(903),
      passport: address(907),
      firstLedger: address(908),
      priceList: address(911),
      ledger: address(912),
      standing: address(913),
      profits: address(914),
      roundLens: address(910),
      proposedSettlement: address(911),
      router: address(915),
    },
    asset: { address: address(901), symbol: "<b>USDX</b>", decimals: 6 },
    applications,
    names: new Map([
      [1, HOSTILE],
      [2, "Bo's Builders"],
      [3, `A name that is much too long for any chart, ${"and longer ".repeat(20)}${HOSTILE}`],
    ]),
    matches: applications.map(({ id }) => ({
      application: id,
      amount: projects.find(({ project }) => project === String(id))?.match ?? 0n,
    })),
    events: EVENTS,
    sponsors: [
      { sponsor: address(911), given: 600n * UNIT, rest: 3n },
      { sponsor: address(912), given: 400n * UNIT, rest: 2n },
    ],
    publication: {
      source: HOSTILE,
      rule: { method: "quadratic", duplicates: "mean", subtractOwn: false, saturation: "scale-up" },
      rows: EVENTS.filter(({ kind }) => kind === "Donated").map(({ application, explorer, amount, weight }) => ({
        donor: explorer,
        project: BUILDERS[application - 1] ?? "",
        amount,
        weight,
      })),
      results: new Map(BUILDERS.slice(0, 3).map((builder, index) => [builder, 100 * (index + 1)])),
    },
  };
}
