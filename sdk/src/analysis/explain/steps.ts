import { BPS } from "../../matching/bps.ts";
import type { LevelEntry } from "../../matching/capRules/level.ts";
import { compareIds } from "../../matching/ids.ts";
import { capOf } from "../../matching/options.ts";
import type { MatchingResult, ProjectMatch } from "../../matching/types.ts";
import { entryOf, ownValue } from "../entries.ts";
import type { MatchOutcome, MatchStep, StepReason } from "./explanationTypes.ts";

type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** The way of the money of one project, and in a word how it ended. */
export type Way = { readonly steps: readonly MatchStep[]; readonly outcome: MatchOutcome };

/**
 * From the ideal to the match, base units: the amounts of the steps sum to the match, each follows from the numbers of the result
 * in integers, rounded down at each step. With Q = Σ demand (multiplier · ideal) the pool alone gives every demand pool/Q, under
 * "keep" at most 1/10000 (paid in full); from there caps, asks and the least match lead to the level of the result.
 *
 * O(projects), for "sequential" O(projects · log projects).
 *
 * @throws never
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }, { donor: "y", project: "A", amount: 4n }];
 * const result = computeMatching({ method: "quadratic", pool: 3n, donations });
 * result.projects.map((project) => wayOf(result, project).steps.map(({ amount }) => amount)); // [[4n, -1n]]
 */
export function wayOf(result: MatchingResult, project: ProjectMatch): Way {
  const entries = result.projects.map(({ project: id, ideal }) => entryOf(result, id, ideal));
  const { ideal, match, capped } = project;
  const { id, demand, cap } = entryOf(result, project.project, ideal);
  const bound = isAskLower(result, id) ? "ask" : "cap";
  const dropped = droppedOf(result, entries);
  const total = totalOf(entries);
  const { steps, go } = path();

  const first = result.method === "alpha" && result.level ? result.level : firstLevel(result, total);
  const start = at(first, demand);
  if (SHARED_BY_PROPORTION.has(result.method)) {
    const full = BPS * ideal;
    go("share", at({ numerator: result.pool, denominator: total - demand + full }, full));
    go("multiplier", start);
  } else {
    go("ideal", ideal);
    go("multiplier", demand / BPS);
    go(start < demand / BPS ? "pool" : "scale-up", start);
  }
  if (start > cap) go(bound, cap);
  if (dropped.has(id)) go("minimum-match", 0n);
  else if (capped) go("redistribution", cap);
  else {
    const lasting = entries.filter((entry) => !dropped.has(entry.id));
    const level = result.level ?? sequentialLevel(result, lasting, { id, demand });
    // Without a denominator all who are left are at their caps, exactly.
    go("redistribution", level.denominator === 0n && demand > 0n ? cap : at(level, demand));
  }
  go("rounding", match);

  if (demand === 0n) return { steps, outcome: "no-demand" };
  if (dropped.has(id)) return { steps, outcome: "below-minimum-match" };
  if (capped) return { steps, outcome: `held-by-${bound}` };
  if (SHARED_BY_PROPORTION.has(result.method)) return { steps, outcome: "share" };
  const inFull = demand / BPS;
  return { steps, outcome: match === inFull ? "in-full" : match < inFull ? "in-part" : "above-ideal" };
}

/** Methods whose ideal is no money. */
const SHARED_BY_PROPORTION: ReadonlySet<string> = new Set(["voting", "median", "blend"]);

/** What a demand gets at a level that no cap holds, rounded down; nothing at none. */
function at({ numerator, denominator }: Fraction, demand: bigint): bigint {
  return denominator === 0n ? 0n : (demand * numerator) / denominator;
}

/** Steps towards one amount after another; those that change nothing are left out, but for the first. */
function path() {
  const steps: MatchStep[] = [];
  let now = 0n;
  const go = (reason: StepReason, after: bigint) => {
    if (after === now && steps.length > 0) return;
    steps.push({ reason, amount: after - now, after });
    now = after;
  };
  return { steps, go };
}

/** What one unit of demand would earn if there were no caps. */
function firstLevel({ pool, options }: MatchingResult, total: bigint): Fraction {
  return options.saturation === "keep" && total <= BPS * pool
    ? { numerator: 1n, denominator: BPS }
    : { numerator: pool, denominator: total };
}

function isAskLower({ pool, options }: MatchingResult, project: string): boolean {
  const ask = ownValue(options.asks, project);
  return ask !== undefined && ask < capOf(undefined, pool, options);
}

/** Those the least match took out: at the end nobody else is below it. */
function droppedOf({ options, projects }: MatchingResult, entries: readonly LevelEntry[]): ReadonlySet<string> {
  const minimum = "minimumMatch" in options ? options.minimumMatch : 0n;
  const isBelow = ({ demand }: LevelEntry, index: number) => demand > 0n && (projects[index]?.match ?? 0n) < minimum;
  return new Set(entries.filter(isBelow).map(({ id }) => id));
}

/**
 * What one unit of demand earns under "sequential" when it is a project's turn: all before it were paid, largest demand first. After
 * one who is not capped it is what it was, so only caps change it: (money / unit) / from, with `from` the demand left at the last cap.
 */
function sequentialLevel(result: MatchingResult, entries: readonly LevelEntry[], wanted: Ranked): Fraction {
  const total = totalOf(entries);
  const isKept = result.options.saturation === "keep" && total <= BPS * result.pool;
  let money = isKept ? total : result.pool;
  let unit = isKept ? BPS : 1n;
  let from = total;
  let left = total;
  const capped = new Set(result.projects.filter((project) => project.capped).map(({ project }) => project));
  for (const { id, demand, cap } of entries.filter((entry) => byDemand(entry, wanted) < 0).sort(byDemand)) {
    if (capped.has(id)) {
      if (left !== from) {
        money *= left;
        unit *= from;
      }
      money -= cap * unit;
      from = left - demand;
    }
    left -= demand;
  }
  return { numerator: money, denominator: unit * from };
}

type Ranked = Pick<LevelEntry, "id" | "demand">;

const byDemand = (a: Ranked, b: Ranked) => compareIds(b.demand, a.demand) || compareIds(a.id, b.id);

const totalOf = (entries: readonly LevelEntry[]) => entries.reduce((sum, { demand }) => sum + demand, 0n);
