import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { givenOf } from "../oracles/given.ts";
import { anyRows } from "./rows.ts";
import { idealsOf, resultOf } from "./support.ts";

const ROWS = [
  { donor: "x", project: "A", amount: 30n },
  { donor: "y", project: "A", amount: 30n },
  { donor: "x", project: "B", amount: 20n },
];

describe("proportional", () => {
  it("matches one to one, a lone donor like many", () => {
    expect(idealsOf({ method: "proportional" }, ROWS)).to.deep.equal([60n, 20n]);
  });

  it("shares a pool that is too small by what was given", () => {
    const { projects, leftover } = resultOf({ method: "proportional" }, ROWS, 40n);
    expect(projects.map(({ match }) => match)).to.deep.equal([30n, 10n]);
    expect(leftover).to.equal(0n);
  });

  it("is the sum of what counts", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sums = [...givenOf(rows).values()].map((gifts) => [...gifts.values()].reduce((a, b) => a + b, 0n));
        const { projects } = resultOf({ method: "proportional" }, rows);
        expect(projects.map(({ ideal }) => ideal)).to.deep.equal(sums);
        expect(projects.map(({ effective }) => effective)).to.deep.equal(sums);
      }),
    );
  });
});
