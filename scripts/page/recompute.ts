// How anybody gets to the same figures: the Round's donations, asks and multipliers as files, and the command that takes them.
import { type FrozenMethod, matchingParameters } from "@catchment/sdk";
import { formatCsv } from "../io/csv.ts";
import { formatUnits } from "../io/money.ts";
import { contributionsOf } from "./course.ts";
import type { RoundFacts } from "./facts.ts";
import type { RoundPage } from "./model.ts";
import { capBpsOf } from "./source.ts";

const DONATIONS_FILE = "round-donations.csv";
const ASKS_FILE = "round-asks.csv";
const MULTIPLIERS_FILE = "round-multipliers.csv";

export function recomputeOf(facts: RoundFacts): RoundPage["recompute"] {
  const { round, asset, applications } = facts;
  const contributions = contributionsOf(facts.events);
  const { donations, saturation, min, max } = matchingParameters({ ...round, applications, contributions });
  const capBps = capBpsOf(facts);
  const units = (amount: bigint) => formatUnits(amount, asset.decimals);
  const rows = donations.map(({ donor, project, amount, weight }) => [donor, project, units(amount), String(weight)]);
  const asks = applications
    .filter(({ status, ask }) => status === "Accepted" && ask > 0n)
    .map(({ id, ask }) => [String(id), units(ask)]);
  const multipliers = applications
    .filter(({ status, multiplier }) => status === "Accepted" && multiplier !== 10_000)
    .map(({ id, multiplier }) => [String(id), String(multiplier)]);
  const file = (name: string, header: readonly string[], lines: readonly (readonly string[])[]) => ({
    name,
    csv: formatCsv(header, lines),
  });
  const flags = [
    `--pool ${units(round.pool)}`,
    ...methodFlags(facts, units),
    asset.decimals === 18 ? "" : `--decimals ${asset.decimals}`,
    `--cap ${capBps / 100}%`,
    saturation === "keep" ? "" : `--saturation ${saturation}`,
    min ? `--min ${units(min)}` : "",
    max ? `--max ${units(max)}` : "",
    asks.length === 0 ? "" : `--asks out/${ASKS_FILE}`,
    multipliers.length === 0 ? "" : `--multipliers out/${MULTIPLIERS_FILE}`,
  ].filter((flag) => flag !== "");
  return {
    files: [
      file(DONATIONS_FILE, ["donor", "project", "amount", "weight"], rows),
      ...(asks.length === 0 ? [] : [file(ASKS_FILE, ["project", "ask"], asks)]),
      ...(multipliers.length === 0 ? [] : [file(MULTIPLIERS_FILE, ["project", "multiplier"], multipliers)]),
    ],
    command: `npx catchment match out/${DONATIONS_FILE} ${flags.join(" ")}`,
    code: [
      'import { verifyRound } from "@catchment/sdk/actions";',
      "",
      "const { isEqual, firstDifference, matches } = await verifyRound(client, {",
      `  round: "${round.address}",`,
      `  fromBlock: ${facts.openedIn}n,`,
      ...(facts.list === undefined ? [] : [`  method: ${inCode(facts.list.method)},`]),
      "});",
    ].join("\n"),
  };
}

/** The method that a list was computed by, as the command takes it. */
function methodFlags({ list }: RoundFacts, units: (amount: bigint) => string): string[] {
  if (list === undefined) return [];
  const { method, options = {} } = list.method;
  return [
    `--method ${method}`,
    ...("m" in options ? [`--m ${units(BigInt(String(options.m)))}`] : []),
    ...("similarity" in options ? [`--similarity ${options.similarity}`] : []),
  ];
}

/** A method as TypeScript writes it: amounts are bigint. */
export function inCode({ method, options = {} }: FrozenMethod): string {
  const values = Object.entries(options).map(
    ([name, value]) => `${name}: ${typeof value === "bigint" ? `${value}n` : JSON.stringify(value)}`,
  );
  return `{ method: "${method}"${values.length === 0 ? "" : `, options: { ${values.join(", ")} }`} }`;
}
