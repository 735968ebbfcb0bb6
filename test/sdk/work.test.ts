// What a Ledger counts in, by hand: units, quantities, procedures, and how fast a budget goes.
import { createHash } from "node:crypto";
import { burnRate, InvalidParameterError, policyUnits, procedureDigest, quantity, unitId } from "@catchment/sdk";
import { expect } from "chai";
import { id } from "ethers";
import { describe, it } from "mocha";
import type { Hex } from "viem";

const DAY = 86_400;
const DOCUMENT: Hex = `0x${"ab".repeat(32)}`;

describe("units, quantities, procedures", () => {
  it("names a unit by keccak256 of its name, as the price list does", () => {
    expect(unitId("hour")).to.equal(id("hour"));
    expect(unitId(policyUnits.DE_MINIMIS)).to.equal(id("catchment:de-minimis"));
    expect(() => unitId("")).to.throw(InvalidParameterError, "Name the unit");
  });

  const GOOD: readonly (readonly [string, bigint])[] = [
    ["0", 0n],
    ["1.5", 1_500_000n],
    ["0.000001", 1n],
    ["12", 12_000_000n],
    ["007.10", 7_100_000n],
    ["1.5000000000", 1_500_000n],
    ["340282366920938463463374607431768.211455", 2n ** 128n - 1n],
  ];
  for (const [text, millionths] of GOOD) {
    it(`reads ${text} as ${millionths} millionths`, () => expect(quantity(text)).to.equal(millionths));
  }

  const BAD = ["", "-1", "+1", "1,5", "1.", ".5", "1e3", " 1", "0x10", "1.0000001", "one", "∞"];
  for (const text of [...BAD, "340282366920938463463374607431768.211456", "9".repeat(200)]) {
    it(`refuses "${text.slice(0, 48)}"`, () => {
      expect(() => quantity(text)).to.throw(InvalidParameterError, /^quantity is .+\. .+\.$/);
    });
  }

  it("hashes a procedure as the contract does: sha2-256 of the ABI's bytes", () => {
    const units = [unitId("label"), unitId("task")];
    const number = (value: number) => value.toString(16).padStart(64, "0");
    // document, where the list begins, how long it is, its two units
    const bytes = ["ab".repeat(32), number(64), number(2), ...units.map((unit) => unit.slice(2))].join("");
    const digest = createHash("sha256").update(Buffer.from(bytes, "hex")).digest("hex");
    expect(procedureDigest({ document: DOCUMENT, units })).to.equal(`0x${digest}`);
    expect(procedureDigest({ document: DOCUMENT, units: [...units].reverse() })).to.not.equal(`0x${digest}`);
  });

  it("refuses a procedure of anything but words", () => {
    expect(() => procedureDigest({ document: "0xab", units: [] })).to.throw(InvalidParameterError, "32 bytes");
    expect(() => procedureDigest({ document: DOCUMENT, units: ["0x12"] })).to.throw(InvalidParameterError, "unitId");
  });
});

describe("the burn rate of a budget", () => {
  it("is the mean since it began: 100, of which 30 in 3 days, last 7 days more", () => {
    const used = [
      { at: DAY, quantity: 10n },
      { at: 2 * DAY, quantity: 20n },
    ];
    expect(burnRate({ budget: 100n, used, from: 0, now: 3 * DAY })).to.deep.equal({
      used: 30n,
      left: 70n,
      perDay: 10n,
      runsOutAt: 10 * DAY,
    });
  });

  it("rounds against the budget: more a day, and an earlier end", () => {
    const used = [{ at: 0, quantity: 7n }];
    // 7 in 3 days are 2.33 a day; 3 more last 1.2857 days.
    expect(burnRate({ budget: 10n, used, from: 0, now: 3 * DAY })).to.deep.equal({
      used: 7n,
      left: 3n,
      perDay: 3n,
      runsOutAt: 3 * DAY + Math.floor((3 * 3 * DAY) / 7),
    });
  });

  it("says since when nothing is left, whatever order the uses come in", () => {
    const used = [
      { at: 3 * DAY, quantity: 5n },
      { at: DAY, quantity: 6n },
      { at: 2 * DAY, quantity: 4n },
    ];
    const rate = burnRate({ budget: 10n, used, from: 0, now: 4 * DAY });
    expect(rate).to.deep.equal({ used: 15n, left: -5n, perDay: 4n, runsOutAt: 2 * DAY });
  });

  it("is null when nothing was used", () => {
    expect(burnRate({ budget: 10n, used: [], from: 0, now: DAY })).to.equal(null);
    expect(burnRate({ budget: 10n, used: [{ at: 5, quantity: 0n }], from: 0, now: DAY })).to.equal(null);
  });

  it("has no mean in its first second", () => {
    const rate = burnRate({ budget: 10n, used: [{ at: 5, quantity: 1n }], from: 5, now: 5 });
    expect(rate).to.deep.equal({ used: 1n, left: 9n, perDay: undefined, runsOutAt: undefined });
  });

  it("refuses uses before it began, yet to come, or below 0", () => {
    for (const use of [
      { at: 4, quantity: 1n },
      { at: 11, quantity: 1n },
      { at: 6, quantity: -1n },
    ]) {
      expect(() => burnRate({ budget: 10n, used: [use], from: 5, now: 10 })).to.throw(InvalidParameterError, "used");
    }
  });
});
