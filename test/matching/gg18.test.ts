// The published outcome of a real round, from its donations and options alone.
import path from "node:path";
import { expect } from "chai";
import { describe, it } from "mocha";
import { parseCsv } from "../../scripts/io/csv.ts";
import { readBytes, readDonations } from "../../scripts/io/donations.ts";
import { parseUnits } from "../../scripts/io/money.ts";
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { expectClose } from "./methods/support.ts";
import { cocmOracle } from "./oracles/cocm.ts";
import { givenOf } from "./oracles/given.ts";
import { pairwiseOracle } from "./oracles/pairwise.ts";

const FOLDER = path.join(import.meta.dirname, "../../data/rounds/gitcoin-gg18-token-engineering");
const DECIMALS = 18;
const POOL = 25_000n * 10n ** 18n;
const TOLERANCE = 10n ** 9n; // 1e-9 USD

const HISTORY = {
  duplicates: "mean",
  subtractOwn: false,
  cap: { bps: 2_000 },
  capRule: "redistribute",
  saturation: "scale-up",
} as const;

function published(matchColumn: "Normal QF Matching" | "Cluster QF Matching") {
  const file = path.join(FOLDER, "official_results.csv");
  const { header, rows } = parseCsv(file, readBytes(file));
  const column = (name: string) => header.indexOf(name);
  return rows.map(({ cells }) => ({
    project: cells[column("Grant Address")] ?? "",
    match: parseUnits(cells[column(matchColumn)] ?? "", DECIMALS),
    donors: Number(cells[column("Eligible Voters")]),
  }));
}

const difference = (a: bigint, b: bigint) => (a > b ? a - b : b - a);

describe("GG18 Token Engineering", () => {
  // Recognised as an export of Grants Stack: no --map.
  const { donations } = readDonations(path.join(FOLDER, "votes.csv"), { decimals: DECIMALS });
  const official = published("Normal QF Matching");

  it("has 2,605 donations, 535 of which count, for 14 projects", () => {
    expect(donations.length).to.equal(2_605);
    expect(donations.filter(({ coefficient }) => coefficient === "1").length).to.equal(535);
    expect(official.length).to.equal(14);
  });

  it("gives the published Normal QF Matching within 1e-9 USD for all projects", () => {
    const { projects } = computeMatching({ method: "quadratic", pool: POOL, donations, ...HISTORY });
    const ours = new Map(projects.map((project) => [project.project, project]));
    expect([...ours.keys()].sort()).to.deep.equal(official.map(({ project }) => project).sort());
    for (const { project, match, donors } of official) {
      const own = ours.get(project);
      expect(own?.donors).to.equal(donors);
      expect(
        difference(own?.match ?? 0n, match) <= TOLERANCE,
        `${project}: ${own?.match} instead of ${match}`,
      ).to.equal(true);
    }
  });

  it("gives the published Cluster QF Matching within 1e-9 USD for all projects", () => {
    const { projects } = computeMatching({ method: "profile", pool: POOL, donations, ...HISTORY });
    const ours = new Map(projects.map(({ project, match }) => [project, match]));
    expect(ours.size).to.equal(14);
    for (const { project, match } of published("Cluster QF Matching")) {
      const own = ours.get(project) ?? 0n;
      expect(difference(own, match) <= TOLERANCE, `${project}: ${own} instead of ${match}`).to.equal(true);
    }
  });

  // Nobody published these; the formulas in 120 digits are the other side.
  describe("by methods of later rounds", () => {
    const unit = 10n ** 18n;
    const given = givenOf(donations.map((row) => ({ ...row, amount: row.coefficient === "1" ? row.amount : 0n })));
    const round = { pool: POOL, donations };
    const idealsOf = (parameters: Parameters<typeof computeMatching>[0]) =>
      computeMatching(parameters).projects.map(({ ideal }) => ideal);

    for (const similarity of ["harsh", "soft"] as const) {
      it(`gives the exact ideals of cocm (${similarity})`, () => {
        const ours = idealsOf({ method: "cocm", similarity, unit, ...round });
        expectClose(ours, cocmOracle(given, similarity, unit));
      }).timeout(60_000);
    }

    it("gives the exact ideals of pairwise", () => {
      const small = new Map([...given].filter(([, gifts]) => gifts.size < 30));
      const rows = donations.filter(({ project }) => small.has(project.toLowerCase()));
      expect(small.size).to.be.greaterThan(5);
      const ours = idealsOf({ method: "pairwise", m: 10n * unit, pool: POOL, donations: rows });
      expectClose(ours, pairwiseOracle(small, 10n * unit));
    }).timeout(60_000);
  });

  it("pays other money by the textbook: sums, own money off", () => {
    const { projects } = computeMatching({ method: "quadratic", pool: POOL, donations, cap: { bps: 2_000 } });
    const far = official.filter(({ project, match }) => {
      const own = projects.find((candidate) => candidate.project === project);
      return difference(own?.match ?? 0n, match) > 10n ** 18n;
    });
    expect(far.length).to.be.greaterThan(10);
  });
});
