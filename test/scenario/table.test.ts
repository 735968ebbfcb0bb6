// The story in a terminal: every refusal and every figure, in lines a terminal of 100 columns can take.
import { expect } from "chai";
import { describe, it } from "mocha";
import { inFull, whole } from "../../scripts/scenario/page/amounts.ts";
import { refusalsOf } from "../../scripts/scenario/page/refusals.ts";
import { storyTable } from "../../scripts/scenario/storyTable.ts";
import { HOSTILE } from "../page/fixture.ts";
import { SAMPLE } from "./sample.ts";
import { ofZeros, renamed, withoutRefusals } from "./variants.ts";

const flat = (text: string) => text.replaceAll("\u00a0", " ").replace(/\s+/g, " ");

describe("the story in a terminal", () => {
  const text = storyTable(SAMPLE, false);

  it("tells each refusal", () => {
    const told = flat(text);
    for (const { builder, ask, error, because, cure } of refusalsOf(SAMPLE)) {
      const sentence = `${builder} asked for ${inFull(ask, SAMPLE.asset)}, ${error}: it ${because}. Cure: ${cure}.`;
      expect(told).to.include(flat(sentence));
    }
    expect(text.match(/^- .+ asked for /gm)).to.have.length(7);
  });

  it("has a row for each try, in the Round it was made in", () => {
    const blocks = text.split(/^Round \d: /m).slice(1);
    expect(blocks).to.have.length(3);
    for (const [index, { tries, applications, story }] of SAMPLE.rounds.entries()) {
      const block = blocks[index] ?? "";
      const rows = block.split("\n").filter((line) => / {2}(?:let in|in, |no: )/.test(line));
      expect(rows).to.have.length(tries.length);
      for (const { builder, granted, justified, owed } of applications) {
        const row = rows.find((line) => line.startsWith(`${builder} `) && !line.includes("no: ")) ?? "";
        for (const units of [granted, justified, owed]) expect(row.split(/\s+/)).to.include(whole(units, SAMPLE.asset));
      }
      for (const sentence of story) expect(flat(block)).to.include(sentence);
    }
  });

  it("says what gifts weigh, and for whom the review was", () => {
    expect(text).to.match(/^Comet +100 % +0 % +50 % +87\.5 % +70 % +87\.5 % +20 +0$/m);
    expect(text).to.match(/^Echo 2 to 5 +0 %/m);
    expect(flat(text)).to.include("the match fell from 3,000.00 USD to 905.43 USD.");
  });

  it("fits 100 columns, without colour codes unless asked for", () => {
    expect(Math.max(...text.split("\n").map((line) => [...line].length))).to.be.at.most(100);
    expect(text).to.not.include("\u001b");
    expect(storyTable(SAMPLE, true)).to.include("\u001b[1mRound 1");
  });

  it("stands without refusals and without money", () => {
    expect(storyTable(withoutRefusals(), false).match(/Nobody was refused\./g)).to.have.length(3);
    const zeros = storyTable(ofZeros(), false);
    expect(zeros).to.match(/^Garden +3,000 +3,000 +let in +100 % +0 +0 +0 +0$/m);
    expect(zeros)
      .to.include("Nobody's Stamps were revoked.")
      .and.not.match(/NaN|undefined/);
  });

  it("shows control characters of a name instead of obeying them", () => {
    const hostile = storyTable(renamed("Garden", `\u001b[2J${HOSTILE}`), false);
    expect(hostile).to.not.include("\u001b").and.not.include("\u202e");
    expect(hostile).to.include("\\x1b[2J");
  });
});
