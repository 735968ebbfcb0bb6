// A real round: who was capped, where the money went, and how far the published amounts are from ours.
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { parseCsv } from "../../scripts/io/csv.ts";
import { readBytes, readDonations } from "../../scripts/io/donations.ts";
import { parseUnits } from "../../scripts/io/money.ts";
import { compareMatching, explainMatch } from "../../sdk/src/analysis/index.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { total } from "./byHand.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/gitcoin-gg18-token-engineering");
const DECIMALS = 18;

describe("GG18 Token Engineering", () => {
  const { donations } = readDonations(path.join(FOLDER, "votes.csv"), { decimals: DECIMALS });
  const result = computeMatching({
    method: "quadratic",
    pool: 25_000n * 10n ** 18n,
    donations,
    duplicates: "mean",
    subtractOwn: false,
    cap: { bps: 2_000 },
    capRule: "redistribute",
    saturation: "scale-up",
  });

  it("explains all 14 matches: one is held by the cap, what it lost went to the others", () => {
    const explanations = result.projects.map(({ project }) => explainMatch(result, project));
    expect(explanations.length).to.equal(14);
    const changes = (reason: string) =>
      total(
        explanations.flatMap(({ steps }) => steps.filter((step) => step.reason === reason)).map((step) => step.amount),
      );
    for (const { steps, match, outcome } of explanations) {
      expect(total(steps.map(({ amount }) => amount))).to.equal(match);
      const reasons = outcome === "held-by-cap" ? ["ideal", "pool", "cap"] : ["ideal", "pool", "redistribution"];
      expect(steps.map(({ reason }) => reason)).to.deep.equal(reasons);
    }
    expect(explanations.filter(({ outcome }) => outcome === "held-by-cap").length).to.equal(1);
    // Up to a base unit per project and step.
    const lost = -changes("cap") - changes("redistribution");
    expect(lost >= -28n && lost <= 28n).to.equal(true);
    expect(changes("cap") < 0n).to.equal(true);
  });

  it("is as published: less than 1e-11 USD would move", () => {
    const file = path.join(FOLDER, "official_results.csv");
    const { header, rows } = parseCsv(file, readBytes(file));
    const [project, match] = [header.indexOf("Grant Address"), header.indexOf("Normal QF Matching")];
    const published = rows.map(({ cells }) => ({
      project: cells[project] ?? "",
      match: parseUnits(cells[match] ?? "", DECIMALS),
    }));
    const { moved, onlyInA, onlyInB, notes } = compareMatching(result, published);
    expect(moved < 10n ** 7n).to.equal(true);
    expect([onlyInA, onlyInB, notes]).to.deep.equal([[], [], ["pool-unknown"]]);
  });
});
