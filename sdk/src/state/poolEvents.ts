import type { Address } from "viem";
import { applicationIn, type Book, expectSame, type Handlers, keyOf } from "./book.ts";
import type { EventPlace } from "./roundEvents.ts";

/** The life of the Round itself and of its pool: who put in what, what was paid of it, what went home. */
export const poolEvents: Handlers<
  "Absorbed" | "Cancelled" | "Extended" | "Funded" | "MatchClaimed" | "PoolDeposited" | "PoolFixed" | "RestWithdrawn"
> = {
  Extended: (book, { extraDays, extensionDays }, place) => {
    expectSame("the days in sum", extensionDays, BigInt(book.extensionDays) + extraDays, place);
    book.extensionDays = Number(extensionDays);
  },
  Cancelled: (book, { by, reason }, place) => {
    expectSame("whether it was cancelled before", book.cancellation !== undefined, false, place);
    book.cancellation = { by, reason, blockNumber: place.blockNumber };
  },
  Funded: (book, { holder, amount, pool }, place) => {
    book.funded += amount;
    expectSame("the pool", pool, book.funded, place);
    addUnits(book, holder, amount, place);
  },
  PoolDeposited: (book, { holder, assets, shares }, place) => {
    expectSame("a deposit that waits for its log", book.deposit, undefined, place);
    const vault = book.vault ?? { shares: 0n, fixed: undefined, isRedeemed: false };
    expectSame("whether the pool is fixed", vault.fixed, undefined, place);
    book.vault = { ...vault, shares: vault.shares + shares };
    book.deposit = { holder: keyOf(holder), assets };
    shareOf(book, holder).units += shares;
  },
  PoolFixed: (book, { pool, isRedeemed }, place) => {
    const vault = book.vault ?? { shares: 0n, fixed: undefined, isRedeemed: false };
    expectSame("whether the pool is fixed", vault.fixed, undefined, place);
    if (!isRedeemed) expectSame("the pool", pool, book.funded, place);
    book.vault = { ...vault, fixed: pool, isRedeemed };
  },
  Absorbed: (book, { amount, hasJoinedPool }, place) => {
    if (!hasJoinedPool) {
      book.late += amount;
      return;
    }
    book.funded += amount;
    addUnits(book, book.config.program, amount, place);
  },
  MatchClaimed: (book, { application: id, recipient, amount, distributor }, place) => {
    const application = applicationIn(book, id, ["Accepted"], place);
    expectSame("whether its match is paid", application.isMatchPaid, false, place);
    expectSame("the recipient", recipient, application.recipient, place);
    application.isMatchPaid = true;
    application.matchPaid = { amount, distributor };
    book.paid += amount;
  },
  RestWithdrawn: (book, { sponsor, amount }) => {
    shareOf(book, sponsor).withdrawn += amount;
    book.restsWithdrawn += amount;
  },
};

/** Units are what was put in; shares of the vault, where the deposit into one has just been logged. */
function addUnits(book: Book, holder: Address, amount: bigint, place: EventPlace): void {
  const { deposit } = book;
  if (deposit === undefined) {
    shareOf(book, holder).units += amount;
    return;
  }
  expectSame("who deposits", keyOf(holder), deposit.holder, place);
  expectSame("the deposit", amount, deposit.assets, place);
  book.deposit = undefined;
}

function shareOf(book: Book, holder: Address) {
  const key = keyOf(holder);
  const share = book.shares.get(key) ?? { holder, units: 0n, withdrawn: 0n };
  book.shares.set(key, share);
  return share;
}
