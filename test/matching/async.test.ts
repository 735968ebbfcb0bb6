import { expect } from "chai";
import { afterEach, beforeEach, describe, it } from "mocha";
import { makeDonations, sizeOf } from "../../scripts/bench/round.ts";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import { giveWay } from "../../sdk/src/matching/giveWay.ts";
import {
  computeMatching,
  computeMatchingAsync,
  InvalidAmountError,
  type Progress,
  type QuadraticParameters,
} from "../../sdk/src/matching/index.ts";

/** Takes hundreds of steps. */
const LARGE = 10_000;

const roundOf = (donations: number): QuadraticParameters => ({
  method: "quadratic",
  pool: 10n ** 24n,
  donations: [...makeDonations(sizeOf(donations))],
});

/** Counts the turns that others get: each macrotask asks for the next one. */
function startOthers() {
  const others = { turns: 0, isOver: false };
  const turn = () => {
    others.turns++;
    if (!others.isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return others;
}

describe("matching in slices", () => {
  // A clock on which every look takes ten milliseconds: every step fills its slice, on any machine.
  const { now } = Date;
  let time = 0;
  beforeEach(() => {
    Date.now = () => (time += 10);
  });
  afterEach(() => {
    Date.now = now;
  });

  it("gives the same result", async () => {
    const parameters = roundOf(5_000);
    const result = await computeMatchingAsync(parameters);
    expect(matchingToJson(result)).to.deep.equal(matchingToJson(computeMatching(parameters)));
  });

  it("lets others have a turn after every slice, so that a page does not freeze", async () => {
    const others = startOthers();
    let slices = 0;
    await computeMatchingAsync(roundOf(LARGE), { onProgress: () => slices++ });
    others.isOver = true;
    expect(slices).to.be.greaterThan(500);
    expect(others.turns).to.be.greaterThan(slices / 2);
  });

  it("says how far it is: never less within a step, and all of it at the end", async () => {
    const told: Progress[] = [];
    await computeMatchingAsync(roundOf(LARGE), { onProgress: (progress) => told.push(progress) });
    for (const [index, { step, done, total }] of told.entries()) {
      const before = told[index - 1];
      expect(done <= total).to.equal(true);
      if (before?.step === "reading donations" && step === before.step) expect(done).to.be.greaterThan(before.done);
    }
    expect(told.at(-1)).to.deep.equal({ step: "done", done: 1, total: 1 });
  });

  it("stops when it is told to, with the reason, and lets go of the donations", async () => {
    const { donations, ...round } = roundOf(LARGE);
    const stop = new AbortController();
    let taken = 0;
    let isClosed = false;
    function* watched() {
      try {
        for (const donation of donations) {
          taken++;
          yield donation;
        }
      } finally {
        isClosed = true;
      }
    }
    const parameters = { ...round, donations: watched() };
    const reason = new Error("enough");
    const onProgress = () => stop.abort(reason);
    const failure = await computeMatchingAsync(parameters, { signal: stop.signal, onProgress }).catch((error) => error);
    expect(failure).to.equal(reason);
    expect(taken).to.be.greaterThan(0).and.lessThan(LARGE);
    expect(isClosed).to.equal(true);
  });

  it("does not begin when it was told before", async () => {
    const failure = await computeMatchingAsync(roundOf(10), { signal: AbortSignal.abort("before") }).catch((e) => e);
    expect(failure).to.equal("before");
  });

  it("rejects with what the engine throws", async () => {
    const failure = await computeMatchingAsync({ ...roundOf(1), pool: -1n }).catch((error) => error);
    expect(failure).to.be.instanceOf(InvalidAmountError);
  });

  it("gives way by whatever the host has", async () => {
    const calls: string[] = [];
    const yieldOnce = () => {
      calls.push("yield");
      return Promise.resolve();
    };
    const timer = (run: () => void) => {
      calls.push("timer");
      run();
    };
    await giveWay({ scheduler: { yield: yieldOnce }, setTimeout: timer });
    await giveWay({ setTimeout: timer });
    expect(calls).to.deep.equal(["yield", "timer"]);
  });
});
