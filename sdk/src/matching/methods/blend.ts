import { BPS, checkAmount, checkBps } from "../bps.ts";
import { InvalidBlendError, UnknownChoiceError } from "../errors.ts";
import { type Contributions, contributionsOf } from "../inputs/contributions.ts";
import { donationOptions, poolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationParameters, PoolParameters } from "../types.ts";
import { type CocmOwn, cocmIdeals, cocmOptions, type Similarity } from "./cocm.ts";
import { demandsOf, type Ideals, type MethodOutcome } from "./demands.ts";
import { type PairwiseOwn, pairwiseIdeals, pairwiseOptions } from "./pairwise.ts";
import { type ProfileOwn, profileIdeals, profileOptions } from "./profile.ts";
import { proportionalIdeals } from "./proportional.ts";
import { type QuadraticOwn, quadraticIdeals, quadraticOptions, type Root } from "./quadratic.ts";

/** One of the two methods of a blend, with its own options. */
export type BlendPart =
  | (QuadraticOwn & { readonly method: "quadratic" })
  | (PairwiseOwn & { readonly method: "pairwise" })
  | (ProfileOwn & { readonly method: "profile" })
  | (CocmOwn & { readonly method: "cocm" })
  | { readonly method: "proportional" };

/** What a blend takes. The pool is always shared as a whole, since shares have no size of their own. */
export type BlendParameters = PoolParameters &
  DonationParameters & {
    readonly method: "blend";
    /** The first method's share, ten-thousandths; the second has the rest. */
    readonly share: number | bigint;
    readonly parts: readonly [BlendPart, BlendPart];
  };

/** A part as it was run, defaults filled in. */
export type BlendPartOptions =
  | { readonly method: "quadratic"; readonly subtractOwn: boolean; readonly root: Root }
  | { readonly method: "pairwise"; readonly m: bigint }
  | { readonly method: "profile"; readonly subtractOwn: boolean }
  | { readonly method: "cocm"; readonly similarity: Similarity; readonly unit: bigint }
  | { readonly method: "proportional" };

/** What a blend was run with. */
export type BlendOptions = DonationMethodOptions & {
  readonly share: number;
  readonly parts: readonly [BlendPartOptions, BlendPartOptions];
};

/**
 * The demands of `method: "blend"`: the donations are read once, both methods work on them, {@link blendDown} makes
 * them one.
 *
 * @throws {@link InvalidBpsError} {@link InvalidBlendError} {@link UnknownChoiceError} and what the two methods throw
 * @example
 * const parts = [{ method: "quadratic" }, { method: "proportional" }] as const;
 * drain(blend({ method: "blend", pool: 8n, donations: [], share: 5_000, parts })).options.share; // 5000
 */
export function* blend(parameters: BlendParameters): Steps<MethodOutcome<BlendOptions>> {
  const share = checkBps("share", parameters.share);
  const pool = poolOptions({ ...parameters, saturation: "scale-up" }, "scale-up");
  const donation = donationOptions(parameters);
  const [first, second] = partsOf(parameters.parts);
  const contributions = yield* contributionsOf(parameters, donation);
  const idealsOfFirst = yield* first.idealsOf(contributions);
  const idealsOfSecond = yield* second.idealsOf(contributions);
  const ideals = blendDown(checkAmount("pool", parameters.pool), share, idealsOfFirst, idealsOfSecond);
  return {
    demands: demandsOf(contributions, ideals),
    options: { ...pool, ...donation, share, parts: [first.options, second.options] },
  };
}

/**
 * The ideal matches of two methods made one: floor(pool · (share·A_p/ΣA + (1 − share)·B_p/ΣB)), exact in integers. Only
 * the parts of the whole matter of both, so a method whose ideals are larger has no more to say. If one method finds
 * nothing to match, the other has all. Their sum is short of the pool by less than a unit per project.
 *
 * O(projects).
 *
 * @param pool base units
 * @param share the first method's, ten-thousandths
 * @throws never
 * @example
 * blendDown(100n, 7_500, [1n, 1n], [1n, 0n]); // [62n, 37n]
 */
export function blendDown(pool: bigint, share: number, first: readonly bigint[], second: readonly bigint[]): bigint[] {
  const sumOfFirst = first.reduce((sum, ideal) => sum + ideal, 0n);
  const sumOfSecond = second.reduce((sum, ideal) => sum + ideal, 0n);
  const weight = sumOfFirst === 0n ? 0n : sumOfSecond === 0n ? BPS : BigInt(share);
  // An empty sum has no weight and no ideals above 0: 1 in its place only keeps the fraction whole.
  const [bottomOfFirst, bottomOfSecond] = [sumOfFirst || 1n, sumOfSecond || 1n];
  return first.map((ideal, at) => {
    const top = weight * ideal * bottomOfSecond + (BPS - weight) * (second[at] ?? 0n) * bottomOfFirst;
    return (pool * top) / (BPS * bottomOfFirst * bottomOfSecond);
  });
}

/** A part with its options checked, ready to run. */
type Part = {
  readonly options: BlendPartOptions;
  readonly idealsOf: (contributions: Contributions) => Steps<readonly bigint[]>;
};

function partsOf(parts: unknown): [Part, Part] {
  const [first, second, ...others] = Array.isArray(parts) ? (parts as readonly BlendPart[]) : [];
  if (!first || !second || others.length > 0) throw new InvalidBlendError(parts);
  return [partOf(first), partOf(second)];
}

const METHODS = ["quadratic", "pairwise", "profile", "cocm", "proportional"];

/** A method that can be blended: one more is a case here and a member of two unions. */
function partOf(part: BlendPart): Part {
  const { method } = part;
  switch (method) {
    case "quadratic":
      return partWith(method, quadraticOptions(part), quadraticIdeals);
    case "pairwise":
      return partWith(method, pairwiseOptions(part), pairwiseIdeals);
    case "profile":
      return partWith(method, profileOptions(part), profileIdeals);
    case "cocm":
      return partWith(method, cocmOptions(part), cocmIdeals);
    case "proportional":
      return partWith(method, {}, proportionalIdeals);
    default:
      throw new UnknownChoiceError("method of a part", method, METHODS);
  }
}

function partWith<method extends string, own extends object>(method: method, own: own, idealsOf: Ideals<own>) {
  return { options: { method, ...own }, idealsOf: (contributions: Contributions) => idealsOf(contributions, own) };
}
