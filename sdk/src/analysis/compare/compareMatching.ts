import { checkAmount } from "../../matching/bps.ts";
import { EmptyIdError, RepeatedKeyError } from "../../matching/errors.ts";
import { compareIds, normalizeId } from "../../matching/ids.ts";
import { toJson } from "../json.ts";
import type {
  Comparable,
  ComparedProject,
  ComparedSide,
  ComparisonNote,
  MatchingComparison,
  OptionDifference,
  SavedResult,
} from "./comparisonTypes.ts";
import { giniBps, partBps, sum, topTenBps } from "./concentration.ts";

/**
 * Two results side by side, of two methods, two sets of options or two rounds; either may be one that was kept as JSON, or a plain table of
 * amounts published elsewhere. The same for every order of projects, rows and options; swapping the sides swaps gains and losses.
 *
 * All amounts are base units, exact. The engine does not know decimals: a table must be in the base units of the other side.
 * Different pools are compared as they are, with the note "pool-differs": what moves is then partly the other pool.
 * Shares are ten-thousandths, cut off towards 0. `options` are those in the results, not tables of weights, identities or filters.
 * O(projects · log projects).
 *
 * @throws {@link EmptyIdError} {@link RepeatedKeyError} {@link InvalidAmountError} for the lines of a plain table
 * @example
 * const donations = [{ donor: "x", project: "A", amount: 1n }, { donor: "y", project: "A", amount: 4n }];
 * const result = computeMatching({ method: "quadratic", pool: 8n, donations });
 * compareMatching(result, [{ project: "A", match: 3n }, { project: "B", match: 1n }]).moved; // 1n: from A to B
 */
export function compareMatching(a: Comparable, b: Comparable): MatchingComparison {
  const before = matchesOf(a);
  const after = matchesOf(b);
  const projects = comparedProjects(before, after);
  const gainers = projects.filter(({ change }) => change > 0n).sort((x, y) => byChange(y, x) || byId(x, y));
  const losers = projects.filter(({ change }) => change < 0n).sort((x, y) => byChange(x, y) || byId(x, y));
  const gained = sum(gainers.map(({ change }) => change));
  const lost = -sum(losers.map(({ change }) => change));
  const onlyInA = projects.filter((project) => project.b === null).map(({ project }) => project);
  const onlyInB = projects.filter((project) => project.a === null).map(({ project }) => project);
  const sides = { a: sideOf(a, before), b: sideOf(b, after) };
  return {
    ...sides,
    projects,
    gainers,
    losers,
    unchanged: projects.length - gainers.length - losers.length,
    gained,
    lost,
    moved: gained > lost ? gained : lost,
    onlyInA,
    onlyInB,
    options: isResult(a) && isResult(b) ? optionDifferences(a.options, b.options) : [],
    notes: notesOf(sides.a, sides.b, onlyInA.length + onlyInB.length > 0),
  };
}

const byChange = (x: ComparedProject, y: ComparedProject) => compareIds(x.change, y.change);
const byId = (x: ComparedProject, y: ComparedProject) => compareIds(x.project, y.project);

function isResult(side: Comparable): side is SavedResult {
  return "projects" in side;
}

function matchesOf(side: Comparable): ReadonlyMap<string, bigint> {
  if (isResult(side)) return new Map(side.projects.map(({ project, match }) => [project, match]));
  const matches = new Map<string, bigint>();
  side.forEach(({ project, match }, row) => {
    if (typeof project !== "string" || project === "") throw new EmptyIdError("project", row);
    const id = normalizeId(project);
    if (matches.has(id)) throw new RepeatedKeyError("the published amounts", id);
    matches.set(id, checkAmount(`match of ${id}`, match, row));
  });
  return matches;
}

function comparedProjects(
  before: ReadonlyMap<string, bigint>,
  after: ReadonlyMap<string, bigint>,
): readonly ComparedProject[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compareIds);
  const changes = ids.map((project) => {
    const a = before.get(project) ?? null;
    const b = after.get(project) ?? null;
    return { project, a, b, change: (b ?? 0n) - (a ?? 0n) };
  });
  const total = sum(changes.map(({ change }) => sizeOf(change)));
  return changes.map(({ project, a, b, change }) => ({
    project,
    a,
    b,
    change,
    relative: a === null || a === 0n ? null : partBps(change, a),
    shareOfChange: partBps(sizeOf(change), total),
  }));
}

const sizeOf = (change: bigint) => (change < 0n ? -change : change);

function sideOf(side: Comparable, matches: ReadonlyMap<string, bigint>): ComparedSide {
  const amounts = [...matches.values()];
  return {
    method: isResult(side) ? side.method : null,
    pool: isResult(side) ? side.pool : null,
    matched: sum(amounts),
    leftover: isResult(side) ? side.leftover : null,
    projects: amounts.length,
    paid: amounts.filter((amount) => amount > 0n).length,
    topTen: topTenBps(amounts),
    gini: giniBps(amounts),
  };
}

/** Compared as they print; tables in the options are sorted by id already. */
function optionDifferences(a: object, b: object): readonly OptionDifference[] {
  const ofA = new Map(Object.entries(a));
  const ofB = new Map(Object.entries(b));
  const printed = (options: ReadonlyMap<string, unknown>, name: string) =>
    options.has(name) ? toJson(options.get(name)) : undefined;
  return [...new Set([...ofA.keys(), ...ofB.keys()])]
    .sort(compareIds)
    .map((option) => ({ option, a: printed(ofA, option), b: printed(ofB, option) }))
    .filter((difference) => JSON.stringify(difference.a) !== JSON.stringify(difference.b));
}

function notesOf(a: ComparedSide, b: ComparedSide, hasOthers: boolean): readonly ComparisonNote[] {
  const notes: ComparisonNote[] = [];
  if (a.pool === null || b.pool === null) notes.push("pool-unknown");
  else if (a.pool !== b.pool) notes.push("pool-differs");
  if (hasOthers) notes.push("projects-differ");
  return notes;
}
