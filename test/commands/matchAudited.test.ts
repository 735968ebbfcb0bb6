// What an auditor found wrong or silent, so that it stays right and said.
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { match, matchFolder } from "./matchRunner.ts";

describe("catchment match, as audited", () => {
  let files: ReturnType<typeof matchFolder>;
  before(() => {
    files = matchFolder();
  });
  after(() => files.remove());
  const gifts = (rows: readonly string[], header = "donor,project,amount") =>
    files.write("gifts.csv", `${header}\n${rows.join("\n")}\n`);

  it("takes soft roots of tokens, whatever the decimals; with --raw it asks what a token is", async () => {
    const file = gifts(["a,X,100", "a,Y,100", "b,X,50", "b,Z,50", "c,Y,20", "c,Z,30"]);
    const soft = ["--pool", "1000000", "--method", "cocm", "--similarity", "soft"];
    const ideals = async (decimals: number) => {
      const { code, stdout } = await match(file, ...soft, "--decimals", String(decimals), "--json");
      expect(code).to.equal(0);
      const { projects } = JSON.parse(stdout) as { projects: readonly { ideal: string }[] };
      return projects.map(({ ideal }) => Number(ideal) / 10 ** decimals);
    };
    const [six, eighteen] = [await ideals(6), await ideals(18)];
    expect(six.length).to.equal(3);
    for (const [index, ideal] of six.entries())
      expect(Math.abs(ideal - (eighteen[index] ?? 0)) < 2e-6, `${ideal}`).to.equal(true);
    // Not what harsh gives: 57.325 for X.
    expect(Math.abs((six[0] ?? 0) - 57.325) > 1).to.equal(true);
    const raw = await match(file, ...soft, "--raw");
    expect([raw.code, raw.stderr]).to.deep.equal([
      2,
      "error: --similarity soft with --raw needs --unit. Add the base units of one token, such as 1000000.\n",
    ]);
    expect((await match(file, ...soft, "--raw", "--unit", "1000")).code).to.equal(0);
  });

  it("finds its own result.csv and result.json equal, also where ids look like formulas", async () => {
    const file = gifts([
      "u,@alice,9",
      "v,@alice,4",
      "u,=cmd,16",
      "v,=cmd,1",
      "u,'=x,3",
      "v,'=x,4",
      "u,-1+1,2",
      "v,-1+1,5",
    ]);
    const out = path.join(files.folder, "out");
    expect((await match(file, "--pool", "20", "--out", out)).code).to.equal(0);
    const byCsv = await match(file, "--pool", "20", "--compare", path.join(out, "result.csv"));
    expect(byCsv.stdout).to.include("0 gain, 0 lose, 4 unchanged");
    expect(byCsv.stdout).to.include("not known");
    const byJson = await match(file, "--pool", "20", "--compare", path.join(out, "result.json"));
    expect(byJson.stdout).to.include("0 gain, 0 lose, 4 unchanged");
    expect(byJson.stdout).to.include("Both were computed from the same inputs.");
    expect(byJson.stdout).to.not.include("not known");
    const other = await match(file, "--pool", "30", "--compare", path.join(out, "result.json"));
    expect(other.stdout).to.include("The pools differ");
    expect(other.stdout).to.include("The other was computed from other inputs.");
  });

  it("says on stderr what tables and scores are for nothing", async () => {
    const file = gifts(["x,A,9,10", "y,A,4,2"], "donor,project,amount,score");
    const said = async (...flags: readonly string[]) => (await match(file, "--pool", "100", ...flags)).stderr;
    expect(await said()).to.equal(
      "note: the file has scores, which weigh nothing without --score-curve: every donor counts in full\n",
    );
    const curve = ["--score-curve", "1:5000,5:10000"];
    expect(await said(...curve)).to.equal("");
    const identities = files.write("identities.csv", "donor,person\nx,p\nnobody,p\nnone,p\n");
    expect(await said(...curve, "--identities", identities)).to.equal(
      "note: --identities names the donor nobody and 1 more, of whom no row is\n",
    );
  });

  it("refuses one column for two fields, and a maximum of zero", async () => {
    const file = gifts(["x,A,9"]);
    const twice = await match(file, "--pool", "1", "--map", "donor=donor,project=donor,amount=amount");
    expect([twice.code, twice.stderr]).to.deep.equal([
      2,
      'error: --map takes donor and project from "donor". Give each field a column of its own.\n',
    ]);
    const zero = await match(file, "--pool", "1", "--max", "0");
    expect([zero.code, zero.stderr]).to.deep.equal([
      2,
      "error: --max is zero. Give an amount above zero, or leave it out for no maximum.\n",
    ]);
  });

  it("does not say that the demand takes a pool that caps hold back", async () => {
    const file = "examples/matching/caps.csv";
    const { stdout } = await match(file, "--pool", "1000", "--cap", "20%", "--cap-rule", "clip");
    expect(stdout).to.include("the demand would take the whole pool; the caps hold it back");
    expect((await match(file, "--pool", "1000")).stdout).to.include("the demand takes the whole pool");
  });
});
