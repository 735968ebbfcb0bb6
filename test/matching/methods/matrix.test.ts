import { expect } from "chai";
import { describe, it } from "mocha";
import { AmountBeyondDoublesError, drain } from "../../../sdk/src/matching/index.ts";
import { matrixOf, toDouble } from "../../../sdk/src/matching/inputs/matrix.ts";

const project = (id: string, donors: number[], effective: bigint[]) => ({
  project: id,
  donations: donors.length,
  donors,
  effective,
});

describe("matrix", () => {
  // By id: a, b, c; c gave nothing that counts.     A    B
  //                                           a     1    3
  //                                           b     2
  const matrix = drain(
    matrixOf({ donors: ["b", "c", "a"], projects: [project("A", [0, 2], [2n, 1n]), project("B", [2], [3n])] }),
  );

  it("has donors by id and their projects in order", () => {
    expect([matrix.donorCount, matrix.projectCount]).to.deep.equal([3, 2]);
    expect([...matrix.donorStarts]).to.deep.equal([0, 2, 3, 3]);
    expect([...matrix.projectOf]).to.deep.equal([0, 1, 0]);
    expect([...matrix.amountByDonor]).to.deep.equal([1, 3, 2]);
  });

  it("has projects and their donors in order", () => {
    expect([...matrix.projectStarts]).to.deep.equal([0, 2, 3]);
    expect([...matrix.donorOf]).to.deep.equal([0, 1, 0]);
    expect([...matrix.amountByProject]).to.deep.equal([1, 2, 3]);
  });

  it("knows where an entry of a donor stands among those of the project", () => {
    expect([...matrix.placeOf]).to.deep.equal([0, 2, 1]);
  });

  it("reads what was given once per project: it may be made anew each time", () => {
    let reads = 0;
    const counted = {
      ...project("A", [0], []),
      get effective() {
        reads++;
        return [5n];
      },
    };
    drain(matrixOf({ donors: ["a"], projects: [counted] }));
    expect(reads).to.equal(1);
  });

  it("takes the nearest double, up to 2^256", () => {
    expect(toDouble("m", (1n << 60n) + 1n)).to.equal(2 ** 60);
    expect(toDouble("m", (1n << 256n) - 1n)).to.equal(2 ** 256);
    expect(() => toDouble("m", 1n << 256n)).to.throw(AmountBeyondDoublesError, "m is ");
  });
});
