// Why our match is not the published one: the rules changed one after the other, and what each moved.
import { computeMatching, type DonationRow, type MatchingResult } from "@catchment/sdk/matching";
import type { Publication, RoundFacts } from "./facts.ts";
import type { RoundPage, RuleRow } from "./model.ts";

/** Short names of the rules, in the order in which they are changed; the sentences are `RULES` of the real round's report. */
const NAMES = ["gifts summed, not averaged", "own money taken off", "weighed by Stamp, not by row"] as const;

export function rulesOf(facts: RoundFacts, publication: Publication): NonNullable<RoundPage["rules"]> {
  const { pool, config } = facts.round;
  const donations = publication.rows.map(({ score: _, ...row }): DonationRow => row);
  const shared = { ...publication.rule, donations, pool, cap: { bps: config.matching.capBps } };
  const steps = [{}, { duplicates: "sum" }, { duplicates: "sum", subtractOwn: true }] as const;
  const results = steps.map((changed) => computeMatching({ ...shared, ...changed }));
  const matches = new Map(facts.matches.map(({ application, amount }) => [application, amount]));
  const rows = facts.applications
    .filter(({ status }) => status === "Accepted")
    .flatMap(({ id, builder }): RuleRow[] => {
      const published = publication.results.get(builder);
      if (published === undefined) return [];
      const amounts = [...results.map((result) => matchOf(result, builder)), matches.get(id) ?? 0n];
      const moved = amounts.slice(1).map((amount, index) => amount - (amounts[index] ?? 0n));
      return [
        {
          application: id,
          name: facts.names.get(id) ?? builder,
          published,
          before: String(amounts[0]),
          moved: moved.map(String),
          after: String(amounts.at(-1)),
          decidedBy: largest(moved),
        },
      ];
    });
  return {
    source: publication.source,
    names: NAMES,
    rows: rows.sort((a, b) => (BigInt(a.after) < BigInt(b.after) ? 1 : -1)),
  };
}

function matchOf({ projects }: MatchingResult, builder: string): bigint {
  return projects.find(({ project }) => project === builder.toLowerCase())?.match ?? 0n;
}

function largest(moved: readonly bigint[]): number | null {
  const sizes = moved.map((amount) => (amount < 0n ? -amount : amount));
  const most = sizes.reduce((a, b) => (b > a ? b : a), 0n);
  return most === 0n ? null : sizes.indexOf(most);
}
