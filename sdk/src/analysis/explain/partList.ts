import { compareIds } from "../../matching/ids.ts";
import { sum } from "../compare/concentration.ts";
import type { PartList } from "./partTypes.ts";

const SHOWN = 10;

/** What a list of parts is made from: in the ideal's units. */
export type WholeOfParts = {
  readonly ideal: bigint;
  /** The donors' own money in it. */
  readonly own: bigint;
  /** How many parts there are, shown or not, and their sum. */
  readonly count: number;
  readonly total: bigint;
};

/**
 * The ten largest parts, the rest as one sum, and what roots and floors add or take: their sum is the ideal exactly.
 *
 * @param parts at least the ten largest
 * @param idsOf what orders parts of one size
 * @throws never
 * @example
 * partList([{ donor: "x", amount: 3n }], { ideal: 4n, own: 0n, count: 1, total: 3n }, ({ donor }) => [donor]).rounding; // 1n
 */
export function partList<part extends { readonly amount: bigint }>(
  parts: readonly part[],
  { ideal, own, count, total }: WholeOfParts,
  idsOf: (part: part) => readonly string[],
): PartList<part> {
  const shown = parts
    .toSorted((a, b) => compareIds(b.amount, a.amount) || compareLists(idsOf(a), idsOf(b)))
    .slice(0, SHOWN);
  const left = total - sum(shown.map(({ amount }) => amount));
  const rest = { count: count - shown.length, amount: count > shown.length && left > 0n ? left : 0n };
  const rounding = ideal - own - rest.amount - sum(shown.map(({ amount }) => amount));
  return { parts: shown, rest, own, rounding };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [index, id] of a.entries()) {
    const order = compareIds(id, b[index] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * Keeps the ten largest of many sizes in doubles without holding the others; of one size those that came first.
 *
 * @throws never
 * @example
 * const { offer, kept } = tenLargest();
 * offer(2, () => "x");
 * kept; // ["x"]
 */
export function tenLargest<part>(): {
  readonly offer: (size: number, make: () => part) => void;
  readonly kept: readonly part[];
} {
  const kept: part[] = [];
  const sizes: number[] = [];
  const offer = (size: number, make: () => part) => {
    if (kept.length === SHOWN && size <= (sizes[SHOWN - 1] as number)) return;
    const found = sizes.findIndex((other) => other < size);
    const place = found === -1 ? sizes.length : found;
    sizes.splice(place, 0, size);
    kept.splice(place, 0, make());
    sizes.length = kept.length = Math.min(SHOWN, kept.length);
  };
  return { offer, kept };
}
