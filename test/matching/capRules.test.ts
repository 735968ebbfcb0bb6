// What becomes of the money above a cap: five rules seen in the field, on rounds small enough to follow by hand.
import { expect } from "chai";
import { describe, it } from "mocha";
import {
  type CapRule,
  computeMatching,
  type MatchingResult,
  type Rounding,
  type Saturation,
} from "../../sdk/src/matching/index.ts";
import type { CapRuleName } from "./oracles/capShares.ts";

type Round = {
  pool: bigint;
  cap?: bigint;
  asks?: Record<string, bigint>;
  multipliers?: Record<string, number>;
  saturation?: Saturation;
  rounding?: Rounding;
};

/** Projects A, B, C … with these ideals: "proportional" over one donor each. */
function share(capRule: CapRule, ideals: readonly bigint[], { cap, ...round }: Round): MatchingResult {
  const donations = ideals.map((amount, index) => ({
    donor: "x",
    project: String.fromCharCode(65 + index),
    amount,
  }));
  const capOption = cap === undefined ? undefined : { amount: cap };
  return computeMatching({ method: "proportional", donations, capRule, cap: capOption, ...round });
}
const paid = (result: MatchingResult) => result.projects.map(({ match }) => match);
const held = (result: MatchingResult) => result.projects.filter(({ capped }) => capped).map(({ project }) => project);

const RULES: readonly CapRuleName[] = ["level", "redistribute", "clip", "single-pass", "sequential"];

/** What, ideals, the round, and what each rule pays in the order of RULES. */
const VECTORS: [string, bigint[], Round, Record<CapRuleName, bigint[]>][] = [
  [
    "a giant among dwarfs, keep",
    [10_000n, 20n, 20n, 10n],
    { pool: 1_000n, cap: 200n },
    {
      level: [200n, 20n, 20n, 10n],
      redistribute: [200n, 200n, 200n, 200n],
      clip: [200n, 1n, 1n, 0n],
      "single-pass": [200n, 200n, 200n, 160n],
      sequential: [200n, 200n, 200n, 200n],
    },
  ],
  [
    "a giant among dwarfs, scale-up",
    [10_000n, 20n, 20n, 10n],
    { pool: 1_000n, cap: 200n, saturation: "scale-up" },
    {
      level: [200n, 200n, 200n, 200n],
      redistribute: [200n, 200n, 200n, 200n],
      clip: [200n, 1n, 1n, 0n],
      "single-pass": [200n, 200n, 200n, 160n],
      sequential: [200n, 200n, 200n, 200n],
    },
  ],
  [
    // Of 100: 50, 30, 10, 10 by demand. A frees 10 at 40; spread over B, C, D at 5:1 it makes 36, 12, 12; B is cut at
    // 35.
    "one cut after the spreading",
    [50n, 30n, 10n, 10n],
    { pool: 100n, asks: { A: 40n, B: 35n }, saturation: "scale-up" },
    {
      level: [40n, 35n, 12n, 12n],
      redistribute: [40n, 35n, 12n, 12n],
      clip: [40n, 30n, 10n, 10n],
      "single-pass": [40n, 35n, 12n, 12n],
      sequential: [40n, 35n, 12n, 12n],
    },
  ],
  [
    // B is exactly at the cap: it takes no part in the spreading of A's 15, so D and E get 15 more, at 3:2; D is cut at
    // 20.
    "one exactly at the cap",
    [35n, 20n, 20n, 15n, 10n],
    { pool: 100n, cap: 20n, saturation: "scale-up" },
    {
      level: [20n, 20n, 20n, 20n, 20n],
      redistribute: [20n, 20n, 20n, 20n, 20n],
      clip: [20n, 20n, 20n, 15n, 10n],
      "single-pass": [20n, 20n, 20n, 20n, 16n],
      sequential: [20n, 20n, 20n, 20n, 20n],
    },
  ],
  [
    // D asks little: what it frees comes too late for A, B and C in sequence, and goes to E alone: 1,000 − 900 − 10.
    "a late ask",
    [40n, 30n, 20n, 7n, 3n],
    { pool: 1_000n, asks: { D: 10n }, saturation: "scale-up" },
    {
      level: [425n, 319n, 212n, 10n, 31n],
      redistribute: [425n, 319n, 212n, 10n, 31n],
      clip: [400n, 300n, 200n, 10n, 30n],
      "single-pass": [425n, 319n, 212n, 10n, 31n],
      sequential: [400n, 300n, 200n, 10n, 90n],
    },
  ],
  [
    "an ask of nothing",
    [60n, 40n],
    { pool: 10n, asks: { A: 0n }, saturation: "scale-up" },
    {
      level: [0n, 10n],
      redistribute: [0n, 10n],
      clip: [0n, 4n],
      "single-pass": [0n, 10n],
      sequential: [0n, 10n],
    },
  ],
  [
    "a pool above all demand, kept: halves of a unit in demand take nothing from the others",
    [3n, 1n],
    { pool: 100n, multipliers: { B: 5_000 } },
    { level: [3n, 0n], redistribute: [3n, 0n], clip: [3n, 0n], "single-pass": [3n, 0n], sequential: [3n, 0n] },
  ],
  [
    "no demand at all",
    [0n, 0n],
    { pool: 10n, cap: 5n, saturation: "scale-up" },
    { level: [0n, 0n], redistribute: [0n, 0n], clip: [0n, 0n], "single-pass": [0n, 0n], sequential: [0n, 0n] },
  ],
  [
    "an empty pool",
    [6n, 4n],
    { pool: 0n },
    { level: [0n, 0n], redistribute: [0n, 0n], clip: [0n, 0n], "single-pass": [0n, 0n], sequential: [0n, 0n] },
  ],
  [
    "one project, alone under its cap",
    [7n],
    { pool: 10n, cap: 4n, saturation: "scale-up" },
    { level: [4n], redistribute: [4n], clip: [4n], "single-pass": [4n], sequential: [4n] },
  ],
];

describe("cap rules", () => {
  for (const [what, ideals, round, expected] of VECTORS) {
    for (const rule of RULES) {
      it(`${rule}: ${what}`, () => {
        expect(paid(share(rule, ideals, round))).to.deep.equal(expected[rule]);
      });
    }
  }

  it("say who is held down: strictly above before rounding, or lifted above", () => {
    const cases: [CapRule, string[]][] = [
      ["clip", ["A"]],
      ["single-pass", ["A", "B", "C", "D"]],
      ["redistribute", ["A", "B", "C", "D"]],
      // The last is exactly at the cap when everyone before it has been cut.
      ["sequential", ["A", "B", "C", "D"]],
    ];
    for (const [rule, ids] of cases) {
      const result = share(rule, [35n, 20n, 20n, 15n, 10n], { pool: 100n, cap: 20n, saturation: "scale-up" });
      expect(held(result), rule).to.deep.equal(ids);
    }
    expect(held(share("sequential", [20n, 80n], { pool: 100n, cap: 80n }))).to.deep.equal([]);
  });

  it("knows a level for every rule but sequential", () => {
    for (const rule of RULES) {
      const { level } = share(rule, [6n, 4n], { pool: 5n });
      expect(level === null, rule).to.equal(rule === "sequential");
    }
  });

  it("sequential: equal demands go by id, so the ask of the first reaches the second, not the other way round", () => {
    expect(paid(share("sequential", [5n, 5n], { pool: 10n, asks: { A: 2n }, saturation: "scale-up" }))).to.deep.equal([
      2n,
      8n,
    ]);
    expect(paid(share("sequential", [5n, 5n], { pool: 10n, asks: { B: 2n }, saturation: "scale-up" }))).to.deep.equal([
      5n,
      2n,
    ]);
  });

  it("sequential: hands out whole units of fractions of several levels, the largest first", () => {
    // 10 over 3:3:2:1: A and B get 10/3 each; C is held at 1; D gets what is left, 10 − 20/3 − 1 = 7/3. The fractions
    // are 1/3 each and make one unit: the tie goes to A.
    const round: Round = { pool: 10n, asks: { C: 1n }, saturation: "scale-up" };
    expect(paid(share("sequential", [3n, 3n, 2n, 1n], round))).to.deep.equal([3n, 3n, 1n, 2n]);
    const exact = share("sequential", [3n, 3n, 2n, 1n], { ...round, rounding: "largest-remainder" });
    expect(paid(exact)).to.deep.equal([4n, 3n, 1n, 2n]);
    expect(exact.leftover).to.equal(0n);
  });

  it("pay the same for amounts above 2^90, times the factor", () => {
    const factor = 1n << 90n;
    for (const rule of RULES) {
      const ideals = [10_000n * factor, 20n * factor, 20n * factor, 10n * factor];
      const small = share(rule, [10_000n, 20n, 20n, 10n], { pool: 1_005n, cap: 201n });
      const large = share(rule, ideals, { pool: 1_005n * factor, cap: 201n * factor });
      expect(
        paid(large).map((match) => match / factor),
        rule,
      ).to.deep.equal(paid(small));
    }
  });
});
