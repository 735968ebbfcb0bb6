import { expect } from "chai";
import { describe, it } from "mocha";
import { explainMatch, explanationToJson, InputsGoneError, UnknownProjectError } from "../../sdk/src/analysis/index.ts";
import { computeMatching, type DonationRow, type QuadraticParameters } from "../../sdk/src/matching/index.ts";
import { donations, explain, row, stepsOf } from "./byHand.ts";

describe("the way of the money, by hand", () => {
  it("unsaturated: the ideal in full, and nothing else", () => {
    const explanation = explain("A");
    expect(stepsOf(explanation)).to.deep.equal([["ideal", 4n]]);
    expect(explanation.outcome).to.equal("in-full");
    expect(explanation.level).to.deep.equal({ numerator: 1n, denominator: 10_000n });
    expect([explanation.cap, explanation.ask, explanation.multiplier]).to.deep.equal([null, null, 10_000]);
  });

  it("unsaturated and paid out whole: scaled up", () => {
    const explanation = explain("A", { saturation: "scale-up" });
    expect(stepsOf(explanation)).to.deep.equal([
      ["ideal", 4n],
      ["scale-up", 21n],
    ]);
    expect(explanation.outcome).to.equal("above-ideal");
  });

  it("saturated: the pool is short", () => {
    const explanation = explain("B", { pool: 8n });
    expect(stepsOf(explanation)).to.deep.equal([
      ["ideal", 12n],
      ["pool", -6n],
    ]);
    expect(explanation.outcome).to.equal("in-part");
  });

  it("discounted", () => {
    expect(stepsOf(explain("B", { multipliers: { B: 5_000 } }))).to.deep.equal([
      ["ideal", 12n],
      ["multiplier", -6n],
    ]);
    const nothing = explain("B", { multipliers: { B: 0 } });
    expect([nothing.outcome, nothing.match]).to.deep.equal(["no-demand", 0n]);
  });

  it("capped: what is above the cap goes to the others", () => {
    // Alone 12/16 of 10 = 7, and 4/16 of 10 = 2; B is held at 5, and A gets 5 but no more than its ideal.
    const options = { pool: 10n, cap: { bps: 5_000 } };
    expect(stepsOf(explain("B", options))).to.deep.equal([
      ["ideal", 12n],
      ["pool", -5n],
      ["cap", -2n],
    ]);
    expect(explain("B", options).outcome).to.equal("held-by-cap");
    expect(explain("B", options).cap).to.equal(5n);
    const other = explain("A", options);
    expect(stepsOf(other)).to.deep.equal([
      ["ideal", 4n],
      ["pool", -2n],
      ["redistribution", 2n],
    ]);
    expect(other.outcome).to.equal("in-full");
  });

  it("asked for less: the ask, not the cap, where it is the lower", () => {
    const options = { cap: { amount: 10n }, asks: { A: 3n, B: 11n } };
    const explanation = explain("A", options);
    expect(stepsOf(explanation)).to.deep.equal([
      ["ideal", 4n],
      ["ask", -1n],
    ]);
    expect([explanation.outcome, explanation.ask, explanation.cap]).to.deep.equal(["held-by-ask", 3n, 10n]);
    expect(stepsOf(explain("B", options))).to.deep.equal([
      ["ideal", 12n],
      ["cap", -2n],
    ]);
    expect(explain("B", { cap: { amount: 10n }, asks: { B: 10n } }).outcome).to.equal("held-by-cap");
  });

  it("of a cap that does not bind says nothing of it", () => {
    const explanation = explain("A", { cap: { amount: 4n } });
    expect(stepsOf(explanation)).to.deep.equal([["ideal", 4n]]);
    expect(explanation.outcome).to.equal("in-full");
  });

  it("lifted to its cap by others' money, past its ideal, by the loop that does so", () => {
    // A asks 3 of its 25; the other 22 are B's, up to its cap.
    const options = { saturation: "scale-up", capRule: "redistribute", asks: { A: 3n }, cap: { amount: 90n } } as const;
    const explanation = explain("B", options);
    expect(stepsOf(explanation)).to.deep.equal([
      ["ideal", 12n],
      ["scale-up", 63n],
      ["redistribution", 15n],
    ]);
    expect(explanation.outcome).to.equal("held-by-cap");
  });

  it("clipped: what is cut off goes to nobody", () => {
    const options = { pool: 10n, cap: { bps: 5_000 }, capRule: "clip" } as const;
    expect(stepsOf(explain("A", options))).to.deep.equal([
      ["ideal", 4n],
      ["pool", -2n],
    ]);
  });

  it("rounded: the largest remainder gets the last unit", () => {
    // 7/16 of 4 = 1.75, of 12 = 5.25
    const options = { pool: 7n, rounding: "largest-remainder" } as const;
    expect(stepsOf(explain("A", options)).at(-1)).to.deep.equal(["rounding", 1n]);
    expect(stepsOf(explain("B", options)).at(-1)).to.deep.equal(["pool", -7n]);
  });

  it("in sequence: those after a capped one share what it left", () => {
    const options = { pool: 10n, cap: { amount: 6n }, capRule: "sequential" } as const;
    expect(stepsOf(explain("B", options))).to.deep.equal([
      ["ideal", 12n],
      ["pool", -5n],
      ["cap", -1n],
    ]);
    expect(stepsOf(explain("A", options))).to.deep.equal([
      ["ideal", 4n],
      ["pool", -2n],
      ["redistribution", 2n],
    ]);
  });

  it("of a lone donor is a zero", () => {
    const explanation = explain("A", { donations: [row("x", "A", 9n)] });
    expect(stepsOf(explanation)).to.deep.equal([["ideal", 0n]]);
    expect(explanation.outcome).to.equal("no-demand");
  });
});

describe("the donors, by hand", () => {
  const donorOf = (rows: readonly DonationRow[], options: Partial<QuadraticParameters> = {}) =>
    explain("A", { donations: rows, ...options }).donors;

  it("below the minimum nothing counts; exactly at it everything", () => {
    expect(donorOf([row("x", "A", 4n), row("y", "A", 5n)], { min: 5n })).to.deep.equal([
      { donor: "y", ids: ["y"], donations: 1, given: 5n, effective: 5n, weight: 10_000, losses: [] },
      {
        donor: "x",
        ids: ["x"],
        donations: 1,
        given: 4n,
        effective: 0n,
        weight: 10_000,
        losses: [{ reason: "below-minimum", amount: 4n }],
      },
    ]);
  });

  it("above the maximum is cut, and the rest weighed", () => {
    const [donor] = donorOf([row("x", "A", 30n, { weight: 2_500 })], { max: 20n });
    expect(donor).to.deep.equal({
      donor: "x",
      ids: ["x"],
      donations: 1,
      given: 30n,
      effective: 5n,
      weight: 2_500,
      losses: [
        { reason: "above-maximum", amount: 10n },
        { reason: "weight", amount: 15n },
      ],
    });
  });

  it("weights are averaged by amount", () => {
    const [donor] = donorOf([row("x", "A", 3n, { weight: 10_000 }), row("x", "A", 1n, { weight: 0 })]);
    expect(donor).to.deep.include({ donations: 2, given: 4n, effective: 3n, weight: 7_500 });
    expect(donor?.losses).to.deep.equal([{ reason: "weight", amount: 1n }]);
  });

  it("under the mean, rows of weight 0 are weighed off and the others averaged", () => {
    const rows = [row("x", "A", 4n), row("x", "A", 8n), row("x", "A", 100n, { weight: 0 })];
    const [donor] = donorOf(rows, { duplicates: "mean" });
    expect(donor).to.deep.include({ given: 112n, effective: 6n });
    expect(donor?.losses).to.deep.equal([
      { reason: "averaged", amount: 6n },
      { reason: "weight", amount: 100n },
    ]);
  });

  it("what filters drop is named, and persons are one", () => {
    const rows = [
      row("x", "A", 4n, { id: "1" }),
      row("x", "A", 5n, { id: "2" }),
      row("0xA11CE00000000000000000000000000000000001", "A", 6n),
      row("owner", "A", 7n),
      row("z", "A", 1n),
    ];
    const donors = donorOf(rows, {
      filters: { refunded: ["1"], owners: { A: ["owner"] } },
      identities: { x: "person", "0xA11CE00000000000000000000000000000000001": "person" },
    });
    expect(donors).to.deep.equal([
      {
        donor: "person",
        ids: ["0xa11ce00000000000000000000000000000000001", "x"],
        donations: 3,
        given: 15n,
        effective: 11n,
        weight: 10_000,
        losses: [{ reason: "refunded", amount: 4n }],
      },
      { donor: "z", ids: ["z"], donations: 1, given: 1n, effective: 1n, weight: 10_000, losses: [] },
      {
        donor: "owner",
        ids: ["owner"],
        donations: 1,
        given: 7n,
        effective: 0n,
        weight: null,
        losses: [{ reason: "self-gift", amount: 7n }],
      },
    ]);
  });
});

describe("what cannot be explained", () => {
  it("an unknown project: the closest ids are named", () => {
    const result = computeMatching({
      method: "quadratic",
      pool: 1n,
      donations: ["alpha", "alpine", "beta", "gamma"].map((project) => row("x", project, 1n)),
    });
    let thrown: unknown;
    try {
      explainMatch(result, "ALPAH");
    } catch (error) {
      thrown = error;
    }
    if (!(thrown instanceof UnknownProjectError)) throw new Error(`thrown was ${String(thrown)}`);
    expect(thrown.closest).to.deep.equal(["alpha", "alpine", "beta"]);
    expect(thrown.message).to.match(/^Project ALPAH is not in this result\. .* alpha, alpine, beta\.$/);
    expect(() => explainMatch(computeMatching({ method: "quadratic", pool: 1n, donations: [] }), "A")).to.throw(
      UnknownProjectError,
      "The result has no projects",
    );
  });

  it("a result whose donations are gone or have changed", () => {
    const once = computeMatching({ method: "quadratic", pool: 1n, donations: donations.values() });
    expect(() => explainMatch(once, "A")).to.throw(InputsGoneError);
    const list = [...donations];
    const result = computeMatching({ method: "quadratic", pool: 1n, donations: list });
    list.push(row("z", "A", 1n));
    expect(() => explainMatch(result, "A")).to.throw(InputsGoneError);
  });

  it("an address in any case is not unknown", () => {
    const project = "0xA11CE00000000000000000000000000000000001";
    expect(explain(project, { donations: [row("x", project, 1n)] }).project).to.equal(project.toLowerCase());
  });
});

describe("an explanation as JSON", () => {
  it("has decimal strings and survives being written", () => {
    const json = explanationToJson(explain("A", { pool: 3n, max: 3n }));
    expect(JSON.parse(JSON.stringify(json))).to.deep.equal(json);
    expect(json.match).to.equal("0");
    expect(json.steps).to.deep.equal([
      { reason: "ideal", amount: "3", after: "3" },
      { reason: "pool", amount: "-3", after: "0" },
    ]);
    expect(json.level).to.deep.equal({ numerator: "3", denominator: "150000" });
  });
});
