import type { Address } from "viem";
import { applicationIn, type Book, expectSame, type Handlers, keyOf } from "./book.ts";

/** The life of the Round itself and of its pool: who put in what, what was paid of it, what went home. */
export const poolEvents: Handlers<"Absorbed" | "Cancelled" | "Extended" | "Funded" | "MatchClaimed" | "RestWithdrawn"> =
  {
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
      shareOf(book, holder).units += amount;
    },
    Absorbed: (book, { amount, hasJoinedPool }) => {
      if (!hasJoinedPool) {
        book.late += amount;
        return;
      }
      book.funded += amount;
      shareOf(book, book.config.program).units += amount;
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

function shareOf(book: Book, holder: Address) {
  const key = keyOf(holder);
  const share = book.shares.get(key) ?? { holder, units: 0n, withdrawn: 0n };
  book.shares.set(key, share);
  return share;
}
