// Every method of the engine, and the plain reference it runs against.
import type { DonationRow, MatchingMethod, MatchingParameters } from "../../sdk/src/matching/index.ts";
import { ballotsOf, talliesOf, votesOf } from "./inputs.ts";
import { cocmReference, pairwiseReference, profileReference } from "./references/clusters.ts";
import {
  alphaReference,
  blendReference,
  medianReference,
  proportionalReference,
  quadraticReference,
  votingReference,
} from "./references/integers.ts";
import type { Demands } from "./references/matrix.ts";
import { TOKEN } from "./round.ts";

/** The engine and a reference over the same input. */
export type Match = { readonly parameters: MatchingParameters; readonly reference: () => Demands };

export type Contest = {
  readonly method: MatchingMethod;
  readonly prepare: (donations: readonly DonationRow[]) => Match;
  /** How the ideals have to agree: as integers, in their proportions as integers, or up to 1e-9 of each (in proportion). */
  readonly agreement: "equal" | "equal in proportion" | "close" | "close in proportion";
  /** Where the reference would take minutes: both run once more on a round of this size, and the ratio is of that. */
  readonly referenceDonations?: number;
};

const POOL = 1_000_000n * TOKEN;
const M = 25n * TOKEN;
const VOICE_CREDIT_FACTOR = 10n ** 13n;

export const CONTESTS: readonly Contest[] = [
  {
    method: "quadratic",
    agreement: "equal",
    prepare: (donations) => ({
      parameters: { method: "quadratic", pool: POOL, donations },
      reference: () => quadraticReference(donations),
    }),
  },
  {
    method: "pairwise",
    agreement: "close",
    referenceDonations: 10_000,
    prepare: (donations) => ({
      parameters: { method: "pairwise", pool: POOL, donations, m: M },
      reference: () => pairwiseReference(donations, M),
    }),
  },
  {
    method: "profile",
    agreement: "close",
    prepare: (donations) => ({
      parameters: { method: "profile", pool: POOL, donations },
      reference: () => profileReference(donations),
    }),
  },
  {
    method: "cocm",
    agreement: "close",
    prepare: (donations) => ({
      parameters: { method: "cocm", pool: POOL, donations },
      reference: () => cocmReference(donations),
    }),
  },
  {
    method: "proportional",
    agreement: "equal",
    prepare: (donations) => ({
      parameters: { method: "proportional", pool: POOL, donations },
      reference: () => proportionalReference(donations),
    }),
  },
  {
    method: "voting",
    agreement: "equal in proportion",
    prepare: (donations) => {
      const ballots = votesOf(donations);
      return { parameters: { method: "voting", pool: POOL, ballots }, reference: () => votingReference(ballots) };
    },
  },
  {
    method: "median",
    agreement: "equal in proportion",
    prepare: (donations) => {
      const ballots = ballotsOf(donations);
      return { parameters: { method: "median", pool: POOL, ballots }, reference: () => medianReference(ballots) };
    },
  },
  {
    method: "alpha",
    agreement: "equal",
    prepare: (donations) => {
      const tallies = talliesOf(donations);
      return {
        parameters: { method: "alpha", pool: POOL, tallies, voiceCreditFactor: VOICE_CREDIT_FACTOR },
        reference: () => alphaReference(tallies, VOICE_CREDIT_FACTOR),
      };
    },
  },
  {
    method: "blend",
    agreement: "close in proportion",
    prepare: (donations) => ({
      parameters: {
        method: "blend",
        pool: POOL,
        donations,
        share: 7_000,
        parts: [{ method: "quadratic" }, { method: "proportional" }],
      },
      reference: () => blendReference(donations, 0.7),
    }),
  },
];
