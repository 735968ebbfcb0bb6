import type { Address, Hash, Hex } from "viem";
import type { RoundConfig, Times } from "../builders/configuration.ts";
import type { RoundKind } from "../builders/roundKind.ts";
import type { CastVotes } from "../builders/voting.ts";
import type { Phase, PoolForm, Status } from "../generated/enums.ts";

/** The block a state holds for. */
export type StateBlock = {
  readonly blockNumber: bigint;
  readonly blockHash: Hash;
  /** Unix seconds. */
  readonly timestamp: number;
  /** Whether the chain can no longer take it back, as far as the node tells. */
  readonly isFinal: boolean;
};

/** How a Round began, by its Program's log and its own code. */
export type Opening = {
  readonly round: Address;
  readonly blockNumber: bigint;
  readonly operator: Address;
  readonly salt: Hex;
  readonly implementation: Address;
  readonly config: RoundConfig;
  /** Default: "donation". */
  readonly kind?: RoundKind | undefined;
};

/** One step of an application's history: the status it has from this log on. */
export type StatusChange = {
  readonly status: Status;
  readonly by: Address;
  /** Digest of the reason, where the log has one. */
  readonly reason: Hex | undefined;
  readonly blockNumber: bigint;
  readonly logIndex: number;
};

/** What the list of a settlement gives to an application, and what is paid of it, base units. */
export type ProvenMatch = { readonly listed: bigint; readonly amount: bigint };

/** An application, from logs alone. Amounts are base units. */
export type ApplicationState = {
  readonly id: number;
  readonly status: Status;
  readonly builder: Address;
  readonly recipient: Address;
  /** The payout address that waits for a REVIEWER. */
  readonly proposedRecipient: Address | undefined;
  /** 0 = no limit of its own. */
  readonly ask: bigint;
  readonly kind: number;
  /** sha2-256 digest of the application's document. */
  readonly metadata: Hex;
  readonly content: Hex;
  /** Ten-thousandths; 0 until first accepted. */
  readonly multiplier: number;
  /** S, E and what does not count, recounted from all pairs. */
  readonly voice: bigint;
  readonly effective: bigint;
  readonly uncounted: bigint;
  readonly areDonationsPaid: boolean;
  readonly isMatchPaid: boolean;
  /** What was paid as its match, through whom (the zero address = directly). */
  readonly matchPaid: { readonly amount: bigint; readonly distributor: Address } | undefined;
  readonly proven: ProvenMatch | undefined;
  /** Whether it joined K when the level was settled. */
  readonly isCapped: boolean;
  readonly history: readonly StatusChange[];
};

/** All that an Explorer gave to one application (base units), and the weight it has there (bps). */
export type PairState = {
  readonly application: number;
  readonly explorer: Address;
  readonly amount: bigint;
  readonly weight: number;
  readonly isRefunded: boolean;
};

/** What an Explorer votes for one application, and the weight it has there (bps). */
export type VotesState = CastVotes;

/** Where the pool of a VaultRound is: the shares it was put into, and what it was fixed at, base units. */
export type VaultState = {
  readonly form: PoolForm;
  readonly shares: bigint;
  readonly deposited: bigint;
};

/** What a sponsor, or the Program, holds of the pool: base units it put in, or the shares they became in a vault. */
export type ShareState = { readonly holder: Address; readonly units: bigint; readonly withdrawn: bigint };

/** How a Round was settled: by the level, with what K left of pool and demand, or by a list. */
export type SettlementState = {
  /** Unix seconds. */
  readonly settledAt: number;
  readonly blockNumber: bigint;
  readonly by: Address;
} & (
  | {
      readonly kind: "level";
      readonly numerator: bigint;
      readonly denominator: bigint;
      readonly isFallback: boolean;
    }
  | { readonly kind: "list"; readonly root: Hex; readonly total: bigint }
);

/** A Round at one block, from logs alone. Amounts are base units, times unix seconds. */
export type RoundState = StateBlock & {
  readonly round: Address;
  readonly opening: Opening;
  readonly kind: RoundKind;
  readonly config: RoundConfig;
  /** How many logs of the Round it was made of; those without a meaning here are not among them. */
  readonly eventCount: number;
  readonly phase: Phase;
  /** Those in force, extensions included. */
  readonly times: Times;
  readonly extensionDays: number;
  readonly cancellation: { readonly by: Address; readonly reason: Hex; readonly blockNumber: bigint } | undefined;
  /** By id, from 1 on. */
  readonly applications: readonly ApplicationState[];
  /** The ids that were ever accepted, in that order. */
  readonly acceptedApplications: readonly number[];
  /** By application, then in the order of the first gift. */
  readonly pairs: readonly PairState[];
  /** In a Round of votes, in the same order; also those taken back, with 0 votes. */
  readonly votes: readonly VotesState[];
  /** P. While it waits in a vault and is not fixed, what was put in: what that is worth, only the vault says. */
  readonly pool: bigint;
  /** Where the pool waits in a vault, or did. */
  readonly vault: VaultState | undefined;
  /** R, ten-thousandths of base units, recounted. */
  readonly demand: bigint;
  readonly escrow: bigint;
  /** Matches paid. */
  readonly paid: bigint;
  /** What came too late for the pool, and goes home with the rest. */
  readonly late: bigint;
  /** What sponsors may have taken by now. */
  readonly released: bigint;
  /** What they have taken. */
  readonly restsWithdrawn: bigint;
  readonly sponsors: readonly ShareState[];
  readonly settlement: SettlementState | undefined;
  /** Whether only the level can settle it, or has, in place of its settler's list. */
  readonly isFallback: boolean;
};
