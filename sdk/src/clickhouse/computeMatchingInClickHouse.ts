import { compareIds } from "../matching/index.ts";
import { type Fault, type FaultyRows, FaultyRowsError, InvalidColumnError, TooLargeError } from "./errors.ts";
import { BOUNDS, FAULTY } from "./ideals.ts";
import { columnsOf, optionsOf } from "./parameters.ts";
import { columnsQuery, faultsQuery, matchingQuery, repeatedQuery } from "./queries.ts";
import { namedColumns } from "./source.ts";
import type { ClickHouseExecutor, ClickHouseMatching, ClickHouseMatchingParameters, ClickHouseQuery } from "./types.ts";

/** Types that hold amounts exactly and can be read as text. */
const EXACT = /^(?:LowCardinality\(|Nullable\()*(?:U?Int\d+|Decimal\(\d+, \d+\)|String)\)*$/;

/** What `throwIf` said. Messages of other errors may hold the whole query, where it stands in quotation marks. */
const REFUSAL = /(?:^|: )(catchment-[a-z-]+)/;

type Row = Readonly<Record<string, string>>;

/**
 * The quadratic matching of donations that ClickHouse holds or reads, equal to the base unit to `computeMatching` with
 * `method: "quadratic"` and the same options: the server does all of it, only one row per project comes back. The donations must not
 * change meanwhile. Rows that are wrong stop it, none is dropped or repaired.
 *
 * Two queries: which columns there are, and the matching, which reads the donations once, O(donations); with an id column one more
 * that looks for repeated ids, O(donations); and one that counts what is wrong, only if something is. Projects come sorted by id by code unit.
 *
 * @param executor see `clickHouseExecutor`
 * @throws {@link FaultyRowsError} with counts and examples
 * @throws {@link TooLargeError} where a sum or product would leave 256 bits: see docs/clickhouse.md for the bounds
 * @throws {@link InvalidColumnError} {@link InvalidNameError} {@link InvalidSourceError} and, for the options, what `computeMatching` throws
 * @throws whatever the executor throws, as it is
 * @example
 * const executor = clickHouseExecutor(clickHouseClient);
 * const { projects } = await computeMatchingInClickHouse(executor, {
 *   source: { file: "votes.csv", format: "CSV" },
 *   columns: { donor: "voter", project: "grantAddress", amount: "amountUSD", coefficient: "coefficient" },
 *   decimals: 18,
 *   pool: 25_000n * 10n ** 18n,
 *   cap: { bps: 2_000 },
 * });
 */
export async function computeMatchingInClickHouse(
  executor: ClickHouseExecutor,
  parameters: ClickHouseMatchingParameters,
): Promise<ClickHouseMatching> {
  const options = optionsOf(parameters);
  const matching = matchingQuery(parameters);
  const ask = ({ sql, parameters }: ClickHouseQuery) => executor.query(sql, parameters);
  checkColumns(parameters, await ask(columnsQuery(parameters)));
  if (parameters.columns?.id !== undefined) refuseFaults(await ask(repeatedQuery(parameters)));
  const rows = await ask(matching).catch(async (error: unknown) => {
    const reason = REFUSAL.exec(String(error))?.[1];
    if (reason === FAULTY) refuseFaults(await ask(faultsQuery(parameters)));
    if (reason !== undefined && reason in BOUNDS) throw new TooLargeError(BOUNDS[reason as keyof typeof BOUNDS]);
    throw error;
  });
  return { method: "quadratic", options, pool: parameters.pool, ...resultOf(rows, parameters, options.saturation) };
}

/** The columns that were named are there, and the amount is of a type that is exact. */
function checkColumns(parameters: ClickHouseMatchingParameters, described: readonly Row[]) {
  const types = new Map(described.map(({ name, type }) => [name, type]));
  for (const [field, column] of namedColumns(columnsOf(parameters.columns))) {
    const type = types.get(column);
    if (type === undefined) {
      const remedy = `Name one of: ${[...types.keys()].join(", ")}`;
      throw new InvalidColumnError(field, column, "is not in the source", remedy);
    }
    if (field === "amount" && !isText(parameters) && !EXACT.test(type)) {
      const remedy =
        "Give integers, decimals or text. For the bytes of a UInt256 in Parquet, a select with reinterpretAsUInt256(…)";
      throw new InvalidColumnError(field, column, `has the type ${type}`, remedy);
    }
  }
}

/** Whether every cell is read as text, whatever ClickHouse guesses of its type. */
const isText = ({ source }: ClickHouseMatchingParameters) => "format" in source && source.format === "CSV";

function refuseFaults(rows: readonly Row[]) {
  const faults = rows.map(
    ({ fault, rows: count, donor = "", project = "", amount = "", weight = "", id = "" }): FaultyRows => {
      return { fault: fault as Fault, rows: Number(count), example: { donor, project, amount, weight, id } };
    },
  );
  if (faults.length > 0) throw new FaultyRowsError(faults);
}

function resultOf(rows: readonly Row[], { pool }: ClickHouseMatchingParameters, saturation: "keep" | "scale-up") {
  const projects = rows
    .map((row) => ({
      project: row.project ?? "",
      donors: Number(row.donors),
      donations: Number(row.donations),
      effective: BigInt(row.effective ?? ""),
      ideal: BigInt(row.ideal ?? ""),
      match: BigInt(row.match ?? ""),
      capped: row.capped === "1",
    }))
    .sort((a, b) => compareIds(a.project, b.project));
  const [first] = rows;
  const matched = BigInt(first?.matched ?? 0);
  const level =
    first === undefined
      ? levelOfNothing(pool, saturation)
      : { numerator: BigInt(first.numerator ?? ""), denominator: BigInt(first.denominator ?? "") };
  const saturated = first === undefined ? pool === 0n : first.saturated === "1";
  return { matched, leftover: pool - matched, saturated, level, projects };
}

/** Without a project there is no row to stand beside. */
const levelOfNothing = (pool: bigint, saturation: "keep" | "scale-up") =>
  saturation === "keep" ? { numerator: 1n, denominator: 10_000n } : { numerator: pool, denominator: 0n };
