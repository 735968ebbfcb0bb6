// A whole Round by hand whose pool waits in a vault: from its file to the last claim, redeemed and in shares.
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type Address, parseAbi } from "viem";
import { connect, receiptOf } from "../../scripts/chain/connect.ts";
import { actAs } from "../../scripts/chain/people.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const MOCK = parseAbi(["function setPaused(bool newIsPaused)", "function mint(address to, uint256 amount)"]);

describe("a Round whose pool waits in a vault, by hand", () => {
  let hand: ByHand;
  let usd: Address;
  let vault: Address;

  const send = async (to: Address, functionName: "setPaused" | "mint", args: readonly unknown[]) => {
    const connection = await connect(hand.rpc);
    const wallet = await actAs(connection, 0);
    await receiptOf(connection, await wallet.writeContract({ address: to, abi: MOCK, functionName, args } as never));
  };
  const open = async () => {
    await hand.said("round", "new", "examples/vault-round.json");
    for (const step of ["apply", "review", "stamp", "donate"]) await hand.said(step);
    ({
      vault: { vault },
    } = await hand.json("status"));
  };

  before(async () => {
    hand = await startByHand();
    ({
      tokens: { USD: usd },
    } = await hand.json("deploy"));
  });
  after(() => hand.close());

  it("shows where the pool is, and what it has earned", async () => {
    await open();
    expect(await hand.said("status"))
      .to.include(`30.00 USD were put into the vault ${vault}`)
      .and.include("not fixed yet");
    await send(usd, "mint", [vault, 15n * 10n ** 18n]);
    const { pool, vault: shown } = await hand.json("status");
    expect(shown).to.include({ form: "Unfixed", deposited: unit(30) });
    expect(BigInt(shown.earned)).to.equal(BigInt(pool) - BigInt(unit(30)));
    expect(BigInt(shown.earned) > 0n).to.equal(true);
    const address = (await hand.json("status")).address as string;
    expect(await hand.said("round", "show", address)).to.include(`the vault ${vault}`);
  });

  it("is fixed by anyone, settled and paid", async () => {
    await hand.refused(1, "", "fix-pool");
    await hand.json("time", "settling");
    const fixed = await hand.json("fix-pool", "--account", "7");
    expect(fixed).to.include({ isNew: true, form: "Assets", deposited: unit(30) });
    expect((await hand.json("fix-pool")).isNew).to.equal(false);
    await hand.json("settle");
    expect((await hand.json("claim")).claimed).to.equal(3);
    expect(await hand.said("status"))
      .to.include("the pool is fixed")
      .and.include("earned");
  });

  it("is settled in shares where the vault is paused for its whole wait", async () => {
    await open();
    await hand.json("time", "settling");
    await send(vault, "setPaused", [true]);
    await hand.refused(1, "does not redeem the pool now", "settle");
    await hand.json("time", "8d");
    await hand.json("settle");
    expect((await hand.json("status")).vault).to.include({ form: "Shares", earned: "0" });
    expect(await hand.said("claim")).to.include("3 Builders paid");
    expect(await hand.said("status")).to.include("paid in its shares");
  });

  it("refuses files that mix the kinds", async () => {
    const program = { name: "P", admin: 0, operator: 0, reviewer: 0, treasurer: 0 };
    const windows = { applications: { until: "2d" }, donations: { until: "5d" }, review: "2d", claims: "67d" };
    const base = { name: "Mixed", program, asset: "USD", windows };
    const cases: readonly (readonly [object, string])[] = [
      [{ kind: "vault" }, "vault: is missing"],
      [{ kind: "vault", vault: "somewhere" }, "is no address"],
      [{ kind: "vault", vault: "mock", saturation: "keep" }, "saturation"],
      [{ kind: "vault", vault: "mock", budget: 9 }, "budget: nobody votes"],
      [{ vault: "mock" }, "waits in no vault"],
      [{ vaultWait: "3d" }, "waits in no vault"],
      [{ kind: "vault", vault: usd }, "no vault answers"],
      [{ kind: "vault", vault, asset: "ETH" }, "is a vault of"],
    ];
    for (const [more, sentence] of cases) {
      await hand.refused(2, sentence, "round", "new", hand.write("mixed.json", { ...base, ...more }));
    }
    await hand.said("round", "new", hand.write("gifts.json", base));
    await hand.refused(2, "waits in no vault", "fix-pool");
  });
});
