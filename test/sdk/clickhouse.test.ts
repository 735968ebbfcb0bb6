// The text of the queries and what is made of the answers, without ClickHouse: that is in test/clickhouse.

import {
  type ClickHouseExecutor,
  type ClickHouseMatchingParameters,
  clickHouseExecutor,
  computeMatchingInClickHouse,
  type DonationColumns,
  type DonationSource,
  FaultyRowsError,
  faultsQuery,
  InvalidAnswerError,
  InvalidColumnError,
  InvalidNameError,
  InvalidSourceError,
  matchingQuery,
  parseRows,
  repeatedQuery,
  TooLargeError,
} from "@catchment/sdk/clickhouse";
import { computeMatching, InvalidAmountError, InvalidCapError, RepeatedKeyError } from "@catchment/sdk/matching";
import { expect } from "chai";
import { describe, it } from "mocha";

const TABLE: ClickHouseMatchingParameters = { source: { table: "donations" }, pool: 8n };
const COLUMNS = ["donor", "project", "amount"].map((name) => ({ name, type: "String" }));

/** Answers by the kind of query, and keeps what it was asked. */
function standIn(answers: {
  readonly columns?: object[];
  readonly matching?: object[] | Error;
  readonly other?: object[];
}) {
  const asked: string[] = [];
  const executor: ClickHouseExecutor = {
    async query(sql) {
      asked.push(sql);
      const { columns = COLUMNS, matching = [], other = [] } = answers;
      if (sql.startsWith("DESCRIBE")) return columns as Record<string, string>[];
      if (!sql.includes("FROM levels")) return other as Record<string, string>[];
      if (matching instanceof Error) throw matching;
      return matching as Record<string, string>[];
    },
  };
  return { asked, executor };
}

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new TypeError("nothing was thrown");
}

describe("queries for ClickHouse", () => {
  it("have the same text whatever the values are, which all are parameters", () => {
    const { sql, parameters } = matchingQuery(TABLE);
    const other = matchingQuery({
      ...TABLE,
      pool: 777_777n,
      cap: { amount: 666_666n },
      asks: { "'; DROP TABLE x": 555_555n },
      multipliers: { "project`": 4_444 },
      saturation: "scale-up",
      min: 333_333n,
      max: 222_222n,
      decimals: 18,
    });
    expect(other.sql).to.equal(sql);
    expect(parameters).to.deep.include({ pool: "8", cap: "8", min: "0", max: "0", keep: "1", decimals: "0" });
    expect(other.parameters).to.deep.equal({
      pool: "777777",
      cap: "666666",
      ask_ids: ["'; DROP TABLE x"],
      asks: ["555555"],
      multiplier_ids: ["project`"],
      multipliers: ["4444"],
      keep: "0",
      min: "333333",
      max: "222222",
      decimals: "18",
    });
  });

  it("use each of their parameters, and no other", () => {
    for (const query of [matchingQuery, faultsQuery, repeatedQuery]) {
      const { sql, parameters } = query({ ...TABLE, source: { file: "a.csv", format: "CSV" } });
      const used = [...sql.matchAll(/\{(\w+):/g)].map(([, name]) => name ?? "");
      expect(Object.keys(parameters)).to.include.members(used);
    }
    const { sql, parameters } = matchingQuery({ ...TABLE, source: { file: "a.csv", format: "CSV" } });
    expect(Object.keys(parameters).filter((name) => !sql.includes(`{${name}:`))).to.deep.equal([]);
  });

  it("put names into backticks, and files into parameters", () => {
    const columns = { donor: "the donor's", project: "Grant Address", amount: "amount); --", coefficient: "c" };
    const source = { file: "/data/it's '); DROP.csv", format: "CSV" } as const;
    const { sql, parameters } = matchingQuery({ ...TABLE, source, columns });
    expect(sql).to.include("toString(`the donor's`)").and.to.include("toString(`amount); --`)");
    expect(sql).to.include("FROM file({place:String}, {format:String}, {structure:String})");
    expect(sql).not.to.include("DROP");
    expect(parameters).to.deep.include({
      place: source.file,
      format: "CSVWithNames",
      structure: "`the donor's` String, `Grant Address` String, `amount); --` String, `c` String",
    });
    const from = (given: DonationSource) => /FROM (.*)\n\)/.exec(matchingQuery({ ...TABLE, source: given }).sql)?.[1];
    expect(from({ table: "a table", database: "rounds" })).to.equal("`rounds`.`a table`");
    expect(from({ s3: "https://bucket/a.parquet", format: "Parquet" })).to.equal("s3({place:String}, {format:String})");
    expect(from({ url: "https://host/a.parquet", format: "Parquet" })).to.equal("url({place:String}, {format:String})");
  });

  it("refuse names that would need an escape, and sources and columns that are none", () => {
    for (const name of ["", "a`b", "a\\b", "a\nb", "a\u0000b", "a\u007f", "\ud800", "x".repeat(201)]) {
      expect(() => matchingQuery({ ...TABLE, source: { table: name } }), JSON.stringify(name)).to.throw(
        InvalidNameError,
      );
      expect(() => matchingQuery({ ...TABLE, source: { table: "t", database: name } })).to.throw(InvalidNameError);
      for (const field of ["donor", "project", "amount", "weight", "coefficient", "id"]) {
        expect(() => matchingQuery({ ...TABLE, columns: { [field]: name } }), field).to.throw(InvalidNameError);
      }
    }
    for (const source of [
      {},
      { table: "a", file: "b", format: "CSV" },
      { file: "a", format: "constructor" },
      { s3: "", format: "CSV" },
    ]) {
      expect(() => matchingQuery({ ...TABLE, source: source as never })).to.throw(InvalidSourceError);
    }
    const twice: DonationColumns = { weight: "w", coefficient: "c" };
    expect(() => matchingQuery({ ...TABLE, columns: twice })).to.throw(InvalidColumnError);
    for (const decimals of [-1, 39, 1.5, Number.NaN]) {
      expect(() => matchingQuery({ ...TABLE, decimals })).to.throw(InvalidColumnError);
    }
  });

  it("refuse the options the engine refuses, and amounts ClickHouse cannot multiply", () => {
    expect(() => matchingQuery({ ...TABLE, pool: -1n })).to.throw(InvalidAmountError);
    expect(() => matchingQuery({ ...TABLE, cap: { bps: 0 } })).to.throw(InvalidCapError);
    expect(() =>
      matchingQuery({ ...TABLE, asks: { [`0x${"A".repeat(40)}`]: 1n, [`0x${"a".repeat(40)}`]: 2n } }),
    ).to.throw(RepeatedKeyError);
    const [money, amount] = [1n << 112n, 1n << 128n];
    for (const large of [
      { pool: money },
      { cap: { amount: money } },
      { asks: { A: money } },
      { min: amount },
      { max: amount },
    ]) {
      expect(() => matchingQuery({ ...TABLE, ...large }), Object.keys(large)[0]).to.throw(TooLargeError);
    }
    expect(() => matchingQuery({ ...TABLE, pool: money - 1n, min: amount - 1n, max: amount - 1n })).not.to.throw();
  });
});

describe("matching in ClickHouse", () => {
  const row = { donors: "2", donations: "3", effective: "5", ideal: "4", match: "4", capped: "0" };
  const totals = { matched: "8", saturated: "1", numerator: "1", denominator: "10000" };

  it("reads rows as bigints, sorted by project by code unit", async () => {
    const large = String((1n << 200n) + 1n);
    const matching = [
      { project: "\ue000", ...row, ...totals },
      { project: "😀", ...row, ideal: large, capped: "1", ...totals },
    ];
    const { executor, asked } = standIn({ matching });
    const result = await computeMatchingInClickHouse(executor, { ...TABLE, pool: 9n });
    const project = { donors: 2, donations: 3, effective: 5n, ideal: 4n, match: 4n, capped: false };
    expect(result.projects).to.deep.equal([
      { ...project, project: "😀", ideal: BigInt(large), capped: true },
      { ...project, project: "\ue000" },
    ]);
    expect([result.matched, result.leftover, result.saturated]).to.deep.equal([8n, 1n, true]);
    expect(result.level).to.deep.equal({ numerator: 1n, denominator: 10_000n });
    expect(asked).to.have.length(2);
  });

  it("answers for no donations what the engine answers", async () => {
    for (const saturation of ["keep", "scale-up"] as const) {
      for (const pool of [0n, 8n]) {
        const { executor } = standIn({});
        const { parameters, ...engine } = computeMatching({ method: "quadratic", donations: [], pool, saturation });
        const result = await computeMatchingInClickHouse(executor, { ...TABLE, pool, saturation });
        expect(result).to.deep.equal(engine);
      }
    }
  });

  it("asks for repeated ids only where there are ids, and says what is wrong", async () => {
    const repeated = {
      fault: "repeated donation",
      rows: "2",
      id: "7",
      project: "A",
      donor: "x",
      amount: "1",
      weight: "10000",
    };
    const { executor } = standIn({ columns: [...COLUMNS, { name: "id", type: "String" }], other: [repeated] });
    const error = await errorOf(computeMatchingInClickHouse(executor, { ...TABLE, columns: { id: "id" } }));
    if (!(error instanceof FaultyRowsError)) throw error;
    const example = { donor: "x", project: "A", amount: "1", weight: "10000", id: "7" };
    expect(error.faults).to.deep.equal([{ fault: "repeated donation", rows: 2, example }]);
    expect(error.message).to.include("two real donations different ids");
  });

  it("counts wrong rows after the query stopped at one, and knows a bound; all other errors stay as they are", async () => {
    const failing = (message: string, other: object[] = []) =>
      errorOf(computeMatchingInClickHouse(standIn({ matching: new TypeError(message), other }).executor, TABLE));
    const fault = {
      fault: "negative amount",
      rows: "1",
      donor: "x",
      project: "A",
      amount: "-1",
      weight: "10000",
      id: "",
    };
    const stopped = "Code: 395. DB::Exception: catchment-faulty-row: while executing 'FUNCTION throwIf(…)'";
    expect(await failing(stopped, [fault])).to.be.instanceOf(FaultyRowsError);
    expect(await failing(stopped)).to.be.instanceOf(TypeError);
    expect(await failing("catchment-bound-demand: while executing")).to.be.instanceOf(TooLargeError);
    expect(await failing("Code: 62. Syntax error in throwIf(x, 'catchment-bound-demand')", [fault])).to.be.instanceOf(
      TypeError,
    );
  });

  it("wants all columns, and amounts of an exact type", async () => {
    const types = (type: string) => [
      { name: "donor", type },
      { name: "project", type },
      { name: "amount", type },
    ];
    const run = (type: string, source: DonationSource = { table: "t" }) =>
      computeMatchingInClickHouse(standIn({ columns: types(type) }).executor, { ...TABLE, source });
    for (const type of [
      "String",
      "UInt256",
      "Int8",
      "Decimal(38, 18)",
      "Nullable(UInt64)",
      "LowCardinality(Nullable(String))",
    ]) {
      await run(type);
    }
    for (const type of ["Float64", "Nullable(Float32)", "FixedString(32)", "Array(UInt64)", "Bool", "DateTime"]) {
      expect(await errorOf(run(type)), type).to.be.instanceOf(InvalidColumnError);
      await run(type, { file: "a.csv", format: "CSV" });
    }
    const { executor } = standIn({});
    const missing = await errorOf(computeMatchingInClickHouse(executor, { ...TABLE, columns: { weight: "w" } }));
    expect(missing).to.be.instanceOf(InvalidColumnError);
    expect(String(missing)).to.include("donor, project, amount");
  });
});

describe("the executor on ClickHouse's client", () => {
  it("asks for strings and reads them line by line", async () => {
    const requests: unknown[] = [];
    const executor = clickHouseExecutor({
      async query(request) {
        requests.push(request);
        return { text: async () => '{"a":"1","b":"\\u2028\\n"}\n{"a":"2","b":""}\n' };
      },
    });
    expect(await executor.query("SELECT 1", { x: "1", y: ["2"] })).to.deep.equal([
      { a: "1", b: "\u2028\n" },
      { a: "2", b: "" },
    ]);
    const query_params = { x: "1", y: ["2"] };
    expect(requests).to.deep.equal([{ query: "SELECT 1", query_params, format: "JSONStringsEachRow" }]);
    expect(parseRows("")).to.deep.equal([]);
    expect(() => parseRows("<html>")).to.throw(InvalidAnswerError, "JSONStringsEachRow");
  });
});
