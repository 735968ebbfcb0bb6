// Random rounds: every scenario against a matching of rows that were changed by hand.
import { expect } from "chai";
import fc from "fast-check";
import { describe, it } from "mocha";
import { auditDonations, type Scenario, type StampRow, sensitivity } from "../../sdk/src/analysis/index.ts";
import { recomputer, wholeRecomputer } from "../../sdk/src/analysis/sensitivity/recompute.ts";
import { giftsOf } from "../../sdk/src/analysis/sensitivity/reweighed.ts";
import {
  computeMatching,
  contributionsOf,
  type DonationRow,
  donationOptions,
  drain,
  type MatchingParameters,
} from "../../sdk/src/matching/index.ts";
import { anyDonations, DONORS, type DonationInputs, lower, PROJECTS, personIn } from "../matching/donationInputs.ts";

const amount = fc.oneof(fc.bigInt(0n, 60n), fc.bigInt(0n, 10n ** 21n));
const anyPool = fc.record({
  pool: amount,
  saturation: fc.constantFrom("keep" as const, "scale-up" as const),
  cap: fc.option(
    fc.oneof(
      fc.integer({ min: 1, max: 6_000 }).map((bps) => ({ bps })),
      amount.map((limit) => ({ amount: limit })),
    ),
    { nil: undefined },
  ),
  asks: fc.dictionary(fc.constantFrom(...PROJECTS), amount, { maxKeys: 2 }),
  multipliers: fc.dictionary(fc.constantFrom(...PROJECTS), fc.integer({ min: 0, max: 10_000 }), { maxKeys: 2 }),
  capRule: fc.constantFrom("level", "redistribute", "clip", "single-pass", "sequential"),
  rounding: fc.constantFrom("floor", "largest-remainder"),
});
type Method = { readonly method: string; readonly subtractOwn?: boolean; readonly root?: "unit" };
const METHODS: readonly Method[] = [
  { method: "quadratic" },
  { method: "quadratic", subtractOwn: false },
  { method: "quadratic", root: "unit" },
  { method: "proportional" },
];
const anyMethod = fc.constantFrom(...METHODS);

/** Points of Stamps, of three providers and two issuers; 0 is a Stamp, too. */
const anyStamps: fc.Arbitrary<readonly StampRow[]> = fc.uniqueArray(
  fc.record({
    donor: fc.constantFrom(...DONORS),
    provider: fc.constantFrom("Gov", "Discord", "Age"),
    issuer: fc.constantFrom(undefined, "i1", "i2"),
    score: fc.constantFrom("0", "0.5", "5", "9.25", "15", "20"),
  }),
  { selector: ({ donor, provider, issuer }) => JSON.stringify([donor, provider, issuer]), maxLength: 14, size: "max" },
);

type Round = DonationInputs & { readonly method: string };
const matching = (inputs: object) => computeMatching(inputs as MatchingParameters);
const matchOf = (inputs: object, project: string) =>
  matching(inputs).projects.find((each) => each.project === project)?.match ?? 0n;

describe("sensitivity of random rounds", () => {
  it("pays under every scenario what a matching of changed rows pays", () => {
    let moved = 0;
    fc.assert(
      fc.property(anyDonations, anyPool, anyMethod, anyStamps, (given, pool, method, drawn) => {
        const stamps = drawn.filter(({ donor }) => given.donations.some((row) => lower(row.donor) === lower(donor)));
        const hasCurve = given.scoreCurve !== undefined;
        const inputs = { ...(hasCurve ? scored(given, stamps) : given), ...pool, ...method } as Round;
        const { projects } = sensitivity(inputs as unknown as MatchingParameters, hasCurve ? { stamps } : {});
        expect(projects.map(({ project }) => project)).to.deep.equal(
          matching(inputs).projects.map(({ project }) => project),
        );
        for (const { project, match, low, high, worst, scenarios } of projects) {
          expect(match).to.equal(matchOf(inputs, project));
          for (const { scenario, match: got, change } of scenarios) {
            const expected = matchOf(changed(inputs, stamps, project, scenario), project);
            expect(got, `${project} ${JSON.stringify(scenario)}`).to.equal(expected);
            expect(change).to.equal(expected - match);
            if (change !== 0n) moved++;
          }
          const all = [match, ...scenarios.map((each) => each.match)];
          expect(all.every((each) => low <= each && each <= high)).to.equal(true);
          expect(all.includes(low) && all.includes(high)).to.equal(true);
          expect(worst?.match ?? match).to.equal(low);
          expect(worst === null).to.equal(low === match);
        }
      }),
      { numRuns: 250 },
    );
    expect(moved).to.be.greaterThan(250);
  });

  it("takes a shortcut that pays what running the whole method pays", () => {
    fc.assert(
      fc.property(anyDonations, anyPool, anyMethod, fc.array(amount, { maxLength: 5 }), (inputs, pool, method, to) => {
        const parameters = { ...inputs, ...pool, ...method } as unknown as Parameters<typeof recomputer>[0];
        const gifts = drain(giftsOf(parameters));
        const base = computeMatching(parameters);
        for (const project of [...gifts.map((each) => each.project), "new"]) {
          const effective = to.filter((each) => each > 0n);
          const change = { project, donors: effective.map((_, index) => `n${index}`), effective };
          const shortcut = drain(recomputer(parameters, base, gifts)(change));
          expect(shortcut).to.equal(drain(wholeRecomputer(parameters, gifts)(change)));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The same donations, with the scores that the Stamps add up to. */
function scored(inputs: DonationInputs, stamps: readonly StampRow[]): DonationInputs {
  return {
    ...inputs,
    donations: inputs.donations.map((row) => ({ ...row, score: sumOf(stamps, row.donor, () => true) })),
  };
}

/** Hundredths are enough for the scores above. */
function sumOf(stamps: readonly StampRow[], donor: string, counts: (stamp: StampRow) => boolean): string {
  const own = stamps.filter((stamp) => lower(stamp.donor) === lower(donor) && counts(stamp));
  return String(own.reduce((sum, { score }) => sum + Number(score) * 100, 0) / 100);
}

/** The round as the scenario has it, in its rows. */
function changed(inputs: Round, stamps: readonly StampRow[], project: string, scenario: Scenario): object {
  const personOf = personIn(inputs);
  switch (scenario.kind) {
    case "without-largest-donor": {
      expect(scenario.donor).to.equal(largestOf(inputs, project));
      const isGone = (row: DonationRow) => row.project === project && personOf(row.donor) === scenario.donor;
      return { ...inputs, donations: inputs.donations.filter((row) => !isGone(row)) };
    }
    case "weights-lower":
    case "weights-higher": {
      const { entries } = auditDonations(inputs as unknown as MatchingParameters);
      const factor = scenario.kind === "weights-lower" ? 9 : 11;
      const donations = inputs.donations.map(({ coefficient, score, ...row }, index): DonationRow => {
        const weight = entries[index]?.weight ?? 0;
        return {
          ...row,
          weight: row.project === project ? Math.min(10_000, Math.floor((weight * factor) / 10)) : weight,
        };
      });
      return { ...inputs, donations, weights: undefined, scoreCurve: undefined };
    }
    case "without-provider":
    case "without-issuer": {
      const stays = (stamp: StampRow) =>
        scenario.kind === "without-provider" ? stamp.provider !== scenario.provider : stamp.issuer !== scenario.issuer;
      const donations = inputs.donations.map((row) => ({ ...row, score: sumOf(stamps, row.donor, stays) }));
      return { ...inputs, donations };
    }
  }
}

function largestOf(inputs: Round, project: string): string | undefined {
  const { donors, projects } = drain(contributionsOf(inputs, donationOptions(inputs)));
  const own = projects.find((each) => each.project === project);
  const gifts = Array.from(own?.donors ?? [], (position, at) => ({
    donor: donors[position],
    amount: own?.effective[at] ?? 0n,
  }));
  const most = gifts.reduce((max, gift) => (gift.amount > max ? gift.amount : max), 0n);
  return gifts
    .filter((gift) => gift.amount === most)
    .map(({ donor }) => donor)
    .sort()[0];
}
