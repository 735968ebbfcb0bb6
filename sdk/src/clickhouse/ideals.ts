import { TWO_128 } from "./rows.ts";

const TWO_64 = `toUInt256('${1n << 64n}')`;
const LARGEST = `toUInt256('${(1n << 256n) - 1n}')`;

/** What a query says when a number leaves its bounds: found again in the message of ClickHouse. */
export const BOUNDS = {
  "catchment-bound-maximum": "The product of a donor's weighted total and max",
  "catchment-bound-voices": "The square of a project's sum of voices",
  "catchment-bound-demand": "The sum of all demands (multiplier in ten-thousandths times ideal)",
} as const;

/** What a query says about a row with a fault. */
export const FAULTY = "catchment-faulty-row";

/** A condition that is always true, or stops the query. In WHERE and HAVING, where nothing is left out as unused. */
export const refuse = (condition: string, message: keyof typeof BOUNDS | typeof FAULTY | "catchment-wrong-root") =>
  `NOT throwIf(${condition}, '${message}')`;

/** One step of Newton's iteration for floor(sqrt(n)), at least 1, so that it can be divided by. */
const newton = (n: string, seed: string) => `greatest(intDiv(${seed} + intDiv(${n}, ${seed}), 2), 1)`;

/**
 * Per pair of project and donor what counts: c = Σ c_i; n = 0 if c < min, else min(c, max); e = floor(Σ c_i·w_i · n / (10000·c)).
 * With amounts below 2^128 and less than 2^49 rows, Σ c_i·w_i is below 2^191.
 */
export const COUNTED_SQL = `pairs AS (
  SELECT project, donor, count() AS gifts, sum(amount) AS given, sum(amount * weight) AS weighted
  FROM checked
  WHERE ${refuse("fault != ''", FAULTY)}
  GROUP BY project, donor
),
counted AS (
  SELECT
    project, gifts,
    {max:UInt256} > 0 AND given > {max:UInt256} AS is_cut,
    multiIf(
      given < {min:UInt256}, toUInt256(0),
      is_cut, intDiv(weighted * {max:UInt256}, greatest(given, 1) * 10000),
      intDiv(weighted, 10000)) AS counts
  FROM pairs
  WHERE ${refuse(`is_cut AND weighted > intDiv(${LARGEST}, greatest({max:UInt256}, 1))`, "catchment-bound-maximum")}
)`;

/**
 * Voices, v = isqrt(e·2^64) for e below 2^191, exact. The seed in doubles is off by less than 2^-40 of the root; one step of Newton's
 * iteration leaves 2^-81 of it, two 2^-163, which is less than 1 for a root below 2^128. A step never ends below the floor, so the
 * second is the root or one too high. What was found is squared and compared, so no platform's doubles can make it wrong unseen.
 */
export const VOICES_SQL = `voices AS (
  SELECT
    project, gifts, counts,
    counts * ${TWO_64} AS square,
    greatest(toUInt256(sqrt(toFloat64(square))), 1) AS seed,
    ${newton("square", "seed")} AS nearer,
    intDiv(nearer + intDiv(square, nearer), 2) AS nearest,
    toUInt256(nearest - (nearest * nearest > square)) AS voice
  FROM counted
  WHERE ${refuse("voice * voice > square OR (voice + 1) * (voice + 1) <= square", "catchment-wrong-root")}
)`;

/** Per project: donors, donations, effective amount, and ideal = max(0, floor((Σ v)² / 2^64) − Σ e). */
export const IDEALS_SQL = `ideals AS (
  SELECT
    project,
    countIf(counts > 0) AS donors,
    sum(gifts) AS donations,
    sum(counts) AS effective,
    sum(voice) AS sum_voice,
    intDiv(sum_voice * sum_voice, ${TWO_64}) AS squared,
    if(squared > effective, toUInt256(squared - effective), toUInt256(0)) AS ideal
  FROM voices
  GROUP BY project
  HAVING ${refuse(`sum_voice >= ${TWO_128}`, "catchment-bound-voices")}
)`;
