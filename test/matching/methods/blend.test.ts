import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  type BlendPart,
  computeMatching,
  InvalidBlendError,
  InvalidBpsError,
  NotPositiveError,
  UnknownChoiceError,
} from "../../../sdk/src/matching/index.ts";
import { blendOracle } from "../oracles/blend.ts";
import { anyRows } from "./rows.ts";
import { type Method, resultOf } from "./support.ts";

const row = (donor: string, project: string, amount: bigint) => ({ donor, project, amount });
const QUADRATIC: BlendPart = { method: "quadratic" };
const PROPORTIONAL: BlendPart = { method: "proportional" };
const blend = (share: number | bigint, parts: unknown): Method => ({ method: "blend", share, parts: parts as never });

// Quadratic ideals: A (1 + 2)² - 5 = 4, B (3 + 3)² - 18 = 18, together 22. Proportional: A 5, B 18, C 7, together 30.
const ROWS = [row("x", "A", 1n), row("y", "A", 4n), row("x", "B", 9n), row("y", "B", 9n), row("z", "C", 7n)];

describe("blend", () => {
  // A quarter of 6,600 by 4:18:0 of 22 is 300 : 1,350 : 0; three quarters by 5:18:7 of 30 is 825 : 2,970 : 1,155.
  it("shares the pool by both, each with its own part", () => {
    const { projects, leftover, saturated } = resultOf(blend(2_500, [QUADRATIC, PROPORTIONAL]), ROWS, 6_600n);
    expect(projects.map(({ match }) => match)).to.deep.equal([1_125n, 4_320n, 1_155n]);
    expect(projects.map(({ ideal }) => ideal)).to.deep.equal([1_125n, 4_320n, 1_155n]);
    expect([leftover, saturated]).to.deep.equal([0n, true]);
  });

  it("counts donors, donations and effective amounts", () => {
    const { projects } = resultOf(blend(2_500, [QUADRATIC, PROPORTIONAL]), [...ROWS, row("x", "A", 0n)]);
    expect(projects[0]).to.include({ project: "A", donors: 2, donations: 3, effective: 5n });
  });

  it("gives all to the other method if one finds nothing", () => {
    const alone = [row("x", "A", 3n), row("y", "B", 1n)];
    for (const share of [0, 10_000]) {
      const { projects } = resultOf(blend(share, [QUADRATIC, PROPORTIONAL]), alone, 400n);
      expect(projects.map(({ match }) => match)).to.deep.equal([300n, 100n]);
    }
  });

  it("is the exact fraction of the pool", () => {
    const share = fc.integer({ min: 0, max: 10_000 });
    const pool = fc.bigInt(0n, 10n ** 24n);
    const part = fc.constantFrom<BlendPart>(
      QUADRATIC,
      PROPORTIONAL,
      { method: "profile" },
      { method: "cocm", similarity: "soft", unit: 10n },
      { method: "pairwise", m: 1_000n },
    );
    fc.assert(
      fc.property(anyRows, share, pool, part, part, (rows, bps, money, first, second) => {
        const alone = (own: BlendPart) =>
          computeMatching({ pool: money, donations: rows, ...own }).projects.map(({ ideal }) => ideal);
        const { projects } = resultOf(blend(bps, [first, second]), rows, money);
        const exact = blendOracle(money, BigInt(bps), alone(first), alone(second));
        expect(projects.map(({ ideal }) => ideal)).to.deep.equal(exact);
      }),
      { numRuns: 200 },
    );
  });

  it("reads the donations once", () => {
    function* once() {
      yield* ROWS;
    }
    const donations = once();
    const parts = [QUADRATIC, { method: "cocm" }] as const;
    const { projects } = computeMatching({ method: "blend", share: 5_000, parts, pool: 100n, donations });
    expect(projects.length).to.equal(3);
  });

  it("says what it was run with, defaults filled in", () => {
    const { options } = resultOf(blend(1n, [{ method: "cocm" }, { method: "profile" }]), ROWS);
    expect(options).to.deep.include({ share: 1, saturation: "scale-up" });
    expect(options).to.deep.include({
      parts: [
        { method: "cocm", similarity: "harsh", unit: 1n },
        { method: "profile", subtractOwn: true },
      ],
    });
  });

  it("refuses wrong shares and parts", () => {
    const refused = (share: number, parts: unknown) => () => resultOf(blend(share, parts), ROWS);
    expect(refused(10_001, [QUADRATIC, PROPORTIONAL])).to.throw(InvalidBpsError, "share");
    expect(refused(0.5, [QUADRATIC, PROPORTIONAL])).to.throw(InvalidBpsError);
    expect(refused(1, undefined)).to.throw(InvalidBlendError, "undefined for its parts");
    expect(refused(1, [QUADRATIC])).to.throw(InvalidBlendError, "list of 1");
    expect(refused(1, [QUADRATIC, PROPORTIONAL, QUADRATIC])).to.throw(InvalidBlendError, "list of 3");
    expect(refused(1, [QUADRATIC, null])).to.throw(InvalidBlendError);
    expect(refused(1, [QUADRATIC, { method: "median" }])).to.throw(UnknownChoiceError, "median");
    expect(refused(1, [QUADRATIC, { method: "pairwise" }])).to.throw(NotPositiveError);
    expect(refused(1, [{ method: "quadratic", root: "cube" }, QUADRATIC])).to.throw(UnknownChoiceError);
  });
});
