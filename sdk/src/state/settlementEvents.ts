import type { Address } from "viem";
import { InconsistentLogsError } from "../errors/state.ts";
import { applicationIn, type Book, expectSame, type Handlers } from "./book.ts";
import type { EventPlace } from "./roundEvents.ts";

/** The level is found, or a list takes its place and is shown, leaf by leaf. */
export const settlementEvents: Handlers<"Capped" | "Proven" | "Settled" | "SettledTo"> = {
  Capped: (book, { application: id }, place) => {
    const application = applicationIn(book, id, ["Accepted"], place);
    expectSame("whether it was capped before", application.isCapped, false, place);
    application.isCapped = true;
  },
  Settled: (book, { caller, numerator, denominator, isFallback }, place) => {
    book.settlement = { kind: "level", numerator, denominator, isFallback, ...settled(book, caller, place) };
  },
  SettledTo: (book, { settler, root, total }, place) => {
    book.settlement = { kind: "list", root, total, ...settled(book, settler, place) };
  },
  Proven: (book, { application: id, listed, amount }, place) => {
    const application = applicationIn(book, id, ["Accepted"], place);
    expectSame("how it was settled", "list", book.settlement?.kind, place);
    expectSame("whether it was proven before", application.proven !== undefined, false, place);
    application.proven = { listed, amount };
  },
};

function settled(book: Book, by: Address, place: EventPlace) {
  expectSame("whether it was settled before", book.settlement !== undefined, false, place);
  const { blockNumber, timestamp } = place;
  if (timestamp === undefined) throw new InconsistentLogsError("the time of its block is not known", place);
  return { by, blockNumber, settledAt: timestamp };
}
