import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { readTallies } from "../../scripts/io/tallies.ts";
import { inputErrorOf, temporaryFiles } from "./temporaryFiles.ts";

describe("rounds of clr.fund", () => {
  const write = temporaryFiles();
  const file = path.join(import.meta.dirname, "../../data/rounds/clrfund/arbitrum-2023.json");

  it("are read with pool, factor, names and what was allocated; places without a vote or a project are left out", () => {
    const { tallies: rows, lines, round } = readTallies(file);
    expect(rows.length).to.equal(82);
    expect(lines.every((line) => line === undefined)).to.equal(true);
    expect(rows[0]).to.deep.equal({ project: "1", tally: 7_775n, spent: 5_207_281n });
    expect(round?.pool).to.equal(81_356_901_109_533_883_438_639n);
    expect(round?.voiceCreditFactor).to.equal(10_000_000_000_000n);
    expect(round?.decimals).to.equal(18);
    expect(round?.names.get("1")).to.equal("ethers.js");
    expect(round?.allocated.get("1")).to.equal(624_205_014_723_281_821_944n);
  });

  type Round = Record<string, unknown> & {
    round: Record<string, unknown>;
    projects: Record<string, unknown>[];
    tally: unknown[];
  };
  const BAD: [string, (round: Round) => void, string][] = [
    ["another rule", (round) => Object.assign(round, { formula: "linear" }), 'rule "linear"'],
    ["no round", (round) => Object.assign(round, { round: undefined }), "round is not"],
    ["a list for the round", (round) => Object.assign(round, { round: [] }), "round is not"],
    [
      "a pool that is a number",
      (round) => Object.assign(round.round, { matchingPoolSize: 1 }),
      "round.matchingPoolSize",
    ],
    ["a negative pool", (round) => Object.assign(round.round, { matchingPoolSize: "-1" }), "round.matchingPoolSize"],
    [
      "too many decimals",
      (round) => Object.assign(round.round, { nativeTokenDecimals: 78 }),
      "round.nativeTokenDecimals",
    ],
    ["another total", (round) => Object.assign(round.round, { totalSpent: "1" }), "round.totalSpent"],
    ["no tally", (round) => Object.assign(round, { tally: "7775" }), "tally is not"],
    ["a shorter tally", (round) => round.tally.pop(), "spentVoiceCredits is not"],
    [
      "another tally of a project",
      (round) => Object.assign(round.projects[0] ?? {}, { tallyResult: "1" }),
      "projects[0].tallyResult",
    ],
    [
      "other credits of a project",
      (round) => Object.assign(round.projects[1] ?? {}, { spentVoiceCredits: "1" }),
      "projects[1].spentVoiceCredits",
    ],
    [
      "a project at another's place",
      (round) => round.projects.push({ ...round.projects[0] }),
      "projects[82].recipientIndex",
    ],
    [
      "a project without a place",
      (round) => Object.assign(round.projects[0] ?? {}, { recipientIndex: 125 }),
      "projects[0].recipientIndex",
    ],
    ["a project without a name", (round) => Object.assign(round.projects[0] ?? {}, { name: "" }), "projects[0].name"],
  ];
  for (const [what, spoil, words] of BAD) {
    it(`are refused with ${what}`, () => {
      const round: Round = JSON.parse(readFileSync(file, "utf8"));
      spoil(round);
      const bad = write("bad.json", JSON.stringify(round));
      const error = inputErrorOf(() => readTallies(bad));
      expect(error.message).to.include(words);
      expect(error.file).to.equal(bad);
    });
  }

  it("are refused if they are no JSON", () => {
    expect(inputErrorOf(() => readTallies(write("bad.json", "{"))).message).to.include("not JSON");
  });
});
