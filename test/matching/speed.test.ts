// What must not grow with the square of a round, counted instead of timed.
import { expect } from "chai";
import { describe, it } from "mocha";
import { computeLevel, type LevelEntry } from "../../sdk/src/matching/index.ts";

/** Entries that count how often their demand is looked at. */
function watched(size: number, capOf: (index: number) => bigint) {
  const looks = { count: 0 };
  const entries = Array.from(
    { length: size },
    (_, index): LevelEntry => ({
      id: `p${index}`,
      cap: capOf(index),
      get demand() {
        looks.count++;
        return 90_000n;
      },
    }),
  );
  return { entries, looks };
}

describe("the level of many projects", () => {
  const SIZE = 10_000;
  const cases: [string, (index: number) => bigint][] = [
    ["all equal at the cap", () => 1n],
    ["each with a cap of its own", (index) => BigInt(index)],
  ];
  for (const [what, capOf] of cases) {
    it(`takes one sort and one pass: ${what}`, () => {
      const { entries, looks } = watched(SIZE, capOf);
      const { cappedIds } = computeLevel({ pool: 10n ** 9n, entries, saturation: "scale-up" });
      expect(cappedIds.length).to.equal(SIZE);
      // A comparison looks at two; a sort of n takes about n·log2(n) of them.
      expect(looks.count).to.be.lessThan(SIZE * (2 * Math.ceil(Math.log2(SIZE)) + 10));
    });
  }
});
