import { applicationIn, type Book, expectSame, type Handlers, pairKey } from "./book.ts";

/** What is given, how it (or a vote) is weighed, and what goes back to the donors. */
export const donationEvents: Handlers<"Donated" | "DonationsClaimed" | "Refunded" | "Reweighed"> = {
  Donated: (book, { application, explorer, amount, weight }, place) => {
    applicationIn(book, application, ["Accepted"], place);
    const key = pairKey(application, explorer);
    const pair = book.pairs.get(key) ?? { application, explorer, amount: 0n, weight: 0, isRefunded: false };
    pair.amount += amount;
    pair.weight = Number(weight);
    book.pairs.set(key, pair);
    book.escrow += amount;
  },
  Reweighed: (book, { application, explorer, oldWeight, newWeight }, place) => {
    const key = pairKey(application, explorer);
    const pair = book.pairs.get(key) ?? book.votes.get(key);
    expectSame(`the weight of ${explorer} for application ${application}`, oldWeight, pair?.weight, place);
    if (pair !== undefined) pair.weight = Number(newWeight);
  },
  Refunded: (book, { application, explorer, amount }, place) => {
    const pair = book.pairs.get(pairKey(application, explorer));
    const left = pair === undefined || pair.isRefunded ? 0n : pair.amount;
    expectSame(`what ${explorer} has to get back of application ${application}`, amount, left, place);
    if (pair !== undefined) pair.isRefunded = true;
    book.escrow -= amount;
  },
  DonationsClaimed: (book, { application: id, recipient, amount }, place) => {
    const application = applicationIn(book, id, ["Accepted"], place);
    expectSame("whether its donations are paid", application.areDonationsPaid, false, place);
    expectSame("the recipient", recipient, application.recipient, place);
    expectSame("what was donated", amount, donatedTo(book, id), place);
    application.areDonationsPaid = true;
    book.escrow -= amount;
  },
};

/** E and what does not count, together: all that was given. */
function donatedTo(book: Book, id: number): bigint {
  let sum = 0n;
  for (const { application, amount } of book.pairs.values()) if (application === id) sum += amount;
  return sum;
}
