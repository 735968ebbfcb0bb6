// What a closer look prints: explanations, bands, comparisons.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { match, matchFolder } from "./matchRunner.ts";

const FOLDER = "examples/matching";
const GIFTS = [`${FOLDER}/gifts.csv`, "--pool", "30", "--score-curve", "15:5000,25:10000"];
const NAMES = ["--names", `${FOLDER}/names.csv`];
const RULES = ["--exclude", `${FOLDER}/exclude.csv`, "--identities", `${FOLDER}/identities.csv`];

describe("catchment match, a closer look", () => {
  let files: ReturnType<typeof matchFolder>;
  before(() => {
    files = matchFolder();
  });
  after(() => files.remove());
  const said = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await match(...args);
    expect([code, stderr], args.join(" ")).to.deep.equal([0, ""]);
    // At most 100 columns.
    for (const line of stdout.split("\n")) expect(line.length, line).to.be.at.most(100);
    return stdout;
  };
  const json = async (...args: readonly string[]) => JSON.parse(await said(...args, "--json"));

  it("explains a project by its name: steps that sum to the match, pairs, donors and what they lost", async () => {
    const text = await said(...GIFTS, ...NAMES, ...RULES, "--explain", "The village well");
    expect(text).to.match(/^The village well, well\nquadratic: \d/);
    expect(text).to.match(/The way to the match\n.*\n +ideal match|The way to the match\n/);
    expect(text).to.match(/What makes the ideal of [\d.]+: 3 pairs of donors/);
    // 1 and 3 of cat, at a score of 20: 75 %.
    expect(text).to.match(/cat +2 +4\.0000 +3\.0000 +75 % +weight 1\.0000/);
    // dan's score is below the curve.
    expect(text).to.match(/dan +1 +16\.0000 +0\.0000 +0 % +weight 16\.0000/);
    const { explanation, projects } = await json(...GIFTS, ...RULES, "--explain", "well");
    const sum = explanation.steps.reduce((total: bigint, { amount }: { amount: string }) => total + BigInt(amount), 0n);
    expect(String(sum)).to.equal(projects.find(({ project }: { project: string }) => project === "well").match);
  });

  it("counts one pair of donors as one", async () => {
    const file = files.write("pair.csv", "donor,project,amount\nx,A,1\ny,A,1\n");
    expect(await said(file, "--pool", "1", "--explain", "A")).to.match(/ideal of [\d.]+: 1 pair of donors\n/);
  });

  it("explains every method", async () => {
    const over = (method: string, ...flags: string[]) =>
      said(...GIFTS, "--method", method, "--explain", "well", ...flags);
    expect(await over("pairwise", "--m", "10")).to.include("pairs of donors");
    expect(await over("profile")).to.include("clusters of donors with the same projects");
    expect(await over("cocm")).to.include("1 pair of projects whose");
    expect(await over("proportional")).to.include("What makes the ideal");
    const blend = await over("blend", "--blend", "70%:quadratic,30%:cocm");
    expect(blend)
      .to.match(/70 % of the blend: quadratic, where it has [\d.]+ % of all/)
      .and.include("30 % of the blend: cocm");
    const ballots = ["--pool", "1000", "--explain", "well"];
    expect(await said(`${FOLDER}/votes.csv`, "--method", "voting", ...ballots)).to.include("12: 3 voters");
    const median = await said(`${FOLDER}/ballots.csv`, "--method", "median", "--quorum", "2", ...ballots);
    expect(median)
      .to.match(/The median of 3 ballots is 300\.00; quorum 2: it counts/)
      .and.match(/cat +300\.00 +◀ middle/);
    const credit = ["--voice-credit-factor", "1000000000000000000"];
    expect(await said(`${FOLDER}/tallies.csv`, "--method", "alpha", ...credit, ...ballots)).to.match(
      /factor × tally² +144\.00/,
    );
  });

  it("shows the band beside the number, and who hangs on one donor", async () => {
    const text = await said(...GIFTS, "--sensitivity", "--stamps", `${FOLDER}/stamps.csv`);
    expect(text).to.match(/^project +lowest +match +highest\n/);
    expect(text).to.match(/├─*●/);
    expect(text).to.include("Who would lose most of its match");
    const { sensitivity } = await json(...GIFTS, "--sensitivity", "--stamps", `${FOLDER}/stamps.csv`);
    const [project] = sensitivity.projects;
    const kinds = new Set(project.scenarios.map(({ scenario }: { scenario: { kind: string } }) => scenario.kind));
    expect([...kinds].sort()).to.deep.equal([
      "weights-higher",
      "weights-lower",
      "without-issuer",
      "without-largest-donor",
      "without-provider",
    ]);
    for (const { low, match: paid, high } of sensitivity.projects) {
      expect(BigInt(low) <= BigInt(paid) && BigInt(paid) <= BigInt(high)).to.equal(true);
    }
  });

  it("compares with another method: who gains, who loses, how much moves", async () => {
    const text = await said(...GIFTS, ...NAMES, "--saturation", "scale-up", "--compare-method", "proportional");
    expect(text).to.match(/^project +quadratic +proportional +change +loses │ gains\n/);
    expect(text).to.match(
      /From quadratic to proportional:\n[\d.]+ moves, [\d.]+ % of what is matched; \d gain, \d lose/,
    );
    const { comparison } = await json(...GIFTS, "--saturation", "scale-up", "--compare-method", "proportional");
    const total = comparison.projects.reduce((sum: bigint, one: { change: string }) => sum + BigInt(one.change), 0n);
    // Both pay out all of the pool but what rounding drops.
    expect(Number(total)).to.be.within(-10, 10);
    const changes = text.match(/[+-]\d+\.\d{4}/g) ?? [];
    expect(changes.map(Number), "the largest gain first").to.deep.equal(changes.map(Number).sort((a, b) => b - a));
  });

  it("compares options, each only where its method has it", async () => {
    const caps = [`${FOLDER}/caps.csv`, "--pool", "1000", "--cap", "20%"];
    const { comparison } = await json(...caps, "--compare-option", "cap-rule=redistribute");
    expect(
      comparison.projects.map(({ a, b }: { a: string; b: string }) => [a, b].map((x) => Number(x) / 1e18)),
    ).to.deep.equal([
      [200, 200],
      [20, 200],
      [20, 200],
      [10, 200],
    ]);
    const text = await said(...caps, "--compare-option", "cap=none", "--compare-option", "saturation=scale-up");
    expect(text).to.include("From this result to cap=none saturation=scale-up");
    expect(text).to.include("cap: 20 % → none");
    // --root is quadratic's alone, --similarity cocm's alone.
    const both = [...caps, "--root", "unit", "--similarity", "soft", "--compare-method", "cocm"];
    expect((await json(...both)).options)
      .to.include({ root: "unit" })
      .and.not.have.property("similarity");
  });

  it("compares with our own files and with a published list", async () => {
    const out = path.join(files.folder, "out");
    await said(...GIFTS, "--out", out, "--sensitivity", "--compare-method", "profile");
    expect(readFileSync(path.join(out, "comparison.csv"), "utf8")).to.match(
      /^project,this,other,change\nkiln,[\d.]+,[\d.]+,-?[\d.]+\n/,
    );
    expect(readFileSync(path.join(out, "sensitivity.csv"), "utf8")).to.match(
      /^project,match,low,high,scenario,then,change\n/,
    );
    for (const name of ["result.json", "result.csv"]) {
      const { comparison } = await json(...GIFTS, "--compare", path.join(out, name));
      expect(comparison).to.include({ moved: "0", unchanged: 4 });
    }
    const list = files.write("published.csv", "Name,Paid\nwell,7.5\nkiln,0\nbridge,2\n");
    const { comparison } = await json(...GIFTS, "--compare", list, "--compare-map", "project=Name,match=Paid");
    expect(comparison.onlyInB).to.deep.equal(["bridge"]);
    expect(comparison.onlyInA).to.deep.equal(["loom", "mill"]);
    expect(comparison.notes).to.include("projects-differ");
    const broken = files.write("result.json", '{"projects":[{"project":"well","match":7}]}');
    const { code, stderr } = await match(...GIFTS, "--compare", broken);
    expect(code).to.equal(2);
    expect(stderr).to.include(`${broken}, item 1: A project lacks its id, or its match in base units`);
  });

  it("calls projects by name, and by name and id where two have the same", async () => {
    const names = files.write("names.csv", "Grant Name,Grant Address\nWell,well\nWell,kiln\nLoom of all,loom\n");
    const text = await said(...GIFTS, "--names", names);
    expect(text).to.include("Well (well)").and.to.include("Well (kiln)").and.to.include("Loom of all");
    const { code, stderr } = await match(...GIFTS, "--names", names, "--explain", "Well");
    expect(code).to.equal(2);
    expect(stderr).to.include("more than one project").and.to.include("Give its id: well, kiln");
    const other = files.write("other.csv", "id,title,x\nwell,The well,1\n");
    const mapped = await said(...GIFTS, "--names", other, "--names-map", "project=id,name=title");
    expect(mapped).to.include("The well").and.to.include("kiln");
  });

  it("applies asks, multipliers, identities and exclusions, and says in audit.csv what became of each row", async () => {
    const out = path.join(files.folder, "audited");
    const tables = ["--asks", `${FOLDER}/asks.csv`, "--multipliers", `${FOLDER}/multipliers.csv`];
    const { projects, options } = await json(...GIFTS, ...RULES, ...tables, "--out", out);
    const paid = Object.fromEntries(
      projects.map((one: { project: string; match: string }) => [one.project, one.match]),
    );
    expect(paid.kiln).to.equal(`5${"0".repeat(18)}`);
    expect(options.multipliers).to.deep.equal({ loom: 8_000 });
    const codes = readFileSync(path.join(out, "audit.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[8]);
    expect(codes).to.deep.equal([
      "counted",
      "counted",
      "weighted",
      "weighted",
      "weight-zero",
      "counted",
      "weighted",
      "weighted",
      "refunded",
      "counted",
      "self-gift",
      "project-rejected",
    ]);
  });

  it("says on stderr which ids of the tables no row has", async () => {
    const exclude = files.write("exclude.csv", "kind,id,project\ndonor,ann,\ndonor,an,\nowner,ann,wel\n");
    const asks = files.write("asks.csv", "project,ask\nwell,5\nwel,5\n");
    const { code, stderr } = await match(...GIFTS, "--exclude", exclude, "--asks", asks);
    expect(code).to.equal(0);
    const ids = stderr.trim().split("\n").sort();
    expect(ids).to.have.length(3);
    expect(ids[0]).to.equal("note: --asks names the project wel, which no row has");
    expect(ids[1]).to.match(/^note: --exclude names the donor an, which no row has$/);
    expect(ids[2]).to.include("wel");
  });

  it("reads ballots, votes and tallies", async () => {
    const votes = await json(`${FOLDER}/votes.csv`, "--pool", "1000", "--method", "voting", "--credits", "99");
    expect(votes.projects.map(({ effective }: { effective: string }) => effective)).to.deep.equal(["7", "10", "12"]);
    const few = await match(`${FOLDER}/votes.csv`, "--pool", "1000", "--method", "voting", "--credits", "40");
    expect(few.code).to.equal(2);
    expect(few.stderr).to.include(`${FOLDER}/votes.csv:`);
    const ballots = await json(`${FOLDER}/ballots.csv`, "--pool", "1000", "--method", "median", "--quorum", "2");
    expect(ballots.projects.find(({ project }: { project: string }) => project === "loom").match).to.equal("0");
  });
});
