import { zeroAddress } from "viem";
import { InconsistentLogsError } from "../errors/state.ts";
import { applicationEvents } from "./applicationEvents.ts";
import { type Book, type BookApplication, expectSame, type Handlers, openBook } from "./book.ts";
import { demandOf, isFallbackAt, movedTimes, phaseAt, releasedOf } from "./derive.ts";
import { donationEvents } from "./donationEvents.ts";
import { poolEvents } from "./poolEvents.ts";
import { byPlace, type RoundEvent, type RoundEventName } from "./roundEvents.ts";
import { settlementEvents } from "./settlementEvents.ts";
import { donationTallies, type TallyState, votingTallies } from "./tallies.ts";
import type { Opening, RoundState, StateBlock } from "./types.ts";
import { votingEvents } from "./votingEvents.ts";

const handlers: Handlers<RoundEventName> = {
  ...applicationEvents,
  ...donationEvents,
  ...poolEvents,
  ...settlementEvents,
  ...votingEvents,
};

/**
 * Folds all events of a Round, in any order, to its state at a block: pure, without a client. Every event is held against what
 * those before it led to (the pool in a `Funded`, the old weight in a `Reweighed`, the hash of an application), so that most ways to
 * leave one out are noticed; those that nothing later depends on are not, and only the chain's own views tell (`verifyRound`).
 *
 * @param parameters.events with the time of those that `Settled` and `SettledTo` are
 * @throws {@link InconsistentLogsError} for an event that comes twice, or does not follow from those before it
 * @example
 * const block = await getRoundState(client, { round });
 * reduceRoundEvents({ opening: block.opening, events: [], block }).applications; // none: not one event was given
 */
export function reduceRoundEvents(parameters: {
  readonly opening: Opening;
  readonly events: readonly RoundEvent[];
  readonly block: StateBlock;
}): RoundState {
  const { opening, block } = parameters;
  const book = openBook(opening);
  let last: RoundEvent | undefined;
  for (const event of [...parameters.events].sort(byPlace)) {
    if (last !== undefined && byPlace(last, event) === 0) throw new InconsistentLogsError("it comes twice", event);
    if (event.blockNumber > block.blockNumber)
      throw new InconsistentLogsError(`it is behind block ${block.blockNumber}`, event);
    take(book, event);
    last = event;
  }
  if (last !== undefined) expectSame("a deposit that waits for its log", book.deposit, undefined, last);
  return stateOf(book, opening, block, parameters.events.length);
}

function take(book: Book, event: RoundEvent): void {
  // Each handler takes the values of its own event: the type of the table says which.
  const handle = handlers[event.eventName] as (book: Book, args: RoundEvent["args"], place: RoundEvent) => void;
  handle(book, event.args, event);
}

function stateOf(book: Book, opening: Opening, block: StateBlock, eventCount: number): RoundState {
  const { config, extensionDays, cancellation, settlement } = book;
  const times = movedTimes(config.times, extensionDays);
  const marks = { isCancelled: cancellation !== undefined, isSettled: settlement !== undefined };
  const pairs = inOrder(book.pairs);
  const votes = inOrder(book.votes);
  const { kind = "donation" } = opening;
  const tallyOf = kind === "voting" ? votingTallies(votes) : donationTallies(config, pairs);
  const funded = book.vault?.fixed ?? book.funded;
  const applications = [...book.applications.values()].map((one) => withTally(one, tallyOf(one.id)));
  const facts = {
    ...block,
    round: opening.round,
    opening,
    kind,
    config,
    eventCount,
    phase: phaseAt(block.timestamp, times, marks),
    times,
    extensionDays,
    cancellation,
    applications,
    acceptedApplications: [...book.accepted],
    pairs,
    votes,
    pool: config.matching.asset === zeroAddress ? config.matching.configured : funded,
    vault: vaultOf(book),
    escrow: book.escrow,
    paid: book.paid,
    late: book.late,
    restsWithdrawn: book.restsWithdrawn,
    sponsors: [...book.shares.values()].map((share) => ({ ...share })),
    settlement,
    isFallback: isFallbackAt(block.timestamp, config, times, settlement),
  };
  return { ...facts, demand: demandOf(facts), released: releasedOf(facts, funded) };
}

function vaultOf({ vault, funded }: Book): RoundState["vault"] {
  if (vault === undefined) return undefined;
  const { shares, fixed, isRedeemed } = vault;
  return { form: fixed === undefined ? "Unfixed" : isRedeemed ? "Assets" : "Shares", shares, deposited: funded };
}

/** By application, then in the order of the first log. */
function inOrder<one extends { readonly application: number }>(entries: ReadonlyMap<string, one>): readonly one[] {
  return [...entries.values()].sort((a, b) => a.application - b.application).map((entry) => ({ ...entry }));
}

function withTally({ history, ...application }: BookApplication, tally: TallyState) {
  return { ...application, ...tally, history: [...history] };
}
