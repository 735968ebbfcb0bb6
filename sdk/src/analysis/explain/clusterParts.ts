import { compareIds } from "../../matching/ids.ts";
import type { Contributions } from "../../matching/inputs/contributions.ts";
import { voiceDown } from "../../matching/voice.ts";
import { sum } from "../compare/concentration.ts";
import { partList } from "./partList.ts";
import type { ClusterPart, PartList } from "./partTypes.ts";

const SHOWN_IDS = 10;
const SQUARED_VOICE_BITS = 64n;

/**
 * The profile ideal by clusters, the donors that share one set of projects: sqrt(E)·(Σ of all roots − sqrt(E)) each, which is half of
 * 2·sqrt(E_c · E_d) with every other cluster. Base units, rounded down, integers throughout. O(donations).
 *
 * @param index the project's place in `contributions.projects`
 * @throws never
 * @example
 * const donations = ["x", "y"].map((donor) => ({ donor, project: "A", amount: 4n }));
 * const contributions = drain(contributionsOf({ donations }, donationOptions({ donations })));
 * profileClusters(contributions, 0, { subtractOwn: true }, 0n).parts[0]?.donors; // ["x", "y"]: one cluster, no match
 */
export function profileClusters(
  { donors, projects }: Contributions,
  index: number,
  { subtractOwn }: { readonly subtractOwn: boolean },
  ideal: bigint,
): PartList<ClusterPart> {
  const sets = new Map<number, number[]>(Array.from(projects[index]?.donors ?? [], (position) => [position, []]));
  projects.forEach((project, at) => {
    for (let entry = 0; entry < project.donors.length; entry++) sets.get(project.donors[entry] ?? -1)?.push(at);
  });
  const clusters = new Map<string, { readonly set: readonly number[]; readonly donors: string[]; effective: bigint }>();
  projects[index]?.effective.forEach((amount, entry) => {
    const position = projects[index]?.donors[entry] ?? -1;
    const set = sets.get(position) ?? [];
    const cluster = clusters.get(set.join()) ?? { set, donors: [], effective: 0n };
    clusters.set(set.join(), cluster);
    cluster.donors.push(donors[position] ?? "");
    cluster.effective += amount;
  });
  const rooted = [...clusters.values()].map((cluster) => ({ ...cluster, root: voiceDown(cluster.effective) }));
  const roots = sum(rooted.map(({ root }) => root));
  const parts = rooted.map(
    (cluster): ClusterPart => ({
      donors: cluster.donors.toSorted(compareIds).slice(0, SHOWN_IDS),
      donorCount: cluster.donors.length,
      projects: cluster.set.slice(0, SHOWN_IDS).map((at) => projects[at]?.project ?? ""),
      projectCount: cluster.set.length,
      effective: cluster.effective,
      amount: (cluster.root * (roots - cluster.root)) >> SQUARED_VOICE_BITS,
    }),
  );
  const own = subtractOwn ? 0n : sum(parts.map(({ effective }) => effective));
  const total = (roots * roots - sum(rooted.map(({ root }) => root * root))) >> SQUARED_VOICE_BITS;
  return partList(parts, { ideal, own, count: parts.length, total }, (part) => part.donors);
}
