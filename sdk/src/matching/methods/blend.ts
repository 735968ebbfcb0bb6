import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationParameters, PoolParameters } from "../types.ts";
import type { CocmOwn, Similarity } from "./cocm.ts";
import type { MethodOutcome } from "./demands.ts";
import type { PairwiseOwn } from "./pairwise.ts";
import type { ProfileOwn } from "./profile.ts";
import type { QuadraticOwn, Root } from "./quadratic.ts";

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
  | { readonly method: "cocm"; readonly similarity: Similarity }
  | { readonly method: "proportional" };

/** What a blend was run with. */
export type BlendOptions = DonationMethodOptions & {
  readonly share: number;
  readonly parts: readonly [BlendPartOptions, BlendPartOptions];
};

/** share·A + (1 − share)·B on normalised shares. */
// biome-ignore lint/correctness/useYield: not there yet
export function* blend(_parameters: BlendParameters): Steps<MethodOutcome<BlendOptions>> {
  throw new Error("not there yet");
}
