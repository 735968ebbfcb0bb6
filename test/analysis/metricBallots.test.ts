import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  ballotsFromMetrics,
  EmptyBallotError,
  EmptyMetricError,
  type ImpactRow,
  InvalidDecimalError,
  METRIC_BALLOT,
  type MetricBallot,
  MissingMetricError,
  parseDecimal,
  RepeatedMetricError,
  RepeatedVoterError,
  UnknownMetricError,
} from "../../sdk/src/analysis/index.ts";
import { EmptyIdError, InvalidBpsError, MatchingError, RepeatedProjectError } from "../../sdk/src/matching/index.ts";
import { failureOf, shuffled } from "../matching/methods/helpers.ts";
import { slowBallots } from "../matching/oracles/metricBallots.ts";

const impact: ImpactRow[] = [
  { project: "B", isOpenSource: false, values: { users: "30", fees: "0.5" } },
  { project: "A", isOpenSource: true, values: { users: "10", fees: "1.5e0" } },
  { project: "C", isOpenSource: false, values: { users: "0", fees: "0" } },
];
const ballot = (voter: string, openSourceMultiplier: string, ...allocations: [string, string][]): MetricBallot => ({
  voter,
  openSourceMultiplier,
  allocations: allocations.map(([metric, percent]) => ({ metric, percent })),
});
const amountsOf = (...ballots: MetricBallot[]) => ballotsFromMetrics({ ballots, impact }).map(({ amount }) => amount);
const percents = (...shares: bigint[]) => shares.map((share) => (share * METRIC_BALLOT) / 100n);

describe("metric ballots", () => {
  it("share a ballot by the parts in each metric, and name every project", () => {
    const rows = ballotsFromMetrics({ ballots: [ballot("x", "1", ["users", "40"], ["fees", "60"])], impact });
    // A: 40 % · 10/40 + 60 % · 1.5/2 = 55 %; B: 40 % · 30/40 + 60 % · 0.5/2 = 45 %.
    const [a, b, c] = percents(55n, 45n, 0n);
    expect(rows).to.deep.equal([
      { voter: "x", project: "A", amount: a },
      { voter: "x", project: "B", amount: b },
      { voter: "x", project: "C", amount: c },
    ]);
  });

  it("multiply what is open source, in the sum of the column as well", () => {
    expect(amountsOf(ballot("x", "3", ["users", "100"]))).to.deep.equal(percents(50n, 50n, 0n));
    expect(amountsOf(ballot("x", "0.0", ["users", "100"]))).to.deep.equal(percents(0n, 100n, 0n));
    // 10 · 2.5 of 55.
    expect(amountsOf(ballot("x", "2.5", ["users", "100"]))[0]).to.equal((25n * METRIC_BALLOT) / 55n);
  });

  it("take only the proportion of the percentages", () => {
    const whole = amountsOf(ballot("x", "1.5", ["users", "25"], ["fees", "75"]));
    expect(amountsOf(ballot("x", "1.5", ["users", "0.25"], ["fees", "0.75"]))).to.deep.equal(whole);
    expect(amountsOf(ballot("x", "1.5", ["users", "2.5e1"], ["fees", "75.000"]))).to.deep.equal(whole);
  });

  it("cap a ballot from the largest share on", () => {
    const ballots = [ballot("x", "1", ["users", "100"])];
    const amounts = (capBps: number) => ballotsFromMetrics({ ballots, impact, capBps }).map(({ amount }) => amount);
    expect(amounts(6_000)).to.deep.equal(percents(40n, 60n, 0n));
    expect(amounts(500)).to.deep.equal(percents(5n, 5n, 0n));
  });

  it("are exact where doubles are not", () => {
    // 2^53 + 1 and 2^53 are one double.
    const values = ["9007199254740993", "9007199254740992"];
    const rows = values.map(
      (users, index): ImpactRow => ({ project: `p${index}`, isOpenSource: false, values: { users } }),
    );
    const amounts = ballotsFromMetrics({ ballots: [ballot("x", "1", ["users", "1"])], impact: rows });
    const sum = (1n << 54n) + 1n;
    const exact = values.map((value) => (BigInt(value) * METRIC_BALLOT) / sum);
    expect(amounts.map(({ amount }) => amount)).to.deep.equal(exact);
    expect(exact[0]).not.to.equal(exact[1]);
  });

  it("are no rows without ballots or projects", () => {
    expect(ballotsFromMetrics({ ballots: [], impact })).to.deep.equal([]);
    expect(ballotsFromMetrics({ ballots: [], impact: [] })).to.deep.equal([]);
  });

  it("read decimals as they are written", () => {
    expect(parseDecimal("a", "1.50e-05")).to.deep.equal({ digits: 150n, exponent: -7 });
    expect(parseDecimal("a", "0012")).to.deep.equal({ digits: 12n, exponent: 0 });
    for (const text of ["", "-1", "+1", "1.", ".5", "1,5", "NaN", "Infinity", "1e100", "0x1", " 1"])
      expect(failureOf(() => parseDecimal("a", text))).to.be.instanceOf(InvalidDecimalError);
  });

  const good = ballot("x", "1", ["users", "100"]);
  const measured = impact[0] as ImpactRow;
  const of = (ballots: MetricBallot[], rows = impact, capBps = 10_000) => {
    return () => ballotsFromMetrics({ ballots, impact: rows, capBps });
  };
  const refused: [string, () => unknown, new (...args: never[]) => MatchingError, number?][] = [
    ["a voter with two ballots", of([good, good]), RepeatedVoterError, 1],
    ["a metric twice", of([ballot("x", "1", ["users", "1"], ["users", "1"])]), RepeatedMetricError, 0],
    ["an unknown metric", of([good, ballot("y", "1", ["stars", "1"])]), UnknownMetricError, 1],
    ["an unknown metric with nothing", of([ballot("y", "1", ["constructor", "0"])]), UnknownMetricError, 0],
    ["a ballot without allocations", of([ballot("x", "1")]), EmptyBallotError, 0],
    ["a ballot of nothing", of([ballot("x", "1", ["users", "0"])]), EmptyBallotError, 0],
    ["a negative percentage", of([ballot("x", "1", ["users", "-1"])]), InvalidDecimalError, 0],
    ["a multiplier that is no number", of([ballot("x", "two", ["users", "1"])]), InvalidDecimalError, 0],
    ["a voter without id", of([good, ballot("", "1", ["users", "1"])]), EmptyIdError, 1],
    ["a metric of zeros", of([good], [{ ...measured, values: { users: "0" } }]), EmptyMetricError, 0],
    [
      "a metric that the multiplier makes one of zeros",
      of([ballot("x", "0", ["users", "1"])], [{ ...measured, isOpenSource: true }]),
      EmptyMetricError,
      0,
    ],
    ["a project twice", of([good], [...impact, measured]), RepeatedProjectError, 3],
    ["a project without id", of([good], [{ ...measured, project: "" }]), EmptyIdError, 0],
    [
      "a value that is missing",
      of([good], [...impact, { ...measured, project: "D", values: { users: "1" } }]),
      MissingMetricError,
      3,
    ],
    [
      "a value too many",
      of([good], [...impact, { ...measured, project: "D", values: { ...measured.values, stars: "1" } }]),
      MissingMetricError,
      3,
    ],
    [
      "a value that is no number",
      of([good], [...impact, { ...measured, project: "D", values: { users: "1", fees: "" } }]),
      InvalidDecimalError,
      3,
    ],
    ["a cap above the whole", of([good], impact, 10_001), InvalidBpsError],
  ];
  for (const [what, refuse, type, row] of refused) {
    it(`refuses ${what}`, () => {
      const error = failureOf(refuse);
      expect(error).to.be.instanceOf(type).and.instanceOf(MatchingError);
      expect(error.row).to.equal(row);
    });
  }

  const METRICS = ["users", "fees", "age"];
  const anyDecimal = fc.oneof(
    fc.nat({ max: 3 }).map(String),
    fc.tuple(fc.nat(), fc.nat({ max: 999 })).map(([whole, tail]) => `${whole}.${tail}`),
    fc.tuple(fc.nat({ max: 99 }), fc.integer({ min: -9, max: 9 })).map(([digits, power]) => `${digits}e${power}`),
  );
  const anyImpact = fc
    .array(fc.record({ isOpenSource: fc.boolean(), values: fc.tuple(anyDecimal, anyDecimal, anyDecimal) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) =>
      // The first has something in every metric.
      rows.map(({ isOpenSource, values }, index): ImpactRow => {
        const named = METRICS.map((metric, at) => [metric, index === 0 ? `1${values[at]}` : (values[at] ?? "")]);
        return { project: `p${index}`, isOpenSource, values: Object.fromEntries(named) };
      }),
    );
  const anyVotes = fc
    .array(fc.tuple(fc.constantFrom("1", "2.6", "0.5"), fc.tuple(anyDecimal, anyDecimal, anyDecimal)), { maxLength: 4 })
    .map((ballots) =>
      ballots.map(([multiplier, list], index) =>
        ballot(`v${index}`, multiplier, ["users", "1"], ["fees", list[1]], ["age", list[2]]),
      ),
    );

  it("are what exact fractions give, for every order of rows and allocations", () => {
    fc.assert(
      fc.property(
        shuffled(anyVotes),
        shuffled(anyImpact),
        fc.integer({ min: 1, max: 10_000 }),
        (votes, rows, capBps) => {
          const [ballots, impact] = [votes[0], rows[0]];
          const ours = ballotsFromMetrics({ ballots, impact, capBps });
          expect(ours).to.deep.equal(slowBallots(ballots, impact, BigInt(capBps)));
          const turned = votes[1].map((one) => ({ ...one, allocations: one.allocations.toReversed() }));
          const again = ballotsFromMetrics({ ballots: turned, impact: rows[1], capBps });
          const sorted = again.toSorted((a, b) => (a.voter < b.voter ? -1 : a.voter > b.voter ? 1 : 0));
          expect(sorted).to.deep.equal(ours);
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(20_000);
});
