// Long work: a bar on a terminal only, and Ctrl-C.
import { EventEmitter } from "node:events";
import { expect } from "chai";
import { describe, it } from "mocha";
import { InterruptedError, runSteps } from "../../scripts/match/compute.ts";
import { progressBar } from "../../scripts/match/progress.ts";
import type { Steps } from "../../sdk/src/matching/index.ts";

/** Steps that say when they were ended. */
function* count(total: number, ended: string[] = []): Steps<number> {
  try {
    for (let done = 0; done < total; done += 1) yield { step: "counting", done, total };
    return total;
  } finally {
    ended.push("ended");
  }
}

/** A clock that goes on by so many milliseconds each time it is asked. */
function clock(by: number): () => number {
  let now = 0;
  return () => {
    now += by;
    return now;
  };
}

function stream(isTTY: boolean) {
  const written: string[] = [];
  const one = {
    isTTY,
    columns: 100,
    write: (text: string) => written.push(text),
    on: () => one,
    once: () => one,
    removeListener: () => one,
  };
  return { one: one as unknown as NodeJS.WriteStream, text: () => written.join("") };
}

describe("long work of catchment match", () => {
  it("runs to the end, shows how far it is, and takes its listener away", async () => {
    const signals = new EventEmitter();
    const shown: number[] = [];
    const bar = { show: ({ done }: { done: number }) => shown.push(done), stop: () => shown.push(-1) };
    expect(await runSteps(count(5), { bar, signals, now: clock(50) })).to.equal(5);
    expect(shown).to.deep.equal([0, 1, 2, 3, 4, -1]);
    expect(signals.listenerCount("SIGINT")).to.equal(0);
  });

  it("shows nothing while it is quick", async () => {
    const shown: number[] = [];
    const bar = { show: ({ done }: { done: number }) => shown.push(done), stop: () => {} };
    await runSteps(count(1_000), { bar, signals: new EventEmitter(), now: clock(0) });
    expect(shown).to.deep.equal([]);
  });

  it("stops on Ctrl-C, and ends what the steps hold open", async () => {
    const signals = new EventEmitter();
    const ended: string[] = [];
    const bar = { show: ({ done }: { done: number }) => done === 3 && signals.emit("SIGINT"), stop: () => {} };
    const failure = await runSteps(count(1_000, ended), { bar, signals, now: clock(50) }).catch(
      (error: unknown) => error,
    );
    expect(failure).to.be.instanceOf(InterruptedError).and.include({ exitCode: 130 });
    expect(ended).to.deep.equal(["ended"]);
    expect(signals.listenerCount("SIGINT")).to.equal(0);
  });

  it("draws on a terminal after a while, and nowhere else", () => {
    const terminal = stream(true);
    const bar = progressBar(terminal.one, clock(200));
    bar.show({ step: "reading", done: 1, total: 4 });
    expect(terminal.text()).to.equal("");
    bar.show({ step: "reading", done: 2, total: 4 });
    bar.stop();
    expect(terminal.text()).to.include("reading").and.include("2 of 4");

    const pipe = stream(false);
    const none = progressBar(pipe.one, clock(200));
    for (let done = 0; done < 4; done += 1) none.show({ step: "reading", done, total: 4 });
    none.stop();
    expect(pipe.text()).to.equal("");
  });
});
