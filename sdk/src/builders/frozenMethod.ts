import { InvalidParameterError } from "../errors/client.ts";
import type {
  BlendParameters,
  CocmOwn,
  DonationMethodParameters,
  MatchingParameters,
  MedianParameters,
  PairwiseOwn,
  ProfileOwn,
  QuadraticOwn,
} from "../matching/index.ts";
import type { DonationInput, VotingInput } from "../state/matchingInput.ts";

/** What of a median is not in a Round's configuration. Amounts are whole votes, of the least match base units. */
export type MedianOwn = Pick<MedianParameters, "quorum" | "minimum" | "minimumMatch">;

/** What of every method is not in a Round's configuration. */
type Rules = Pick<DonationMethodParameters, "capRule" | "rounding">;

/**
 * A method as a procedure can freeze it: its name, and the options that are not in the Round's configuration. Pool, cap, asks,
 * multipliers, bounds, donations and votes are the Round's, whatever the method. `voting` and `median` are of Rounds of votes, the
 * others of Rounds of donations.
 */
export type FrozenMethod =
  | { readonly method: "quadratic"; readonly options?: (Rules & QuadraticOwn) | undefined }
  | { readonly method: "pairwise"; readonly options: Rules & PairwiseOwn }
  | { readonly method: "profile"; readonly options?: (Rules & ProfileOwn) | undefined }
  | { readonly method: "cocm"; readonly options?: (Rules & CocmOwn) | undefined }
  | { readonly method: "proportional"; readonly options?: Rules | undefined }
  | { readonly method: "blend"; readonly options: Rules & Pick<BlendParameters, "share" | "parts"> }
  | { readonly method: "voting"; readonly options?: Rules | undefined }
  | { readonly method: "median"; readonly options?: (Rules & MedianOwn) | undefined };

/**
 * Whether a method is computed from votes; otherwise it is computed from donations.
 *
 * @throws never
 * @example
 * isOverVotes("median"); // true
 */
export function isOverVotes(method: FrozenMethod["method"]): method is "voting" | "median" {
  return method === "voting" || method === "median";
}

/**
 * A Round's input, computed by another method than the chain's. For `median` each voter's votes are its ballot: as many as it cast,
 * with the weight they have there. No votes are no opinion, also where they were taken back.
 *
 * @throws {@link InvalidParameterError} for a method over donations in a Round of votes, or the other way round
 * @example
 * const { parameters } = toMatchingInput(await getRoundState(client, { round }));
 * computeMatching(methodParameters(parameters, { method: "pairwise", options: { m: 10n ** 18n } }));
 */
export function methodParameters(input: DonationInput | VotingInput, frozen: FrozenMethod): MatchingParameters {
  const { method } = frozen;
  if (input.method === "voting") {
    if (!isOverVotes(method)) throw notOf(method, "votes", "has no donations");
    if (method === "voting") return { ...input, ...frozen.options, method };
    const { credits: _, ballots, ...rest } = input;
    const lines = ballots.filter(({ cast }) => cast > 0n);
    return {
      ...rest,
      ...frozen.options,
      method,
      ballots: lines.map(({ voter, project, cast: amount, weight }) => ({ voter, project, amount, weight })),
    };
  }
  if (isOverVotes(method)) throw notOf(method, "donations", "has no votes");
  if (method !== "blend") return { ...input, ...frozen.options, method } as MatchingParameters;
  // A blend shares its pool as a whole: it has no saturation.
  const { saturation: _, ...rest } = input;
  return { ...rest, ...(frozen.options as Rules & Pick<BlendParameters, "share" | "parts">), method };
}

function notOf(method: string, kind: string, why: string): InvalidParameterError {
  return new InvalidParameterError("method", method, `A Round of ${kind} ${why} for it: take another method`);
}
