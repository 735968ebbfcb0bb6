// Pairwise by its formula, in decimals: Σ_{i<j} 2·k_ij·sqrt(e_ip·e_jp), k_ij = M / (M + Σ_q sqrt(e_iq·e_jq)).
import { decimal, floor, over, root, times, total } from "./decimal.ts";
import { donorsOf, type Given } from "./given.ts";

export function pairwiseOracle(given: Given, m: bigint): bigint[] {
  const donors = donorsOf(given);
  const projects = [...given.values()];
  const rootOf = (project: Map<string, bigint>, i: string, j: string) =>
    root(decimal((project.get(i) ?? 0n) * (project.get(j) ?? 0n)));
  return projects.map((project) => {
    let ideal = 0n;
    for (const [at, i] of donors.entries()) {
      for (const j of donors.slice(at + 1)) {
        const common = total(projects.map((other) => rootOf(other, i, j)));
        const k = over(decimal(m), decimal(m) + common);
        ideal += 2n * times(k, rootOf(project, i, j));
      }
    }
    return floor(ideal);
  });
}
