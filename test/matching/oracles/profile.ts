// Cluster match by donation profile, exact: the clusters are found by comparing the sets of projects of every two
// donors.
import { bisectRoot } from "../oracle.ts";
import { donorsOf, type Given } from "./given.ts";

export function profileOracle(given: Given, subtractOwn: boolean): bigint[] {
  const setOf = (donor: string) => [...given.values()].map((amounts) => amounts.has(donor));
  const isSame = (a: boolean[], b: boolean[]) => a.every((has, at) => has === b[at]);
  const clusters: string[][] = [];
  for (const donor of donorsOf(given)) {
    const cluster = clusters.find(([first = ""]) => isSame(setOf(first), setOf(donor)));
    if (cluster) cluster.push(donor);
    else clusters.push([donor]);
  }
  return [...given.values()].map((amounts) => {
    const sums = clusters.map((cluster) => cluster.reduce((sum, donor) => sum + (amounts.get(donor) ?? 0n), 0n));
    const own = sums.reduce((sum, amount) => sum + amount, 0n);
    const voice = sums.reduce((sum, amount) => sum + bisectRoot(amount * 2n ** 64n), 0n);
    const square = (voice * voice) / 2n ** 64n;
    if (!subtractOwn) return square;
    return square > own ? square - own : 0n;
  });
}
