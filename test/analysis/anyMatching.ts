// Random rounds of every method, as the engine's parameters.
import fc from "fast-check";
import {
  type BlendPart,
  type CapRule,
  computeMatching,
  type MatchingMethod,
  type MatchingParameters,
  type QuadraticParameters,
} from "../../sdk/src/matching/index.ts";
import { anyRound, parametersOf } from "../matching/rounds.ts";

/** Whether "sequential" rounds once, at the end: half a unit for each of two is nothing, not a unit for the last. */
const isSequentialExact =
  computeMatching({
    method: "proportional",
    pool: 1n,
    donations: ["A", "B"].map((project) => ({ donor: "x", project, amount: 1n })),
    saturation: "scale-up",
    capRule: "sequential",
  }).matched === 0n;

const CAP_RULES: readonly CapRule[] = ["level", "redistribute", "clip", "single-pass"];
const anyCapRule = fc.constantFrom(...CAP_RULES, ...(isSequentialExact ? (["sequential"] as const) : []));
const identities = fc.constantFrom(undefined, { u: "v" }, { x: "one", y: "one", z: "one" });
const filters = fc.constantFrom(
  undefined,
  { donors: ["w"], owners: { A: ["x"], B: ["u", "v"] } },
  { rejected: ["C"], projects: ["2"] },
);

const anyQuadratic = fc
  .tuple(anyRound, anyCapRule, identities, filters)
  .map(([round, capRule, persons, dropped]): QuadraticParameters => {
    return { ...parametersOf(round), capRule, identities: persons, filters: dropped };
  });

const anyPart: fc.Arbitrary<BlendPart> = fc.oneof(
  fc.constant({ method: "quadratic" as const, subtractOwn: true }),
  fc.constant({ method: "proportional" as const }),
  fc.constant({ method: "profile" as const }),
  fc.record({ method: fc.constant("pairwise" as const), m: fc.bigInt(1n, 10n ** 20n) }),
  fc.record({ method: fc.constant("cocm" as const), similarity: fc.constantFrom("harsh" as const, "soft" as const) }),
);

/** What a pool of ballots takes of a round over donations. */
function ballotsOf({ donations, pool, cap, asks, multipliers, capRule, rounding }: QuadraticParameters) {
  const rows = [...new Map([...donations].map((row) => [`${row.donor} ${row.project}`, row])).values()];
  return { rows, options: { pool, cap, asks, multipliers, capRule, rounding } };
}

const BY_METHOD: { readonly [method in MatchingMethod]: fc.Arbitrary<MatchingParameters> } = {
  quadratic: anyQuadratic,
  proportional: anyQuadratic.map((round) => ({ ...round, method: "proportional" })),
  profile: anyQuadratic.map((round) => ({ ...round, method: "profile" })),
  pairwise: fc
    .tuple(anyQuadratic, fc.oneof(fc.bigInt(1n, 100n), fc.bigInt(1n, 10n ** 20n)))
    .map(([round, m]) => ({ ...round, method: "pairwise", m })),
  cocm: fc
    .tuple(anyQuadratic, fc.constantFrom("harsh" as const, "soft" as const))
    .map(([round, similarity]) => ({ ...round, method: "cocm", similarity })),
  blend: fc
    .tuple(anyQuadratic, fc.bigInt(0n, 10_000n), anyPart, anyPart)
    .map(([{ saturation: _whole, ...round }, share, first, second]) => {
      return { ...round, method: "blend", share, parts: [first, second] };
    }),
  voting: anyQuadratic.map((round) => {
    const { rows, options } = ballotsOf(round);
    const ballots = rows.map(({ donor, project, amount }) => ({ voter: donor, project, votes: amount % 1_000n }));
    return { ...options, method: "voting", ballots };
  }),
  median: fc
    .tuple(anyQuadratic, fc.nat({ max: 3 }), fc.bigInt(0n, 9n), fc.bigInt(0n, 9n))
    .map(([round, quorum, minimum, part]) => {
      const { rows, options } = ballotsOf(round);
      const ballots = rows.map(({ donor, project, amount }) => ({ voter: donor, project, amount }));
      const minimumMatch = (round.pool * part) / 30n;
      return { ...options, method: "median", ballots, quorum: quorum + 1, minimum, minimumMatch };
    }),
  alpha: fc.tuple(anyQuadratic, fc.bigInt(1n, 1_000n)).map(([{ donations, pool, saturation }, voiceCreditFactor]) => {
    const projects = [...new Set([...donations].map(({ project }) => project))];
    const tallies = projects.map((project) => {
      const votes = [...donations].filter((row) => row.project === project).map(({ amount }) => amount % 1_000n);
      return {
        project,
        tally: votes.reduce((sum, each) => sum + each, 0n),
        spent: votes.reduce((sum, each) => sum + each * each, 0n),
      };
    });
    return { method: "alpha", pool, saturation, tallies, voiceCreditFactor };
  }),
};

/** Whether a method's body is written. */
function isThere(method: MatchingMethod): boolean {
  try {
    fc.sample(BY_METHOD[method], { numRuns: 1, seed: 1 }).forEach(computeMatching);
    return true;
  } catch (error) {
    if (error instanceof Error && error.message === "not there yet") return false;
    throw error;
  }
}

/** The methods there are. */
export const METHODS = (Object.keys(BY_METHOD) as MatchingMethod[]).filter(isThere);

export const anyMatching = (method: MatchingMethod): fc.Arbitrary<MatchingParameters> => BY_METHOD[method];
