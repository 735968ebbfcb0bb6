// What ClickHouse answers is what the engine answers, to the base unit.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { after, before, it } from "mocha";
import { readDonations } from "../../scripts/io/donations.ts";
import { matchingToJson } from "../../sdk/src/analysis/index.ts";
import {
  type ClickHouseExecutor,
  type ClickHouseMatching,
  type ClickHouseMatchingParameters,
  computeMatchingInClickHouse,
} from "../../sdk/src/clickhouse/index.ts";
import { computeMatching, type QuadraticParameters } from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "../matching/rounds.ts";
import { chdbExecutor, describeWithChdb, run } from "./chdb.ts";
import { type Synthetic, syntheticDonations, writeCsv } from "./synthetic.ts";

const GG18 = path.join(import.meta.dirname, "../../data/rounds/gitcoin-gg18-token-engineering/votes.csv");
const GG18_COLUMNS = {
  donor: "voter",
  project: "grantAddress",
  amount: "amountUSD",
  coefficient: "coefficient",
  id: "id",
};
const RANDOM_ROUNDS = 150;
const MILLION: Synthetic = { donations: 1_000_000, donors: 200_000, projects: 1_000 };

function expectEqual(actual: ClickHouseMatching, parameters: QuadraticParameters) {
  const { parameters: _, ...expected } = computeMatching(parameters);
  expect(actual).to.deep.equal(expected);
}

/** The options that ClickHouse knows, for both. */
const optionsOf = ({ pool, cap, asks, multipliers, saturation, min, max }: QuadraticParameters) =>
  ({ pool, cap, asks, multipliers, saturation, min, max }) as const;

describeWithChdb("matching in ClickHouse", () => {
  let executor: ClickHouseExecutor;
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);
  const compute = (parameters: ClickHouseMatchingParameters) => computeMatchingInClickHouse(executor, parameters);

  before(() => {
    executor = chdbExecutor();
    folder = mkdtempSync(path.join(tmpdir(), "catchment-clickhouse-"));
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const saturation of ["keep", "scale-up"] as const) {
    it(`equals the engine on GG18 Token Engineering, ${saturation}`, async () => {
      const { donations } = readDonations(GG18, { decimals: 18 });
      const options = { pool: 25_000n * 10n ** 18n, cap: { bps: 2_000 }, saturation };
      const source = { file: GG18, format: "CSV" } as const;
      const actual = await compute({ source, columns: GG18_COLUMNS, decimals: 18, ...options });
      const engine = computeMatching({ method: "quadratic", donations, ...options });
      expect(actual.projects).to.have.length(14);
      expectEqual(actual, { method: "quadratic", donations, ...options });
      expect(matchingToJson({ ...actual, parameters: engine.parameters })).to.deep.equal(matchingToJson(engine));
    });
  }

  it(`equals the engine on ${RANDOM_ROUNDS} random rounds with all options`, async () => {
    const file = inFolder("random.csv");
    let [capped, kept] = [0, 0];
    // A file without donations is refused: see faults.test.ts.
    const withRows = anyRound.filter(({ rows }) => rows.length > 0);
    const property = fc.asyncProperty(withRows, async (round) => {
      const { donations, ...rest } = parametersOf({
        ...round,
        subtractOwn: true,
        capRule: "level",
        rounding: "floor",
        root: "q32",
        duplicates: "sum",
      });
      const lines = [...donations].map((row) => `${row.donor},${row.project},${row.amount},${row.weight}\n`);
      writeFileSync(file, ["donor,project,amount,weight\n", ...lines].join(""));
      const options = optionsOf({ donations, ...rest });
      const actual = await compute({ source: { file, format: "CSV" }, columns: { weight: "weight" }, ...options });
      expectEqual(actual, { method: "quadratic", donations, ...options });
      if (actual.projects.some((project) => project.capped)) capped++;
      if (!actual.saturated) kept++;
    });
    await fc.assert(property, { numRuns: RANDOM_ROUNDS, seed: 26 });
    expect(Math.min(capped, kept), "rounds with a cap that holds, and with money left").to.be.greaterThan(20);
  });

  it("finds the level where many caps hold one after the other", async () => {
    const projects = Array.from({ length: 200 }, (_, index) => `p${index}`);
    const donations = projects.flatMap((project, index) => [
      { donor: "x", project, amount: BigInt(index + 1) ** 2n * 10n ** 12n },
      { donor: "y", project, amount: BigInt((index * 7919) % 200) ** 2n * 10n ** 12n },
    ]);
    const asks = Object.fromEntries(
      projects.map((project, index) => [project, BigInt((index * 104_729) % 977) * 10n ** 13n]),
    );
    const rows = donations.map(({ donor, project, amount }) => `('${donor}', '${project}', toUInt256('${amount}'))`);
    const select = `SELECT * FROM values('donor String, project String, amount UInt256', ${rows.join(", ")})`;
    const counts: number[] = [];
    for (const pool of [10n ** 16n, 10n ** 17n, 5n * 10n ** 17n]) {
      const options = { pool, asks, saturation: "scale-up" } as const;
      const actual = await compute({ source: { select }, ...options });
      counts.push(actual.projects.filter(({ capped }) => capped).length);
      expectEqual(actual, { method: "quadratic", donations, ...options });
    }
    expect(counts).to.deep.equal([3, 12, 82]);
  });

  it("compares ids, and finds asks, as the engine does, whatever is in them", async () => {
    const ids = [
      "it's",
      'a"b',
      "back\\slash",
      "tab\there",
      "{a:String}",
      "é😀",
      "\ue000",
      "`",
      `0X${"aB".repeat(20)}`,
      "0xé",
    ];
    const donations = ids
      .filter((id) => id !== "0xé")
      .flatMap((project, index) => [
        { donor: project, project, amount: 10n ** 18n },
        { donor: project.toLowerCase(), project, amount: 4n * 10n ** 18n },
        { donor: "other", project, amount: BigInt(index + 1) * 10n ** 18n },
      ]);
    const asks = Object.fromEntries(ids.map((id, index) => [id, BigInt(index + 1) * 10n ** 16n]));
    const multipliers = Object.fromEntries(ids.map((id, index) => [id, 1_000 * index]));
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = donations.map(({ donor, project, amount }) => `${cell(donor)},${cell(project)},${amount}\n`);
    const file = inFolder("it's $(a).csv");
    writeFileSync(file, ["the donor's,%project,amount\n", ...lines].join(""));
    const columns = { donor: "the donor's", project: "%project" };
    const options = { pool: 10n ** 18n, asks, multipliers };
    const actual = await compute({ source: { file, format: "CSV" }, columns, ...options });
    expect(actual.projects).to.have.length(ids.length - 1);
    expectEqual(actual, { method: "quadratic", donations, ...options });
  });

  it("equals the engine on a million donations, from CSV and from Parquet", async () => {
    const [csv, parquet] = [inFolder("million.csv"), inFolder("million.parquet")];
    writeCsv(csv, MILLION);
    run(`INSERT INTO FUNCTION file('${parquet}', 'Parquet')
      SELECT donor, project, toDecimal128(amount, 0) AS amount, toUInt16(weight) AS weight
      FROM file('${csv}', 'CSVWithNames', 'donor String, project String, amount String, weight String')`);
    const options = { pool: 10n ** 24n, cap: { bps: 30 }, max: 10n ** 19n };
    const columns = { weight: "weight" };
    const fromCsv = await compute({ source: { file: csv, format: "CSV" }, columns, ...options });
    expectEqual(fromCsv, { method: "quadratic", donations: syntheticDonations(MILLION), ...options });
    expect(fromCsv.projects.filter(({ capped }) => capped).length).to.be.greaterThan(50);
    expect(await compute({ source: { file: parquet, format: "Parquet" }, columns, ...options })).to.deep.equal(fromCsv);
  });
});
