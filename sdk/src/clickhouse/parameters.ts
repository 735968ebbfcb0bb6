import { checkAmount } from "../matching/bps.ts";
import { type DonationOptions, donationOptions, type PoolOptions, type QuadraticOptions } from "../matching/index.ts";
import { capOf, poolOptions } from "../matching/options.ts";
import { InvalidColumnError, TooLargeError } from "./errors.ts";
import { MONEY_BOUND } from "./level.ts";
import { AMOUNT_BOUND } from "./rows.ts";
import { namedColumns, quoteName } from "./source.ts";
import type { ClickHouseMatchingParameters, ClickHouseParameters, DonationColumns } from "./types.ts";

/** The columns with the defaults filled in. */
export type Columns = DonationColumns & { readonly donor: string; readonly project: string; readonly amount: string };

const MOST_DECIMALS = 38;

/**
 * The columns that are read, names checked.
 *
 * @throws {@link InvalidNameError} {@link InvalidColumnError} if there is a weight and a coefficient
 * @example
 * columnsOf({ donor: "voter" }).amount; // "amount"
 */
export function columnsOf(columns: DonationColumns = {}): Columns {
  const { weight, coefficient } = columns;
  if (weight !== undefined && coefficient !== undefined) {
    const reason = `would be a second weight beside ${JSON.stringify(weight)}`;
    throw new InvalidColumnError("coefficient", coefficient, reason, "Name one of the two");
  }
  const given = namedColumns(columns);
  for (const [field, column] of given) quoteName(field, column);
  return { donor: "donor", project: "project", amount: "amount", ...Object.fromEntries(given) };
}

/**
 * The options as `computeMatching` says them back.
 *
 * @throws {@link InvalidAmountError} {@link InvalidBpsError} {@link InvalidCapError} {@link RepeatedKeyError} {@link UnknownChoiceError}
 * @example
 * optionsOf({ source: { table: "donations" }, pool: 8n }).saturation; // "keep"
 */
export function optionsOf(parameters: ClickHouseMatchingParameters): QuadraticOptions {
  const { pool, cap, asks, multipliers, saturation, min, max } = parameters;
  checkAmount("pool", pool);
  const ofPool: PoolOptions = poolOptions({ pool, cap, asks, multipliers, saturation }, "keep");
  const ofDonations: DonationOptions = donationOptions({ donations: [], min, max });
  return { ...ofPool, ...ofDonations, subtractOwn: true, root: "q32" };
}

/**
 * The options as parameters of the query.
 *
 * @throws {@link TooLargeError} for a pool, cap or ask of 2^112 or more, a minimum or maximum of 2^128 or more
 * @throws {@link InvalidColumnError} for decimals that are none
 * @example
 * queryParametersOf({ source: { table: "donations" }, pool: 8n }, optionsOf({ source: { table: "donations" }, pool: 8n })).pool; // "8"
 */
export function queryParametersOf(
  { pool, decimals = 0, columns }: ClickHouseMatchingParameters,
  options: QuadraticOptions,
): ClickHouseParameters {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) {
    const reason = `would have ${decimals} decimals`;
    throw new InvalidColumnError("amount", columnsOf(columns).amount, reason, "Give a whole number from 0 to 38");
  }
  const cap = capOf(undefined, pool, options);
  const { min, max, asks, multipliers, saturation } = options;
  checkBound({ pool, cap }, MONEY_BOUND);
  checkBound(asks, MONEY_BOUND);
  checkBound({ min, max: max ?? 0n }, AMOUNT_BOUND);
  return {
    decimals: String(decimals),
    pool: String(pool),
    cap: String(cap),
    min: String(min),
    max: String(max ?? 0n),
    keep: saturation === "keep" ? "1" : "0",
    ask_ids: Object.keys(asks),
    asks: Object.values(asks).map(String),
    multiplier_ids: Object.keys(multipliers),
    multipliers: Object.values(multipliers).map(String),
  };
}

function checkBound(amounts: Readonly<Record<string, bigint>>, bound: bigint) {
  for (const [name, amount] of Object.entries(amounts)) if (amount >= bound) throw new TooLargeError(name);
}
