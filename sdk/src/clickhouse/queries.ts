import { COUNTED_SQL, IDEALS_SQL, VOICES_SQL } from "./ideals.ts";
import { LEVEL_SQL } from "./level.ts";
import { columnsOf, optionsOf, queryParametersOf } from "./parameters.ts";
import { rowsSql } from "./rows.ts";
import { fromOf, SETTINGS } from "./source.ts";
import type { ClickHouseMatchingParameters, ClickHouseQuery } from "./types.ts";

const MATCHES_SQL = `SELECT
  project, donors, donations, effective, ideal, match, capped,
  sum(match) OVER () AS matched, saturated, numerator, denominator
FROM levels
ORDER BY project`;

const FAULTS_SQL = `SELECT
  fault,
  count() AS rows,
  min((donor_text, project_text, amount_text, weight_text, id_text)) AS example,
  example.1 AS donor, example.2 AS project, example.3 AS amount, example.4 AS weight, example.5 AS id
FROM checked
WHERE fault != ''
GROUP BY fault
ORDER BY fault`;

const REPEATED_SQL = `SELECT
  'repeated donation' AS fault,
  count() AS rows,
  min((id_text, example)) AS least,
  least.1 AS id, least.2.1 AS project, least.2.2 AS donor, least.2.3 AS amount, least.2.4 AS weight
FROM (
  SELECT id_text, min((project_text, donor_text, amount_text, weight_text)) AS example
  FROM checked
  WHERE id_text != ''
  GROUP BY id_text, project
  HAVING count() > 1
)
HAVING rows > 0`;

/**
 * The one query that computes a matching: a row per project with its donors, donations, effective amount, ideal, match and whether it is
 * capped, and beside each the totals. It reads the donations once and stops at the first row that is wrong (`throwIf`), and where a
 * number would leave 256 bits. The text depends on source and columns alone; all values are parameters.
 *
 * Time O(donations + projects · log projects), memory for one group per pair of donor and project.
 *
 * @throws {@link MatchingError} as `computeMatchingInClickHouse`, before anything is asked of ClickHouse
 * @example
 * matchingQuery({ source: { table: "donations" }, pool: 8n }).parameters["pool"]; // "8"
 */
export function matchingQuery(parameters: ClickHouseMatchingParameters): ClickHouseQuery {
  return query(parameters, [COUNTED_SQL, VOICES_SQL, IDEALS_SQL, LEVEL_SQL], MATCHES_SQL);
}

/**
 * The query that counts the rows `matchingQuery` stops at: a row per fault, with the least of them as an example. None if all are right.
 *
 * O(donations).
 *
 * @throws {@link MatchingError} as `matchingQuery`
 * @example
 * faultsQuery({ source: { table: "donations" }, pool: 8n }).sql.endsWith("use_hive_partitioning = 0"); // true
 */
export function faultsQuery(parameters: ClickHouseMatchingParameters): ClickHouseQuery {
  return query(parameters, [], FAULTS_SQL);
}

/**
 * The query that counts the donations given more than once for one project: one row, or none if there are none. For sources with ids.
 *
 * O(donations), memory for one group per donation.
 *
 * @throws {@link MatchingError} as `matchingQuery`
 * @example
 * repeatedQuery({ source: { table: "donations" }, columns: { id: "id" }, pool: 8n }).parameters["pool"]; // "8"
 */
export function repeatedQuery(parameters: ClickHouseMatchingParameters): ClickHouseQuery {
  return query(parameters, [], REPEATED_SQL);
}

/** The query that tells which columns a source has, and their types. */
export function columnsQuery({ source }: ClickHouseMatchingParameters): ClickHouseQuery {
  const { sql, parameters } = fromOf(source);
  return { sql: `DESCRIBE TABLE ${sql}\nSETTINGS ${SETTINGS}`, parameters };
}

function query(parameters: ClickHouseMatchingParameters, steps: readonly string[], select: string): ClickHouseQuery {
  const columns = columnsOf(parameters.columns);
  const from = fromOf(parameters.source, columns);
  const expressions = [rowsSql(columns, from.sql), ...steps].join(",\n");
  return {
    sql: `WITH ${expressions}\n${select}\nSETTINGS ${SETTINGS}`,
    parameters: { ...from.parameters, ...queryParametersOf(parameters, optionsOf(parameters)) },
  };
}
