// The small Round by hand, as a person types it: one process per command, against a chain served over HTTP.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { type LocalChain, startLocalChain } from "../../scripts/chain/server.ts";
import { type ByHand, startByHand, unit } from "./byHand.ts";

const ROOT = path.join(import.meta.dirname, "../..");

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

describe("the catchment command, by hand", () => {
  let chain: LocalChain;
  let folder: string;

  const catchment = (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [path.join(ROOT, "scripts/program.ts"), ...args], {
        cwd: ROOT,
        env: { ...process.env, CATCHMENT_RPC: chain.rpc, CATCHMENT_DEPLOYMENTS: folder, NO_COLOR: "1" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      let stdout = "";
      let stderr = "";
      child.stdout.on("data", (chunk) => {
        stdout += chunk;
      });
      child.stderr.on("data", (chunk) => {
        stderr += chunk;
      });
      child.on("close", (code) => resolve({ code, stdout, stderr }));
    });
  const json = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await catchment(...args, "--json");
    expect(code, `${args.join(" ")}: ${stderr}`).to.equal(0);
    return JSON.parse(stdout);
  };
  before(async () => {
    chain = await startLocalChain();
    folder = mkdtempSync(path.join(os.tmpdir(), "catchment-"));
  });
  after(async () => {
    await chain.close();
    rmSync(folder, { recursive: true });
  });

  it("says what to do where nothing is deployed, and on a chain that is not there", async () => {
    const nothing = await catchment("status");
    expect(nothing.code).to.equal(2);
    expect(nothing.stderr).to.include("npx catchment deploy");

    const another = await catchment("status", "--chain", "10");
    expect(another.code).to.equal(2);
    expect(another.stderr).to.include("has the id 31337, not 10");

    const nowhere = await catchment("status", "--rpc", "http://127.0.0.1:1");
    expect(nowhere.code).to.equal(2);
    expect(nowhere.stderr).to.include("No chain answers").and.include("npm run node");
  });

  it("deploys once, and a second time changes nothing", async () => {
    const first = await json("deploy");
    expect(first.isNew).to.equal(true);
    const second = await json("deploy");
    expect(second.isNew).to.equal(false);
    expect(second.contracts).to.deep.equal(first.contracts);
  });

  it("pays 6, 0 and 2 of a pool of 8", async () => {
    const { address } = await json("round", "new", "examples/small-round.json");
    const shown = await json("round", "show", address);
    expect(shown.isKnownToFactory).to.equal(true);
    expect(shown.round).to.include({ address, phase: "Open", pool: unit(8) });
    expect(await json("apply")).to.have.length(3);
    expect((await json("review")).accepted).to.deep.equal([1, 2, 3]);
    expect((await json("stamp")).recorded).to.equal(4);
    expect((await json("donate")).carts).to.equal(4);

    const live = await json("status");
    expect(live.phase).to.equal("Open");
    expect(live.rows.map((row: { match: string }) => row.match)).to.deep.equal([unit(6), "0", unit(2)]);

    const early = await catchment("settle");
    expect(early.code).to.equal(1);
    expect(early.stderr).to.include("Open");

    await json("time", "settling");
    const { rows } = await json("settle");
    expect(rows.map((row: { match: string }) => row.match)).to.deep.equal([unit(6), "0", unit(2)]);
    expect((await json("claim")).claimed).to.equal(3);
    expect((await json("claim")).claimed).to.equal(0);
    expect((await json("status")).paid).to.equal(unit(8));
  });

  it("notices that the chain it knew is gone", async () => {
    await chain.close();
    chain = await startLocalChain();
    const { code, stderr } = await catchment("status");
    expect(code).to.equal(2);
    expect(stderr).to.include("another chain").and.include("deploy");
    expect((await json("deploy")).wasStale).to.equal(true);
  });
});

describe("the catchment command, without a process for each", () => {
  let hand: ByHand;

  before(async () => {
    hand = await startByHand();
    await hand.said("deploy");
  });
  after(() => hand.close());

  it("refuses wrong flags and files with exit code 2 and one sentence", async () => {
    for (const [args, sentence] of [
      [["round", "new", "nowhere.json"], "There is no file"],
      [["status", "--round", "nobody"], "No Round"],
      [["donate", "A=1"], "npx catchment round new"],
      [["round", "show", "0x12"], "is no address"],
      [["frobnicate"], "unknown command"],
      [["status", "--frobnicate"], "unknown option"],
      [["round", "new", hand.write("bad.json", { name: "x" })], "program"],
    ] as const) {
      await hand.refused(2, sentence, ...args);
    }
  });

  it("is unmoved when B's Explorer splits its 4 into 100 gifts", async () => {
    await hand.json("round", "new", "examples/small-round.json");
    for (const step of ["apply", "review", "stamp"]) await hand.json(step);
    const rows = ["donor,project,amount"];
    const [alice, bob, carol, dad] = [
      "0xa11ce00000000000000000000000000000000001",
      "0xb0b0000000000000000000000000000000000002",
      "0xca20100000000000000000000000000000000003",
      "0xdad0000000000000000000000000000000000004",
    ];
    for (const donor of [alice, bob, carol, dad]) rows.push(`${donor},A,1`);
    for (let gift = 0; gift < 100; gift += 1) rows.push(`${bob},B,0.04`);
    rows.push(`${carol},C,1`, `${dad},C,4`);
    await hand.json("donate", "--file", hand.write("split.csv", `${rows.join("\n")}\n`));
    const { rows: live } = await hand.json("status");
    expect(live.map((row: { match: string }) => row.match)).to.deep.equal([unit(6), "0", unit(2)]);
  });
});
