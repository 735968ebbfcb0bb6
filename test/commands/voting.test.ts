// A whole Round of votes by hand, from its file to the last claim.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const [ALICE, BOB] = ["0xa11ce00000000000000000000000000000000001", "0xb0b0000000000000000000000000000000000002"];

describe("a Round of votes, by hand", () => {
  let hand: ByHand;
  const matches = (rows: readonly { readonly match: string }[]) => rows.map(({ match }) => match);

  before(async () => {
    hand = await startByHand();
    const { contracts } = await hand.json("deploy");
    expect(contracts.votingRound).to.match(/^0x/);
  });
  after(() => hand.close());

  it("is opened from its file, and shows what it is", async () => {
    const said = await hand.said("round", "new", "examples/voting-round.json");
    expect(said).to.include("Next: npx catchment apply");
    const address = /Round +(0x\w+)/.exec(said)?.[1] ?? "";
    const shown = await hand.said("round", "show", address);
    expect(shown).to.include("votingRound").and.include("100; v votes cost v² of them").and.not.include("donat");
    expect((await hand.json("apply")).length).to.equal(3);
    expect(await hand.said("review")).to.include("npx catchment vote");
    expect(await hand.said("stamp"))
      .to.include("3 Stamps recorded")
      .and.include("npx catchment vote");
  });

  it("takes the ballots of a file, and one's own", async () => {
    expect(await hand.json("vote")).to.deep.equal({ ballots: 3, lines: 5 });
    const live = await hand.json("status");
    expect(live).to.include({ kind: "voting", phase: "Open" });
    expect(matches(live.rows)).to.deep.equal([unit(9), unit(18), unit(3)]);
    expect(await hand.said("status"))
      .to.include("Votes until")
      .and.include("counted / voters");

    // Account 7 has no Stamps: its votes are on record, and count nothing.
    const own = await hand.json("vote", "A=6", "3=8", "--account", "7");
    expect(own).to.deep.equal({ ballots: 1, lines: 2, spent: "100", budget: "100" });
    expect(matches((await hand.json("status")).rows)).to.deep.equal([unit(9), unit(18), unit(3)]);
    expect(await hand.said("vote", "A=0", "C=5", "B=0", "--account", "7")).to.include("25 of 100 credits");
  });

  it("takes votes that move, and gives credits back", async () => {
    const file = hand.write("moved.csv", `voter,project,votes\n${ALICE},A,0\n${ALICE},C,6\n${BOB},C,0\n`);
    await hand.json("vote", "--file", file);
    // A 3, B 18, C 9 of 30.
    expect(matches((await hand.json("status")).rows)).to.deep.equal([unit(3), unit(18), unit(9)]);
  });

  it("refuses what is not to be, and says what is", async () => {
    await hand.refused(1, "voice credits", "vote", "A=11", "--account", "7");
    await hand.refused(2, "Who votes", "vote", "A=1");
    await hand.refused(2, "names no Builder", "vote", "D=1", "--account", "7");
    await hand.refused(2, "more than a ballot can hold", "vote", "A=4294967296", "--account", "7");
    await hand.refused(2, "npx catchment vote", "donate", "A=1", "--account", "7");
    await hand.refused(2, "is no Builder", "vote", "--file", hand.write("d.csv", `voter,project,votes\n${BOB},D,1\n`));
  });

  it("is settled and paid", async () => {
    await hand.json("time", "settling");
    const { rows } = await hand.json("settle");
    expect(matches(rows)).to.deep.equal([unit(3), unit(18), unit(9)]);
    expect((await hand.json("claim")).claimed).to.equal(3);
    expect((await hand.json("claim")).claimed).to.equal(0);
    expect((await hand.json("status")).paid).to.equal(unit(30));
    await hand.refused(1, "", "vote", "A=1", "--account", "7");
  });

  it("refuses files that mix the kinds", async () => {
    const people = { name: "P", admin: 0, operator: 0, reviewer: 0, treasurer: 0 };
    const windows = {
      applications: { until: "2d" },
      donations: { until: "5d" },
      review: "2d",
      claims: "60d",
    };
    const base = { name: "Mixed", program: people, asset: "USD", windows };
    const cases: readonly (readonly [object, string])[] = [
      [{ kind: "voting" }, "budget: is missing"],
      [{ kind: "voting", budget: 0 }, "budget"],
      [{ kind: "voting", budget: 9, saturation: "keep" }, "saturation"],
      [{ kind: "voting", budget: 9, donations: "d.csv" }, "donations: nothing is given"],
      [{ kind: "voting", budget: 9, maxCounted: "5" }, "nothing is given"],
      [{ budget: 9 }, "budget: nobody votes"],
      [{ votes: "v.csv" }, "votes: nobody votes"],
      [{ kind: "poll" }, "kind"],
    ];
    for (const [more, sentence] of cases) {
      await hand.refused(2, sentence, "round", "new", hand.write("mixed.json", { ...base, ...more }));
    }
    await hand.said("round", "new", hand.write("gifts.json", base));
    await hand.refused(2, "Round of donations", "vote", "A=1", "--account", "7");
  });
});
