// A cart that its donor signs and another account sends.
import { getPair } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Address } from "viem";
import { connect } from "../../scripts/chain/connect.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const [DONOR, RELAYER] = ["7", "3"];

describe("a gift that another account sends", () => {
  let hand: ByHand;
  let round: Address;

  before(async () => {
    hand = await startByHand();
    await hand.json("deploy");
    const said = await hand.said("round", "new", "examples/small-round.json");
    round = /Round +(0x\w+)/.exec(said)?.[1] as Address;
    await hand.json("apply");
    await hand.said("review");
  });
  after(() => hand.close());

  it("is the donor's, who pays no gas", async () => {
    const connection = await connect(hand.rpc);
    const donor = connection.walletOf(DONOR).account.address;
    const relayer = connection.walletOf(RELAYER).account.address;
    const sent = await hand.json("donate", "A=2", "B=1", "--account", DONOR, "--relayer", RELAYER);
    expect(sent).to.include({ carts: 1, donors: 1, total: unit(3), by: "allowance", relayer });
    const { from } = await connection.reader.getTransaction({ hash: sent.transaction });
    expect(from.toLowerCase()).to.equal(relayer.toLowerCase());
    const pair = await getPair(connection.reader, { round, application: 1, explorer: donor });
    expect(pair.amount).to.equal(BigInt(unit(2)));
    expect(await hand.said("donate", "A=1", "--account", DONOR, "--relayer", RELAYER)).to.include(
      "npx catchment status",
    );
  });

  it("is refused with what to do instead", async () => {
    await hand.refused(2, "What is given is not said", "donate", "--account", DONOR, "--relayer", RELAYER);
    await hand.refused(2, "Who gives", "donate", "A=1", "--relayer", RELAYER);
    const stranger = "0xa11ce00000000000000000000000000000000001";
    await hand.refused(2, "does not sign", "donate", "A=1", "--account", stranger, "--relayer", RELAYER);
  });
});
