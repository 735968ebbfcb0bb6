// Random donations for the methods over clusters, small enough for slow oracles: few donors, few projects, many in
// common.
import fc from "fast-check";
import type { Row } from "../oracles/given.ts";

const PROJECTS = ["A", "B", "C", "D", "10", "2"];
const DONORS = ["u", "v", "w", "x", "y", "z", "0xa11ce00000000000000000000000000000000001"];

const size = fc.constantFrom(3n, 50n, 10n ** 6n, 10n ** 18n, 10n ** 20n, (1n << 96n) - 1n);

/** Up to 24 rows; amounts of one size with zeros, ones and tops among them, or of very different sizes. */
export const anyRows: fc.Arbitrary<Row[]> = size.chain((top) =>
  fc.array(
    fc.record({
      donor: fc.constantFrom(...DONORS),
      project: fc.constantFrom(...PROJECTS),
      amount: fc.oneof(fc.bigInt(0n, top), fc.bigInt(0n, 3n), fc.constant(top)),
    }),
    { maxLength: 24, size: "max" },
  ),
);

/** An amount above 0 of any of the sizes. */
export const anyPositive: fc.Arbitrary<bigint> = size.chain((top) => fc.bigInt(1n, top));

/**
 * 400 rows of 60 donors to 12 projects, amounts around 2^90: their ideals show every bit of a double. Always the same.
 */
export function manyRows(): Row[] {
  let state = 1n;
  const below = (end: bigint) => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % (1n << 64n);
    return (state >> 20n) % end;
  };
  return Array.from({ length: 400 }, () => {
    const [donor, project] = [`d${below(60n)}`, `p${below(12n)}`];
    return { donor, project, amount: (below(1n << 40n) + 1n) << 50n };
  });
}
