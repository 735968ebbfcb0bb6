import type { Columns } from "./parameters.ts";
import { quoteName } from "./source.ts";

/** Every amount is below this. */
export const AMOUNT_BOUND = 1n << 128n;
export const TWO_128 = `toUInt256('${AMOUNT_BOUND}')`;

const DECIMAL = "^[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,3})?$";
const COEFFICIENT = "^(0([.][0-9]{1,4})?|1([.]0{1,4})?)$";

/** Ids in the form of an address in lower case, as `normalizeId`. For others than ASCII see the fault "unclear id". */
const normalized = (text: string) => `if(length(${text}) = 42 AND match(${text}, '^0[xX]'), lower(${text}), ${text})`;

const isUnclear = (text: string) =>
  `(NOT isValidUTF8(${text}) OR (length(${text}) != lengthUTF8(${text}) AND match(${text}, '^0[xX]')))`;

const textOf = (field: string, column: string | undefined, otherwise = "") =>
  `${column === undefined ? `'${otherwise}'` : `ifNull(toString(${quoteName(field, column)}), '')`} AS ${field}_text`;

/**
 * The common table expressions `named` (the cells as text) and `checked`: donor, project, amount (UInt256, base units), weight
 * (ten-thousandths), and `fault`, empty for a row that is right. An amount is a decimal, in scientific notation too, that is moved by
 * `decimals` places as text: no digit is lost.
 */
export function rowsSql(columns: Columns, from: string): string {
  const isCoefficient = columns.coefficient !== undefined;
  return `named AS (
  SELECT
    ${textOf("donor", columns.donor)},
    ${textOf("project", columns.project)},
    ${textOf("amount", columns.amount)},
    ${textOf("weight", columns.weight ?? columns.coefficient, "10000")},
    ${textOf("id", columns.id)}
  FROM ${from}
),
checked AS (
  SELECT
    donor_text, project_text, amount_text, weight_text, id_text,
    ${normalized("donor_text")} AS donor,
    ${normalized("project_text")} AS project,
    match(amount_text, '${DECIMAL}') AND length(amount_text) <= 200 AS is_decimal,
    position(lower(amount_text), 'e') AS exponent_at,
    if(exponent_at = 0, amount_text, left(amount_text, exponent_at - 1)) AS mantissa,
    if(exponent_at = 0, 0, toInt16OrZero(substring(amount_text, exponent_at + 1))) AS exponent,
    position(mantissa, '.') AS point_at,
    replaceOne(mantissa, '.', '') AS digits,
    {decimals:Int32} + exponent - if(point_at = 0, 0, length(mantissa) - point_at) AS places,
    least(greatest(-places, 0), length(digits)) AS cut,
    left(digits, length(digits) - cut) || repeat('0', greatest(places, 0)) AS units,
    trimLeft(units, '0') AS significant,
    toUInt256OrZero(significant) AS amount,
    ${
      isCoefficient
        ? `match(weight_text, '${COEFFICIENT}') AS is_weight,
    toUInt32OrZero(left(weight_text, 1)) * 10000 + toUInt32OrZero(rightPad(substring(weight_text, 3), 4, '0')) AS weight`
        : `match(weight_text, '^[0-9]{1,5}$') AND toUInt32OrZero(weight_text) <= 10000 AS is_weight,
    toUInt32OrZero(weight_text) AS weight`
    },
    multiIf(
      donor_text = '', 'empty donor',
      project_text = '', 'empty project',
      ${isUnclear("donor_text")} OR ${isUnclear("project_text")}, 'unclear id',
      match(amount_text, '^(-|−)'), 'negative amount',
      NOT is_decimal, 'invalid amount',
      NOT match(right(digits, cut), '^0*$'), 'amount too fine',
      length(significant) > 39 OR amount >= ${TWO_128}, 'amount too large',
      NOT is_weight, '${isCoefficient ? "invalid coefficient" : "invalid weight"}',
      '') AS fault
  FROM named
)`;
}
