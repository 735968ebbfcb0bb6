// A matching result for a person.
import type { MatchingResult, ProjectMatch } from "../../sdk/src/matching/index.ts";
import { shortName } from "../page/format.ts";
import { band, bar } from "./bars.ts";
import { figuresOf } from "./figures.ts";
import { formatMoney } from "./money.ts";
import { type Column, renderTable } from "./table.ts";
import { shorten } from "./terminal.ts";

/** Columns of a terminal that a report fits into, if its amounts are usual ones. */
const WIDTH = 100;
const LONGEST_NAME = 34;
const SHORTEST_BAR = 6;
const LONGEST_BAR = { plain: 18, band: 32 } as const;
const RIGHT = { align: "right" } as const;

/** Base units. */
export type Range = { readonly low: bigint; readonly high: bigint };

/** How a project is called, and what its match could as well be. */
export type Look = {
  readonly nameOf?: ((project: string) => string) | undefined;
  /** Lowest and highest match over the scenarios of a sensitivity analysis. */
  readonly bandOf?: ((project: string) => Range | undefined) | undefined;
};

/**
 * Writes amounts with as many decimals as a pool of this size needs: cut off, never rounded up.
 *
 * @example
 * moneyOf(8_000_000n, 6)(1_500_000n); // "1.5000"
 */
export function moneyOf(pool: bigint, decimals: number): (amount: bigint) => string {
  const unit = 10n ** BigInt(decimals);
  const places = pool >= 1000n * unit ? 2 : pool >= unit ? 4 : 8;
  const write = (amount: bigint) => formatMoney(amount, decimals, places);
  return (amount) => (amount < 0n ? `-${write(-amount)}` : write(amount));
}

/** The largest match first; equal ones by id, as the result has them. */
export function byMatch(projects: readonly ProjectMatch[]): readonly ProjectMatch[] {
  return [...projects].sort((a, b) => (a.match > b.match ? -1 : a.match < b.match ? 1 : 0));
}

/** A name or an id for a table: names end after a whole word, ids lose their middle. */
export function labelOf(name: string, length: number): string {
  return name.includes(" ") ? shortName(name, length) : shorten(name, length);
}

/** The result for a person: largest match first, amounts cut off to what can be read. */
export function reportMatching(result: MatchingResult, decimals: number, look: Look = {}): string {
  const { pool, projects } = result;
  const { nameOf = (project) => project, bandOf } = look;
  const money = moneyOf(pool, decimals);
  const figures = figuresOf(result.method);
  const lines = byMatch(projects).map((one) => ({ one, range: bandOf?.(one.project) ?? rangeOf(one) }));
  const cells = lines.map(({ one, range }) => {
    const name = labelOf(nameOf(one.project), LONGEST_NAME);
    const held = heldBy(result, one);
    const match = money(one.match);
    return bandOf === undefined
      ? [name, ...figures.map(({ of }) => of(one, money)), match, held]
      : [name, money(range.low), match, money(range.high), held];
  });
  const columns = columnsOf(bandOf === undefined ? figures.map(({ name }) => name) : undefined);
  const width = barWidth(columns, cells, bandOf === undefined ? LONGEST_BAR.plain : LONGEST_BAR.band);
  const largest = lines.reduce((most, { range }) => (range.high > most ? range.high : most), 0n);
  const rows = lines.map(({ one: { match }, range: { low, high } }, index) => [
    ...(cells[index] ?? []),
    bandOf === undefined ? bar(match, largest, width) : band(low, match, high, largest, width),
  ]);
  return `${renderTable([...columns, { name: "" }], rows)}\n\n${summaryOf(result, money)}\n`;
}

function rangeOf({ match }: ProjectMatch): Range {
  return { low: match, high: match };
}

function columnsOf(figures: readonly string[] | undefined): readonly Column[] {
  const numbers = figures === undefined ? ["lowest", "match", "highest"] : [...figures, "match"];
  return [{ name: "project" }, ...numbers.map((name) => ({ name, ...RIGHT })), { name: "" }];
}

/** What the other columns leave, two blanks between each. */
function barWidth(columns: readonly Column[], rows: readonly (readonly string[])[], longest: number): number {
  const widths = columns.map(({ name }, index) => Math.max(name.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const rest = WIDTH - widths.reduce((sum, width) => sum + width + 2, 0);
  return Math.min(Math.max(rest, SHORTEST_BAR), longest);
}

function heldBy({ options }: MatchingResult, { project, capped }: ProjectMatch): string {
  if (!capped) return "";
  return options.cap === null && Object.hasOwn(options.asks, project) ? "ask" : "cap";
}

/** "quadratic: pool 8.0000, matched 8.0000, left over 0.0000 (…)", and what the cap did. */
function summaryOf(result: MatchingResult, money: (amount: bigint) => string): string {
  const { method, pool, matched, leftover } = result;
  const summary = `${method}: pool ${money(pool)}, matched ${money(matched)}, left over ${money(leftover)} (${LEVELS[levelKind(result)]})`;
  return [summary, ...capLine(result, money), ...hint(result)].join("\n");
}

function capLine({ pool, projects, options: { cap, capRule } }: MatchingResult, money: (amount: bigint) => string) {
  if (cap === null) return [];
  const limit = "bps" in cap ? (pool * BigInt(cap.bps)) / 10_000n : cap.amount;
  const held = projects.filter(({ capped }) => capped).length;
  return [`cap ${money(limit)} each, rule ${capRule}: holds down ${held} of ${projects.length}`];
}

/** Under half of the pool paid is rarely what somebody wanted who did not ask for it. */
function hint(result: MatchingResult): readonly string[] {
  const isFew = levelKind(result) === "kept" && result.matched > 0n && 2n * result.matched < result.pool;
  return isFew ? ["no ideal match is exceeded; --saturation scale-up would share all of the pool"] : [];
}

/** Why so much is left: methods whose ideal is no money share all of it; else demand, or the rule for a pool above it, decides. */
export function levelKind({
  method,
  saturated,
  options,
  projects,
  leftover,
}: MatchingResult): "shares" | "demand" | "held" | "scaled-up" | "kept" {
  if (method === "voting" || method === "median" || method === "blend") return "shares";
  // Floors leave less than a base unit per project.
  if (saturated) return leftover > BigInt(projects.length) ? "held" : "demand";
  return options.saturation === "scale-up" ? "scaled-up" : "kept";
}

const LEVELS: Readonly<Record<ReturnType<typeof levelKind>, string>> = {
  shares: "the pool is shared as a whole",
  demand: "the demand takes the whole pool",
  held: "the demand would take the whole pool; the caps hold it back",
  "scaled-up": "the pool is larger than the demand, and is paid out whole",
  kept: "the pool is larger than the demand",
};
