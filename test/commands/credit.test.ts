// A credit line as people type it: lend, borrow, repay, write off, leave.

import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type ByHand, startByHand, unit } from "./byHand.ts";
import { deployedLine } from "./creditLine.ts";

const ROUND = {
  name: "Credited",
  program: { name: "Credit Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  sponsors: [{ account: 2, amount: "8" }],
  windows: {
    applications: { from: "0d", until: "10d" },
    donations: { from: "1d", until: "60d" },
    review: "2d",
    claims: "60d",
  },
  builders: [{ name: "A", account: 4 }],
};
const [LENDER, BORROWER, OTHER] = ["2", "4", "7"];

describe("the credit command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;
  let line: string;
  let at: readonly string[];
  let pass: (days: number) => Promise<void>;

  before(async () => {
    hand = await startByHand();
    const { tokens } = await hand.json("deploy");
    const { program } = await hand.json("round", "new", hand.write("round.json", ROUND));
    ({ line, pass } = await deployedLine(hand.rpc, tokens.USD, program));
    at = ["--line", line];
  });
  after(() => hand.close());

  it("needs a line, and says what is none", async () => {
    await hand.refused(2, "required option '--line", "credit", "show", BORROWER);
    await hand.refused(2, "is no address", "credit", "show", BORROWER, "--line", "USD");
    await hand.refused(2, "there is no contract at", "credit", "show", BORROWER, "--line", `0x${"1".repeat(40)}`);
    const { programFactory } = (await hand.json("deploy")).contracts;
    await hand.refused(2, "is no CreditLine", "credit", "show", BORROWER, "--line", programFactory);
  });

  it("lends, and shows where the money is", async () => {
    expect(await hand.said("credit", "show", BORROWER, ...at)).to.include("Nothing is here to be lent. Next:");
    const lent = await hand.json("credit", "lend", "1000", "--account", LENDER, ...at);
    expect(lent).to.include({ amount: unit(1000), worth: unit(1000) });
    expect(await hand.said("credit", "show", BORROWER, ...at))
      .to.match(/may borrow now\s+300\.00 USD at 10\.00 % a year/)
      .and.match(/owes\s+nothing/)
      .and.match(/here\s+1,?000\.00 USD\s+█{20}/)
      .and.include("Next: npx catchment credit borrow");
  });

  it("borrows up to the ceiling, once, and repays in part and in full", async () => {
    await hand.refused(1, "may still be lent on the limits", "credit", "borrow", "301", "--account", BORROWER, ...at);
    const loan = await hand.json("credit", "borrow", "300", "--account", BORROWER, "--to", OTHER, ...at);
    expect(loan).to.include({ amount: unit(300), rateBps: "1000" });
    await hand.refused(1, "Repay it in full first", "credit", "borrow", "1", "--account", BORROWER, ...at);
    await hand.refused(1, "Wait until then", "credit", "default", BORROWER, "--account", "0", ...at);
    await hand.refused(1, "Withdraw less", "credit", "withdraw", "701", "--account", LENDER, ...at);
    await pass(36.5);
    expect(await hand.said("credit", "show", BORROWER, ...at)).to.match(/owes\s+300\.00 USD and 3\.00 USD interest/);
    await hand.refused(2, "Name an amount, or --all", "credit", "repay", "--account", BORROWER, ...at);
    await hand.refused(2, "Name an amount, or --all", "credit", "repay", "1", "--all", "--account", BORROWER, ...at);
    const part = ["credit", "repay", "103", "--account", OTHER, "--borrower", BORROWER, ...at];
    expect(await hand.said(...part)).to.match(/ are owed still\. Next: npx catchment credit repay/);
    expect(await hand.json("credit", "repay", "--all", "--account", BORROWER, ...at)).to.include({ left: "0" });
    await hand.refused(2, "owes nothing here", "credit", "repay", "--all", "--account", BORROWER, ...at);
  });

  it("writes off what is overdue, and goes on", async () => {
    await hand.said("credit", "borrow", "40", "--account", BORROWER, ...at);
    await pass(73);
    expect(await hand.said("credit", "show", BORROWER, ...at))
      .to.match(/owes\s+40\.00 USD and .* overdue since/)
      .and.include("Next: npx catchment credit default 0x");
    await hand.refused(1, "markDefault", "credit", "withdraw", "--all", "--account", LENDER, ...at);
    expect(await hand.said("credit", "default", BORROWER, "--account", "0", ...at)).to.include(
      "borrows nothing more until it is repaid",
    );
    expect(await hand.said("credit", "show", BORROWER, ...at))
      .to.match(/owes\s+40\.00 USD and .*written off, and owed/)
      .and.match(/written off\s+40\.80 USD/);
    const { left } = await hand.json("credit", "repay", "--all", "--account", BORROWER, ...at);
    expect(left).to.equal("0");
  });

  it("pays the lender all there is", async () => {
    const part = await hand.json("credit", "withdraw", "1", "--account", LENDER, "--to", OTHER, ...at);
    expect(part.amount).to.equal(unit(1));
    expect(await hand.said("credit", "withdraw", "--all", "--account", LENDER, ...at)).to.include("Nothing is left.");
  });
});
