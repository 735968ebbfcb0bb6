import { hashContent } from "../builders/applications.ts";
import type { Status } from "../generated/enums.ts";
import type { EventArgs } from "../internal/events.ts";
import { applicationIn, type Book, expectSame, type Handlers, keyOf, move } from "./book.ts";
import type { EventPlace } from "./roundEvents.ts";

/** From where an application may be sent in (again): Accepted only before donations begin. */
const CAN_APPLY: readonly Status[] = ["Pending", "Accepted", "Rejected"];

/** Builders apply and leave, reviewers decide, payout addresses change. */
export const applicationEvents: Handlers<
  | "Accepted"
  | "Applied"
  | "Disqualified"
  | "RecipientConfirmed"
  | "RecipientProposed"
  | "Reinstated"
  | "Rejected"
  | "Withdrawn"
> = {
  Applied: (book, args, place) => {
    const { builder, recipient, ask, kind, metadata } = args;
    expectSame("the content's hash", args.content, hashContent({ builder, content: args }), place);
    const application = applied(book, args, place);
    Object.assign(application, { recipient, ask, kind, metadata, content: args.content });
    move(application, "Pending", builder, place);
  },
  Accepted: (book, { application: id, reviewer, content, multiplier, reason }, place) => {
    const application = applicationIn(book, id, ["Pending"], place);
    expectSame("the judged content", content, application.content, place);
    if (application.multiplier === 0) book.accepted.push(id);
    else expectSame("the multiplier", multiplier, application.multiplier, place);
    application.multiplier = Number(multiplier);
    move(application, "Accepted", reviewer, place, reason);
  },
  Rejected: (book, { application: id, reviewer, content, reason }, place) => {
    const application = applicationIn(book, id, ["Pending"], place);
    expectSame("the judged content", content, application.content, place);
    move(application, "Rejected", reviewer, place, reason);
  },
  Withdrawn: (book, { application: id, builder }, place) => {
    const application = applicationIn(book, id, ["Pending", "Accepted", "Rejected"], place);
    expectSame("the Builder", builder, application.builder, place);
    move(application, "Withdrawn", builder, place);
  },
  Disqualified: (book, { application: id, reviewer, reason }, place) => {
    move(applicationIn(book, id, ["Accepted"], place), "Disqualified", reviewer, place, reason);
  },
  Reinstated: (book, { application: id, by, reason }, place) => {
    move(applicationIn(book, id, ["Disqualified"], place), "Accepted", by, place, reason);
  },
  RecipientProposed: (book, { application: id, newRecipient }, place) => {
    applicationIn(book, id, ["Accepted"], place).proposedRecipient = newRecipient;
  },
  RecipientConfirmed: (book, { application: id, oldRecipient, newRecipient }, place) => {
    const application = applicationIn(book, id, ["Accepted"], place);
    expectSame("the old recipient", oldRecipient, application.recipient, place);
    expectSame("the new recipient", newRecipient, application.proposedRecipient, place);
    application.recipient = newRecipient;
    application.proposedRecipient = undefined;
  },
};

/** The application that is sent in: a new one, with the next id, or the Builder's own. */
function applied(book: Book, args: EventArgs<"Applied">, place: EventPlace) {
  const { application: id, builder } = args;
  const known = book.idOf.get(keyOf(builder));
  expectSame("the id", id, known ?? book.applications.size + 1, place);
  if (known !== undefined) return applicationIn(book, known, CAN_APPLY, place);
  const { recipient, ask, kind, metadata, content } = args;
  const application = {
    ...{ id, builder, recipient, ask, kind, metadata, content },
    status: "None" as const,
    proposedRecipient: undefined,
    multiplier: 0,
    areDonationsPaid: false,
    isMatchPaid: false,
    matchPaid: undefined,
    proven: undefined,
    isCapped: false,
    history: [],
  };
  book.idOf.set(keyOf(builder), id);
  book.applications.set(id, application);
  return application;
}
