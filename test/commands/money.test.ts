import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { bar } from "../../scripts/io/bars.ts";
import { formatCsv } from "../../scripts/io/csv.ts";
import { InputError } from "../../scripts/io/errors.ts";
import { formatMoney, formatUnits, parseUnits } from "../../scripts/io/money.ts";
import { renderTable } from "../../scripts/io/table.ts";
import { hasColour, printable, shorten } from "../../scripts/io/terminal.ts";

describe("money as text", () => {
  it("reads what it writes", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, (1n << 256n) - 1n), fc.integer({ min: 0, max: 40 }), (units, decimals) => {
        expect(parseUnits(formatUnits(units, decimals), decimals)).to.equal(units);
      }),
    );
  });

  it("reads scientific notation and trailing zeros where they are exact", () => {
    expect(parseUnits("1.83e-06", 18)).to.equal(1_830_000_000_000n);
    expect(parseUnits("1e+18", 0)).to.equal(10n ** 18n);
    expect(parseUnits("2500000000000000.0", 0)).to.equal(2_500_000_000_000_000n);
    expect(parseUnits("1.5E1", 0)).to.equal(15n);
    expect(parseUnits("0.10", 1)).to.equal(1n);
  });

  for (const text of [
    "",
    " 1",
    "-1",
    "+1",
    ".5",
    "5.",
    "1,000",
    "1_000",
    "$1",
    "0x10",
    "1e",
    "1e9999",
    "NaN",
    "Infinity",
    "1.2.3",
    "١",
  ]) {
    it(`refuses "${text}"`, () => {
      expect(() => parseUnits(text, 18)).to.throw(InputError);
    });
  }

  it("refuses what is not exact and what does not fit", () => {
    expect(() => parseUnits("0.0000001", 6)).to.throw(InputError, "more than 6 decimals");
    expect(() => parseUnits("1.83e-06", 7)).to.throw(InputError, "more than 7 decimals");
    expect(() => parseUnits("1e78", 0)).to.throw(InputError, "256 bits");
  });

  it("cuts off for people, never up", () => {
    expect(formatMoney(1_234_567_899_999n, 6, 2)).to.equal("1,234,567.89");
    expect(formatMoney(999n, 0)).to.equal("999");
    expect(formatMoney(0n, 18)).to.equal("0.00");
    expect(formatMoney(1n, 18)).to.equal("<0.01");
  });
});

describe("output", () => {
  it("draws bars in eighths, the smallest for anything above zero", () => {
    expect(bar(1n, 2n, 4)).to.equal("██");
    expect(bar(1n, 10n ** 30n, 4)).to.equal("▏");
    expect(bar(0n, 5n, 4)).to.equal("");
    expect(bar(5n, 5n, 4)).to.equal("████");
  });

  it("neutralises formulas in CSV", () => {
    expect(
      formatCsv(
        ["a", "b"],
        [
          ["=1+1", 'x,"y"'],
          ["@x", "-1.5"],
          ["-1+1", "-x"],
        ],
      ),
    ).to.equal(`a,b\n'=1+1,"x,""y"""\n'@x,-1.5\n'-1+1,'-x\n`);
  });

  it("shows control characters instead of obeying them", () => {
    expect(printable("\u001b[31mred\u202e")).to.equal("\\x1b[31mred");
    expect(renderTable([{ name: "project" }], [["\u001b[2J"]], false)).to.equal("project\n\\x1b[2J");
    expect(shorten("0123456789", 5)).to.equal("01…89");
  });

  it("colours only a terminal", () => {
    expect(hasColour({ isTTY: false })).to.equal(false);
    const before = process.env.NO_COLOR;
    process.env.NO_COLOR = "1";
    expect(hasColour({ isTTY: true })).to.equal(false);
    if (before === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = before;
  });
});
