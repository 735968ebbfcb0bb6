import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { UnknownChoiceError } from "../../../sdk/src/matching/index.ts";
import { givenOf } from "../oracles/given.ts";
import { profileOracle } from "../oracles/profile.ts";
import { anyRows } from "./rows.ts";
import { idealsOf } from "./support.ts";

const row = (donor: string, project: string, amount: bigint) => ({ donor, project, amount });

// x and y gave to A and B, z to A alone. A: clusters {x, y} with 1 + 3 = 4 and {z} with 4: (2 + 2)² - 8 = 8. B: one
// cluster, 0.
const ROWS = [row("x", "A", 1n), row("y", "A", 3n), row("z", "A", 4n), row("x", "B", 5n), row("y", "B", 11n)];

describe("profile", () => {
  it("takes one root for all donors with the same projects", () => {
    expect(idealsOf({ method: "profile" }, ROWS)).to.deep.equal([8n, 0n]);
  });

  it("leaves the square with subtractOwn off", () => {
    expect(idealsOf({ method: "profile", subtractOwn: false }, ROWS)).to.deep.equal([16n, 16n]);
  });

  // With y at 0 for B the sets are {A, B} for x, {A} for y and z, who share a root: (1 + sqrt 7)² - 8
  // = 5.29.
  it("does not count a project that a donor has nothing effective for", () => {
    const rows = ROWS.map((item) => (item.project === "B" && item.donor === "y" ? { ...item, amount: 0n } : item));
    expect(idealsOf({ method: "profile" }, rows)).to.deep.equal([5n, 0n]);
  });

  it("is the slow oracle's integer", () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, subtractOwn) => {
        expect(idealsOf({ method: "profile", subtractOwn }, rows)).to.deep.equal(
          profileOracle(givenOf(rows), subtractOwn),
        );
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  it("has no largest amount", () => {
    const rows = [row("x", "A", 1n << 2_000n), row("y", "A", 1n << 2_000n), row("y", "B", 1n)];
    expect(idealsOf({ method: "profile" }, rows)).to.deep.equal([1n << 2_001n, 0n]);
  });

  it("refuses subtractOwn that is no boolean", () => {
    expect(() => idealsOf({ method: "profile", subtractOwn: "no" as never }, ROWS)).to.throw(UnknownChoiceError);
  });
});
