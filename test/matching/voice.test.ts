import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { idealDown, isqrt, NegativeRootError, squareDown, voiceDown } from "../../sdk/src/matching/index.ts";

describe("voice", () => {
  it("takes exact roots next to squares, at every size", () => {
    const sizes = [
      1n,
      2n,
      1n << 25n,
      (1n << 26n) - 1n,
      1n << 26n,
      1n << 52n,
      1n << 80n,
      (1n << 102n) - 1n,
      1n << 102n,
      1n << 511n,
      1n << 512n,
      1n << 900n,
    ];
    for (const root of sizes) {
      expect(isqrt(root * root)).to.equal(root);
      expect(isqrt(root * root - 1n)).to.equal(root - 1n);
      expect(isqrt(root * root + 2n * root)).to.equal(root);
    }
    expect(isqrt(0n)).to.equal(0n);
    expect(() => isqrt(-1n)).to.throw(NegativeRootError);
  });

  it("holds r² ≤ n < (r + 1)² for random numbers around powers of two", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_100 }), fc.bigInt(-1_000n, 1_000n), (bits, offset) => {
        const n = (1n << BigInt(bits)) + offset;
        fc.pre(n >= 0n);
        const root = isqrt(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).to.equal(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives voices in Q32", () => {
    expect(voiceDown(4n)).to.equal(2n << 32n);
    expect(voiceDown(2n)).to.equal(6_074_000_999n); // floor(sqrt(2) · 2^32)
    expect(voiceDown((1n << 96n) - 1n)).to.equal((1n << 80n) - 1n);
  });

  it("gives a lone donor nothing, and others the cross terms", () => {
    fc.assert(fc.property(fc.bigInt(0n, 1n << 120n), (amount) => idealDown(voiceDown(amount), amount) === 0n));
    expect(idealDown(4n * voiceDown(1n), 4n)).to.equal(12n);
    expect(idealDown(voiceDown(1n) + voiceDown(4n), 5n)).to.equal(4n);
    expect(squareDown(4n * voiceDown(1n))).to.equal(16n);
  });
});
