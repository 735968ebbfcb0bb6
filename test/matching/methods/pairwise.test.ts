import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { AmountBeyondDoublesError, NotPositiveError } from "../../../sdk/src/matching/index.ts";
import { givenOf } from "../oracles/given.ts";
import { pairwiseOracle } from "../oracles/pairwise.ts";
import { anyPositive, anyRows } from "./rows.ts";
import { expectClose, idealsOf, resultOf } from "./support.ts";

const ROWS = [
  { donor: "x", project: "A", amount: 4n },
  { donor: "x", project: "B", amount: 9n },
  { donor: "y", project: "A", amount: 16n },
  { donor: "y", project: "B", amount: 1n },
  { donor: "z", project: "C", amount: 100n },
];

describe("pairwise", () => {
  // x and y have sqrt(4·16) + sqrt(9·1) = 8 + 3 = 11 in common; z has nothing in common with anyone.
  // M = 11: k = 11/22. A: 2·8/2 = 8, B: 2·3/2 = 3.
  // M = 1: k = 1/12. A: 16/12 = 1.33, B: 6/12 = 0.5.
  it("counts a pair half when it has M in common", () => {
    expect(idealsOf({ method: "pairwise", m: 11n }, ROWS)).to.deep.equal([8n, 3n, 0n]);
    expect(idealsOf({ method: "pairwise", m: 1n }, ROWS)).to.deep.equal([1n, 0n, 0n]);
  });

  // A third donor w with 4 for A: in common with x sqrt(4·4) = 4, with y sqrt(4·16) = 8; M = 4.
  // k_xy = 4/15, k_xw = 4/8, k_yw = 4/12. A: 2·(8·4/15 + 4/2 + 8/3) = 13.6, B: 2·3·4/15 = 1.6.
  it("adds up over pairs", () => {
    const rows = [...ROWS, { donor: "w", project: "A", amount: 4n }];
    expect(idealsOf({ method: "pairwise", m: 4n }, rows)).to.deep.equal([13n, 1n, 0n]);
  });

  it("is quadratic funding for a very large M", () => {
    expect(idealsOf({ method: "pairwise", m: 10n ** 30n }, ROWS)).to.deep.equal([16n, 6n, 0n]);
  });

  it("agrees with the slow oracle", () => {
    fc.assert(
      fc.property(anyRows, anyPositive, (rows, m) => {
        expectClose(idealsOf({ method: "pairwise", m }, rows), pairwiseOracle(givenOf(rows), m));
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it("gives two donors less than 2·M together, whatever they give", () => {
    fc.assert(
      fc.property(anyRows, anyPositive, (rows, m) => {
        const pair = rows.filter(({ donor }) => donor === "x" || donor === "y");
        const sum = idealsOf({ method: "pairwise", m }, pair).reduce((total, ideal) => total + ideal, 0n);
        expect(sum <= 2n * m + (2n * m) / 10n ** 12n).to.equal(true);
      }),
    );
  });

  it("refuses an M of nothing, and what doubles cannot hold", () => {
    for (const m of [0n, -1n]) expect(() => idealsOf({ method: "pairwise", m }, ROWS)).to.throw(NotPositiveError);
    expect(() => idealsOf({ method: "pairwise", m: undefined as never }, ROWS)).to.throw(NotPositiveError);
    expect(() => idealsOf({ method: "pairwise", m: 1n << 256n }, ROWS)).to.throw(AmountBeyondDoublesError);
    const huge = [{ donor: "x", project: "A", amount: 1n << 256n }];
    expect(() => idealsOf({ method: "pairwise", m: 1n }, huge)).to.throw(AmountBeyondDoublesError, "for A");
  });

  // e = 2^256 - 1 twice: k = M/(M + e) and 2·k·e; M = 2^255 gives 2·2^255·e/(1.5·e) = 2^257/3.
  it("takes the largest amounts of a chain", () => {
    const rows = ["x", "y"].map((donor) => ({ donor, project: "A", amount: (1n << 256n) - 1n }));
    expectClose(idealsOf({ method: "pairwise", m: 1n << 255n }, rows), [(1n << 257n) / 3n]);
  });

  it("says what it was run with", () => {
    expect(resultOf({ method: "pairwise", m: 7n }, []).options).to.include({ m: 7n, saturation: "keep" });
  });
});
