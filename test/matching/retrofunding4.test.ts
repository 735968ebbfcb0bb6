// Optimism's Retro Funding 4, from the ballots over metrics, the metrics, and options alone.
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { parseCsv } from "../../scripts/io/csv.ts";
import { readBytes } from "../../scripts/io/donations.ts";
import { readBallotsFromMetrics } from "../../scripts/io/metricBallots.ts";
import { parseUnits } from "../../scripts/io/money.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/optimism-retrofunding4");
const OP = 10n ** 18n;
const TENTH = OP / 10n;
const RULE = {
  method: "median",
  pool: 10_000_000n * OP,
  cap: { bps: 500 },
  capRule: "sequential",
  minimumMatch: 1_000n * OP,
} as const;

function published(): ReadonlyMap<string, bigint> {
  const file = path.join(FOLDER, "official_results.csv");
  const { header, rows } = parseCsv(file, readBytes(file));
  const [project, amount] = [header.indexOf("Project_id"), header.indexOf("rf4_allocation")];
  return new Map(rows.map(({ cells }) => [cells[project] ?? "", parseUnits(cells[amount] ?? "", 1)]));
}

describe("Optimism Retro Funding 4, by median of metric ballots", () => {
  const ballots = readBallotsFromMetrics(path.join(FOLDER, "ballots.csv"), path.join(FOLDER, "impact_metrics.csv"), {
    addresses: true,
    capBps: 500,
  });
  const official = published();
  const result = computeMatching({ ...RULE, ballots });

  it("has 108 ballots, each of which names 230 projects", () => {
    expect(new Set(ballots.map(({ voter }) => voter)).size).to.equal(108);
    expect(ballots.length).to.equal(108 * 230);
    expect(result.projects.every(({ donations }) => donations === 108)).to.equal(true);
  });

  it("gives the published OP of 230 of 230 projects, rounded to 0.1 OP", () => {
    const ours = new Map(result.projects.map(({ project, match }) => [project, (match + TENTH / 2n) / TENTH]));
    expect(ours.size).to.equal(230);
    expect(ours).to.deep.equal(new Map([...official].sort(([a], [b]) => (a < b ? -1 : 1))));
  });

  it("funds 207 projects, none below 1,000 OP, two at the cap", () => {
    const funded = result.projects.filter(({ match }) => match > 0n);
    expect(funded.length).to.equal(207);
    expect(funded.every(({ match }) => match >= 1_000n * OP)).to.equal(true);
    expect(result.projects.filter(({ capped }) => capped).map(({ match }) => match)).to.deep.equal([
      500_000n * OP,
      500_000n * OP,
    ]);
    expect(result.leftover < 230n).to.equal(true);
  });

  it("pays the same under the loop of redistribute, since all caps are equal", () => {
    const looped = computeMatching({ ...RULE, capRule: "redistribute", ballots });
    expect(looped.projects).to.deep.equal(result.projects);
  });
}).timeout(20_000);
