import { InvalidParameterError } from "../errors/client.ts";

/** A Scorer takes 1 to 64 rows. */
const MAX_ROWS = 64;
/** What a row costs at worst: an issuer who signed and revoked very many Stamps for one holder. Usually about 10,000. */
const GAS_PER_ROW = 70_000;
/** The call, the cache, the curve. */
const GAS_BESIDE = 30_000;

/**
 * The `eligibilityGas` at which a Scorer of that many rows answers even at its worst. Below it one issuer can make the questions
 * about its own holders fail: a new donation then counts 0 until it is weighed again. It is an allowance, not a cost, but whoever
 * donates or applies must send that much gas along.
 *
 * @param rows of the Scorer's table, 1 to 64
 * @throws {@link InvalidParameterError} for any other number
 * @example
 * const giving = { asset, explorerGate: scorer, eligibilityGas: eligibilityGasFor(3) }; // 240000
 */
export function eligibilityGasFor(rows: number): number {
  if (!Number.isInteger(rows) || rows < 1 || rows > MAX_ROWS) {
    throw new InvalidParameterError("rows", rows, `Give the number of rows of the Scorer's table, 1 to ${MAX_ROWS}`);
  }
  return GAS_BESIDE + rows * GAS_PER_ROW;
}
