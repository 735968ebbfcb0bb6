import { expect } from "chai";
import { describe, it } from "mocha";
import {
  EmptyStampFieldError,
  InputsGoneError,
  NoDonationsError,
  RepeatedStampError,
  type Scenario,
  type Sensitivity,
  type StampRow,
  StampSumError,
  StampsWithoutCurveError,
  sensitivity,
  sensitivitySteps,
  sensitivityToJson,
  UnknownStampDonorError,
} from "../../sdk/src/analysis/index.ts";
import {
  computeMatching,
  type DonationRow,
  drain,
  InvalidScoreError,
  type MatchingParameters,
  UnknownChoiceError,
} from "../../sdk/src/matching/index.ts";

const name = (scenario: Scenario) =>
  [scenario.kind, ...Object.values(scenario).filter((value) => value !== scenario.kind)].join(" ");
/** Project -> its match, band, worst scenario, and what each scenario changes. */
const table = ({ projects }: Sensitivity) =>
  Object.fromEntries(
    projects.map(({ project, match, low, high, worst, scenarios }) => [
      project,
      {
        band: [low, match, high],
        worst: worst && name(worst.scenario),
        changes: Object.fromEntries(scenarios.map(({ scenario, change }) => [name(scenario), change])),
      },
    ]),
  );
const MIXED = "0xA11cE00000000000000000000000000000000001";
/** One to one: what changes in the input changes in the match. */
const oneToOne = (donations: readonly DonationRow[], options: object = {}): MatchingParameters => ({
  method: "proportional",
  pool: 1_000n,
  donations,
  ...options,
});
const gift = (donor: string, project: string, amount: bigint, rest: Partial<DonationRow> = {}): DonationRow => ({
  donor,
  project,
  amount,
  ...rest,
});

describe("sensitivity", () => {
  it("gives the band of three equal donors with a tenth of a weight each", () => {
    // e = 100, 90, 110: roots 10, 9, 10. (30)² − 300 = 600, (27)² − 243 = 486, (20)² − 200 = 200.
    const donations = ["z", "x", "y"].map((donor) => gift(donor, "A", 1_000n, { weight: 1_000 }));
    const result = sensitivity({ method: "quadratic", pool: 10_000n, root: "unit", donations });
    expect(result).to.include({ method: "quadratic", pool: 10_000n });
    expect(table(result)).to.deep.equal({
      A: {
        band: [200n, 600n, 600n],
        worst: "without-largest-donor x",
        changes: { "without-largest-donor x": -400n, "weights-lower": -114n, "weights-higher": 0n },
      },
    });
  });

  it("takes away the largest person of the project, with all addresses, and from this project alone", () => {
    const result = sensitivity(
      oneToOne(
        [gift("x", "A", 40n), gift(MIXED, "A", 30n), gift("second", "A", 30n), gift("x", "B", 5n), gift("y", "B", 5n)],
        { identities: { [MIXED]: "alice", second: "alice" } },
      ),
    );
    expect(table(result)).to.deep.include({
      A: {
        band: [40n, 100n, 100n],
        worst: "without-largest-donor alice",
        changes: { "without-largest-donor alice": -60n, "weights-lower": -10n, "weights-higher": 0n },
      },
    });
    expect(table(result).B?.band).to.deep.equal([5n, 10n, 10n]);
    expect(table(result).B?.worst).to.equal("without-largest-donor x");
  });

  it("counts the largest by what counts, not by what was given", () => {
    const result = sensitivity(oneToOne([gift("x", "A", 100n, { weight: 1_000 }), gift("y", "A", 20n)]));
    expect(table(result).A?.changes).to.have.property("without-largest-donor y", -20n);
  });

  it("moves the weights of one project's rows, wherever they come from, and cuts them at 10000", () => {
    const donations = [gift("x", "A", 10_000n), gift("y", "A", 10_000n), gift("x", "B", 10_000n)];
    const coefficient = donations.map((row) => ({ ...row, coefficient: row.donor === "x" ? "0.0005" : "0.9999" }));
    const weights = { x: 5, y: 9_999 };
    const score = donations.map((row) => ({ ...row, score: row.donor === "x" ? "1" : "2" }));
    const scoreCurve = { low: 1, high: 2, lowBps: 5, highBps: 9_999 };
    for (const parameters of [
      oneToOne(coefficient, { pool: 10n ** 9n }),
      oneToOne(donations, { pool: 10n ** 9n, weights }),
      oneToOne(score, { pool: 10n ** 9n, scoreCurve }),
    ]) {
      // floor(5 · 0.9) = 4, floor(5 · 1.1) = 5; floor(9999 · 0.9) = 8999, 9999 · 1.1 is cut at 10000.
      const { A, B } = table(sensitivity(parameters));
      expect(A?.band).to.deep.equal([5n, 10_004n, 10_005n]);
      expect(A?.changes).to.include({ "weights-lower": -1_001n, "weights-higher": 1n });
      expect(B?.changes).to.include({ "weights-lower": -1n, "weights-higher": 0n });
    }
  });

  it("shares the pool among all, so that others' money is part of the change", () => {
    const donations = [gift("x", "A", 300n), gift("y", "A", 100n), gift("x", "B", 400n)];
    const result = sensitivity(oneToOne(donations, { pool: 400n }));
    // Without x, A has 100 of 500, B without x nothing; with nine tenths A has 360 of 760.
    expect(table(result).A?.changes).to.deep.equal({
      "without-largest-donor x": -120n,
      "weights-lower": -11n,
      "weights-higher": 0n,
    });
    expect(table(result).B?.band).to.deep.equal([0n, 200n, 200n]);
  });

  it("leaves out the largest donor where nobody counts, and says that nothing is worse", () => {
    expect(table(sensitivity(oneToOne([gift("x", "A", 5n, { weight: 0 })])))).to.deep.equal({
      A: { band: [0n, 0n, 0n], worst: null, changes: { "weights-lower": 0n, "weights-higher": 0n } },
    });
    expect(sensitivity(oneToOne([])).projects).to.deep.equal([]);
  });

  it("takes a result, and only some projects", () => {
    const parameters = oneToOne([gift("x", "B", 5n), gift("y", MIXED, 6n), gift("x", "A", 7n)]);
    const all = sensitivity(parameters);
    expect(sensitivity(computeMatching(parameters))).to.deep.equal(all);
    const some = sensitivity(parameters, { projects: ["B", MIXED] });
    expect(some.projects).to.deep.equal(all.projects.filter(({ project }) => project !== "A"));
  });

  it("can be watched, and stopped", () => {
    const parameters = oneToOne([gift("x", "A", 5n), gift("y", "B", 6n)]);
    const steps = sensitivitySteps(parameters);
    const seen: { done: number; total: number }[] = [];
    for (let step = steps.next(); !step.done; step = steps.next())
      if (step.value.step === "recomputing scenarios") seen.push(step.value);
    expect(seen.at(-1)).to.include({ done: 6, total: 6 });
    expect(seen.every(({ done }, index) => done >= (seen[index - 1]?.done ?? 0))).to.equal(true);
    const stopped = sensitivitySteps(parameters);
    stopped.next();
    stopped.return(undefined as never);
    expect(stopped.next().done).to.equal(true);
    expect(drain(sensitivitySteps(parameters))).to.deep.equal(sensitivity(parameters));
  });

  it("becomes JSON", () => {
    const json = JSON.parse(JSON.stringify(sensitivityToJson(sensitivity(oneToOne([gift("x", "A", 10n)])))));
    const worst = { scenario: { kind: "without-largest-donor", donor: "x" }, match: "0", change: "-10" };
    expect(json).to.deep.equal({
      method: "proportional",
      pool: "1000",
      projects: [
        {
          project: "A",
          match: "10",
          low: "0",
          high: "10",
          worst,
          scenarios: [
            worst,
            { scenario: { kind: "weights-lower" }, match: "9", change: "-1" },
            { scenario: { kind: "weights-higher" }, match: "10", change: "0" },
          ],
        },
      ],
    });
  });
});

describe("sensitivity to Stamps", () => {
  const scoreCurve = { low: "15", high: "25", lowBps: 5_000, highBps: 10_000 };
  const donations = [
    gift(MIXED, "A", 100n, { score: "25" }),
    gift("y", "A", 100n, { score: "15.5" }),
    gift("z", "B", 100n, { score: "20" }),
    gift("bare", "B", 100n, { score: 0 }),
  ];
  const stamps: StampRow[] = [
    { donor: MIXED.toLowerCase(), provider: "Gov", issuer: "i1", score: 16 },
    { donor: MIXED, provider: "Discord", issuer: "i2", score: "9" },
    { donor: "y", provider: "Gov", issuer: "i1", score: "15.5" },
    { donor: "z", provider: "Gov", score: "5" },
    { donor: "z", provider: "Discord", issuer: "i1", score: "15" },
  ];

  it("weighs every donor again without each provider, then each issuer, for all projects at once", () => {
    // Weights: mixed 10000, y 5250, z 7500. Without Discord: mixed 16 → 5500, z 5 → 0. Without Gov: mixed 9 → 0, y 0, z 15 → 5000.
    // Without i1: mixed 9 → 0, y 0, z 5 → 0. Without i2: mixed 16 → 5500.
    const { A, B } = table(sensitivity(oneToOne(donations, { scoreCurve }), { stamps }));
    expect(A).to.deep.equal({
      band: [0n, 152n, 157n],
      worst: "without-provider Gov",
      changes: {
        [`without-largest-donor ${MIXED.toLowerCase()}`]: -100n,
        "weights-lower": -15n,
        "weights-higher": 5n,
        "without-provider Discord": -45n,
        "without-provider Gov": -152n,
        "without-issuer i1": -152n,
        "without-issuer i2": -45n,
      },
    });
    expect(B?.changes).to.deep.equal({
      "without-largest-donor z": -75n,
      "weights-lower": -8n,
      "weights-higher": 7n,
      "without-provider Discord": -75n,
      "without-provider Gov": -25n,
      "without-issuer i1": -75n,
      "without-issuer i2": 0n,
    });
  });

  const refused: readonly [string, StampRow[], new (...args: never[]) => Error][] = [
    ["a donor without donations", [...stamps, { donor: "w", provider: "Gov", score: 1 }], UnknownStampDonorError],
    ["a Stamp twice", [...stamps, { donor: "y", provider: "Gov", issuer: "i1", score: 0 }], RepeatedStampError],
    ["a provider without a name", [{ donor: "y", provider: "", score: 1 }], EmptyStampFieldError],
    ["an issuer without a name", [{ donor: "y", provider: "Gov", issuer: "", score: 1 }], EmptyStampFieldError],
    ["a Stamp below zero", [{ donor: "y", provider: "Gov", score: -1 }], InvalidScoreError],
    ["a sum below the score", stamps.slice(1), StampSumError],
    ["a sum above the score", [...stamps, { donor: "y", provider: "Discord", score: 1 }], StampSumError],
  ];
  for (const [what, given, type] of refused)
    it(`refuses ${what}`, () => {
      expect(() => sensitivity(oneToOne(donations, { scoreCurve }), { stamps: given })).to.throw(type);
    });

  it("names the donation whose score its Stamps do not make", () => {
    const run = () => sensitivity(oneToOne(donations, { scoreCurve }), { stamps: stamps.slice(0, 2) });
    expect(run)
      .to.throw(StampSumError, "The Stamps of y add up to 0, its donation has score 15.5")
      .with.property("row", 1);
  });

  it("asks no Stamps of a donation that was dropped", () => {
    const filters = { rejected: ["B"] };
    const given = stamps.filter(({ donor }) => donor !== "z");
    const { projects } = sensitivity(oneToOne(donations, { scoreCurve, filters }), { stamps: given });
    expect(projects.map(({ project }) => project)).to.deep.equal(["A"]);
  });
});

describe("sensitivity refuses", () => {
  const donations = [gift("x", "A", 5n)];
  it("Stamps without a curve, ballots, an unknown project, and rows that are used up", () => {
    expect(() => sensitivity(oneToOne(donations), { stamps: [] })).to.throw(StampsWithoutCurveError);
    expect(() => sensitivity({ method: "median", pool: 1n, ballots: [] })).to.throw(NoDonationsError, "median");
    expect(() => sensitivity(oneToOne(donations), { projects: ["A", "B"] })).to.throw(
      UnknownChoiceError,
      "project is B",
    );
    const used = computeMatching({ method: "quadratic", pool: 1n, donations: donations.values() });
    expect(() => sensitivity(used)).to.throw(InputsGoneError);
  });
});
