// Stakes as people type them: lock, leave, accuse, answer, rule.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const ROUND = {
  name: "Staked",
  program: { name: "Stake Program", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
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
const [STAKER, ACCUSER, RULER] = ["7", "8", "9"];

describe("the stake command, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;

  before(async () => {
    hand = await startByHand();
  });
  after(() => hand.close());

  it("is deployed for the local dollar, with standing and profits; an older file is named, and added to", async () => {
    const { contracts, stakes, tokens } = await hand.json("deploy");
    expect(contracts).to.include.keys("ledger", "standing", "profits");
    expect(stakes).to.have.all.keys("USD");
    expect(tokens).to.have.all.keys("USD");
    expect(await hand.said("deploy"))
      .to.match(/stakes in USD\s+0x/)
      .and.include("nothing changed");
    await hand.json("round", "new", hand.write("round.json", ROUND));

    const file = path.join(hand.folder, "31337.json");
    const { contracts: written, stakes: _, ...rest } = JSON.parse(readFileSync(file, "utf8"));
    const { standing: __, ...older } = written;
    hand.write("31337.json", { ...rest, contracts: older });
    await hand.refused(2, "names no standing, no stakes. Run `npx catchment deploy` again", "status");
    expect(await hand.json("deploy")).to.deep.include({ isNew: true, contracts, stakes });
    expect((await hand.json("status")).phase).to.equal("Open");
  });

  it("locks, and shows what is locked", async () => {
    expect(await hand.said("stake", "show", STAKER)).to.include("Nothing is at stake. Next: npx catchment stake lock");
    const locked = await hand.json("stake", "lock", "500", "--account", STAKER);
    expect(locked).to.include({ amount: unit(500), locked: unit(500) });
    expect(await hand.said("stake", "show", STAKER))
      .to.match(/locked\s+500\.00 USD\s+█{20}/)
      .and.match(/accused\s+no/)
      .and.match(/could be accused of\s+100\.00 USD/);
    await hand.refused(2, "--stakes", "stake", "show", STAKER, "--stakes", "EUR");
    await hand.refused(2, "is no Stakes contract", "stake", "show", STAKER, "--stakes", locked.program);
    await hand.refused(2, "has no account 99", "stake", "show", "99");
    await hand.refused(2, "required option '--account", "stake", "lock", "5");
    await hand.refused(1, "Unlock at most what is locked", "stake", "unlock", "501", "--account", STAKER);
  });

  it("takes two SLASHERs, a notice and an answer to slash", async () => {
    const accuse = ["stake", "accuse", STAKER, "--reason", "forty addresses"];
    await hand.refused(1, "is not SLASHER of the Program", ...accuse, "--account", ACCUSER);
    await hand.refused(1, "is not ADMIN of the Program", "stake", "slasher", ACCUSER, "--account", "3");
    await hand.json("stake", "slasher", ACCUSER);
    await hand.json("stake", "slasher", RULER);
    await hand.refused(1, "Accuse of less", "stake", "accuse", STAKER, "101", ...accuse.slice(3), "--account", ACCUSER);
    await hand.refused(1, "is not accused", "stake", "answer", "--statement", "no", "--account", STAKER);
    expect((await hand.json(...accuse, "--account", ACCUSER)).amount).to.equal(unit(100));
    await hand.refused(1, "is accused already", ...accuse, "--account", RULER);
    await hand.refused(2, "--statement is empty", "stake", "answer", "--statement", " ", "--account", STAKER);
    expect(await hand.said("stake", "answer", "--statement", "they are my family's", "--account", STAKER)).to.include(
      "Nobody can rule before",
    );
    expect(await hand.said("stake", "show", STAKER)).to.match(/accused\s+of 100\.00 USD, by 0x\w+; nobody can rule/);
    await hand.refused(1, "Nobody can rule before", "stake", "slash", STAKER, "--account", RULER);
    await hand.json("time", "7d");
    await hand.refused(1, "Another SLASHER has to rule", "stake", "slash", STAKER, "--account", ACCUSER);
    expect((await hand.json("stake", "slash", STAKER, "--account", RULER)).amount).to.equal(unit(100));
    expect((await hand.json("status")).pool).to.equal(unit(108));
    await hand.refused(1, "was slashed lately", ...accuse, "--account", ACCUSER);
    expect(await hand.said("stake", "show", STAKER)).to.include("cannot be accused before");
  });

  it("lets the staker leave, and be paid elsewhere", async () => {
    await hand.json("stake", "unlock", "150", "--account", STAKER);
    expect(await hand.said("stake", "show", STAKER)).to.match(/ready on \d{4}-.* UTC\s+150\.00 USD\s+█/);
    await hand.refused(1, "has unbonded", "stake", "withdraw", "--account", STAKER);
    await hand.json("time", "21d");
    expect(await hand.said("stake", "show", STAKER)).to.match(/ready now\s+150\.00 USD/);
    const foreign = ["stake", "withdraw", "--account", "3", "--staker", STAKER, "--to", "3"];
    await hand.refused(1, "may pay", ...foreign);
    const paid = await hand.json("stake", "withdraw", "--account", STAKER, "--to", "3");
    expect(paid).to.include({ amount: unit(150) });
    expect(paid.to).to.not.equal(paid.staker);
    expect((await hand.json("stake", "show", STAKER)).locked).to.equal(unit(250));
  });

  it("takes an accusation back", async () => {
    await hand.json("stake", "accuse", STAKER, "10", "--reason", "again", "--account", ACCUSER);
    await hand.refused(1, "did not make the accusation", "stake", "drop", STAKER, "--account", RULER);
    await hand.json("stake", "drop", STAKER);
    expect((await hand.json("stake", "show", STAKER)).accusation).to.equal(undefined);
    await hand.refused(1, "is not accused", "stake", "drop", STAKER);
    await hand.refused(2, "has nothing at stake", "stake", "accuse", "5", "--reason", "x", "--account", ACCUSER);
  });
});
