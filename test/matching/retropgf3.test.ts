// Optimism's RetroPGF 3, from the published medians and counts of ballots, and options alone.
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { parseCsv } from "../../scripts/io/csv.ts";
import { readBytes } from "../../scripts/io/donations.ts";
import { parseUnits } from "../../scripts/io/money.ts";
import { type BallotRow, computeMatching } from "../../sdk/src/matching/index.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/optimism-retropgf3");
const OP = 10n ** 18n;
const POOL = 30_000_000n * OP;
const HALF_A_CENT = OP / 200n;
const RULE = { method: "median", pool: POOL, quorum: 17, minimum: 1_500n * OP } as const;

function read(name: string): readonly ((column: string) => string)[] {
  const file = path.join(FOLDER, name);
  const { header, rows } = parseCsv(file, readBytes(file));
  return rows.map(
    ({ cells }) =>
      (column: string) =>
        cells[header.indexOf(column)] ?? expect.fail(`no column ${column}`),
  );
}

const money = (text: string) => parseUnits(text.replaceAll(",", ""), 18);

/**
 * Ballots with that median: the file publishes how many there were and the median, not the ballots. Spread evenly and
 * symmetrically around the median, so that an even number has it as the mean of the middle two and none is below zero.
 */
function ballotsAround(project: string, median: bigint, ballots: number): BallotRow[] {
  const step = median / BigInt(2 * ballots);
  return Array.from({ length: ballots }, (_, index) => ({
    voter: `voter ${index}`,
    project,
    amount: median + step * BigInt(2 * index - (ballots - 1)),
  }));
}

const official = read("official_results.csv").map((cell) => ({
  project: cell("Project Name"),
  ballots: Number(cell("ballots")),
  median: money(cell("median amount")),
  isFunded: cell("Quorum reached") === "TRUE",
  received: money(cell("OP Received")),
}));

describe("Optimism RetroPGF 3, by median", () => {
  const ballots = official.flatMap(({ project, ballots, median }) => ballotsAround(project, median, ballots));
  const result = computeMatching({ ...RULE, ballots });
  const ours = new Map(result.projects.map((project) => [project.project, project]));

  it("funds the 501 projects of 643 that have the quorum and the minimum", () => {
    expect(official.length).to.equal(643);
    expect(official.filter(({ isFunded }) => isFunded).length).to.equal(501);
    for (const { project, isFunded } of official)
      expect((ours.get(project)?.match ?? 0n) > 0n, project).to.equal(isFunded);
  });

  it("gives the published OP of 501 of 501 projects to the cent", () => {
    for (const { project, received } of official) {
      const difference = (ours.get(project)?.match ?? 0n) - received;
      expect(difference <= HALF_A_CENT && difference >= -HALF_A_CENT, `${project} is off by ${difference}`).to.equal(
        true,
      );
    }
  });

  it("pays out the pool but for one base unit per project", () => {
    expect(result.leftover < 501n).to.equal(true);
  });
});

describe("the anonymous ballots of Optimism RetroPGF 3", () => {
  const ballots = read("anonymized_project_votes.csv").flatMap((cell) => {
    const amounts: unknown = JSON.parse(cell("amount"));
    if (!Array.isArray(amounts)) return expect.fail("no list of amounts");
    return amounts.map((amount, index) => ({
      voter: `voter ${index}`,
      project: cell("project_name"),
      amount: money(String(amount)),
    }));
  });
  // Voters are not told apart in the file; within one project every amount is a voter's of its own.
  const result = computeMatching({ method: "median", pool: POOL, ballots });
  const ours = new Map(result.projects.map((project) => [project.project, project]));

  it("are as many as the official count for 643 of 643 projects", () => {
    expect(ballots.length).to.equal(official.reduce((sum, project) => sum + project.ballots, 0));
    for (const { project, ballots } of official) expect(ours.get(project)?.donations, project).to.equal(ballots);
  });

  it("have another median for 201 projects, since their amounts were rounded: they do not give the published OP", () => {
    const other = official.filter(({ project, median }) => ours.get(project)?.ideal !== median);
    expect(other.length).to.equal(201);
  });
});
