import type { Address, Hex } from "viem";
import type { RoundConfig } from "../builders/configuration.ts";
import { InconsistentLogsError } from "../errors/state.ts";
import type { Status } from "../generated/enums.ts";
import type { EventArgs } from "../internal/events.ts";
import type { EventPlace, RoundEventName } from "./roundEvents.ts";
import type { ApplicationState, Opening, RoundState, SettlementState, StatusChange } from "./types.ts";

type Mutable<type> = { -readonly [key in keyof type]: type[key] };

/** An application while logs are read; what is counted of its donations comes at the end. */
export type BookApplication = Mutable<Omit<ApplicationState, "history" | "voice" | "effective" | "uncounted">> & {
  readonly history: StatusChange[];
};

/** A pair while logs are read. */
export type BookPair = {
  readonly application: number;
  readonly explorer: Address;
  amount: bigint;
  weight: number;
  isRefunded: boolean;
};

/** What an Explorer votes for one application, while logs are read. */
export type BookVotes = {
  readonly application: number;
  readonly explorer: Address;
  votes: bigint;
  weight: number;
};

/** A pool in a vault, while logs are read. */
export type BookVault = { shares: bigint; fixed: bigint | undefined; isRedeemed: boolean };

/** What the logs up to some point say of a Round. Keys of addresses are in lower case. */
export type Book = {
  readonly round: Address;
  readonly config: RoundConfig;
  readonly applications: Map<number, BookApplication>;
  readonly idOf: Map<string, number>;
  readonly accepted: number[];
  readonly pairs: Map<string, BookPair>;
  readonly votes: Map<string, BookVotes>;
  /** Where a pool waits in one. */
  vault: BookVault | undefined;
  /** A deposit into the vault, of which the log that says what for is still to come. */
  deposit: { readonly holder: string; readonly assets: bigint } | undefined;
  readonly shares: Map<string, { readonly holder: Address; units: bigint; withdrawn: bigint }>;
  funded: bigint;
  late: bigint;
  paid: bigint;
  restsWithdrawn: bigint;
  escrow: bigint;
  extensionDays: number;
  cancellation: RoundState["cancellation"];
  settlement: SettlementState | undefined;
};

/** What each event does to the book. It fails where it does not follow from what is in it. */
export type Handlers<name extends RoundEventName> = {
  readonly [each in name]: (book: Book, args: EventArgs<each>, place: EventPlace) => void;
};

/** A book with nothing in it. */
export function openBook({ round, config }: Opening): Book {
  return {
    round,
    config,
    applications: new Map(),
    idOf: new Map(),
    accepted: [],
    pairs: new Map(),
    votes: new Map(),
    vault: undefined,
    deposit: undefined,
    shares: new Map(),
    funded: 0n,
    late: 0n,
    paid: 0n,
    restsWithdrawn: 0n,
    escrow: 0n,
    extensionDays: 0,
    cancellation: undefined,
    settlement: undefined,
  };
}

/** Fails unless what a log says is what those before it led to. */
export function expectSame(what: string, logged: unknown, led: unknown, place: EventPlace): void {
  if (same(logged) === same(led)) return;
  throw new InconsistentLogsError(`${what} is ${String(logged)} here, ${String(led)} by the logs before it`, place);
}

/** An application that must be there, in one of these statuses. */
export function applicationIn(book: Book, id: number, allowed: readonly Status[], place: EventPlace): BookApplication {
  const application = book.applications.get(id);
  const status = application?.status ?? "None";
  if (application !== undefined && allowed.includes(status)) return application;
  throw new InconsistentLogsError(
    `application ${id} is ${status}, and would have to be ${allowed.join(" or ")}`,
    place,
  );
}

/** Gives an application its next status. */
export function move(
  application: BookApplication,
  status: Status,
  by: Address,
  { blockNumber, logIndex }: EventPlace,
  reason?: Hex,
): void {
  application.status = status;
  application.history.push({ status, by, reason, blockNumber, logIndex });
}

/** The key of an address in a map. */
export function keyOf(address: Address): string {
  return address.toLowerCase();
}

/** The key of a pair in a map. */
export function pairKey(application: number, explorer: Address): string {
  return `${application} ${keyOf(explorer)}`;
}

function same(value: unknown): string {
  return String(value).toLowerCase();
}
