import { compareIds } from "../../matching/ids.ts";
import type { ProjectContributions } from "../../matching/inputs/contributions.ts";
import type { QuadraticOptions } from "../../matching/methods/quadratic.ts";
import { isqrt, voiceDown } from "../../matching/voice.ts";
import { sum } from "../compare/concentration.ts";
import { partList } from "./partList.ts";
import type { DonorPairPart, DonorPart, PartList } from "./partTypes.ts";

/** One donor's effective amount for the project, base units, above 0. */
export type Given = { readonly donor: string; readonly amount: bigint };

/**
 * The donors of a project with what counts of their money, sorted by id.
 *
 * @throws never
 * @example
 * givenTo(["x"], { project: "A", donations: 1, donors: [0], effective: [4n] }); // [{ donor: "x", amount: 4n }]
 */
export function givenTo(donors: readonly string[], { donors: positions, effective }: ProjectContributions): Given[] {
  return effective
    .map((amount, at) => ({ donor: donors[positions[at] ?? 0] ?? "", amount }))
    .sort((a, b) => compareIds(a.donor, b.donor));
}

const FULL = 10_000;
/** Each of the ten largest pairs is one of the largest donor with another, or smaller pairs of those: never of an eleventh other. */
const DONORS_OF_LARGEST = 11;

/**
 * The quadratic ideal by pairs of donors, 2·sqrt(e_i · e_j) each, base units, rounded down. O(donors · log donors): only the eleven
 * largest donors are paired, the sum of all pairs is (Σ roots)² − Σ roots².
 *
 * @throws never
 * @example
 * const given = [{ donor: "x", amount: 1n }, { donor: "y", amount: 4n }];
 * quadraticPairs(given, { subtractOwn: true, root: "q32" }, 4n).parts; // [{ donors: ["x", "y"], coefficient: 10000, amount: 4n }]
 */
export function quadraticPairs(
  given: readonly Given[],
  { subtractOwn, root }: Pick<QuadraticOptions, "subtractOwn" | "root">,
  ideal: bigint,
): PartList<DonorPairPart> {
  const [rootOf, squareBits] = root === "q32" ? ([voiceDown, 64n] as const) : ([isqrt, 0n] as const);
  const rooted = given.map(({ donor, amount }) => ({ donor, root: rootOf(amount) }));
  const roots = sum(rooted.map((each) => each.root));
  const squares = sum(rooted.map((each) => each.root * each.root));
  const largest = rooted
    .toSorted((a, b) => compareIds(b.root, a.root) || compareIds(a.donor, b.donor))
    .slice(0, DONORS_OF_LARGEST);
  const pairs = largest.flatMap((a, index) =>
    largest.slice(index + 1).map((b): DonorPairPart => {
      const donors = a.donor < b.donor ? ([a.donor, b.donor] as const) : ([b.donor, a.donor] as const);
      return { donors, coefficient: FULL, amount: (2n * a.root * b.root) >> squareBits };
    }),
  );
  const own = subtractOwn ? 0n : squareBits === 0n ? squares : sum(given.map(({ amount }) => amount));
  const count = (given.length * (given.length - 1)) / 2;
  const total = (roots * roots - squares) >> squareBits;
  return partList(pairs, { ideal, own, count, total }, ({ donors }) => donors);
}

/**
 * Σ e by donor, base units, exact.
 *
 * @throws never
 * @example
 * proportionalParts([{ donor: "x", amount: 4n }], 4n).parts; // [{ donor: "x", amount: 4n }]
 */
export function proportionalParts(given: readonly Given[], ideal: bigint): PartList<DonorPart> {
  const total = sum(given.map(({ amount }) => amount));
  return partList(given, { ideal, own: 0n, count: given.length, total }, ({ donor }) => [donor]);
}
