import type { MatchingMethod } from "../../matching/types.ts";

/** What is not shown one by one. */
export type RestOfParts = { readonly count: number; readonly amount: bigint };

/**
 * Parts of an ideal: the ten largest and the rest as one sum. ideal = Σ parts + rest + own + rounding, all in the ideal's units.
 */
export type PartList<part extends { readonly amount: bigint }> = {
  /** By amount, largest first; ties by ids. */
  readonly parts: readonly part[];
  readonly rest: RestOfParts;
  /** The donors' own money, where the method was told not to take it off. */
  readonly own: bigint;
  /** What roots and floors add or take: a base unit or so per donor, or for methods in doubles about 1e-15 of it. May be negative. */
  readonly rounding: bigint;
};

/** 2·k·sqrt(e_i · e_j) for two donors. */
export type DonorPairPart = {
  /** Sorted. */
  readonly donors: readonly [string, string];
  /** k in ten-thousandths, rounded down; 10000 for the quadratic method. */
  readonly coefficient: number;
  readonly amount: bigint;
};

/** Σ e of one donor. */
export type DonorPart = { readonly donor: string; readonly amount: bigint };

/** Donors with the same set of projects: one root. Its amount is sqrt(E)·(Σ of all roots − sqrt(E)), half of each of its pairs. */
export type ClusterPart = {
  /** Sorted; the first ten. */
  readonly donors: readonly string[];
  readonly donorCount: number;
  /** The set of projects they share, sorted; the first ten. */
  readonly projects: readonly string[];
  readonly projectCount: number;
  /** E: Σ of their effective amounts for the explained project, base units. */
  readonly effective: bigint;
  readonly amount: bigint;
};

/** Two clusters, that is two projects the donors gave to (the explained one may be one of them): 2·sqrt(P_gh · P_hg). */
export type ProjectPairPart = { readonly projects: readonly [string, string]; readonly amount: bigint };

/** One voter's votes; `amount` is the votes. */
export type VoterPart = { readonly voter: string; readonly amount: bigint };

/** One ballot that mentions the project. */
export type MedianBallot = {
  readonly voter: string;
  readonly amount: bigint;
  /** Ten-thousandths of a ballot. */
  readonly weight: number;
};

/** What the ideal is made of, by method. */
export type IdealParts =
  | (PartList<DonorPairPart> & { readonly kind: "donor-pairs" })
  | (PartList<DonorPart> & { readonly kind: "donors" })
  | (PartList<ClusterPart> & { readonly kind: "clusters" })
  | (PartList<ProjectPairPart> & { readonly kind: "project-pairs" })
  | (PartList<VoterPart> & { readonly kind: "votes" })
  | {
      readonly kind: "median";
      /** Every ballot that mentions it, by amount ascending, ties by voter. */
      readonly ballots: readonly MedianBallot[];
      /** Positions in `ballots` of the one or two in the middle, by weight; none where no ballot has any. */
      readonly middle: readonly number[];
      /** As the method rounds it; of two in the middle their mean. */
      readonly median: bigint;
      readonly quorum: number;
      readonly minimum: bigint;
      readonly minimumMatch: bigint;
      readonly verdict: "counted" | "below-quorum" | "below-minimum" | "below-minimum-match";
    }
  | {
      readonly kind: "tally";
      readonly tally: bigint;
      readonly spent: bigint;
      /** v, base units per voice credit. */
      readonly voiceCreditFactor: bigint;
      /** v·tally²: all that the votes stand for. */
      readonly squared: bigint;
      /** v·spent: what was given to the project directly. ideal = squared − direct. */
      readonly direct: bigint;
    }
  | {
      readonly kind: "blend";
      readonly parts: readonly [BlendedPart, BlendedPart];
      /** ideal − the amounts of both parts: 0 or 1, since the blend is rounded down once. */
      readonly rounding: bigint;
    };

/** One of the two methods of a blend, as if it stood alone. */
export type BlendedPart = {
  readonly method: MatchingMethod;
  /** Its part in the blend, ten-thousandths; if one of the two found nothing to match, the other has all. */
  readonly share: number;
  /** pool · share · ideal / total: what the blend's ideal has from it, base units, rounded down. */
  readonly amount: bigint;
  /** The ideal under that method, and the sum of all projects' ideals under it. */
  readonly ideal: bigint;
  readonly total: bigint;
  readonly parts: IdealParts;
};
