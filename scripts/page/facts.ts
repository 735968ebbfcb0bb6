// What a Round's page is made of: all of it read from the chain as of one block, nothing computed.
import type { FrozenMethod, ListedMatch } from "@catchment/sdk";
import { eventsAbi } from "@catchment/sdk/abis";
import {
  type Application,
  getApplications,
  getMatches,
  getRound,
  type Match,
  type Round,
} from "@catchment/sdk/actions";
import type { DonationRow, QuadraticParameters } from "@catchment/sdk/matching";
import type { Address, Hex } from "viem";
import type { Connection } from "../chain/connect.ts";
import type { Contracts, RoundEntry } from "../chain/deployments.ts";
import type { Asset } from "../round/assets.ts";

/** One gift, or a new weight of one Explorer at one application; in the chain's order. */
export type GivingEvent = {
  readonly kind: "Donated" | "Reweighed";
  readonly application: number;
  readonly explorer: Address;
  /** Base units; 0 for a new weight. */
  readonly amount: bigint;
  /** Ten-thousandths: from here on for all this Explorer gave there. */
  readonly weight: number;
};

export type Sponsor = { readonly sponsor: Address; readonly given: bigint; readonly rest: bigint };

/** The Round as it was published elsewhere, to be compared with. */
export type Publication = {
  readonly source: string;
  /** The options it was computed with, cap aside. */
  readonly rule: Omit<QuadraticParameters, "donations" | "pool" | "cap">;
  /** Rows as published; projects are the Builders' addresses. */
  readonly rows: readonly DonationRow[];
  /** Match by Builder, as published: an IEEE double of the asset. */
  readonly results: ReadonlyMap<Address, number>;
};

/** How a list came to settle the Round. Amounts are base units of the pool's asset. */
export type ListFacts = {
  readonly method: FrozenMethod;
  readonly engine: string;
  readonly root: Hex;
  readonly total: bigint;
  readonly proven: number;
  /** What the Round's own rule, live, said last; by application. */
  readonly live: readonly ListedMatch[];
  /** What was proposed first, and is wrong. */
  readonly tampered: {
    readonly proposer: Address;
    readonly root: Hex;
    readonly bond: bigint;
    readonly matches: readonly ListedMatch[];
  };
  readonly challenge: { readonly challenger: Address; readonly bond: bigint; readonly paidBack: bigint };
  readonly ruling: {
    readonly arbiter: Address;
    readonly won: bigint;
    readonly fee: bigint;
    readonly forfeited: bigint;
  };
};

export type RoundFacts = {
  readonly name: string;
  readonly chainId: number;
  /** The block the Round was opened in. */
  readonly openedIn: number;
  readonly block: { readonly number: bigint; readonly hash: Hex; readonly timestamp: bigint };
  readonly round: Pick<
    Round,
    "address" | "implementation" | "program" | "config" | "phase" | "times" | "pool" | "settledAt" | "isFallback"
  >;
  readonly contracts: Contracts;
  /** Of donations and pool alike. */
  readonly asset: Asset;
  readonly applications: readonly Application[];
  readonly names: ReadonlyMap<number, string>;
  readonly matches: readonly Match[];
  readonly events: readonly GivingEvent[];
  readonly sponsors: readonly Sponsor[];
  readonly publication?: Publication | undefined;
  /** Where a list settled it. */
  readonly list?: ListFacts | undefined;
};

/** Reads a Round; what goes back to sponsors and what was published elsewhere is for the caller to add. */
export async function readRoundFacts(
  connection: Connection,
  parameters: {
    readonly entry: RoundEntry;
    readonly contracts: Contracts;
    readonly asset: Asset;
    readonly names: ReadonlyMap<number, string>;
  },
): Promise<RoundFacts> {
  const { entry, contracts, asset, names } = parameters;
  const { reader } = connection;
  const round = await getRound(reader, { round: entry.address });
  const { blockNumber } = round;
  const range = { address: entry.address, fromBlock: BigInt(entry.block), toBlock: blockNumber, strict: true } as const;
  const [block, applications, matches, gifts, funded] = await Promise.all([
    reader.getBlock({ blockNumber }),
    getApplications(reader, { round: entry.address, blockNumber }),
    getMatches(reader, { round: entry.address, blockNumber }),
    reader.getLogs({ ...range, events: eventsAbi.filter((one) => one.name === "Donated" || one.name === "Reweighed") }),
    reader.getLogs({ ...range, events: eventsAbi.filter((one) => one.name === "Funded") }),
  ]);
  const given = new Map<Address, bigint>();
  for (const { args } of funded) given.set(args.sponsor, (given.get(args.sponsor) ?? 0n) + args.amount);
  return {
    name: entry.name,
    chainId: connection.chainId,
    openedIn: entry.block,
    block: { number: blockNumber, hash: block.hash, timestamp: block.timestamp },
    round,
    contracts,
    asset,
    applications,
    names,
    matches,
    events: gifts.map(({ eventName, args }): GivingEvent => {
      const { application, explorer } = args;
      return "newWeight" in args
        ? { kind: eventName, application, explorer, amount: 0n, weight: Number(args.newWeight) }
        : { kind: eventName, application, explorer, amount: args.amount, weight: Number(args.weight) };
    }),
    sponsors: [...given].map(([sponsor, amount]) => ({ sponsor, given: amount, rest: 0n })),
  };
}
