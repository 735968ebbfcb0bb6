// The methods that look at who gives together with whom, in doubles.
import type { DonationRow } from "../../../sdk/src/matching/index.ts";
import { byDonor, type Demands, eachProject, type Matrix, matrixOf, sum } from "./matrix.ts";

/** Σ_{i<j} 2·k_ij·sqrt(e_ip·e_jp), k_ij = M / (M + Σ_q sqrt(e_iq·e_jq)): every pair of donors of every project. */
export function pairwiseReference(donations: readonly DonationRow[], m: bigint): Demands {
  const matrix = matrixOf(donations);
  const donors = byDonor(matrix);
  const commonOf = (a: string, b: string) => {
    let common = 0;
    for (const [project, amount] of donors.get(a) ?? [])
      common += Math.sqrt(Number(amount) * Number(donors.get(b)?.get(project) ?? 0n));
    return common;
  };
  return eachProject(matrix, (gifts) => {
    const list = [...gifts];
    let ideal = 0;
    for (const [index, [a, amountA]] of list.entries()) {
      for (const [b, amountB] of list.slice(index + 1)) {
        const coefficient = Number(m) / (Number(m) + commonOf(a, b));
        ideal += 2 * coefficient * Math.sqrt(Number(amountA) * Number(amountB));
      }
    }
    return ideal;
  });
}

/** (Σ_clusters sqrt(Σ e))² − Σ e, a cluster being the donors with exactly the same projects. */
export function profileReference(donations: readonly DonationRow[]): Demands {
  const matrix = matrixOf(donations);
  const profiles = new Map([...byDonor(matrix)].map(([donor, gifts]) => [donor, [...gifts.keys()].sort().join(" ")]));
  return eachProject(matrix, (gifts) => {
    const clusters = new Map<string, bigint>();
    for (const [donor, amount] of gifts) {
      const profile = profiles.get(donor) ?? "";
      clusters.set(profile, (clusters.get(profile) ?? 0n) + amount);
    }
    let roots = 0;
    for (const amount of clusters.values()) roots += Math.sqrt(Number(amount));
    return Math.max(0, roots * roots - Number(sum(gifts.values())));
  });
}

/** Connection-oriented cluster match, harsh: dense projects × projects, and for a project only its own donors. */
export function cocmReference(donations: readonly DonationRow[]): Demands {
  const matrix = matrixOf(donations);
  const projects = [...matrix.keys()];
  const rows = sharesOfDonors(matrix, projects);
  const between = connections(matrix, projects, rows);
  const size = projects.length;
  return eachProject(matrix, (gifts) => {
    const pairs = new Float64Array(size * size);
    for (const [donor, amount] of gifts) {
      const shares = rows.get(donor) ?? [];
      const near = new Float64Array(size);
      for (const [project, share] of shares)
        for (let h = 0; h < size; h++) near[h] = (near[h] ?? 0) + share * (between[project * size + h] ?? 0);
      for (const [project] of shares) near[project] = 1;
      for (let g = 0; g < size; g++) {
        const weight = (1 - (near[g] ?? 0)) * Number(amount);
        for (const [h, share] of shares) pairs[g * size + h] = (pairs[g * size + h] ?? 0) + weight * share;
      }
    }
    let ideal = 0;
    for (let g = 0; g < size; g++)
      for (let h = 0; h < size; h++)
        if (g !== h) ideal += Math.sqrt((pairs[g * size + h] ?? 0) * (pairs[h * size + g] ?? 0));
    return ideal;
  });
}

type Shares = readonly (readonly [project: number, share: number])[];

/** W: what part of a donor's money goes to each project. */
function sharesOfDonors(matrix: Matrix, projects: readonly string[]): Map<string, Shares> {
  const positions = new Map(projects.map((project, index) => [project, index]));
  return new Map(
    [...byDonor(matrix)].map(([donor, gifts]) => {
      const total = Number(sum(gifts.values()));
      return [
        donor,
        [...gifts].map(([project, amount]) => [positions.get(project) ?? 0, Number(amount) / total] as const),
      ];
    }),
  );
}

/** T = U·W: where the money of a project's donors goes, weighed by their part of the project. */
function connections(matrix: Matrix, projects: readonly string[], rows: ReadonlyMap<string, Shares>): Float64Array {
  const size = projects.length;
  const between = new Float64Array(size * size);
  for (const [index, project] of projects.entries()) {
    const gifts = matrix.get(project) ?? new Map<string, bigint>();
    const total = Number(sum(gifts.values()));
    for (const [donor, amount] of gifts) {
      for (const [other, share] of rows.get(donor) ?? []) {
        const at = index * size + other;
        between[at] = (between[at] ?? 0) + (Number(amount) / total) * share;
      }
    }
  }
  return between;
}
