import { InvalidParameterError } from "../errors/client.ts";
import type {
  BlendParameters,
  CocmOwn,
  DonationMethodParameters,
  MatchingParameters,
  PairwiseOwn,
  ProfileOwn,
  QuadraticOwn,
} from "../matching/index.ts";
import type { DonationInput, VotingInput } from "../state/matchingInput.ts";

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
 * @throws {@link InvalidParameterError} for a Round of votes: there are no donations in it
 * @example
 * const { parameters } = toMatchingInput(await getRoundState(client, { round }));
 * computeMatching(methodParameters(parameters, { method: "pairwise", options: { m: 10n ** 18n } }));
 */
export function methodParameters(input: DonationInput | VotingInput, frozen: FrozenMethod): MatchingParameters {
  if (input.method !== "quadratic") {
    throw new InvalidParameterError("method", frozen.method, "A Round of votes has no donations for it: leave it out");
  }
  if (frozen.method !== "blend") return { ...input, ...frozen.options, method: frozen.method } as MatchingParameters;
  // A blend shares its pool as a whole: it has no saturation.
  const { saturation: _, ...rest } = input;
  return { ...rest, ...frozen.options, method: "blend" };
}
