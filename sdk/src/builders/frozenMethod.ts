import type {
  BlendParameters,
  CocmOwn,
  DonationMethodParameters,
  DonationRow,
  MatchingParameters,
  PairwiseOwn,
  ProfileOwn,
  QuadraticOwn,
  QuadraticParameters,
} from "../matching/index.ts";

/** What of every method is not in a Round's configuration. */
type Rules = Pick<DonationMethodParameters, "capRule" | "rounding">;

/**
 * A method as a procedure can freeze it: its name, and the options that are not in the Round's configuration. Pool, cap, asks,
 * multipliers, bounds and donations are the Round's, whatever the method.
 */
export type FrozenMethod =
  | { readonly method: "quadratic"; readonly options?: (Rules & QuadraticOwn) | undefined }
  | { readonly method: "pairwise"; readonly options: Rules & PairwiseOwn }
  | { readonly method: "profile"; readonly options?: (Rules & ProfileOwn) | undefined }
  | { readonly method: "cocm"; readonly options?: (Rules & CocmOwn) | undefined }
  | { readonly method: "proportional"; readonly options?: Rules | undefined }
  | { readonly method: "blend"; readonly options: Rules & Pick<BlendParameters, "share" | "parts"> };

/**
 * A Round's input, computed by another method than the chain's.
 *
 * @throws never
 * @example
 * const { parameters } = toMatchingInput(await getRoundState(client, { round }));
 * computeMatching(methodParameters(parameters, { method: "pairwise", options: { m: 10n ** 18n } }));
 */
export function methodParameters(
  input: QuadraticParameters & { readonly donations: readonly DonationRow[] },
  frozen: FrozenMethod,
): MatchingParameters {
  if (frozen.method !== "blend") return { ...input, ...frozen.options, method: frozen.method } as MatchingParameters;
  // A blend shares its pool as a whole: it has no saturation.
  const { saturation: _, ...rest } = input;
  return { ...rest, ...frozen.options, method: "blend" };
}
