import type { ProjectContributions } from "../inputs/contributions.ts";
import { foldGifts } from "../inputs/fold.ts";
import type { GiftColumns } from "../inputs/giftLog.ts";
import { PackedAmounts } from "../inputs/packedAmounts.ts";
import { fromWords } from "../inputs/words.ts";
import type { Steps } from "../progress.ts";

/**
 * What every cluster of donors gave to a project, base units: Σ effective amounts of its donors, exact, in no order that
 * matters; amounts of 0 may be among them. O(donors of the project).
 *
 * @param clusters by position of the donor
 * @param seats by cluster, see `foldGifts`
 * @throws never
 */
export function* clusterSums(
  project: Pick<ProjectContributions, "donors" | "effective" | "packed">,
  clusters: Uint32Array,
  seats: Uint32Array,
): Steps<PackedAmounts> {
  const { donors } = project;
  const { high, low, large } = project.packed ?? new PackedAmounts(NO_HIGH, NO_LOW, project.effective);
  const rests = new Map<number, bigint>();
  const addRest = (cluster: number, amount: bigint) => {
    rests.set(cluster, (rests.get(cluster) ?? 0n) + amount);
  };

  const size = high.length;
  const columns: GiftColumns = {
    donors: clustersOf(donors, clusters, size),
    high: high.slice(),
    low: low.slice(),
    weights: new Uint16Array(size),
  };
  const length = yield* foldGifts(columns, seats, (cluster, upper, lower) => addRest(cluster, fromWords(upper, lower)));
  for (const [at, amount] of large.entries()) addRest(clusters[donors[size + at] ?? 0] ?? 0, amount);

  // A cluster with a part that does not fit into words is a bigint as a whole.
  for (let row = 0; rests.size > 0 && row < length; row++) {
    const cluster = columns.donors[row] ?? 0;
    if (!rests.has(cluster)) continue;
    addRest(cluster, fromWords(columns.high[row] ?? 0, columns.low[row] ?? 0));
    columns.high[row] = 0;
    columns.low[row] = 0;
  }
  return new PackedAmounts(columns.high.subarray(0, length), columns.low.subarray(0, length), [...rests.values()]);
}

const NO_HIGH = new Uint32Array(0);
const NO_LOW = new Float64Array(0);

/** The clusters of the first donors. */
function clustersOf(donors: ArrayLike<number>, clusters: Uint32Array, size: number): Uint32Array {
  const found = new Uint32Array(size);
  for (let at = 0; at < size; at++) found[at] = clusters[donors[at] ?? 0] ?? 0;
  return found;
}
