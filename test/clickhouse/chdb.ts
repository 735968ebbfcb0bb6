// ClickHouse inside this process: chDB (550 MB), which `npm run test:clickhouse` installs into a folder of its own.
import { createRequire } from "node:module";
import path from "node:path";
import { describe } from "mocha";
import { type ClickHouseExecutor, type ClickHouseParameters, parseRows } from "../../sdk/src/clickhouse/index.ts";

/** Not below test/: Hardhat's mocha would take every script in there for a test. */
export const INSTALLED = path.join(import.meta.dirname, "../../out/clickhouse");

/** Set by `run.ts`. */
export const SWITCH = "CATCHMENT_CLICKHOUSE";

type Chdb = {
  readonly query: (sql: string, format: string) => string;
  readonly queryBind: (sql: string, parameters: ClickHouseParameters, format: string) => string;
};

const require = createRequire(path.join(INSTALLED, "package.json"));

/** A package of the installed folder. */
export const load = <module>(name: string): module => require(name);

/** Tests that are there with `npm run test:clickhouse` and not with `npm test`. */
export function describeWithChdb(title: string, body: () => void): void {
  if (process.env[SWITCH] !== undefined) describe(title, body);
}

/** An executor on embedded chDB. */
export function chdbExecutor(): ClickHouseExecutor {
  const { queryBind } = load<Chdb>("chdb");
  return { query: async (sql, parameters) => parseRows(queryBind(sql, parameters, "JSONStringsEachRow")) };
}

/** Runs a statement as it is. */
export function run(sql: string): string {
  return load<Chdb>("chdb").query(sql, "JSONStringsEachRow");
}
