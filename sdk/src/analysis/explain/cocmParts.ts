import type { Contributions } from "../../matching/inputs/contributions.ts";
import { givenTo } from "./donorParts.ts";
import { partList, tenLargest } from "./partList.ts";
import type { PartList, ProjectPairPart } from "./partTypes.ts";

/** What one donor gave: projects ascending, each one's part in its money, and the parts of all others. */
type Row = {
  readonly projects: readonly number[];
  readonly shares: readonly number[];
  readonly otherShares: readonly number[];
};

/**
 * The cocm ideal of a project x by pairs of clusters, that is of projects g, h its donors gave to: 2·sqrt(P_gh · P_hg), base units
 * rounded down from doubles; see `cocmIdeals` for P. What a donor is far from, 1 − k, is summed from parts above 0, so that nothing
 * cancels out. Donors and projects in the order of their ids.
 *
 * With N the projects that donors of x gave to: time O(donations to them · N + donors of x · N · projects of each), memory O(N²).
 *
 * @param index the place of x in `contributions.projects`
 * @param options `unit` is what `cocm` takes for one in roots of single donations, base units
 * @throws never
 * @example
 * const contributions = drain(contributionsOf({ donations: [] }, donationOptions({ donations: [] })));
 * cocmPairs(contributions, 0, { similarity: "harsh" }, 0n).parts; // []
 */
export function cocmPairs(
  contributions: Contributions,
  index: number,
  { similarity, unit = 1n }: { readonly similarity: string; readonly unit?: bigint },
  ideal: bigint,
): PartList<ProjectPairPart> {
  const { projects } = contributions;
  const byProject = projects.map((project) => givenTo(contributions.donors, project));
  const rows = rowsOf(byProject);
  const rowOf = (donor: string) => rows.get(donor) as Row;
  const given = byProject[index] ?? [];
  const near = [...new Set(given.flatMap(({ donor }) => rowOf(donor).projects))].sort((a, b) => a - b);
  const size = near.length;
  const places = new Map(near.map((project, place) => [project, place]));

  // 1 − T between them: from a project to one of its donors, and on to another project than h.
  const others = new Float64Array(size).fill(1);
  const farness = near.map((project) => {
    const gifts = byProject[project] ?? [];
    const total = gifts.reduce((sum, { amount }) => sum + Number(amount), 0);
    const far = new Float64Array(size);
    for (const { donor, amount } of gifts) addFar(far, Number(amount) / total, rowOf(donor), places, others);
    return far;
  });

  const p = new Float64Array(size * size);
  for (const { donor, amount } of given) {
    const row = rowOf(donor);
    const counted = countedOf(
      row,
      Number(amount),
      similarity === "harsh" ? 0 : Math.sqrt(Number(amount) * Number(unit)),
    );
    for (let g = 0; g < size; g++) {
      row.projects.forEach((project, at) => {
        const cell = g * size + (places.get(project) as number);
        p[cell] = (p[cell] as number) + (counted[g] as number) * (row.shares[at] as number);
      });
    }
  }

  const largest = tenLargest<ProjectPairPart>();
  let half = 0;
  let count = 0;
  for (let g = 0; g < size; g++) {
    for (let h = g + 1; h < size; h++) {
      const part = Math.sqrt((p[g * size + h] as number) * (p[h * size + g] as number));
      if (part === 0) continue;
      half += part;
      count++;
      largest.offer(part, () => ({
        projects: [nameOf(near[g]), nameOf(near[h])],
        amount: BigInt(Math.floor(2 * part)),
      }));
    }
  }
  const total = BigInt(Math.floor(2 * half));
  return partList(largest.kept, { ideal, own: 0n, count, total }, (pair) => pair.projects);

  function nameOf(at: number | undefined): string {
    return projects[at ?? -1]?.project ?? "";
  }

  /** K of a donor: what of its money counts for each cluster near x. */
  function countedOf(row: Row, amount: number, root: number): Float64Array {
    const far = new Float64Array(size);
    row.projects.forEach((project, at) => {
      const there = farness[places.get(project) as number] as Float64Array;
      for (let h = 0; h < size; h++) far[h] = (far[h] as number) + (row.shares[at] as number) * (there[h] as number);
    });
    for (const project of row.projects) far[places.get(project) as number] = 0;
    return far.map((rest) => (1 - rest) * root + rest * amount);
  }
}

/** Adds part · (1 − W_h) of one donor for every h. `others` is 1 everywhere, as where the donor gave nothing, and is so again after. */
function addFar(far: Float64Array, part: number, row: Row, places: ReadonlyMap<number, number>, others: Float64Array) {
  const own = row.projects.map((project) => places.get(project));
  own.forEach((place, at) => {
    if (place !== undefined) others[place] = row.otherShares[at] as number;
  });
  for (let h = 0; h < far.length; h++) far[h] = (far[h] as number) + part * (others[h] as number);
  for (const place of own) if (place !== undefined) others[place] = 1;
}

function rowsOf(byProject: readonly (readonly { readonly donor: string; readonly amount: bigint }[])[]) {
  const gifts = new Map<string, { projects: number[]; amounts: number[] }>();
  byProject.forEach((given, project) => {
    for (const { donor, amount } of given) {
      const row = gifts.get(donor) ?? { projects: [], amounts: [] };
      gifts.set(donor, row);
      row.projects.push(project);
      row.amounts.push(Number(amount));
    }
  });
  return new Map(
    [...gifts].map(([donor, { projects, amounts }]): [string, Row] => {
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const others = amounts.map((_, at) =>
        amounts.reduce((sum, amount, other) => (other === at ? sum : sum + amount), 0),
      );
      return [
        donor,
        {
          projects,
          shares: amounts.map((amount) => amount / total),
          otherShares: others.map((amount) => amount / total),
        },
      ];
    }),
  );
}
