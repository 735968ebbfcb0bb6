import { compareIds, normalizeId } from "../../matching/ids.ts";
import { parseScore } from "../../matching/inputs/scoreCurve.ts";
import { EmptyStampFieldError, RepeatedStampError, StampSumError, UnknownStampDonorError } from "../errors.ts";
import { canonicalScore } from "../hash/canonical.ts";
import type { Scenario } from "./sensitivityTypes.ts";

/** One Stamp that counts: `score` points of its donor's score. The scores of all Stamps of a donor add up to the donor's score. */
export type StampRow = {
  /** A donor as in the donations, before `identities`. */
  readonly donor: string;
  readonly provider: string;
  readonly issuer?: string | undefined;
  /** A decimal of zero or more with at most 18 digits after the point. */
  readonly score: string | number;
};

/** A provider or an issuer, and what its Stamps add to the score of each donor who has one, in 10^-18 points. */
export type StampGroup = { readonly scenario: Scenario; readonly points: ReadonlyMap<string, bigint> };

/** Stamps, added up. */
export type StampBook = {
  /** Providers by id, then issuers by id. */
  readonly groups: readonly StampGroup[];
  /** A donor's score, in 10^-18 points; 0 without Stamps. */
  readonly scoreOf: (donor: string) => bigint;
};

/**
 * Adds up Stamps by donor, provider and issuer. Ids in the form of an address (donors, issuers) are compared in lower case, providers
 * exactly. O(Stamps).
 *
 * @param isDonor whether a donor (normalised) made a donation
 * @throws {@link EmptyStampFieldError} {@link UnknownStampDonorError} {@link RepeatedStampError} {@link InvalidScoreError}
 * @example
 * stampBook([{ donor: "x", provider: "Discord", score: "0.5" }], () => true).scoreOf("x"); // 500000000000000000n
 */
export function stampBook(stamps: Iterable<StampRow>, isDonor: (donor: string) => boolean): StampBook {
  const scores = new Map<string, bigint>();
  const providers = new Map<string, Map<string, bigint>>();
  const issuers = new Map<string, Map<string, bigint>>();
  const seen = new Set<string>();
  let row = 0;
  for (const stamp of stamps) {
    for (const field of ["donor", "provider", "issuer"] as const) {
      const value = stamp[field];
      if (field === "issuer" && value === undefined) continue;
      if (typeof value !== "string" || value === "") throw new EmptyStampFieldError(field, row);
    }
    const { provider } = stamp;
    const donor = normalizeId(stamp.donor);
    const issuer = stamp.issuer === undefined ? undefined : normalizeId(stamp.issuer);
    if (!isDonor(donor)) throw new UnknownStampDonorError(donor, row);
    const key = JSON.stringify([donor, provider, issuer]);
    if (seen.has(key)) throw new RepeatedStampError(donor, provider, row);
    seen.add(key);
    const points = parseScore(stamp.score, `score of Stamp ${row++}`);
    scores.set(donor, (scores.get(donor) ?? 0n) + points);
    addPoints(providers, provider, donor, points);
    if (issuer !== undefined) addPoints(issuers, issuer, donor, points);
  }
  return {
    groups: [
      ...sorted(providers).map(([provider, points]): StampGroup => {
        return { scenario: { kind: "without-provider", provider }, points };
      }),
      ...sorted(issuers).map(([issuer, points]): StampGroup => {
        return { scenario: { kind: "without-issuer", issuer }, points };
      }),
    ],
    scoreOf: (donor) => scores.get(donor) ?? 0n,
  };
}

/**
 * Checks that the Stamps of a donor add up to the score its donation was weighed by.
 *
 * @throws {@link StampSumError}
 * @example
 * checkStampSum(stampBook([], () => true), "x", "0", 0); // x has no Stamps and a score of 0
 */
export function checkStampSum({ scoreOf }: StampBook, donor: string, score: string | number, row: number): void {
  const [sum, given] = [scoreOf(donor), parseScore(score, "score", row)];
  if (sum !== given) throw new StampSumError(donor, canonicalScore(sum), canonicalScore(given), row);
}

function addPoints(groups: Map<string, Map<string, bigint>>, group: string, donor: string, points: bigint) {
  const donors = groups.get(group) ?? new Map<string, bigint>();
  if (donors.size === 0) groups.set(group, donors);
  donors.set(donor, (donors.get(donor) ?? 0n) + points);
}

function sorted(groups: ReadonlyMap<string, ReadonlyMap<string, bigint>>) {
  return [...groups].sort(([a], [b]) => compareIds(a, b));
}
