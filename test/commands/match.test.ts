import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";

const ROOT = path.join(import.meta.dirname, "../..");
const SMALL = "examples/small-round.csv";

function match(...args: string[]) {
  const program = path.join(import.meta.dirname, "../../scripts/program.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "match", ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("catchment match", function () {
  this.timeout(20_000);
  let folder = "";
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "catchment-match-"));
  });
  after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it("pays 6, 0 and 2 for the example, as JSON in base units", () => {
    const { status, stdout, stderr } = match(SMALL, "--pool", "8", "--decimals", "6", "--json");
    expect([status, stderr]).to.deep.equal([0, ""]);
    const project = (id: string, donors: number, effective: string, ideal: string, paid: string) => ({
      project: id,
      donors,
      donations: donors,
      effective,
      ideal,
      match: paid,
      capped: false,
    });
    const { inputsHash, ...json } = JSON.parse(stdout);
    expect(inputsHash).to.match(/^sha256:[0-9a-f]{64}$/);
    expect(json).to.deep.equal({
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

  it("shows a table with bars and no colour in a pipe", () => {
    const { status, stdout } = match(SMALL, "--pool", "8");
    expect(status).to.equal(0);
    expect(stdout).to.match(/A +4 +4\.0000 +12\.0000 +6\.0000 +█+\n/);
    expect(stdout).to.include("pool 8.0000, matched 8.0000, left over 0.0000");
    expect(stdout).not.to.include("\u001b");
  });

  it("hands every flag on to the engine", () => {
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
    const { status, stdout, stderr } = match(SMALL, "--pool", "80", "--raw", "--json", ...flags.flat());
    expect([status, stderr]).to.deep.equal([0, ""]);
    const { options, pool, projects } = JSON.parse(stdout);
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

  it("weighs by a table and by a score curve", () => {
    const donors = ["0xa11ce00000000000000000000000000000000001", "0xb0b0000000000000000000000000000000000002"];
    const others = ["0xca20100000000000000000000000000000000003", "0xdad0000000000000000000000000000000000004"];
    const weights = write(
      "weights.csv",
      `donor,weight\n${[...donors.map((d) => `${d},10000`), ...others.map((d) => `${d},0`)].join("\n")}\n`,
    );
    const byTable = JSON.parse(match(SMALL, "--pool", "8", "--weights", weights, "--json").stdout);
    expect(byTable.projects.map((project: { donors: number }) => project.donors)).to.deep.equal([2, 1, 0]);

    const scored = write("scored.csv", "donor,project,amount,score\nx,A,4,20\ny,A,4,30\n");
    const byScore = JSON.parse(
      match(scored, "--pool", "8", "--raw", "--score-curve", "15:5000,25:10000", "--json").stdout,
    );
    expect(byScore.projects[0].effective).to.equal("7");
    expect(byScore.options.scoreCurve).to.deep.equal({ low: "15", high: "25", lowBps: 5_000, highBps: 10_000 });
  });

  it("writes both files with --out, formulas neutralised", () => {
    const file = write("formula.csv", "donor,project,amount\nx,=1+1,1\ny,=1+1,1\n");
    const out = path.join(folder, "deep/out");
    const { status, stdout } = match(file, "--pool", "8", "--json", "--out", out);
    expect(status).to.equal(0);
    expect(readFileSync(path.join(out, "result.json"), "utf8")).to.equal(stdout);
    const csv = readFileSync(path.join(out, "result.csv"), "utf8");
    expect(csv).to.equal("project,donors,donations,effective,ideal,match,capped\n'=1+1,2,2,2,2,2,false\n");
  });

  it("shows an example in its help", () => {
    const { status, stdout } = match("--help");
    expect(status).to.equal(0);
    expect(stdout).to.include("catchment match examples/small-round.csv --pool 8");
  });

  for (const [what, args, words] of [
    ["no pool", [], "--pool"],
    ["a negative pool", ["--pool=-8"], "negative"],
    ["an unknown flag", ["--pool", "8", "--frobnicate"], "frobnicate"],
    ["an unknown method", ["--pool", "8", "--method", "cubic"], "quadratic"],
    ["a cap below the basis point", ["--pool", "8", "--cap", "0.001%"], "basis point"],
    ["a cap above the whole", ["--pool", "8", "--cap", "100.01%"], "100%"],
    ["a cap of zero", ["--pool", "8", "--cap", "0"], "zero"],
    ["broken decimals", ["--pool", "8", "--decimals", "1.5"], "--decimals"],
    ["a broken curve", ["--pool", "8", "--score-curve", "15,25"], "--score-curve"],
    [
      "a curve without scores",
      ["--pool", "8", "--score-curve", "15:5000,25:10000"],
      `${SMALL}:2: A donation of 0xa11ce`,
    ],
    ["a broken map", ["--pool", "8", "--map", "donor"], "--map"],
    ["an --out that is a file", ["--pool", "8", "--out", SMALL], "--out"],
  ] satisfies [string, string[], string][]) {
    it(`ends with 2 for ${what}, and prints nothing to stdout`, () => {
      const { status, stdout, stderr } = match(SMALL, ...args);
      expect([status, stdout]).to.deep.equal([2, ""]);
      expect(stderr).to.include("error: ").and.include(words);
    });
  }

  it("ends with 2 for a bad row, naming its line", () => {
    const file = write("bad.csv", "donor,project,amount\nx,A,1\ny,A,-1\n");
    const { status, stderr } = match(file, "--pool", "8");
    expect(status).to.equal(2);
    expect(stderr).to.include(`${file}:3: amount "-1" is negative`);
  });
});
