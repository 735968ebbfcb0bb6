import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { AmountBeyondDoublesError, NotPositiveError, UnknownChoiceError } from "../../../sdk/src/matching/index.ts";
import { contributionsOf } from "../../../sdk/src/matching/inputs/contributions.ts";
import { matrixOf } from "../../../sdk/src/matching/inputs/matrix.ts";
import { clusterMatcher } from "../../../sdk/src/matching/methods/clusterPairs.ts";
import { nearnessOf } from "../../../sdk/src/matching/methods/nearness.ts";
import { walkOf } from "../../../sdk/src/matching/methods/walk.ts";
import { donationOptions } from "../../../sdk/src/matching/options.ts";
import { drain } from "../../../sdk/src/matching/progress.ts";
import { cocmOracle } from "../oracles/cocm.ts";
import { givenOf, type Row } from "../oracles/given.ts";
import { anyPositive, anyRows } from "./rows.ts";
import { expectClose, idealsOf, resultOf } from "./support.ts";

const row = (donor: string, project: string, amount: bigint) => ({ donor, project, amount });
const U = 1_000_000n;

// x gave to A and B, y to A and C, 4 each.
//        A    B    C            A    B    C            A    B    C                 A    B    C
// W  x  1/2  1/2   0     T  A  1/2  1/4  1/4    W·T x  1/2  3/8  1/8     so k  x   1    1   1/8
//    y  1/2   0   1/2       B  1/2  1/2   0         y  1/2  1/8  3/8           y   1   1/8   1
//                           C  1/2   0   1/2
// Harsh, for A: K_x = (0, 0, 3.5), K_y = (0, 3.5, 0); P_BC = K_yB·W_yC = 1.75, P_CB = K_xC·W_xB = 1.75, P_A. = 0:
//   2·sqrt(1.75·1.75) = 3.5. B and C have one donor each: 0.
// Soft, for A: K_x = (2, 2, 3.75), K_y = (2, 3.75, 2); P_AB = P_AC = 1, P_BA = P_CA = 1 + 1.875 = 2.875, P_BC = P_CB =
// 1.875:
//   2·(2·sqrt(2.875) + 1.875) = 10.532329983... For B, x alone: K_x = (2, 2, 3.75), P_AB = P_BA = 1: 2.
const ROWS = [row("x", "A", 4n * U), row("x", "B", 4n * U), row("y", "A", 4n * U), row("y", "C", 4n * U)];

describe("cocm", () => {
  it("gives two donors of one project that are little connected most of their match (harsh)", () => {
    expect(idealsOf({ method: "cocm" }, ROWS)).to.deep.equal([3_500_000n, 0n, 0n]);
    expect(idealsOf({ method: "cocm", similarity: "harsh" }, ROWS)).to.deep.equal([3_500_000n, 0n, 0n]);
  });

  it("counts the root of what is near (soft)", () => {
    const soft = idealsOf({ method: "cocm", similarity: "soft", unit: U }, ROWS);
    expect(soft).to.deep.equal([10_532_329n, 2_000_000n, 2_000_000n]);
  });

  it("gives donors of one and the same project nothing (harsh)", () => {
    expect(idealsOf({ method: "cocm" }, [row("x", "A", 9n), row("y", "A", 4n)])).to.deep.equal([0n]);
  });

  for (const similarity of ["harsh", "soft"] as const) {
    it(`agrees with the slow oracle (${similarity})`, () => {
      fc.assert(
        fc.property(anyRows, anyPositive, (rows, unit) => {
          const ours = idealsOf({ method: "cocm", similarity, unit }, rows);
          expectClose(ours, cocmOracle(givenOf(rows), similarity, unit));
        }),
        { numRuns: 150 },
      );
    }).timeout(60_000);
  }

  // d0 and d1 come to within 10^-19 of a project through a whale: their rest is all that counts, and 1 - k would have
  // lost it.
  it("keeps the digits of a rest next to nothing", () => {
    const gifts = {
      d0: { A: 13n, B: 5n, C: 35n },
      d1: { A: 10n, B: 27n, C: 10n },
      d2: { A: 54n, B: 35n },
      d3: { B: 19n, C: 4n },
      d4: { A: 9n, C: 48n },
      d5: { A: 12n },
    };
    const rows = Object.entries(gifts).flatMap(([donor, powers]) =>
      Object.entries(powers).map(([project, power]) => row(donor, project, 10n ** power)),
    );
    const ours = idealsOf({ method: "cocm" }, rows);
    expect(ours.every((ideal) => ideal > 0n)).to.equal(true);
    expectClose(ours, cocmOracle(givenOf(rows), "harsh", 1n));
  });

  it("is the same to the bit however much is kept and however P is cut", () => {
    const exactIdeals = (donations: Row[], isHarsh: boolean, wholes?: number, kept?: number, block?: number) => {
      const matrix = drain(matrixOf(drain(contributionsOf({ donations }, donationOptions({ donations })))));
      const walk = drain(walkOf(matrix, wholes));
      const nearness = drain(nearnessOf(matrix, walk, kept));
      const matchOf = clusterMatcher({ matrix, walk, nearness, isHarsh, unit: 100 }, block);
      return Array.from({ length: matrix.projectCount }, (_, project) => drain(matchOf(project)));
    };
    const doubles = fc.nat(30);
    fc.assert(
      fc.property(anyRows, fc.boolean(), doubles, doubles, doubles, (rows, isHarsh, whole, kept, block) => {
        expect(exactIdeals(rows, isHarsh, whole, kept, block)).to.deep.equal(exactIdeals(rows, isHarsh));
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);

  it("refuses an unknown similarity, a unit of nothing, and what doubles cannot hold", () => {
    const mild = { method: "cocm", similarity: "mild" as never } as const;
    expect(() => idealsOf(mild, ROWS)).to.throw(UnknownChoiceError);
    expect(() => idealsOf({ method: "cocm", unit: 0n }, ROWS)).to.throw(NotPositiveError);
    expect(() => idealsOf({ method: "cocm", unit: 1n << 256n }, ROWS)).to.throw(AmountBeyondDoublesError);
    expect(() => idealsOf({ method: "cocm" }, [row("x", "A", 1n << 256n)])).to.throw(AmountBeyondDoublesError);
  });

  it("says what it was run with", () => {
    expect(resultOf({ method: "cocm" }, []).options).to.include({ similarity: "harsh", unit: 1n });
  });
});
