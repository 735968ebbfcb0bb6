import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  computeLevel,
  InvalidAmountError,
  type LevelEntry,
  matchAtLevelDown,
  settleHints,
} from "../../sdk/src/matching/index.ts";

const entry = fc.record({ demand: fc.bigInt(0n, 10n ** 9n), cap: fc.bigInt(0n, 10n ** 5n) });
const parameters = fc.record({
  pool: fc.bigInt(0n, 10n ** 5n),
  entries: fc
    .array(entry, { maxLength: 12 })
    .map((list) => list.map((item, index): LevelEntry<number> => ({ id: index, ...item }))),
  saturation: fc.constantFrom("keep" as const, "scale-up" as const),
});

/** What the chain does with hints: each is tried at the level of that moment. */
function settleInOrder(
  ids: readonly number[],
  { pool, entries, saturation }: { pool: bigint; entries: LevelEntry<number>[]; saturation: string },
) {
  let num = pool;
  let den = entries.reduce((sum, { demand }) => sum + demand, 0n);
  return ids.every((id) => {
    const item = entries[id];
    if (!item) return false;
    const isFull = saturation === "keep" && den <= 10_000n * num;
    const isAdded = item.demand * (isFull ? 1n : num) > item.cap * (isFull ? 10_000n : den);
    num -= item.cap;
    den -= item.demand;
    return isAdded;
  });
}

describe("level", () => {
  const example = [10_000n, 20n, 20n, 10n].map((ideal, id) => ({ id, demand: 10_000n * ideal, cap: 200n }));

  it("keeps at the ideal and leaves the rest", () => {
    const level = computeLevel({ pool: 1_000n, entries: example, saturation: "keep" });
    expect(level).to.deep.equal({ numerator: 1n, denominator: 10_000n, cappedIds: [0], saturated: false });
  });

  it("scales up until everyone is capped; then den is 0 and everyone gets the cap", () => {
    const level = computeLevel({ pool: 1_000n, entries: example, saturation: "scale-up" });
    expect(level).to.deep.equal({ numerator: 200n, denominator: 0n, cappedIds: [0, 1, 2, 3], saturated: false });
    expect(example.map((item) => matchAtLevelDown(item, level))).to.deep.equal([200n, 200n, 200n, 200n]);
  });

  it("caps strictly above the cap only, and is kept where the demand just fits", () => {
    const entries = [
      { id: "A", demand: 60_000n, cap: 6n },
      { id: "B", demand: 40_000n, cap: 10n },
    ];
    const level = computeLevel({ pool: 10n, entries, saturation: "keep" });
    expect(level).to.deep.equal({ numerator: 1n, denominator: 10_000n, cappedIds: [], saturated: true });
  });

  it("is all zero for an empty round and a round without demand", () => {
    expect(computeLevel({ pool: 5n, entries: [], saturation: "scale-up" }).saturated).to.equal(false);
    const level = computeLevel({ pool: 5n, entries: [{ id: 1n, demand: 0n, cap: 5n }], saturation: "scale-up" });
    expect(matchAtLevelDown({ demand: 0n, cap: 5n }, level)).to.equal(0n);
  });

  it("refuses negative numbers", () => {
    expect(() => computeLevel({ pool: -1n, entries: [], saturation: "keep" })).to.throw(InvalidAmountError, "pool");
    const entries = [{ id: "A", demand: -1n, cap: 1n }];
    expect(() => computeLevel({ pool: 1n, entries, saturation: "keep" })).to.throw(InvalidAmountError, "demand of A");
  });

  it("pays no more than the pool and no one above the cap", () => {
    fc.assert(
      fc.property(parameters, (round) => {
        const level = computeLevel(round);
        const matches = round.entries.map((item) => matchAtLevelDown(item, level));
        expect(matches.reduce((sum, match) => sum + match, 0n) <= round.pool).to.equal(true);
        for (const { id, demand, cap } of round.entries) {
          const match = matches[id] ?? 0n;
          expect(match <= cap).to.equal(true);
          if (level.cappedIds.includes(id)) expect(match).to.equal(cap);
          else if (demand > 0n) expect(demand * level.numerator <= cap * level.denominator).to.equal(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("hints in an order in which the chain accepts each at once", () => {
    fc.assert(
      fc.property(parameters, (round) => settleInOrder(settleHints(round), round)),
      { numRuns: 500 },
    );
  });
});
