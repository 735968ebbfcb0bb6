// How anybody gets to the same figures: the Round's donations as a file, and the command that takes it.
import { matchingParameters } from "@catchment/sdk";
import { formatCsv } from "../io/csv.ts";
import { formatUnits } from "../io/money.ts";
import { contributionsOf } from "./course.ts";
import type { RoundFacts } from "./facts.ts";
import type { RoundPage } from "./model.ts";
import { capBpsOf } from "./source.ts";

export const DONATIONS_FILE = "round-donations.csv";

export function recomputeOf(facts: RoundFacts): RoundPage["recompute"] {
  const { round, asset, applications } = facts;
  const contributions = contributionsOf(facts.events);
  const { donations, saturation, min, max } = matchingParameters({ ...round, applications, contributions });
  const capBps = capBpsOf(facts);
  const units = (amount: bigint) => formatUnits(amount, asset.decimals);
  const rows = donations.map(({ donor, project, amount, weight }) => [donor, project, units(amount), String(weight)]);
  const flags = [
    `--pool ${units(round.pool)}`,
    asset.decimals === 18 ? "" : `--decimals ${asset.decimals}`,
    `--cap ${capBps / 100}%`,
    saturation === "keep" ? "" : `--saturation ${saturation}`,
    min ? `--min ${units(min)}` : "",
    max ? `--max ${units(max)}` : "",
  ].filter((flag) => flag !== "");
  return {
    csv: formatCsv(["donor", "project", "amount", "weight"], rows),
    command: `npx catchment match out/${DONATIONS_FILE} ${flags.join(" ")}`,
    // The command knows neither asks nor multipliers.
    isComplete: applications.every(
      ({ status, ask, multiplier }) => status !== "Accepted" || (ask === 0n && multiplier === 10_000),
    ),
    code: [
      'import { verifyMatches } from "@catchment/sdk/actions";',
      "",
      "const { isEqual, matches } = await verifyMatches(client, {",
      `  round: "${round.address}",`,
      `  fromBlock: ${facts.openedIn}n,`,
      "});",
    ].join("\n"),
  };
}
