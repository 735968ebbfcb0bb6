import type { Steps } from "../progress.ts";
import type { GiftColumns } from "./giftLog.ts";
import { HIGH, HIGHS } from "./words.ts";

const ROWS_PER_STEP = 32_768;

/**
 * Makes one row per donor of the rows of a project, in place, in the order of their first gifts, and says how many they are. A row
 * that does not go with the donor's first (another weight, or a sum of 2^84 or more) is handed to `addRest`.
 *
 * O(rows).
 *
 * @param seats by donor, all 0; and all 0 again at the end. So one array serves all projects.
 */
export function* foldGifts(
  columns: GiftColumns,
  seats: Uint32Array,
  addRest: (donor: number, high: number, low: number, weight: number) => void,
): Steps<number> {
  const { donors, high, low, weights } = columns;
  let length = 0;
  for (let row = 0; row < donors.length; row++) {
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1)
      yield { step: "adding up donations", done: row, total: donors.length };
    const donor = donors[row] ?? 0;
    const giftHigh = high[row] ?? 0;
    const giftLow = low[row] ?? 0;
    const weight = weights[row] ?? 0;
    const seat = seats[donor] ?? 0;
    if (seat === 0) {
      const at = length++;
      seats[donor] = length;
      donors[at] = donor;
      high[at] = giftHigh;
      low[at] = giftLow;
      weights[at] = weight;
      continue;
    }
    const at = seat - 1;
    const sumLow = (low[at] ?? 0) + giftLow;
    const carry = sumLow >= HIGH ? 1 : 0;
    const sumHigh = (high[at] ?? 0) + giftHigh + carry;
    if (weight !== weights[at] || sumHigh >= HIGHS) {
      addRest(donor, giftHigh, giftLow, weight);
      continue;
    }
    high[at] = sumHigh;
    low[at] = sumLow - carry * HIGH;
  }
  for (let row = 0; row < length; row++) seats[donors[row] ?? 0] = 0;
  return length;
}
