// Random inputs of every method.
import fc from "fast-check";
import type { DonationMethodParameters, MatchingParameters } from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "./rounds.ts";

/** The methods over donations with a money ideal, each with options that differ from its defaults now and then. */
export const donationMethods = fc.oneof(
  fc.record({
    method: fc.constant("quadratic" as const),
    subtractOwn: fc.boolean(),
    root: fc.constantFrom("q32" as const, "unit" as const),
  }),
  fc.record({ method: fc.constant("pairwise" as const), m: fc.bigInt(1n, 10n ** 21n) }),
  fc.record({ method: fc.constant("profile" as const), subtractOwn: fc.boolean() }),
  fc.record({ method: fc.constant("cocm" as const), similarity: fc.constantFrom("harsh" as const, "soft" as const) }),
  fc.constant({ method: "proportional" as const }),
);

/** A round of `anyRound` without what names its method, every cap rule included. */
export const anyDonations: fc.Arbitrary<DonationMethodParameters> = fc
  .tuple(anyRound, fc.constantFrom("single-pass" as const, "sequential" as const, undefined))
  .map(([round, capRule]) => {
    const { method: _, subtractOwn: __, root: ___, ...shared } = parametersOf(round);
    return capRule === undefined ? shared : { ...shared, capRule };
  });

const pool = fc.oneof(fc.bigInt(0n, 50n), fc.bigInt(0n, 10n ** 24n));
const project = fc.constantFrom("A", "B", "C", "10", "2");
const voter = fc.constantFrom("u", "v", "w", "x", "y", "0xA11cE00000000000000000000000000000000001");
const amount = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 22n), fc.constant(1n << 100n));
const poolOptions = fc.record(
  {
    pool,
    cap: fc.oneof(
      fc.bigInt(1n, 10_000n).map((bps) => ({ bps })),
      pool.map((limit) => ({ amount: limit })),
    ),
    asks: fc.dictionary(project, pool, { maxKeys: 2 }),
    multipliers: fc.dictionary(project, fc.bigInt(0n, 10_000n), { maxKeys: 2 }),
    capRule: fc.constantFrom("level", "redistribute", "clip", "single-pass", "sequential"),
    rounding: fc.constantFrom("floor", "largest-remainder"),
  },
  { requiredKeys: ["pool"] },
);

const ballotLines = fc.uniqueArray(fc.record({ voter, project, amount }), {
  selector: ({ voter, project }) => `${voter}\n${project}`,
  maxLength: 20,
});
const blendPart = fc.oneof(donationMethods);

/** Whole parameters, of any method. */
export const anyParameters: fc.Arbitrary<MatchingParameters> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(anyDonations, donationMethods).map(([round, own]) => ({ ...round, ...own })) },
  fc
    .tuple(anyDonations, fc.bigInt(0n, 10_000n), blendPart, blendPart)
    .map(([round, share, a, b]): MatchingParameters => {
      const { saturation: _, ...shared } = round;
      return { ...shared, method: "blend", share, parts: [a, b] };
    }),
  fc.tuple(poolOptions, ballotLines).map(
    ([options, lines]): MatchingParameters => ({
      ...options,
      method: "voting",
      ballots: lines.map(({ voter, project, amount }) => ({ voter, project, votes: amount })),
    }),
  ),
  fc.tuple(poolOptions, ballotLines, fc.integer({ min: 1, max: 3 }), amount, pool).map(
    ([options, ballots, quorum, minimum, minimumMatch]): MatchingParameters => ({
      ...options,
      method: "median",
      ballots,
      quorum,
      minimum,
      minimumMatch: minimumMatch / 10n,
    }),
  ),
  fc
    .tuple(
      pool,
      fc.uniqueArray(fc.record({ project, tally: amount, lost: fc.bigInt(0n, 10_000n) }), {
        selector: ({ project }) => project,
      }),
      fc.constantFrom("keep" as const, "scale-up" as const),
      fc.bigInt(1n, 10n ** 13n),
    )
    .map(
      ([pool, tallies, saturation, voiceCreditFactor]): MatchingParameters => ({
        method: "alpha",
        pool,
        saturation,
        voiceCreditFactor,
        // What one voter alone gave has spent = tally²; more voters spend less.
        tallies: tallies.map(({ project, tally, lost }) => ({
          project,
          tally,
          spent: (tally * tally * lost) / 10_000n,
        })),
      }),
    ),
);

/** The same input with its rows in another order. */
export function shuffled(parameters: MatchingParameters, order: readonly number[]): MatchingParameters {
  const shuffle = <row>(rows: Iterable<row>): row[] =>
    [...rows]
      .map((row, index) => ({ row, key: order[index % order.length] ?? 0, index }))
      .sort((a, b) => a.key - b.key || b.index - a.index)
      .map(({ row }) => row);
  if ("donations" in parameters) return { ...parameters, donations: shuffle(parameters.donations) };
  return parameters.method === "alpha"
    ? { ...parameters, tallies: shuffle(parameters.tallies) }
    : parameters.method === "voting"
      ? { ...parameters, ballots: shuffle(parameters.ballots) }
      : { ...parameters, ballots: shuffle(parameters.ballots) };
}
