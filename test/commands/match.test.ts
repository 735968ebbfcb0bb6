import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { match, matchFolder } from "./matchRunner.ts";

const SMALL = "examples/small-round.csv";

describe("catchment match", () => {
  let files: ReturnType<typeof matchFolder>;
  before(() => {
    files = matchFolder();
  });
  after(() => files.remove());
  const json = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await match(...args, "--json");
    expect([code, stderr], args.join(" ")).to.deep.equal([0, ""]);
    return JSON.parse(stdout);
  };

  it("pays 6, 0 and 2 for the example, as JSON in base units", async () => {
    const { inputsHash, ...result } = await json(SMALL, "--pool", "8", "--decimals", "6");
    const project = (id: string, donors: number, effective: string, ideal: string, paid: string) => ({
      project: id,
      donors,
      donations: donors,
      effective,
      ideal,
      match: paid,
      capped: false,
    });
    expect(inputsHash).to.match(/^sha256:[0-9a-f]{64}$/);
    expect(result).to.deep.equal({
      method: "quadratic",
      options: {
        saturation: "keep",
        cap: null,
        asks: {},
        min: "0",
        max: null,
        multipliers: {},
        capRule: "level",
        rounding: "floor",
        duplicates: "sum",
        scoreCurve: null,
        subtractOwn: true,
        root: "q32",
      },
      pool: "8000000",
      matched: "8000000",
      leftover: "0",
      saturated: true,
      projects: [
        project("A", 4, "4000000", "12000000", "6000000"),
        project("B", 1, "4000000", "0", "0"),
        project("C", 2, "5000000", "4000000", "2000000"),
      ],
    });
  });

  it("runs as a process of its own, without colour in a pipe", () => {
    const program = path.join(import.meta.dirname, "../../scripts/program.ts");
    const args = [program, "match", path.join(import.meta.dirname, "../..", SMALL), "--pool", "8"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stderr]).to.deep.equal([0, ""]);
    expect(stdout).to.match(/A +4 +4\.0000 +12\.0000 +6\.0000 +█+\n/);
    expect(stdout).not.to.include("\u001b");
    expect(spawnSync(process.execPath, [...args, "--min", "x"]).status).to.equal(2);
  }).timeout(20_000);

  it("shows a table with bars, the sum, and the hash of the inputs", async () => {
    const { stdout } = await match(SMALL, "--pool", "8", "--cap", "50%");
    expect(stdout).to.match(/^project +donors +counted +ideal +match\n/);
    expect(stdout).to.match(/A +4 +4\.0000 +12\.0000 +4\.0000 +cap +█{18}\n/);
    expect(stdout).to.include("pool 8.0000, matched 8.0000, left over 0.0000");
    expect(stdout).to.include("cap 4.0000 each, rule level: holds down 1 of 3");
    expect(stdout).to.match(/inputs sha256:[0-9a-f]{64}\n$/);
  });

  it("hands every flag on to the engine", async () => {
    const flags = [
      ["--cap", "12.5%"],
      ["--cap-rule", "clip"],
      ["--saturation", "scale-up"],
      ["--rounding", "largest-remainder"],
      ["--root", "unit"],
      ["--subtract-own", "false"],
      ["--duplicates", "mean"],
      ["--min", "2"],
      ["--max", "3"],
    ];
    const { options, pool, projects } = await json(SMALL, "--pool", "80", "--raw", ...flags.flat());
    expect(pool).to.equal("80");
    expect(options).to.deep.include({
      cap: { bps: 1_250 },
      capRule: "clip",
      saturation: "scale-up",
      rounding: "largest-remainder",
    });
    expect(options).to.deep.include({ root: "unit", subtractOwn: false, duplicates: "mean", min: "2", max: "3" });
    expect(projects.map((project: { effective: string }) => project.effective)).to.deep.equal(["0", "3", "3"]);
  });

  it("weighs by a table and by a score curve", async () => {
    const donors = ["0xa11ce00000000000000000000000000000000001", "0xb0b0000000000000000000000000000000000002"];
    const others = ["0xca20100000000000000000000000000000000003", "0xdad0000000000000000000000000000000000004"];
    const lines = [...donors.map((donor) => `${donor},10000`), ...others.map((donor) => `${donor},0`)];
    const weights = files.write("weights.csv", `donor,weight\n${lines.join("\n")}\n`);
    const byTable = await json(SMALL, "--pool", "8", "--weights", weights);
    expect(byTable.projects.map((project: { donors: number }) => project.donors)).to.deep.equal([2, 1, 0]);

    const scored = files.write("scored.csv", "donor,project,amount,score\nx,A,4,20\ny,A,4,30\n");
    const byScore = await json(scored, "--pool", "8", "--raw", "--score-curve", "15:5000,25:10000");
    expect(byScore.projects[0].effective).to.equal("7");
    expect(byScore.options.scoreCurve).to.deep.equal({ low: "15", high: "25", lowBps: 5_000, highBps: 10_000 });
  });

  it("writes the files of --out, formulas neutralised", async () => {
    const file = files.write("formula.csv", "donor,project,amount\nx,=1+1,1\ny,=1+1,1\n+z,=1+1,0\n");
    const out = path.join(files.folder, "deep/out");
    const { code, stdout } = await match(file, "--pool", "8", "--json", "--out", out);
    expect(code).to.equal(0);
    const read = (name: string) => readFileSync(path.join(out, name), "utf8");
    expect(read("result.json")).to.equal(stdout);
    expect(read("result.csv")).to.equal(
      "project,donors,donations,effective,ideal,match,capped\n'=1+1,2,3,2,2,2,false\n",
    );
    const [header, first, , third] = read("audit.csv").split("\n");
    expect(header).to.equal("line,id,donor,person,project,amount,weight,counted,code,reason");
    expect(first).to.match(/^2,,x,x,'=1\+1,1,10000,1,counted,/);
    expect(third).to.match(/^4,,'\+z,'\+z,'=1\+1,0,10000,0,amount-zero,/);
  });

  it("has a help in groups, with examples that run", async () => {
    const { code, stdout } = await match("--help");
    expect(code).to.equal(0);
    for (const group of ["The pool:", "The method", "Limits", "What counts", "Reading", "A closer look:", "Output:"]) {
      expect(stdout).to.include(`\n${group}`);
    }
    const examples = stdout
      .replaceAll("\\\n", "")
      .split("\n")
      .filter((line) => line.includes("$ catchment match "));
    expect(examples.length).to.be.greaterThan(4);
    const page = path.join(files.folder, "out.html");
    for (const example of examples) {
      const args = example.trim().split(/\s+/).slice(3);
      const ended = await match(...args.map((arg) => (arg === "out.html" ? page : arg)));
      expect([ended.code, ended.stderr], example).to.deep.equal([0, ""]);
    }
    expect(readFileSync(page, "utf8")).to.match(/^<!doctype html>/);
  }).timeout(10_000);

  it("reproduces the published match of Gitcoin's GG18 from the file as it was published", async () => {
    const folder = "data/rounds/gitcoin-gg18-token-engineering";
    const flags =
      "--pool 25000 --duplicates mean --subtract-own false --cap 20% --cap-rule redistribute --saturation scale-up";
    const { comparison } = await json(
      `${folder}/votes.csv`,
      ...flags.split(" "),
      ...["--map", "donor=voter,project=grantAddress,amount=amountUSD,coefficient=coefficient"],
      ...["--compare", `${folder}/official_results.csv`],
      ...["--compare-map", "project=Grant Address,match=Normal QF Matching"],
    );
    expect(comparison.projects).to.have.length(14);
    // 1e-9 USD.
    for (const { change } of comparison.projects) expect(Math.abs(Number(change))).to.be.lessThan(1e9);
  }).timeout(10_000);
});
