// Two real rounds of clr.fund, from the published tallies and options alone: to the wei what the contracts allocated.
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { readTallies } from "../../scripts/io/tallies.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/clrfund");

const ROUNDS = [
  { name: "ETHColombia 2022", file: "ethcolombia-2022.json", projects: 41, isSaturated: true },
  // α is 1.0357: the pool is larger than the demand, and was paid out all the same.
  { name: "clr.fund Arbitrum 2023", file: "arbitrum-2023.json", projects: 82, isSaturated: false },
];

for (const { name, file, projects, isSaturated } of ROUNDS) {
  describe(`${name}, by alpha`, () => {
    const { tallies, round } = readTallies(path.join(FOLDER, file));
    const { pool = 0n, voiceCreditFactor = 0n, allocated = new Map<string, bigint>() } = round ?? {};
    const result = computeMatching({ method: "alpha", pool, tallies, voiceCreditFactor });

    it(`gives the allocated amount of ${projects} of ${projects} projects to the wei`, () => {
      expect(allocated.size).to.equal(projects);
      const ours = new Map(result.projects.map(({ project, effective, match }) => [project, effective + match]));
      expect(ours).to.deep.equal(allocated);
    });

    it("pays out the pool but for the two floors", () => {
      expect(result.saturated).to.equal(isSaturated);
      const ideal = result.projects.reduce((sum, project) => sum + project.ideal, 0n);
      expect(result.leftover < ideal / 10n ** 18n + 1n + BigInt(projects)).to.equal(true);
    });
  });
}

describe("clr.fund Arbitrum 2023, kept", () => {
  it("would have sent 2,801 DAI home: nobody above the ideal", () => {
    const { tallies, round } = readTallies(path.join(FOLDER, "arbitrum-2023.json"));
    const { pool = 0n, voiceCreditFactor = 0n } = round ?? {};
    const result = computeMatching({ method: "alpha", pool, tallies, voiceCreditFactor, saturation: "keep" });
    for (const { match, ideal } of result.projects) expect(match).to.equal(ideal);
    expect(result.leftover / 10n ** 18n).to.equal(2_801n);
  });
});
