import { BPS } from "../../matching/bps.ts";
import { computeMatching } from "../../matching/computeMatching.ts";
import type { BlendOptions, BlendParameters, BlendPartOptions } from "../../matching/methods/blend.ts";
import type { CocmOptions } from "../../matching/methods/cocm.ts";
import type { MedianOptions } from "../../matching/methods/median.ts";
import type { PairwiseOptions } from "../../matching/methods/pairwise.ts";
import type { ProfileOptions } from "../../matching/methods/profile.ts";
import type { QuadraticOptions } from "../../matching/methods/quadratic.ts";
import type { MatchingParameters, MatchingResult, ProjectMatch } from "../../matching/types.ts";
import { sum } from "../compare/concentration.ts";
import { InputsGoneError } from "../errors.ts";
import { contributionsAgain, type WithDonations } from "../inputsAgain.ts";
import { medianParts, tallyParts, voteParts } from "./ballotParts.ts";
import { profileClusters } from "./clusterParts.ts";
import { cocmPairs } from "./cocmParts.ts";
import { givenTo, proportionalParts, quadraticPairs } from "./donorParts.ts";
import { pairwisePairs } from "./pairwiseParts.ts";
import type { BlendedPart, IdealParts } from "./partTypes.ts";

/**
 * What the ideal of a project is made of, by its method; a new method is a case here.
 *
 * @param isDropped whether it got less than the least match (median)
 * @throws {@link InputsGoneError} if the inputs are no longer those of the result
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }];
 * const result = computeMatching({ method: "quadratic", pool: 8n, donations });
 * result.projects.map((project) => idealParts(result, project, false).kind); // ["donor-pairs"]
 */
export function idealParts(result: MatchingResult, project: ProjectMatch, isDropped: boolean): IdealParts {
  const { parameters, options } = result;
  switch (parameters.method) {
    case "voting":
      return voteParts(parameters, project);
    case "median":
      return medianParts(parameters, options as MedianOptions, project, isDropped);
    case "alpha":
      return tallyParts(parameters, parameters, project);
    case "blend":
      return blendParts(result, parameters, options as BlendOptions, project);
    default:
      return partsOfDonations(result, parameters, project);
  }
}

function partsOfDonations(
  result: MatchingResult,
  parameters: Exclude<WithDonations, BlendParameters>,
  { project, ideal }: ProjectMatch,
): IdealParts {
  const contributions = contributionsAgain(result, parameters);
  const index = result.projects.findIndex((other) => other.project === project);
  const own = contributions.projects[index];
  const given = own ? givenTo(contributions.donors, own) : [];
  const { options } = result;
  switch (parameters.method) {
    case "quadratic":
      return { kind: "donor-pairs", ...quadraticPairs(given, options as QuadraticOptions, ideal) };
    case "pairwise":
      return { kind: "donor-pairs", ...pairwisePairs(contributions, index, (options as PairwiseOptions).m, ideal) };
    case "profile":
      return { kind: "clusters", ...profileClusters(contributions, index, options as ProfileOptions, ideal) };
    case "cocm":
      return { kind: "project-pairs", ...cocmPairs(contributions, index, options as CocmOptions, ideal) };
    case "proportional":
      return { kind: "donors", ...proportionalParts(given, ideal) };
  }
}

function blendParts(
  result: MatchingResult,
  parameters: BlendParameters,
  { share, parts: [first, second] }: BlendOptions,
  { project, ideal }: ProjectMatch,
): IdealParts {
  contributionsAgain(result, parameters);
  const alone = [first, second].map((part) => computeMatching(partParameters(parameters, part)));
  const totals = alone.map(({ projects }) => sum(projects.map((each) => each.ideal)));
  const weight = totals[0] === 0n ? 0 : totals[1] === 0n ? Number(BPS) : share;
  const blended = alone.map((part, index): BlendedPart => {
    const own = part.projects.find((other) => other.project === project);
    if (!own) throw new InputsGoneError("donations");
    const partShare = index === 0 ? weight : Number(BPS) - weight;
    const total = totals[index] ?? 0n;
    return {
      method: part.method,
      share: partShare,
      amount: total === 0n ? 0n : (result.pool * BigInt(partShare) * own.ideal) / (BPS * total),
      ideal: own.ideal,
      total,
      parts: idealParts(part, own, false),
    };
  }) as [BlendedPart, BlendedPart];
  return { kind: "blend", parts: blended, rounding: ideal - sum(blended.map(({ amount }) => amount)) };
}

/** One part of a blend by itself: what it shares does not matter, only its ideals. */
function partParameters(parameters: BlendParameters, part: BlendPartOptions): MatchingParameters {
  const { donations, weights, scoreCurve, min, max, duplicates, identities, filters } = parameters;
  return { pool: 0n, donations, weights, scoreCurve, min, max, duplicates, identities, filters, ...part };
}
