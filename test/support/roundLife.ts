// A random life of a Round, on a chain and through the SDK: everybody does everything that the Round lets them do, in every phase.
import {
  type Application,
  absorb,
  applyToRound,
  approveAsset,
  cancelRound,
  claim,
  claimDirect,
  claimDonations,
  claimMatch,
  confirmRecipient,
  disqualify,
  donate,
  extendRound,
  fundPool,
  getApplications,
  getRound,
  type ListedMatch,
  openRoundSync,
  proposeRecipient,
  proveMatch,
  recoverAsset,
  refund,
  reinstate,
  reviewApplications,
  reweigh,
  roundConfig,
  settle,
  withdrawApplication,
  withdrawRest,
} from "@catchment/sdk";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { type Address, erc20Abi, type Hex, isHex, keccak256, toHex, zeroHash } from "viem";
import { DAY, type Deployment, ONE, timesFrom } from "../integration/deploy.ts";
import { type Random, randomFrom } from "./random.ts";

const REASON = keccak256("0x01");
const BUILDERS = 4;
const EXPLORERS = 4;
const ENOUGH = 10n ** 27n;

export type LifeWorld = {
  readonly chain: Deployment;
  readonly program: Address;
  /** A TestGate: says what it is told to, or fails. */
  readonly gate: Deployed;
  /** The same. */
  readonly calibration: Deployed;
  /** A MockSettler. */
  readonly settler: Deployed;
  /** Another token, which nobody owes. */
  readonly stray: Address;
};

export type Deployed = Awaited<ReturnType<Deployment["viem"]["deployContract"]>>;

type Kind = "level" | "list" | "fallback" | "cancelled";
export const KINDS: readonly Kind[] = ["level", "list", "fallback", "cancelled"];

export type Life = {
  readonly round: Address;
  /** What it was settled by, if by a list. */
  readonly list: () => readonly ListedMatch[] | undefined;
  /** Lives on by one deed, if the Round lets anybody do it; its name, or undefined if it was refused. */
  readonly step: () => Promise<string | undefined>;
  /** The times to move to, one after the other, and how many deeds to try in each phase. */
  readonly moments: readonly { readonly at: number; readonly deeds: number }[];
};

/** Opens a Round of a random configuration. */
export async function beginLife(world: LifeWorld, seed: number): Promise<Life> {
  const { chain, program, gate, calibration, settler } = world;
  const random = randomFrom(20_261_122, seed);
  const kind = KINDS[seed % KINDS.length] ?? "level";
  const [admin] = chain.wallets;
  const arbiter = chain.wallets.at(-2)?.account.address;
  if (admin === undefined || arbiter === undefined) throw new TypeError("the chain has twenty accounts");
  const start = Number((await chain.reader.getBlock()).timestamp) + 1_000;
  const hasSettler = kind === "list" || kind === "fallback";
  const settling = { proposeUntil: start + 27 * DAY, fallbackAt: start + 33 * DAY };
  const times = { ...timesFrom(start), ...(hasSettler ? settling : {}) };
  const { round } = await openRoundSync(admin, {
    program,
    implementation: chain.implementation,
    salt: keccak256(toHex(`life ${seed}`)),
    config: roundConfig({
      program,
      giving: {
        asset: chain.asset,
        explorerGate: gate.address,
        minCounted: random.once(2) ? 0n : ONE / 10n,
        maxCounted: random.once(2) ? 0n : 20n * ONE,
      },
      times,
      matching: {
        saturation: random.once(2) ? "Keep" : "ScaleUp",
        capBps: 1_500 + random.below(8_501),
        ...(hasSettler ? { fallbackCapBps: 1_000 } : {}),
      },
      modules: {
        builderGate: chain.gate,
        calibration: calibration.address,
        ...(hasSettler ? { settler: settler.address, arbiter } : {}),
      },
      kinds: 7n,
      maxExtensionDays: 5,
    }),
  });
  for (const wallet of chain.wallets.slice(0, 2 + BUILDERS + EXPLORERS)) {
    await chain.mint(wallet.account.address, ENOUGH);
    await approveAsset(wallet, { asset: chain.asset, spender: round, amount: ENOUGH });
  }
  const life: Living = { world, random, round, kind, given: [] };
  const late = hasSettler ? settling.fallbackAt : times.settleFrom;
  return {
    round,
    list: () => life.list,
    step: () => step(life),
    moments: [
      { at: start - 500, deeds: 3 },
      { at: start + 10, deeds: 14 },
      { at: times.donationsFrom, deeds: 45 },
      { at: times.donationUntil + 5 * DAY, deeds: 14 },
      { at: times.settleFrom + 5 * DAY, deeds: 20 },
      { at: late + 6 * DAY, deeds: 24 },
      { at: late + 40 * DAY, deeds: 20 },
      { at: times.claimUntil + 5 * DAY, deeds: 12 },
    ],
  };
}

type Living = {
  readonly world: LifeWorld;
  readonly random: Random;
  readonly round: Address;
  readonly kind: Kind;
  /** Who gave to what, once per gift. */
  readonly given: { readonly application: number; readonly donor: People["builder"] }[];
  list?: readonly ListedMatch[];
};

async function step(life: Living): Promise<string | undefined> {
  const { chain } = life.world;
  const [{ phase }, applications] = await Promise.all([
    getRound(chain.reader, { round: life.round }),
    getApplications(chain.reader, { round: life.round }),
  ]);
  const name = life.random.pick(DEEDS_OF[phase] ?? []);
  try {
    const done = await deeds[name](
      life,
      peopleOf(life, applications, name === "reinstate" ? "Disqualified" : "Accepted"),
    );
    return done === "nothing" ? undefined : name;
  } catch {
    // The Round did not let them: a life is made of what it did.
    return undefined;
  }
}

type People = ReturnType<typeof peopleOf>;

/** Somebody of each kind, and an application: most often one of the status that the deed is done to. */
function peopleOf(
  { world, random }: Pick<Living, "world" | "random">,
  applications: readonly Application[],
  wanted: Application["status"],
) {
  const [admin, heir, ...others] = world.chain.wallets;
  if (admin === undefined || heir === undefined) throw new TypeError("the chain has twenty accounts");
  const builders = others.slice(0, BUILDERS);
  const fitting = applications.filter(({ status }) => status === wanted);
  const isFitting = fitting.length > 0 && !random.once(5);
  const application = isFitting ? random.pick(fitting).id : 1 + random.below(BUILDERS);
  const owner = applications.find(({ id }) => id === application)?.builder.toLowerCase();
  return {
    ...{ admin, heir, application, applications },
    builder: random.pick(builders),
    /** Of the application. */
    owner: builders.find((one) => one.account.address === owner) ?? random.pick(builders),
    explorer: random.pick(others.slice(BUILDERS, BUILDERS + EXPLORERS)),
    /** Nobody of the Round. */
    other: random.pick(others.slice(BUILDERS + EXPLORERS, BUILDERS + EXPLORERS + 4)),
  };
}

type Deed = (life: Living, people: People) => Promise<unknown>;

const deeds = {
  apply: ({ round, random }, { builder, other }) => {
    const recipient = random.once(3) ? other.account.address : builder.account.address;
    const ask = random.once(2) ? 0n : BigInt(1 + random.below(40)) * ONE;
    const metadata = keccak256(toHex(random.below(1_000)));
    return applyToRound(builder, { round, content: { recipient, ask, kind: random.below(3), metadata } });
  },
  review: async ({ round, random, world }, { admin, applications }) => {
    if (applications.length === 0) return "nothing";
    await world.calibration.write.setWeight([random.pick(applications).builder, BigInt(random.below(12_000))]);
    const decisions = applications.map(({ id, content }) => ({
      application: id,
      isAccepted: !random.once(7),
      content,
      reason: REASON,
    }));
    return reviewApplications(admin, { round, decisions });
  },
  donate: async (life, { explorer, builder, applications }) => {
    const { round, random, given } = life;
    const { gate } = life.world;
    const accepted = applications.filter(({ status }) => status === "Accepted");
    if (accepted.length === 0) return nothing();
    const donor = random.once(6) ? builder : explorer;
    if (random.once(2)) await gate.write.setWeight([donor.account.address, BigInt(random.below(11_000))]);
    await gate.write.setMode([random.once(8) ? 1 : 0]);
    const gifts = Array.from({ length: 1 + random.below(3) }, () => ({
      application: random.pick(accepted).id,
      amount: BigInt(1 + random.below(900)) * (random.once(2) ? ONE / 20n : 1n + ONE / 7n),
    }));
    const hash = await donate(donor, { round, gifts });
    given.push(...gifts.map(({ application }) => ({ application, donor })));
    return hash;
  },
  reweigh: async ({ round, random, given, world: { gate } }, { admin }) => {
    if (given.length === 0) return nothing();
    const { application, donor } = random.pick(given);
    const explorer = donor.account.address;
    await gate.write.setMode([0]);
    await gate.write.setWeight([explorer, BigInt(random.below(10_001))]);
    return reweigh(admin, { round, explorer, applications: [application] });
  },
  withdraw: ({ round, random }, { builder }) => sometimes(random, 8, () => withdrawApplication(builder, { round })),
  disqualify: ({ round, random }, { admin, application }) =>
    sometimes(random, 3, () => disqualify(admin, { round, application, reason: REASON })),
  reinstate: ({ round }, { admin, application }) => reinstate(admin, { round, application, reason: REASON }),
  propose: ({ round }, { owner, heir }) => proposeRecipient(owner, { round, recipient: heir.account.address }),
  confirm: ({ round }, { admin, application, heir }) =>
    confirmRecipient(admin, { round, application, recipient: heir.account.address }),
  fund: ({ round, random }, { admin, explorer }) =>
    fundPool(random.once(2) ? admin : explorer, {
      round,
      amount: BigInt(1 + random.below(300)) * (ONE / 3n),
      isForProgram: random.once(3),
    }),
  absorb: async ({ round, world: { chain } }, { explorer }) => {
    await send(explorer, chain.asset, round, ONE + 7n);
    return absorb(explorer, { round });
  },
  recover: async ({ round, world: { stray } }, { admin, other }) => {
    await send(admin, stray, round, 5n);
    return recoverAsset(other, { round, asset: stray });
  },
  extend: ({ round }, { admin }) => extendRound(admin, { round, days: 1 }),
  cancel: ({ round, random, kind }, { admin }) =>
    kind === "cancelled" ? sometimes(random, 12, () => cancelRound(admin, { round, reason: REASON })) : nothing(),
  settle: ({ round, random, kind }, { other, application }) =>
    kind === "list"
      ? nothing()
      : settle(other, { round, hints: random.once(2) ? [] : [application], maxItems: BigInt(random.below(4)) }),
  settleTo: async (life, { applications }) => {
    const { round, world, kind } = life;
    if (kind !== "list") return nothing();
    const ids = applications.filter(({ status }) => status === "Accepted").map(({ id }) => id);
    const list = ids.map((application) => ({ application, amount: BigInt(application) * 1_000n }));
    const total = list.reduce((sum, { amount }) => sum + amount, 0n);
    const hash = await world.settler.write.settle([round, hexOf(treeOf(life, list).root), total]);
    life.list = list;
    return hash;
  },
  prove: (life, { other, application }) => {
    const leaf = life.list?.findIndex((one) => one.application === application) ?? -1;
    const listed = life.list?.[leaf];
    if (life.list === undefined || listed === undefined) return nothing();
    const proof = treeOf(life, life.list).getProof(leaf).map(hexOf);
    return proveMatch(other, { round: life.round, application, amount: listed.amount, proof });
  },
  claim: ({ round, random }, { other, application }) =>
    sometimes(random, 4, () => claim(other, { round, application })),
  claimDonations: ({ round }, { other, application }) => claimDonations(other, { round, application }),
  claimMatch: ({ round, random }, { other, application }) =>
    sometimes(random, 4, () => claimMatch(other, { round, application })),
  claimDirect: ({ round }, { owner, application }) => claimDirect(owner, { round, application }),
  refund: ({ round, random, given }, { admin }) => {
    if (given.length === 0) return nothing();
    const { application, donor } = random.pick(given);
    return refund(admin, { round, application, donor: donor.account.address });
  },
  withdrawRest: ({ round, random, world: { program } }, { admin, explorer }) => {
    const sponsor = random.once(3) ? program : random.pick([admin, explorer]).account.address;
    return withdrawRest(admin, { round, sponsor });
  },
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof deeds;
/** Every deed there is: together the lives have to do all of them. */
export const DEED_NAMES = Object.keys(deeds) as readonly DeedName[];

const GOING = ["refund", "withdrawRest", "absorb", "recover"] as const;
const DEEDS_OF: Readonly<Record<string, readonly DeedName[]>> = {
  Upcoming: ["fund", "extend", "absorb", "cancel"],
  Open: [
    ...[
      "apply",
      "apply",
      "apply",
      "apply",
      "review",
      "review",
      "review",
      "donate",
      "donate",
      "donate",
      "donate",
      "donate",
    ],
    ...["donate", "donate", "donate", "reweigh", "reweigh", "withdraw", "disqualify", "reinstate", "propose"],
    ...["confirm", "fund", "absorb", "recover", "extend", "cancel"],
  ] as readonly DeedName[],
  Review: [
    "reweigh",
    "reweigh",
    "withdraw",
    "disqualify",
    "disqualify",
    "reinstate",
    "reinstate",
    "reinstate",
    "propose",
    "confirm",
    "absorb",
    "recover",
  ],
  Settling: [
    "settle",
    "settle",
    "settle",
    "settle",
    "settleTo",
    "settleTo",
    "settleTo",
    "settleTo",
    "claimDonations",
    "propose",
    "confirm",
    ...GOING,
  ],
  Settled: [
    "claim",
    "prove",
    "prove",
    "claimDonations",
    "claimMatch",
    "claimDirect",
    "claimDirect",
    "propose",
    "confirm",
    ...GOING,
  ],
  Closed: GOING,
  Cancelled: GOING,
};

function nothing(): Promise<"nothing"> {
  return Promise.resolve("nothing");
}

/** Some deeds would end the life of an application, or of the Round, too soon. */
function sometimes(random: Random, times: number, deed: () => Promise<unknown>): Promise<unknown> {
  return random.once(times) ? deed() : nothing();
}

function send(from: People["admin"], asset: Address, to: Address, amount: bigint) {
  return from.writeContract({ address: asset, abi: erc20Abi, functionName: "transfer", args: [to, amount] });
}

/** By somebody else's code: the contract and the SDK have to agree with it. */
function treeOf({ world, round }: Living, list: readonly ListedMatch[]) {
  const chainId = BigInt(world.chain.reader.chain.id);
  const values = list.map(({ application, amount }) => [chainId, round, application, amount]);
  return StandardMerkleTree.of(values, ["uint256", "address", "uint32", "uint256"]);
}

function hexOf(text: string): Hex {
  return isHex(text) ? text : zeroHash;
}
