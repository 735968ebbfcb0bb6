// Metric ballots once more, in exact fractions: shares per metric, then score by score, then the sequential cap of
// capShares.
import type { ImpactRow, MetricBallot } from "../../../sdk/src/analysis/index.ts";
import { sharesOf } from "./capShares.ts";
import { decimal, type Fraction, floor, fraction, over, times, total, ZERO } from "./fractions.ts";

const WHOLE = 10n ** 18n;

export function slowBallots(ballots: readonly MetricBallot[], impact: readonly ImpactRow[], capBps: bigint) {
  const projects = [...impact].sort((a, b) => (a.project < b.project ? -1 : 1));
  return ballots.flatMap(({ voter, openSourceMultiplier, allocations }) => {
    const worthOf = ({ isOpenSource, values }: ImpactRow, metric: string): Fraction =>
      times(decimal(values[metric] ?? "0"), isOpenSource ? decimal(openSourceMultiplier) : [1n, 1n]);
    const scores = projects.map((project) =>
      total(
        allocations.map(({ metric, percent }) => {
          const weight = over(decimal(percent), [100n, 1n]);
          if (weight[0] === 0n) return ZERO;
          const sum = total(projects.map((each) => worthOf(each, metric)));
          return times(weight, over(worthOf(project, metric), sum));
        }),
      ),
    );
    // Percentages need not add up to 100: the ballot is shared as a whole.
    const all = total(scores);
    const claims = scores.map((score) => times(over(score, all), [WHOLE, 1n]));
    const caps = claims.map(() => fraction((WHOLE * capBps) / 10_000n));
    const { shares } = sharesOf(claims, caps, { pool: WHOLE, saturation: "scale-up", capRule: "sequential" });
    return projects.map(({ project }, index) => ({ voter, project, amount: floor(shares[index] ?? ZERO) }));
  });
}
