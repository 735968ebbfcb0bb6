import { refuse } from "./ideals.ts";

/** Money, that is the pool and caps, is below this; parameters are checked before they are sent. */
export const MONEY_BOUND = 1n << 112n;
const TWO_112 = `toUInt256('${MONEY_BOUND}')`;
const TWO_144 = `toUInt256('${1n << 144n}')`;

/** The entry of a table given as two arrays, by project. */
const entryOf = (ids: string, values: string, otherwise: string) =>
  `if(has({${ids}:Array(String)}, project), toUInt256OrZero({${values}:Array(String)}[indexOf({${ids}:Array(String)}, project)]), ${otherwise})`;

/** Whether a level is 1/10000: nobody gets more than the ideal. */
const isPaidInFull = (numerator: string, denominator: string) =>
  `{keep:UInt8} = 1 AND ${denominator} <= ${numerator} * 10000`;

/**
 * From `ideals` to the matches, by the level rule. Since the level only rises, K, those who get their cap, is a prefix of the projects by
 * cap / demand: running sums and one look at each project find it, no loop.
 *
 * Bounds: pool and caps are below 2^112, the sum of all demands is below 2^144, so every product of a demand and money is below 2^256.
 * The order is exact: `high`, `middle` and `low` are the first 144, 112 and 112 fractional bits of cap / demand; two different fractions
 * with denominators below 2^144 are more than 2^-288 apart, so they differ in these 368 bits. Running sums after the end of the
 * prefix mean nothing and are not used.
 */
export const LEVEL_SQL = `demands AS (
  SELECT
    project, donors, donations, effective, ideal,
    ideal * ${entryOf("multiplier_ids", "multipliers", "toUInt256(10000)")} AS demand,
    least({cap:UInt256}, ${entryOf("ask_ids", "asks", "{cap:UInt256}")}) AS cap,
    sum(demand) OVER () AS total
  FROM ideals
),
ordered AS (
  SELECT
    *,
    greatest(demand, 1) AS divisor,
    intDiv(cap * ${TWO_144}, divisor) AS high,
    cap * ${TWO_144} % divisor * ${TWO_112} AS rest,
    intDiv(rest, divisor) AS middle,
    intDiv(rest % divisor * ${TWO_112}, divisor) AS low
  FROM demands
  WHERE ${refuse(`total >= ${TWO_144}`, "catchment-bound-demand")}
),
running AS (
  SELECT
    *,
    row_number() OVER (ORDER BY demand = 0, high, middle, low, project) AS place,
    sum(cap) OVER before AS caps,
    sum(demand) OVER before AS taken,
    if(caps > {pool:UInt256}, toUInt256(0), toUInt256({pool:UInt256} - caps)) AS money,
    toUInt256(total - taken) AS wanted,
    if(${isPaidInFull("money", "wanted")}, demand > cap * 10000, demand * money > cap * wanted) AS exceeds
  FROM ordered
  WINDOW before AS (ORDER BY demand = 0, high, middle, low, project ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
prefix AS (
  SELECT *, minIf(place, NOT exceeds) OVER () AS first, countIf(NOT exceeds) OVER () = 0 OR place < first AS capped
  FROM running
),
levels AS (
  SELECT
    *,
    toUInt256({pool:UInt256} - sumIf(cap, capped) OVER ()) AS money_left,
    toUInt256(total - sumIf(demand, capped) OVER ()) AS demand_left,
    demand_left >= money_left * 10000 AS saturated,
    ${isPaidInFull("money_left", "demand_left")} AS is_paid_in_full,
    if(is_paid_in_full, toUInt256(1), money_left) AS numerator,
    if(is_paid_in_full, toUInt256(10000), demand_left) AS denominator,
    multiIf(
      demand = 0, toUInt256(0),
      denominator = 0, cap,
      least(cap, intDiv(demand * numerator, greatest(denominator, 1)))) AS match
  FROM prefix
)`;
