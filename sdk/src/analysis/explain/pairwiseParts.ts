import type { Contributions } from "../../matching/inputs/contributions.ts";
import { givenTo } from "./donorParts.ts";
import { partList, tenLargest } from "./partList.ts";
import type { DonorPairPart, PartList } from "./partTypes.ts";

/** The donors of one project among the donors of another, by rank, ascending, with the roots of what they gave there. */
type Shared = { readonly ranks: readonly number[]; readonly roots: readonly number[] };

/**
 * The pairwise ideal by pairs of donors: 2·k_ij·sqrt(e_i · e_j) with k_ij = M / (M + Σ_q sqrt(e_iq · e_jq)), base units rounded
 * down from doubles, donors and projects in the order of their ids. Time O(pairs of donors of the project, in every project they
 * share); pairs are not kept.
 *
 * @param index the project's place in `contributions.projects`
 * @param m base units
 * @throws never
 * @example
 * const donations = ["x", "y"].map((donor) => ({ donor, project: "A", amount: 4n }));
 * const contributions = drain(contributionsOf({ donations }, donationOptions({ donations })));
 * pairwisePairs(contributions, 0, 4n, 4n).parts; // [{ donors: ["x", "y"], coefficient: 5000, amount: 4n }]
 */
export function pairwisePairs(
  contributions: Contributions,
  index: number,
  m: bigint,
  ideal: bigint,
): PartList<DonorPairPart> {
  const { donors, projects } = contributions;
  const project = projects[index];
  if (!project) return partList([], { ideal, own: 0n, count: 0, total: 0n }, () => []);
  const given = givenTo(donors, project);
  const ids = given.map(({ donor }) => donor);
  const ranks = new Map(ids.map((donor, rank) => [donor, rank]));
  const roots = given.map(({ amount }) => Math.sqrt(Number(amount)));
  const shared = projects.map((other) => sharedWith(ranks, givenTo(donors, other)));
  const placesOf = placesByRank(shared, ids.length);

  const largest = tenLargest<DonorPairPart>();
  const common = new Float64Array(ids.length);
  let half = 0;
  for (let i = 0; i < ids.length; i++) {
    common.fill(0);
    for (const { at, place } of placesOf[i] ?? []) {
      const there = shared[at] as Shared;
      const root = there.roots[place] as number;
      for (let other = place + 1; other < there.ranks.length; other++)
        common[there.ranks[other] as number] =
          (common[there.ranks[other] as number] as number) + root * (there.roots[other] as number);
    }
    for (let j = i + 1; j < ids.length; j++) {
      const k = Number(m) / (Number(m) + (common[j] as number));
      const part = k * (roots[i] as number) * (roots[j] as number);
      half += part;
      largest.offer(part, () => ({
        donors: [ids[i] ?? "", ids[j] ?? ""],
        coefficient: Math.floor(10_000 * k),
        amount: BigInt(Math.floor(2 * part)),
      }));
    }
  }
  const count = (ids.length * (ids.length - 1)) / 2;
  const total = BigInt(Math.floor(2 * half));
  return partList(largest.kept, { ideal, own: 0n, count, total }, (pair) => pair.donors);
}

function sharedWith(
  ranks: ReadonlyMap<string, number>,
  given: readonly { readonly donor: string; readonly amount: bigint }[],
): Shared {
  const both = given.flatMap(({ donor, amount }) => {
    const rank = ranks.get(donor);
    return rank === undefined ? [] : [{ rank, root: Math.sqrt(Number(amount)) }];
  });
  return { ranks: both.map(({ rank }) => rank), roots: both.map(({ root }) => root) };
}

/** For each rank, the projects it gave to (places in `shared`) and its place there. */
function placesByRank(shared: readonly Shared[], length: number): { at: number; place: number }[][] {
  const places: { at: number; place: number }[][] = Array.from({ length }, () => []);
  shared.forEach(({ ranks }, at) => {
    ranks.forEach((rank, place) => {
      places[rank]?.push({ at, place });
    });
  });
  return places;
}
