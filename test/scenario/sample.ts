// A SAMPLE of facts, for the tests of page and table only: nobody played it. Its matches are the engine's, its refusals,
// gifts and reports those of the story; calibration and standing are simple rules of its own, which no contract follows.
// Round 1 has a pool of 6,000: with 9,000 three asks of 3,000 take all of it, and the ring would have moved nothing.
import { computeMatching } from "@catchment/sdk/matching";
import { type Address, getAddress, pad, parseEther, toHex } from "viem";
import type { BuilderName, ExplorerName } from "../../scripts/scenario/cast.ts";
import type {
  ApplicationFacts,
  GiftFacts,
  Refusal,
  RoundFacts,
  ScenarioFacts,
  StandingFacts,
  Try,
} from "../../scripts/scenario/facts.ts";

const FULL = 10_000;
const GROWTH = 15_000n;
const CAP = { bps: 5_000 };
const address = (number: number): Address => getAddress(pad(toHex(number), { size: 20 }));
const usd = (amount: number): bigint => parseEther(String(amount));
const least = (a: bigint, b: bigint) => (a < b ? a : b);

type Part = ApplicationFacts["parts"][number];
type Terms = { readonly application: number; readonly ask: bigint; readonly parts: readonly Part[] };
type ByBuilder<T> = Partial<Record<BuilderName, T>>;
type Given = ByBuilder<number>;
type Gave = readonly [explorer: ExplorerName, weightBps: number, given: Given];

function giftsOf(gave: readonly Gave[]): GiftFacts[] {
  return gave.flatMap(([explorer, weightBps, given]) =>
    Object.entries(given).map(([builder, amount]) => ({
      explorer,
      builder: builder as BuilderName,
      amount: String(usd(amount)),
      weightBeforeBps: explorer.startsWith("Echo") ? FULL : weightBps,
      weightBps,
    })),
  );
}

const multiplierOf = (parts: readonly Part[]): number => {
  const [size = FULL, outcome = FULL, profit = 0] = parts.map(({ bps }) => bps);
  return Math.min(FULL, Math.floor((size * outcome) / FULL) + profit);
};

/** What the pool pays each of them, by the engine. */
function matchesOf(pool: bigint, gifts: readonly GiftFacts[], terms: ByBuilder<Terms>): ByBuilder<bigint> {
  const names = Object.keys(terms) as BuilderName[];
  const { projects } = computeMatching({
    method: "quadratic",
    pool,
    saturation: "scale-up",
    cap: CAP,
    min: usd(1),
    asks: Object.fromEntries(names.map((name) => [name, terms[name]?.ask ?? 0n])),
    multipliers: Object.fromEntries(names.map((name) => [name, multiplierOf(terms[name]?.parts ?? [])])),
    donations: gifts.map(({ explorer, builder, amount, weightBps }) => ({
      donor: explorer,
      project: builder,
      amount: BigInt(amount),
      weight: weightBps,
    })),
  });
  return Object.fromEntries(projects.map(({ project, match }) => [project, match]));
}

type Ending = { readonly spent?: bigint; readonly accepted?: bigint; readonly outcome?: number };

function applicationsOf(
  pool: bigint,
  gifts: readonly GiftFacts[],
  terms: ByBuilder<Terms>,
  endings: ByBuilder<Ending>,
): ApplicationFacts[] {
  const matches = matchesOf(pool, gifts, terms);
  return Object.entries(terms).map(([name, { application, ask, parts }]) => {
    const builder = name as BuilderName;
    const granted = matches[builder] ?? 0n;
    const ending = endings[builder];
    const { spent = 0n, accepted = spent, outcome = 0 } = ending ?? {};
    const justified = least(granted, accepted);
    const own = gifts.filter((gift) => gift.builder === builder);
    const sum = (weigh: (gift: GiftFacts) => bigint) => String(own.reduce((total, gift) => total + weigh(gift), 0n));
    return {
      builder,
      application,
      ask: String(ask),
      multiplierBps: multiplierOf(parts),
      parts,
      donated: sum(({ amount }) => BigInt(amount)),
      counted: sum(({ amount, weightBps }) => (BigInt(amount) * BigInt(weightBps)) / 10_000n),
      granted: String(granted),
      spent: String(spent),
      justified: String(justified),
      repaid: String(ending === undefined ? 0n : granted - justified),
      owed: String(ending === undefined ? granted : 0n),
      state: ending?.spent === undefined ? "Owing" : "Decided",
      outcome: String(outcome * 1_000_000),
    };
  });
}

const parts = (size = FULL, outcome = FULL, profit = 0): readonly Part[] => [
  { name: "size", bps: size },
  { name: "outcome", bps: outcome },
  { name: "profit", bps: profit },
];

const standing = (explorer: ExplorerName, justified: number, failed: number, word = 0): StandingFacts => ({
  explorer,
  standingBps: justified + failed === 0 ? 0 : Math.floor((justified * FULL) / (justified + failed)),
  justified: String(usd(justified)),
  failed: String(usd(failed)),
  communicatorJustified: String(usd(word)),
  stake: String(usd(explorer === "Harbour" ? 1_000 : 0)),
});

const RING = ["Echo 1", "Echo 2", "Echo 3", "Echo 4", "Echo 5"] as const;
const ROUNDS = [address(0xa1), address(0xa2), address(0xa3)] as const;
const MILL = address(0xb3);
const NEW = address(0xb4);

const tried = (
  builder: BuilderName,
  application: number | null,
  ask: bigint,
  askLimit: bigint,
  refused: Refusal | null = null,
): Try => ({ builder, application, ask: String(ask), askLimit: String(askLimit), refused });

const above = (builder: Address, ask: bigint, limit: bigint): Refusal => ({
  error: "Ledger_AskAboveLimit",
  values: { builder, ask: String(ask), limit: String(limit) },
});

/* ROUND 1 */

const POOLS = [usd(6_000), usd(9_000), usd(9_000)] as const;
const gave1: readonly Gave[] = [
  ["Harbour", FULL, { Garden: 100, River: 40 }],
  ["Lantern", FULL, { Garden: 80, River: 30, Mill: 20 }],
  ["Meadow", FULL, { River: 90, Garden: 40 }],
  ["Comet", FULL, { Mill: 200 }],
];
const ring = (weight: number): readonly Gave[] => RING.map((echo) => [echo, weight, { Mill: 25 }] as const);
const gifts1 = giftsOf([...gave1, ...ring(0)]);
const terms1: ByBuilder<Terms> = {
  Garden: { application: 1, ask: usd(3_000), parts: parts() },
  River: { application: 2, ask: usd(3_000), parts: parts() },
  Mill: { application: 3, ask: usd(3_000), parts: parts() },
};
const granted1 = matchesOf(POOLS[0], gifts1, terms1);
const before1 = matchesOf(POOLS[0], giftsOf([...gave1, ...ring(FULL)]), terms1);
const rivers1 = ((granted1.River ?? 0n) * 7n) / 10n;
const profit1 = (granted1.River ?? 0n) / 5n;
const mills1 = granted1.Mill ?? 0n;
const applications1 = applicationsOf(POOLS[0], gifts1, terms1, {
  Garden: { spent: usd(3_200), outcome: 12 },
  River: { spent: usd(3_750), accepted: rivers1, outcome: 5 },
  // Repaid during Round 2.
  Mill: {},
});

const owes = (builder: Address): Refusal => ({
  error: "Ledger_Owes",
  values: { builder, round: ROUNDS[0], owed: String(mills1), graceUntil: "2056147200" },
});

const justifiedBy = (builder: BuilderName, ...rounds: readonly (readonly ApplicationFacts[])[]) =>
  rounds.flat().reduce((sum, one) => (one.builder === builder ? sum + BigInt(one.justified) : sum), 0n);
const limitOf = (builder: BuilderName, ...rounds: readonly (readonly ApplicationFacts[])[]) =>
  (justifiedBy(builder, ...rounds) * GROWTH) / 10_000n + usd(3_000);

/* ROUND 2 */

const gifts2 = giftsOf([
  ["Harbour", FULL, { Garden: 100, Sprout: 60 }],
  ["Lantern", FULL, { Garden: 60, Sprout: 50 }],
  ["Meadow", FULL, { River: 90, Sprout: 40 }],
  ["Comet", 5_000, { River: 150, Garden: 50 }],
  ["Echo 1", 0, { River: 100 }],
]);
const limits2 = { Garden: limitOf("Garden", applications1), River: limitOf("River", applications1) };
const applications2 = applicationsOf(
  POOLS[1],
  gifts2,
  {
    Garden: { application: 3, ask: usd(6_000), parts: parts(8_001) },
    River: { application: 4, ask: usd(5_000), parts: parts(8_352, FULL, 1_500) },
    Sprout: { application: 5, ask: usd(3_000), parts: parts() },
  },
  {
    Garden: { spent: usd(4_500), outcome: 15 },
    River: { spent: usd(6_000), outcome: 16 },
    Sprout: { spent: usd(3_000), outcome: 14 },
  },
);

/* ROUND 3 */

const gifts3 = giftsOf([
  ["Harbour", FULL, { Sprout: 100, Garden: 60 }],
  ["Lantern", 7_000, { Sprout: 60, "Mill's new address": 40 }],
  ["Meadow", 7_000, { River: 80, Garden: 60 }],
  ["Comet", 7_000, { "Mill's new address": 150, River: 50 }],
]);
const limits3 = (["Garden", "River", "Sprout"] as const).map((one) => limitOf(one, applications1, applications2));
const [gardens3 = 0n, rivers3 = 0n, sprouts3 = 0n] = limits3;
const asks3 = { garden: usd(9_000), river: least(usd(7_000), rivers3), sprout: least(usd(6_000), sprouts3) };
const applications3 = applicationsOf(
  POOLS[2],
  gifts3,
  {
    Garden: { application: 3, ask: asks3.garden, parts: parts(7_192) },
    River: { application: 4, ask: asks3.river, parts: parts(7_690, FULL, 700) },
    Sprout: { application: 5, ask: asks3.sprout, parts: parts(8_260) },
    "Mill's new address": { application: 2, ask: usd(3_000), parts: parts(9_076, 5_000) },
  },
  {},
);

/** One object, the same at every call. */
export const SAMPLE: ScenarioFacts = {
  program: address(0xca),
  asset: { symbol: "USD", decimals: 18 },
  review: { revoked: [...RING], matchBefore: String(before1.Mill), matchAfter: String(mills1) },
  rounds: [
    round(1, {
      tries: [
        tried("Garden", 1, usd(3_000), usd(3_000)),
        tried("River", 2, usd(3_000), usd(3_000)),
        tried("Mill", 3, usd(5_000), usd(3_000), above(MILL, usd(5_000), usd(3_000))),
        tried("Mill", 3, usd(3_000), usd(3_000)),
      ],
      applications: applications1,
      gifts: gifts1,
      standings: [
        standing("Harbour", 128, 12),
        standing("Lantern", 101, 29),
        standing("Meadow", 130, 0),
        standing("Comet", 0, 20),
        ...RING.map((echo) => standing(echo, 0, 0)),
      ],
      profits: [{ builder: "River", paid: String(profit1) }],
      story: [
        "Mill asks for 5,000 and is refused: a newcomer may ask for 3,000. It asks for that.",
        "In review the five Stamps of the ring are revoked: its gifts reach Mill, and are matched no more.",
        "Garden accounts for every hour and is believed. River's donor Meadow objects, and a third is refused.",
        "River gives the refused part back to the sponsors, and pays a fifth of its match to the Program as profit.",
        "Mill's grace is over and it never reported: it owes, and those who gave to it have a failure on record.",
      ],
    }),
    round(2, {
      tries: [
        tried("Mill", 1, usd(1_000), usd(3_000), owes(MILL)),
        tried("Mill's new address", 2, usd(1_000), usd(300), above(NEW, usd(1_000), usd(300))),
        tried("Mill's new address", 2, usd(1_000), usd(3_000), owes(NEW)),
        tried("Garden", 3, usd(6_000), limits2.Garden),
        tried("River", 4, usd(8_000), limits2.River, above(address(0xb2), usd(8_000), limits2.River)),
        tried("River", 4, usd(5_000), limits2.River),
        tried("Sprout", 5, usd(3_000), usd(3_000)),
      ],
      applications: applications2,
      gifts: gifts2,
      standings: [
        standing("Harbour", 288, 12, 50),
        standing("Lantern", 211, 29),
        standing("Meadow", 260, 0),
        standing("Comet", 140, 20),
        ...RING.map((echo) => standing(echo, 0, 0)),
      ],
      profits: [],
      story: [
        "Mill applies again and is refused: it owes. From a new address it is a stranger, who may ask for 300.",
        "With its identity moved to the new address it is no stranger, and owes what it owed.",
        "Garden may ask for more than a newcomer, as it justified what it had; River for less more.",
        "Harbour and Lantern judged well and count in full; Comet counts half; the ring counts nothing.",
        "All three report, and nobody answers in time: silence accepts. Mill repays what it owed, late.",
      ],
    }),
    round(3, {
      tries: [
        tried("Mill", null, usd(1_000), usd(300), { error: "Round_BuilderNotEligible", values: { builder: MILL } }),
        tried("Mill's new address", 2, usd(4_000), usd(3_000), above(NEW, usd(4_000), usd(3_000))),
        tried("Mill's new address", 2, usd(3_000), usd(3_000)),
        tried("Garden", 3, asks3.garden, gardens3),
        tried("River", 4, asks3.river, rivers3),
        tried("Sprout", 5, asks3.sprout, sprouts3),
      ],
      applications: applications3,
      gifts: gifts3,
      standings: [
        standing("Harbour", 288, 12, 50),
        standing("Lantern", 211, 29),
        standing("Meadow", 260, 0),
        standing("Comet", 140, 20),
        ...RING.map((echo) => standing(echo, 0, 0)),
      ],
      profits: [],
      story: [
        "From now on Builders need an identity to apply. Mill's old address has none any more.",
        "Its new address has, and owes nothing since it repaid: a newcomer's ask, but not a newcomer's bonus.",
        "Harbour spoke for Sprout, was followed, and was right: its word is a Stamp now.",
      ],
    }),
  ],
};

type Told = Pick<RoundFacts, "tries" | "applications" | "gifts" | "standings" | "profits" | "story">;

function round(number: 1 | 2 | 3, told: Told): RoundFacts {
  const opens = number * 100 - 90;
  return {
    number,
    address: ROUNDS[number - 1] ?? ROUNDS[0],
    opens,
    settles: opens + 17,
    pool: String(POOLS[number - 1] ?? 0n),
    matched: String(told.applications.reduce((sum, { granted }) => sum + BigInt(granted), 0n)),
    ...told,
  };
}
