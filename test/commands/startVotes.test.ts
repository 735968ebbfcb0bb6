// `npm start -- --method median` and `voting`, over a few ballots of Optimism's Retro Funding 4: chain, engine and page.
import { getRound } from "@catchment/sdk/actions";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { connect } from "../../scripts/chain/connect.ts";
import { SILENT } from "../../scripts/io/progress.ts";
import { renderVotePage } from "../../scripts/page/votePage.ts";
import { CREDITS, readRealVote } from "../../scripts/realRound/ballotData.ts";
import { renderBallots } from "../../scripts/realRound/ballotReport.ts";
import { BALLOT_METHODS } from "../../scripts/realRound/ballotSetup.ts";
import { asPublished, type BallotResult, replayBallots } from "../../scripts/realRound/replayBallots.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { type ByHand, startByHand } from "./byHand.ts";

const BALLOTS = 3;

describe("npm start over ballots", function () {
  this.timeout(900_000);
  let hand: ByHand;
  const results = new Map<string, BallotResult>();

  before(async () => {
    hand = await startByHand();
    for (const method of BALLOT_METHODS) {
      const replayed = hand.within(async () => replayBallots(await connect(hand.rpc), BALLOTS, SILENT, method));
      results.set(method, await replayed);
    }
  });
  after(() => hand.close());

  for (const method of BALLOT_METHODS) {
    it(`ends settled and paid by ${method}, as the engine says from the chain alone`, async () => {
      const result = results.get(method);
      if (result === undefined) return expect.fail("it was not replayed");
      const { rows, paid, pool, settlement, sponsorsRest } = result;
      expect(rows.length).to.equal(230);
      expect(rows.every(({ matchOnChain, matchByEngine }) => matchOnChain === matchByEngine)).to.equal(true);
      expect(rows.reduce((sum, { matchOnChain }) => sum + matchOnChain, 0n)).to.equal(paid);
      // The cap is 5 % of the pool.
      expect(rows.every(({ matchOnChain }) => matchOnChain <= pool / 20n)).to.equal(true);
      // The voter without a Stamp named one project: the only one with a voter that does not count.
      expect(rows.filter(({ voters, votersCounted }) => voters > votersCounted).length).to.equal(1);
      const rests = sponsorsRest.reduce((sum, { amount }) => sum + amount, 0n);
      const left = pool - paid + (settlement?.ruling.forfeited ?? 0n);
      expect(left - rests <= 1n && left >= rests, `${rests} of ${left}`).to.equal(true);
      expect((settlement !== undefined) === (method === "median")).to.equal(true);
      expect(renderBallots(result)).to.not.include("≠");
      const { reader } = await connect(hand.rpc);
      expect((await getRound(reader, { round: result.round })).phase).to.equal("Closed");
    });

    it(`shows it on a page, by ${method}`, () => {
      const result = results.get(method);
      const page = result === undefined ? "" : renderVotePage(result);
      expect(page)
        .to.include("230 projects")
        .and.include(result?.round ?? "no Round");
      expect(page.includes("Proposed, challenged, ruled, proven")).to.equal(method === "median");
      expect(page).to.not.include("<script");
    });
  }
});

describe("the ballots of Retro Funding 4 as votes", () => {
  const { ballots, projects } = readRealVote();
  const votes = ballots.flatMap(({ voter, lines }) =>
    lines.map(({ project, votes: cast }) => ({ voter, project, amount: BigInt(cast) })),
  );

  it("fit the budget, all of them, with a line for every project", () => {
    expect(ballots.length).to.equal(108);
    for (const { lines } of ballots) {
      expect(lines.length).to.equal(230);
      expect(lines.every(({ votes: cast }) => cast > 0 && cast < 2 ** 32)).to.equal(true);
      expect(lines.reduce((sum, { votes: cast }) => sum + BigInt(cast) ** 2n, 0n) <= CREDITS).to.equal(true);
    }
  });

  it("give 229 of 230 published figures to 0.1 OP, and the other but for its last digit", () => {
    const pool = 10_000_000n * 10n ** 18n;
    const rule = { cap: { bps: 500 }, capRule: "sequential", minimumMatch: 1_000n * 10n ** 18n } as const;
    const { projects: matches } = computeMatching({ method: "median", pool, ballots: votes, ...rule });
    const ours = new Map(matches.map(({ project, match }) => [project, asPublished(match)]));
    const off = projects.map(({ account, published }) => (ours.get(account.toLowerCase()) ?? 0n) - published);
    expect(off.filter((tenths) => tenths === 0n).length).to.equal(229);
    expect(off.every((tenths) => tenths >= -1n && tenths <= 1n)).to.equal(true);
  });
});
