// The reducer of a Round's logs, without a chain, and the reading of logs from nodes that refuse, lose or take back.
import {
  getRoundState,
  hashContent,
  InconsistentLogsError,
  NotFinalError,
  type Opening,
  OpeningNotFoundError,
  ReorganizedError,
  RequestFailedError,
  type RoundEvent,
  reduceRoundEvents,
  roundConfig,
  roundEventsOf,
  settlementRoot,
  toMatchingInput,
  verifyRound,
} from "@catchment/sdk";
import { computeMatching } from "@catchment/sdk/matching";
import { StandardMerkleTree } from "@openzeppelin/merkle-tree";
import { expect } from "chai";
import fc from "fast-check";
import { after, before, describe, it } from "mocha";
import { type Address, hexToBigInt, type Log, numberToHex, pad, ResponseBodyTooLargeError, zeroHash } from "viem";
import { ONE } from "../integration/deploy.ts";
import { openDonations } from "../integration/openDonations.ts";
import { type Answer, refusal, throughNode } from "../support/throughNode.ts";

const address = (index: number): Address => pad(numberToHex(index), { size: 20 });
const [ROUND, PROGRAM, BUILDER, OTHER, ANN, BOB] = [
  address(1),
  address(2),
  address(3),
  address(4),
  address(5),
  address(6),
];
const HASH = pad("0xaa", { size: 32 });
const GATE = address(9);

const opening: Opening = {
  ...{ round: ROUND, blockNumber: 1n, operator: ANN, salt: zeroHash, implementation: address(8) },
  config: roundConfig({
    program: PROGRAM,
    giving: { asset: address(7), explorerGate: GATE },
    times: {
      ...{ applicationsFrom: 10, applicationsUntil: 100, donationsFrom: 20 },
      ...{ donationUntil: 100, settleFrom: 200, claimUntil: 300 },
    },
    modules: { builderGate: GATE },
  }),
};
const block = { blockNumber: 99n, blockHash: HASH, timestamp: 250, isFinal: true };

/** Events one block after the other. */
function story(...events: readonly Pick<RoundEvent, "eventName" | "args">[]): readonly RoundEvent[] {
  return events.map(
    (event, index) => ({ ...event, blockNumber: BigInt(index + 2), blockHash: HASH, logIndex: 0 }) as RoundEvent,
  );
}

const content = { recipient: BUILDER, ask: 0n, kind: 0, metadata: zeroHash };
const hash = hashContent({ builder: BUILDER, content });
const gift = (explorer: Address, amount: bigint, weight = 10_000n) =>
  ({ eventName: "Donated", args: { application: 1, explorer, amount, weight, endorsement: zeroHash } }) as const;
const events = story(
  { eventName: "Funded", args: { sponsor: OTHER, holder: OTHER, amount: 100n, pool: 100n } },
  { eventName: "Applied", args: { application: 1, builder: BUILDER, ...content, content: hash } },
  {
    eventName: "Accepted",
    args: { application: 1, reviewer: ANN, content: hash, multiplier: 10_000n, reason: zeroHash },
  },
  gift(ANN, 1n),
  gift(BOB, 4n),
  gift(BOB, 5n),
  {
    eventName: "Reweighed",
    args: { application: 1, explorer: ANN, oldWeight: 10_000n, newWeight: 0n, caller: OTHER },
  },
  {
    eventName: "Reweighed",
    args: { application: 1, explorer: ANN, oldWeight: 0n, newWeight: 10_000n, caller: OTHER },
  },
);

describe("the reducer of a Round's logs", () => {
  it("comes to what can be done by hand: 1 and 9 earn (1 + 3)² − 10", () => {
    const state = reduceRoundEvents({ opening, events, block });
    expect(state).to.deep.include({ phase: "Settling", pool: 100n, escrow: 10n, demand: 60_000n, eventCount: 8 });
    expect(state.applications[0]).to.deep.include({
      status: "Accepted",
      effective: 10n,
      uncounted: 0n,
      voice: 4n << 32n,
    });
    expect(state.applications[0]?.history.map(({ status, by }) => [status, by])).to.deep.equal([
      ["Pending", BUILDER],
      ["Accepted", ANN],
    ]);
    expect(state.pairs.map(({ explorer, amount }) => [explorer, amount])).to.deep.equal([
      [ANN, 1n],
      [BOB, 9n],
    ]);
    const input = toMatchingInput(state);
    expect(computeMatching(input.parameters).projects.map(({ match }) => match)).to.deep.equal([6n]);
    expect(input).to.include({ blockHash: HASH, blockNumber: 99n, isFinal: true });
    expect(input.inputHash).to.match(/^sha256:[0-9a-f]{64}$/);
  });

  it("comes to the same in whatever order the events are given", () => {
    const expected = reduceRoundEvents({ opening, events, block });
    const shuffled = fc.shuffledSubarray([...events], { minLength: events.length });
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(reduceRoundEvents({ opening, events: some, block })).to.deep.equal(expected);
      }),
    );
  });

  it("refuses an event that comes twice, or after the block", () => {
    for (const event of events) {
      expect(() => reduceRoundEvents({ opening, events: [...events, event], block })).to.throw(InconsistentLogsError);
    }
    const early = { ...block, blockNumber: 3n };
    expect(() => reduceRoundEvents({ opening, events, block: early })).to.throw(
      InconsistentLogsError,
      "behind block 3",
    );
  });

  it("notices what is missing, wherever something later depends on it", () => {
    const more = story(
      ...events,
      { eventName: "Funded", args: { sponsor: OTHER, holder: OTHER, amount: 1n, pool: 101n } },
      { eventName: "DonationsClaimed", args: { application: 1, recipient: BUILDER, amount: 10n } },
    );
    expect(reduceRoundEvents({ opening, events: more, block }).escrow).to.equal(0n);
    // The last three are what nothing later depends on: the second reweighing, and the two behind it.
    for (const lost of more.slice(0, -3)) {
      const rest = more.filter((event) => event !== lost);
      expect(() => reduceRoundEvents({ opening, events: rest, block }), lost.eventName).to.throw(InconsistentLogsError);
    }
  });

  it("refuses what a Round would never log", () => {
    const refuse = (...wrong: readonly Pick<RoundEvent, "eventName" | "args">[]) =>
      expect(() => reduceRoundEvents({ opening, events: story(...events, ...wrong), block })).to.throw(
        InconsistentLogsError,
      );
    const decided = { application: 1, reviewer: ANN, reason: HASH };
    refuse({ eventName: "Disqualified", args: decided }, gift(ANN, 1n));
    refuse({ eventName: "Reinstated", args: { application: 1, by: ANN, reason: HASH } });
    refuse({ eventName: "Rejected", args: { ...decided, content: hash } });
    refuse({ eventName: "Applied", args: { application: 1, builder: OTHER, ...content, content: hash } });
    refuse({ eventName: "Applied", args: { application: 1, builder: BUILDER, ...content, ask: 1n, content: hash } });
    refuse({ eventName: "Refunded", args: { application: 1, explorer: BOB, to: BOB, amount: 4n } });
    refuse({ eventName: "MatchClaimed", args: { application: 1, recipient: OTHER, amount: 6n, distributor: OTHER } });
    refuse({ eventName: "Extended", args: { operator: ANN, extraDays: 1n, extensionDays: 2n } });
    refuse({ eventName: "Proven", args: { application: 1, listed: 1n, amount: 1n } });
  });

  it("refuses logs that were removed, are in no block, come twice, or are of two histories; it leaves foreign ones out", () => {
    const log = (fields: Partial<Log>): Log => ({
      ...{ address: ROUND, topics: [HASH], data: "0x", blockHash: HASH, blockNumber: 5n, transactionHash: HASH },
      ...{ transactionIndex: 0, logIndex: 1, removed: false },
      ...fields,
    });
    expect(roundEventsOf([log({}), log({ logIndex: 2 })])).to.deep.equal([]);
    for (const wrong of [
      log({ removed: true }),
      log({ blockNumber: null }),
      log({}),
      log({ logIndex: 7, blockHash: zeroHash }),
    ]) {
      expect(() => roundEventsOf([log({}), wrong])).to.throw(InconsistentLogsError);
    }
  });
});

describe("the root of a list", () => {
  it("is that of somebody else's code, for lists of any size, in any order", () => {
    const entry = fc.record({
      application: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
      amount: fc.bigInt(0n, 2n ** 104n),
    });
    const lists = fc.uniqueArray(entry, { minLength: 1, maxLength: 20, selector: ({ application }) => application });
    fc.assert(
      fc.property(lists, (list) => {
        const values = list.map(({ application, amount }) => [10n, ROUND, application, amount]);
        const { root } = StandardMerkleTree.of(values, ["uint256", "address", "uint32", "uint256"]);
        const place = { chainId: 10, round: ROUND };
        expect(settlementRoot(place, list)).to.equal(root);
        expect(settlementRoot(place, [...list].reverse())).to.equal(root);
        expect(settlementRoot({ ...place, chainId: 11 }, list)).to.not.equal(root);
      }),
      { numRuns: 40 },
    );
    expect(settlementRoot({ chainId: 10, round: ROUND }, [])).to.equal(undefined);
  });
});

describe("the reading of a Round's logs", function () {
  this.timeout(300_000);
  let open: Awaited<ReturnType<typeof openDonations>>;
  let round: Address;

  before(async () => {
    open = await openDonations();
    round = open.round;
  });
  after(() => open.close());

  const through = (answer: Answer) => throughNode(open.chain.reader, answer);
  const failure = (reading: Promise<unknown>): Promise<unknown> =>
    reading.then(
      () => expect.fail("it was read"),
      (error: unknown) => error,
    );
  const widthOf = (params: readonly unknown[]) => {
    const [{ fromBlock, toBlock }] = params as [{ fromBlock: Address; toBlock: Address }];
    return hexToBigInt(toBlock) - hexToBigInt(fromBlock) + 1n;
  };

  it("asks for less where a node refuses, in whatever words, and comes to the same", async () => {
    const whole = await getRoundState(open.chain.reader, { round });
    for (const refused of [
      refusal(-32_005, "query returned more than 10000 results"),
      refusal(-32_602, "eth_getLogs is limited to a 3 block range"),
      refusal(-32_000, "Log response size exceeded. You can make eth_getLogs requests with up to a 3 block range"),
      refusal(-32_000, "block range is too wide"),
      new ResponseBodyTooLargeError({ maxSize: 10_485_760, size: 17_600_000 }),
    ]) {
      const widths: bigint[] = [];
      const node = through(async (method, params, ask) => {
        if (method !== "eth_getLogs") return ask();
        if (widthOf(params) > 3n) throw refused;
        widths.push(widthOf(params));
        return ask();
      });
      let [done, last] = [0n, 0n];
      const onProgress = (progress: { readonly done: bigint; readonly total: bigint; readonly toBlock: bigint }) => {
        expect(progress.done > done).to.equal(true);
        [done, last] = [progress.done, progress.total];
      };
      expect(await getRoundState(node, { round, onProgress }), refused.message).to.deep.equal(whole);
      expect(done).to.equal(last);
      expect(widths.length).to.be.greaterThan(3);
    }
  });

  it("gives up where a node refuses a single block, and at once where it is asked too often", async () => {
    const refused = async (words: string) => {
      let asked = 0;
      const node = through(async (method, _, ask) => {
        if (method !== "eth_getLogs") return ask();
        asked += 1;
        throw refusal(-32_000, words);
      });
      expect(await failure(getRoundState(node, { round, fromBlock: 0n })), words).to.be.instanceOf(RequestFailedError);
      return asked;
    };
    expect(await refused("block range is too wide")).to.be.greaterThan(3);
    expect(await refused("daily request limit per day reached")).to.equal(1);
  });

  it("says so where the opening cannot be found", async () => {
    const pruned = through(async (method, params, ask) => {
      if (method === "eth_getLogs" && widthOf(params) > 3n) throw refusal(-32_005, "block range is too wide");
      if (method === "eth_getCode" && params[1] !== "latest") throw refusal(-32_000, "missing trie node");
      return ask();
    });
    expect(await failure(getRoundState(pruned, { round }))).to.be.instanceOf(OpeningNotFoundError);
    const { opening } = await getRoundState(pruned, { round, fromBlock: 0n });
    expect(opening.blockNumber > 0n).to.equal(true);
    const before = { round, blockNumber: opening.blockNumber - 1n };
    expect(await failure(getRoundState(open.chain.reader, before))).to.be.instanceOf(OpeningNotFoundError);
  });

  it("D075: fails where the chain is reorganized while it is read, or two nodes answer", async () => {
    let asked = 0;
    const moving = through(async (method, params, ask) => {
      const answer = await ask();
      if (method !== "eth_getBlockByNumber" || params[0] === "finalized") return answer;
      asked += 1;
      return asked === 1 ? answer : { ...(answer as object), hash: HASH };
    });
    expect(await failure(getRoundState(moving, { round }))).to.be.instanceOf(ReorganizedError);
    const split = through(async (method, _, ask) => {
      const answer = await ask();
      if (method !== "eth_getLogs") return answer;
      return (answer as readonly object[]).map((log, index, { length }) =>
        index === length - 1 ? { ...log, removed: true } : log,
      );
    });
    expect(await failure(getRoundState(split, { round }))).to.be.instanceOf(InconsistentLogsError);
  });

  it("D075: refuses what is not final on another chain than a local one, unless it is told to", async () => {
    const latest = (await open.chain.reader.getBlock()).number;
    const public_ = through(async (method, params, ask) => {
      if (method === "eth_chainId") return numberToHex(10);
      if (method !== "eth_getBlockByNumber" || params[0] !== "finalized") return ask();
      return open.chain.reader.request({ method, params: [numberToHex(latest - 1n), false] } as never);
    });
    expect(await getRoundState(public_, { round })).to.include({ blockNumber: latest - 1n, isFinal: true });
    expect(await failure(getRoundState(public_, { round, blockNumber: latest }))).to.be.instanceOf(NotFinalError);
    const told = await getRoundState(public_, { round, finality: "latest" });
    expect(told).to.include({ blockNumber: latest, isFinal: false });
    const unknowing = through(async (method, params, ask) => {
      if (params[0] === "finalized") throw refusal(-32_602, "unknown block tag");
      return method === "eth_chainId" ? numberToHex(10) : ask();
    });
    expect(await failure(getRoundState(unknowing, { round }))).to.be.instanceOf(NotFinalError);
    expect((await getRoundState(unknowing, { round, finality: "latest" })).isFinal).to.equal(false);
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    const reason = new RangeError("enough");
    const onProgress = () => stop.abort(reason);
    expect(
      await failure(getRoundState(open.chain.reader, { round, blockRange: 1n, onProgress, signal: stop.signal })),
    ).to.equal(reason);
  });

  it("D083: a list is held against the engine, leaf by leaf", async () => {
    const { reader } = open.chain;
    const right = [{ application: 1, amount: 0n }];
    expect((await verifyRound(reader, { round, list: right })).isEqual).to.equal(true);
    const first = async (list: readonly { readonly application: number; readonly amount: bigint }[]) =>
      (await verifyRound(reader, { round, list })).firstDifference;
    expect(await first([{ application: 1, amount: 1n }])).to.deep.equal({
      ...{ what: "its leaf in the list", application: 1, expected: "0", found: "1" },
    });
    expect(await first([])).to.include({ application: 1, expected: "1", found: "0" });
    expect(await first([...right, ...right])).to.include({ application: 1, expected: "1", found: "2" });
    expect(await first([...right, { application: 2, amount: ONE }])).to.include({ application: 2, found: "1" });
  });
});
