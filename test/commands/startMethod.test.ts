// `npm start -- --method cocm`, over the first donations of the real round: a wrong list, a challenge, a ruling, claims.
import path from "node:path";
import { getApplications, getBondBalance, getRound } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { erc20Abi, sha256, stringToBytes } from "viem";
import { connect } from "../../scripts/chain/connect.ts";
import { readDeployment } from "../../scripts/chain/deployments.ts";
import { SILENT } from "../../scripts/io/progress.ts";
import { renderListed } from "../../scripts/realRound/listReport.ts";
import { type ReplayResult, replayRealRound } from "../../scripts/realRound/replay.ts";
import type { ListCourse } from "../../scripts/realRound/settleByList.ts";
import { LIST_METHODS } from "../../scripts/realRound/setup.ts";
import { findList } from "../../scripts/settlement/lists.ts";
import { type ByHand, startByHand } from "./byHand.ts";

const ROOT = path.join(import.meta.dirname, "../..");
/** Enough that several Builders have donors with Stamps in common, and two are granted something. */
const DONATIONS = 120;
/** 5 % of a pool of 25,000. */
const BOND = 1_250n * 10n ** 18n;

describe("npm start, settled by a list of cocm", function () {
  this.timeout(600_000);
  let hand: ByHand;
  let result: ReplayResult;
  let course: ListCourse;

  before(async () => {
    hand = await startByHand();
    const replay = await hand.within(async () => replayRealRound(await connect(hand.rpc), DONATIONS, SILENT, "cocm"));
    result = replay.result;
    expect(result.settlement).to.not.equal(undefined);
    course = result.settlement as ListCourse;
  });
  after(() => hand.close());

  it("has every method that settles by a list", () => {
    expect(LIST_METHODS).to.deep.equal(["cocm", "pairwise", "profile", "proportional", "quadratic"]);
  });

  it("pays what the list says, to the base unit", async () => {
    const { reader } = await connect(hand.rpc);
    const { list, proven, method } = course;
    expect(method.name).to.equal("cocm");
    expect(proven).to.equal(list.count).and.to.equal(result.rows.length);
    expect(list.matches.some(({ amount }) => amount > 0n)).to.equal(true);
    expect(result.paid).to.equal(list.total);
    const listed = list.matches.map(({ amount }) => amount).sort();
    expect(result.rows.map(({ matchOnChain }) => matchOnChain).sort()).to.deep.equal(listed);
    expect(result.rows.map(({ matchByEngine }) => matchByEngine).sort()).to.deep.equal(listed);
    expect((await getRound(reader, { round: result.round })).settlementRoot).to.equal(list.root);
    const accepted = (await getApplications(reader, { round: result.round })).filter(
      ({ status }) => status === "Accepted",
    );
    expect(accepted.map(({ id }) => id)).to.deep.equal(list.matches.map(({ application }) => application));
    expect(accepted.every(({ isMatchPaid }) => isMatchPaid)).to.equal(true);
    expect((await hand.json("verify", result.round, "--list", path.join(ROOT, list.file))).isEqual).to.equal(true);
  });

  it("proposed a list of the same total with two leaves changed, and verify says which", async () => {
    const { list, tampered } = course;
    expect(tampered.total).to.equal(list.total);
    expect(tampered.root).to.not.equal(list.root);
    const changed = tampered.matches.filter(({ amount }, index) => amount !== list.matches[index]?.amount);
    expect(changed).to.have.length(2);
    expect(tampered.differences).to.equal(2);
    const [first] = changed;
    const right = list.matches.find(({ application }) => application === first?.application);
    const sentence = `its leaf in the list (application ${first?.application}) must be ${right?.amount} and is ${first?.amount}`;
    expect(tampered.difference).to.equal(sentence);
    const { code, stdout } = await hand.catchment("verify", result.round, "--list", path.join(ROOT, tampered.file));
    expect(code).to.equal(1);
    expect(stdout).to.include(`DIFFERENT. First: ${sentence}`);
    for (const { data } of [list, tampered])
      expect(sha256(stringToBytes(findList(data)?.document ?? ""))).to.equal(data);
  });

  it("gives the challenger its bond and half the other; nothing is left behind", async () => {
    const connection = await connect(hand.rpc);
    const { contracts, tokens } = await hand.within(() => readDeployment(connection));
    const asset = tokens.USD as `0x${string}`;
    const { challenge, ruling, tampered } = course;
    expect(tampered.bond).to.equal(BOND);
    expect(challenge).to.include({ bond: BOND, paidBack: (BOND * 3n) / 2n });
    expect(ruling).to.include({ picked: "Counter", won: BOND / 2n, fee: BOND / 10n, forfeited: (BOND * 4n) / 10n });
    const money = { [challenge.challenger]: challenge.paidBack, [ruling.arbiter]: ruling.fee, [tampered.proposer]: 0n };
    for (const [owner, amount] of Object.entries(money)) {
      const account = owner as `0x${string}`;
      const args = [account] as const;
      const balance = await connection.reader.readContract({
        ...{ address: asset, abi: erc20Abi, args },
        functionName: "balanceOf",
      });
      expect(balance).to.equal(amount);
      const settlement = contracts.proposedSettlement;
      expect(await getBondBalance(connection.reader, { settlement, asset, owner: account })).to.equal(0n);
    }
    const rests = result.sponsorsRest.reduce((sum, { amount }) => sum + amount, 0n);
    const left = result.pool - result.paid + ruling.forfeited;
    // Two sponsors' shares are rounded down.
    expect(left - rests <= 1n && left >= rests, `${rests} of ${left}`).to.equal(true);
  });

  it("shows what live quadratic funding would have paid, and goes on to the next Round", () => {
    const live = result.rows.map(({ liveMatch }) => liveMatch ?? 0n);
    expect(live.some((amount, index) => amount !== result.rows[index]?.matchOnChain)).to.equal(true);
    expect(live.reduce((sum, amount) => sum + amount, 0n) <= result.pool).to.equal(true);
    const shown = renderListed({ ...result, settlement: course });
    expect(shown).to.include("cocm − live").and.include("Settled by a list of cocm").and.not.include("≠");
    expect(shown).to.include(course.tampered.difference).and.include("put up 1,250.00 USD and has 1,875.00 back");
    expect(result.nextRound.refused.error).to.equal("Ledger_Owes");
  });
});
