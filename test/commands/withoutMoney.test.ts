// Whole Rounds whose matches are no money, from a file to the claim: units, credit, a lower rate. And what their holder then has.

import { rateDiscountsAbi } from "@catchment/sdk/abis";
import { getUnits } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type Address, createPublicClient, http } from "viem";
import { type ByHand, startByHand, unit } from "./byHand.ts";
import { deployedLine } from "./creditLine.ts";

const ROUND = {
  name: "Without money",
  program: { name: "Program of units", admin: 0, operator: 0, reviewer: 1, treasurer: 0 },
  asset: "USD",
  windows: {
    applications: { from: "0d", until: "10d" },
    donations: { from: "0d", until: "12d" },
    review: "2d",
    claims: "100d",
  },
  builders: [
    { name: "A", account: 4 },
    { name: "B", account: 5 },
  ],
};
const [LENDER, BUILDER] = ["2", "4"];
/** Account 4 of the local chain. */
const HOLDER: Address = "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65";

describe("Rounds without money, by hand", function () {
  this.timeout(300_000);
  let hand: ByHand;
  let tokens: Readonly<Record<string, Address>>;

  /** A gets four fifths: as much again from each of two, by four times the gift. */
  async function wholeRound(changes: object): Promise<{ program: Address; distributor: Address }> {
    const opened = await hand.json("round", "new", hand.write("round.json", { ...ROUND, ...changes }));
    await hand.json("apply");
    await hand.json("review");
    for (const donor of ["6", "7"]) await hand.json("donate", "A=4", "B=1", "--account", donor);
    await hand.json("time", "settling");
    return opened;
  }
  const finish = async () => {
    expect(await hand.said("status")).to.include("chain and engine agree to the base unit");
    await hand.json("settle");
    expect(await hand.json("claim")).to.deep.include({ claimed: 2, rests: [] });
  };
  const refused = (sentence: string, changes: object) =>
    hand.refused(2, sentence, "round", "new", hand.write("bad.json", { ...ROUND, ...changes }));

  before(async () => {
    hand = await startByHand();
    ({ tokens } = await hand.json("deploy"));
  });
  after(() => hand.close());

  it("refuses files that would not mean what they say", async () => {
    await refused("match: is missing", { distributor: "units" });
    await refused("match: the pool is what sponsors pay in", { match: "5" });
    await refused("sponsors:", { distributor: "units", match: "5", sponsors: [{ account: 2, amount: "8" }] });
    await refused("saturation:", { distributor: "credit", match: "5", saturation: "keep" });
    await refused("distributorAt: of which kind?", { distributorAt: HOLDER });
    await refused("there is no contract at", { distributor: "units", match: "5", distributorAt: HOLDER });
    await refused("distributor", { distributor: "points", match: "5" });
  });

  it("gives units", async () => {
    const { program, distributor: units } = await wholeRound({ name: "Units", distributor: "units", match: "500" });
    expect(await hand.said("status"))
      .to.include("the pool is 500")
      .and.include("units")
      .and.match(/400/);
    await finish();
    const client = createPublicClient({ transport: http(hand.rpc) });
    expect(await getUnits(client, { units, program, holder: HOLDER })).to.equal(400n);
  });

  it("gives credit, which a line lends on; and again, to the same record", async () => {
    const credit = { distributor: "credit", match: "500", term: "200d" };
    const { program, distributor } = await wholeRound({ ...credit, name: "Credit" });
    expect(await hand.said("status")).to.match(/the pool is 500\.00 USD of credit/);
    await finish();
    const { line } = await deployedLine(hand.rpc, tokens.USD as Address, program, distributor);
    const show = ["credit", "show", BUILDER, "--line", line] as const;
    expect(await hand.said(...show))
      .to.match(/limit\s+400\.00 USD, of the Program's Rounds/)
      .and.match(/at least\s+1\.00 USD/);
    await hand.json("credit", "lend", "1000", "--account", LENDER, "--line", line);
    await hand.refused(1, "below the line's least", "credit", "borrow", "0.5", "--account", BUILDER, "--line", line);
    await hand.json("credit", "borrow", "250", "--account", BUILDER, "--line", line);
    await wholeRound({ ...credit, name: "More credit", distributorAt: distributor });
    await finish();
    expect((await hand.json(...show)).limit).to.equal(unit(800));
  });

  it("gives a lower rate", async () => {
    const { program, distributor } = await wholeRound({ name: "Rate", distributor: "rate", match: "1000" });
    expect(await hand.said("status")).to.include("basis points a year");
    await finish();
    const client = createPublicClient({ transport: http(hand.rpc) });
    const contract = { address: distributor, abi: rateDiscountsAbi, functionName: "discountOf" } as const;
    expect(await client.readContract({ ...contract, args: [program, HOLDER] })).to.equal(800n);
  });

  it("shares units by votes", async () => {
    const changes = { name: "Voted units", kind: "voting", budget: 25, distributor: "units", match: "10" };
    await hand.json("round", "new", hand.write("round.json", { ...ROUND, ...changes }));
    await hand.json("apply");
    await hand.json("review");
    await hand.json("vote", "A=4", "B=1", "--account", "6");
    await hand.json("time", "settling");
    await finish();
  });
});
