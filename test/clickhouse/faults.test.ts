// Rows that are wrong stop the matching, and are counted.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "chai";
import { after, before, it } from "mocha";
import { parseUnits } from "../../scripts/io/money.ts";
import {
  type ClickHouseExecutor,
  type ClickHouseMatchingParameters,
  computeMatchingInClickHouse,
  FaultyRowsError,
  InvalidColumnError,
} from "../../sdk/src/clickhouse/index.ts";
import { chdbExecutor, describeWithChdb, run } from "./chdb.ts";

describeWithChdb("wrong rows in ClickHouse", () => {
  let executor: ClickHouseExecutor;
  let folder: string;
  let file: string;
  const compute = (parameters: Omit<ClickHouseMatchingParameters, "pool">) =>
    computeMatchingInClickHouse(executor, { ...parameters, pool: 1n });
  const errorOf = (parameters: Omit<ClickHouseMatchingParameters, "pool">) =>
    compute(parameters).then(
      () => undefined,
      (error: unknown) => error,
    );
  async function faultsOf(lines: readonly string[], columns = {}, decimals = 0) {
    writeFileSync(file, `${lines.join("\n")}\n`);
    const error = await errorOf({ source: { file, format: "CSV" }, columns, decimals });
    if (!(error instanceof FaultyRowsError)) throw error ?? new TypeError("nothing was refused");
    return error.faults.map(({ fault, rows, example }) => [fault, rows, Object.values(example).join("|")]);
  }

  before(() => {
    executor = chdbExecutor();
    folder = mkdtempSync(path.join(tmpdir(), "catchment-clickhouse-"));
    file = path.join(folder, "donations.csv");
  });

  after(() => rmSync(folder, { recursive: true }));

  it("are counted by fault, each with the least as an example", async () => {
    const bad = ["x,A,5", ",A,1", "x,,1", "x,A,-2", "y,A,-1", "z,A,5 ", "x,A,", "x,A,1.5", "x,0xé,1"];
    bad.push(`x,A,${1n << 128n}`, `x,A,1${"0".repeat(90)}`, "x,A,1e999", `x,A,${"0".repeat(190)}7`);
    expect(await faultsOf(["donor,project,amount", ...bad])).to.deep.equal([
      ["amount too fine", 1, "x|A|1.5|10000|"],
      ["amount too large", 3, `x|A|1${"0".repeat(90)}|10000|`],
      ["empty donor", 1, "|A|1|10000|"],
      ["empty project", 1, "x||1|10000|"],
      ["invalid amount", 2, "x|A||10000|"],
      ["negative amount", 2, "x|A|-2|10000|"],
      ["unclear id", 1, "x|0xé|1|10000|"],
    ]);
  });

  it("may be so by their weight, coefficient or id", async () => {
    const weights = ["donor,project,amount,w", "x,A,1,10000", "x,A,1,10001", "x,A,1,-1", "x,A,1,0.5", "x,A,1,"];
    expect(await faultsOf(weights, { weight: "w" })).to.deep.equal([["invalid weight", 4, "x|A|1||"]]);
    const coefficients = [
      "donor,project,amount,c",
      "x,A,1,0.5",
      "x,A,1,1.0000",
      "x,A,1,1.5",
      "x,A,1,0.12345",
      "x,A,1,.5",
    ];
    expect(await faultsOf(coefficients, { coefficient: "c" })).to.deep.equal([["invalid coefficient", 3, "x|A|1|.5|"]]);
    const address = `0x${"aB".repeat(20)}`;
    const ids = ["donor,project,amount,id", "x,A,1,7", "x,B,1,7", "y,B,1,7", "x,A,1,", "x,A,1,"];
    ids.push(`x,${address},1,8`, `x,${address.toLowerCase()},1,8`);
    expect(await faultsOf(ids, { id: "id" })).to.deep.equal([["repeated donation", 2, "x|B|1|10000|7"]]);
  });

  it("are no right ones: decimals are read as the command reads them", async () => {
    const decimals = 6;
    const texts = ["0", "1", "1.5", "0.000001", "1.83e-04", "12E+3", "1.000000000", "1e-6", "0e-9", "007", "1.5e1"];
    texts.push("340282366920938463463374607431.768211", `${"0".repeat(100)}1`);
    for (const text of texts) {
      writeFileSync(file, `donor,project,amount\nx,A,${text}\n`);
      const { projects } = await compute({ source: { file, format: "CSV" }, decimals });
      expect(projects[0]?.effective, text).to.equal(parseUnits(text, decimals));
    }
    const wrong = ["1.0000001", "1e-7", "1.", ".5", "1e", "+1", "0x10", "1_000", "1,5", "nan", "1e1000"];
    const lines = wrong.map((text) => `x,A,"${text}"`);
    expect(
      (await faultsOf(["donor,project,amount", ...lines], {}, decimals)).map(([fault, rows]) => [fault, rows]),
    ).to.deep.equal([
      ["amount too fine", 2],
      ["invalid amount", 9],
    ]);
  });

  it("are seen in tables and Parquet files of other types too", async () => {
    const select = "SELECT 'x' AS donor, 'A' AS project, ";
    const effective = async (amount: string, decimals = 0) =>
      (await compute({ source: { select: select + amount }, decimals })).projects[0]?.effective;
    expect(await effective("toDecimal128('1.50', 6) AS amount", 6)).to.equal(1_500_000n);
    expect(await effective("toUInt128('340282366920938463463374607431768211455') AS amount")).to.equal(
      (1n << 128n) - 1n,
    );
    expect(await effective("toNullable(toInt64(5)) AS amount")).to.equal(5n);
    expect(await effective("toLowCardinality('5') AS amount")).to.equal(5n);
    for (const amount of ["NULL::Nullable(UInt64)", "toInt64(-5)", "toUInt256(-1)", "'5 '"]) {
      expect(await errorOf({ source: { select: `${select} ${amount} AS amount` } }), amount).to.be.instanceOf(
        FaultyRowsError,
      );
    }
    for (const amount of ["5.5", "toFloat32(5)", "toFixedString('5', 32)", "[5]", "true"]) {
      const error = await errorOf({ source: { select: `${select} ${amount} AS amount` } });
      expect(error, amount).to.be.instanceOf(InvalidColumnError);
    }
    const parquet = path.join(folder, "bytes.parquet");
    run(`INSERT INTO FUNCTION file('${parquet}', 'Parquet') ${select} toUInt256(5) AS amount`);
    const source = { file: parquet, format: "Parquet" } as const;
    expect(await errorOf({ source })).to.be.instanceOf(InvalidColumnError);
    const asNumber = `SELECT donor, project, reinterpretAsUInt256(amount) AS amount FROM file('${parquet}')`;
    expect((await compute({ source: { select: asNumber } })).projects[0]?.effective).to.equal(5n);
  });

  it("are not made by columns that are missing", async () => {
    writeFileSync(file, "donor,project,amount\nx,A,1\n");
    const error = await errorOf({ source: { file, format: "CSV" }, columns: { id: "ID" } });
    expect(error).to.be.instanceOf(InvalidColumnError);
    expect(String(error)).to.include("donor, project, amount");
  });

  it("are not looked for in a file without rows, which ClickHouse refuses, as the command does", async () => {
    writeFileSync(file, "donor,project,amount\n");
    expect(String(await errorOf({ source: { file, format: "CSV" } }))).to.include("CANNOT_EXTRACT_TABLE_STRUCTURE");
    const source = { select: "SELECT '' AS donor, '' AS project, 0 AS amount WHERE 0" };
    const { projects, leftover } = await compute({ source });
    expect([projects, leftover]).to.deep.equal([[], 1n]);
  });
});
