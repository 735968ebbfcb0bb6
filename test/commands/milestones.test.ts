// Milestones as people type them: prescribe, agree, submit, decide, appeal, rule, pay, release.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const ROUND = {
  name: "In parts",
  program: { name: "Milestone Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  saturation: "scale-up",
  arbiter: 3,
  distributor: "milestones",
  sponsors: [{ account: 2, amount: "8" }],
  windows: {
    applications: { from: "0d", until: "10d" },
    donations: { from: "0d", until: "12d" },
    review: "2d",
    claims: "100d",
  },
  builders: [{ name: "A", account: 4, recipient: 5 }],
};

/** Account 5 of the local chain. */
const RECIPIENT = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc";
/** Base units of so many tenths of a dollar. */
const tenths = (amount: number) => `${amount}${"0".repeat(17)}`;

describe("the milestones command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
    await hand.json("round", "new", hand.write("round.json", ROUND));
    await hand.json("apply");
    await hand.json("review");
  });
  after(() => hand.close());

  it("prescribes parts, and the Builder agrees", async () => {
    expect(await hand.said("milestones", "show", "A"))
      .to.match(/100\.00%\s+180 days from settling\s+not delivered/)
      .and.include("Next: once the Round is settled, npx catchment claim");
    await hand.refused(2, "Nothing has been prescribed", "milestones", "agree", "A");
    const prescribe = ["milestones", "prescribe", "A", "--part", "50%:30d:a design", "--part", "30%:30d:it runs"];
    await hand.refused(2, "is no part", ...prescribe, "--part", "20:30d:people use it");
    await hand.refused(1, "not 10000", ...prescribe);
    const { hash } = await hand.json(...prescribe, "--part", "20%:30d:people: they use it");
    expect(await hand.said("milestones", "show", "A")).to.include("npx catchment milestones agree A");
    expect(await hand.json("milestones", "agree", "A")).to.include({ hash });
    expect(await hand.said("milestones", "show", "A"))
      .to.match(/1\s+a design\s+50\.00%\s+30 days from settling/)
      .and.match(/3\s+people: they use it\s+20\.00%/);
  });

  it("pays what is accepted, by a reviewer or the arbiter, and sends the rest back", async () => {
    for (const donor of ["6", "7"]) await hand.json("donate", "A=1", "--account", donor);
    await hand.json("time", "settling");
    await hand.json("settle");
    await hand.json("claim");
    await hand.refused(2, 'There is no part "4"', "milestones", "submit", "A", "4", "--evidence", "x");
    await hand.refused(2, "Nothing was submitted", "milestones", "decide", "A", "1", "--accept", "--reason", "x");
    for (const part of ["1", "2"]) await hand.json("milestones", "submit", "A", part, "--evidence", "look here");
    expect(await hand.said("milestones", "show", "A"))
      .to.match(/1\s+a design\s+50\.00%\s+4\.00 USD\s+\S+.*submitted, 1 of 3; silence accepts/)
      .and.include("Next: npx catchment milestones decide A 1");
    await hand.refused(2, "Give --accept or --reject", "milestones", "decide", "A", "1", "--reason", "x");
    await hand.json("milestones", "decide", "A", "1", "--accept", "--reason", "seen");
    await hand.json("milestones", "decide", "A", "2", "--reject", "--reason", "it does not run");
    expect(await hand.said("milestones", "show", "A")).to.match(/rejected, 1 of 3; may be appealed until/);
    await hand.json("milestones", "appeal", "A", "2", "--statement", "it does");
    expect(await hand.said("milestones", "show", "A")).to.match(/appealed; the arbiter rules until/);
    await hand.json("milestones", "rule", "A", "2", "--accept", "--reason", "it runs here");
    const paid = await hand.json("milestones", "pay", "A", "1");
    expect(paid).to.include({ amount: unit(4), to: RECIPIENT });
    expect(await hand.json("milestones", "pay", "A", "2", "--account", "5", "--to", "6")).to.include({
      amount: tenths(24),
    });
    await hand.refused(1, "Part 2 is Open", "milestones", "release", "A", "3");
    await hand.json("time", "31d");
    expect(await hand.json("milestones", "release", "A", "3")).to.include({ amount: tenths(16) });
    expect(await hand.said("milestones", "show", "A"))
      .to.match(/3\s+people: they use it.*released/)
      .and.include("Nothing is left to be done.");
  });
});
