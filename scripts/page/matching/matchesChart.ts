// What each project gets, beside what was given to it and counts; with the range its match could as well be in.
import { barX, link, ruleX, text, tickX } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "../charts/rows.ts";
import { count } from "../format.ts";
import { amountsOf } from "./amounts.ts";
import type { MatchingPage, ProjectView } from "./model.ts";

const BAR = 14;
const THIN = 5;
const GAP = 2;

/** More rows than this are in the table alone. */
export const MOST_ROWS = 40;

export function matchesChart(page: MatchingPage): Chart {
  const { projects, fragile } = page;
  const amounts = amountsOf(page);
  const hasBand = fragile !== null;
  return {
    id: "matches",
    title: "The match of every project",
    description:
      `A bar for the match of each of ${Math.min(projects.length, MOST_ROWS)} projects, the largest first${page.isGiven ? ", and a thin one for what was given and counts" : ""}` +
      `${hasBand ? "; a line from the lowest to the highest match over all scenarios" : ""}.`,
    draw: (layout) => draw(page, projects.slice(0, MOST_ROWS), layout),
    table: {
      columns: [
        { name: "project" },
        { name: "id" },
        { name: "match", isNumber: true },
        ...(hasBand ? [{ name: "lowest", isNumber: true } as const, { name: "highest", isNumber: true } as const] : []),
        ...page.figures.map((name) => ({ name, isNumber: true })),
        { name: "cap" },
      ],
      rows: projects.map((one) => [
        one.name,
        one.project,
        amounts.of(one.match),
        ...(one.low === null || one.high === null ? [] : [amounts.of(one.low), amounts.of(one.high)]),
        ...one.figures,
        one.isCapped ? "held down" : "",
      ]),
    },
  };
}

function draw(page: MatchingPage, projects: readonly ProjectView[], layout: Layout) {
  const { cap, totals } = page;
  const amounts = amountsOf(page);
  const { isNarrow } = layout;
  const top = isNarrow ? NAME_HEIGHT : 9;
  const height = top + BAR + GAP + THIN + 9;
  const middle = (start: number, size: number) => start + size / 2 - height / 2;
  const match = (one: ProjectView) => amounts.size(one.match);
  const right = (one: ProjectView) => amounts.size(largest(one.high ?? one.match, one.match));
  const isBanded = ({ low, high }: ProjectView) => low !== null && high !== null && low !== high;
  const banded = projects.filter(isBanded);
  const limit = cap === null ? null : amounts.size(cap);
  const dy = middle(top, BAR);
  const inset = { insetTop: top, insetBottom: height - top - BAR };
  const note = (one: ProjectView) => (isNarrow ? "" : noteOf(page, one));
  const given = page.isGiven ? projects : [];
  const furthest = Math.max(...projects.map(right), ...given.map((one) => amounts.size(one.effective)), 0);
  const isLimitSeen = limit !== null && limit <= furthest * 1.02;
  return {
    height: projects.length * height + 26,
    marginLeft: isNarrow ? 0 : NAME_SPACE,
    marginRight: isNarrow ? 78 : 226,
    marginTop: 22,
    marginBottom: 4,
    x: { axis: null, domain: [0, furthest || 1] },
    y: { axis: null, type: "band" as const, padding: 0, domain: projects.map(({ application }) => application) },
    marks: [
      ruleX([0], { stroke: COLOUR.line }),
      ...(isLimitSeen
        ? [
            ruleX([limit], { stroke: COLOUR.muted, strokeDasharray: "3 3" }),
            text([limit], {
              x: (value: number) => value,
              frameAnchor: "top",
              dy: -12,
              textAnchor: "end",
              fill: COLOUR.muted,
              fontSize: 12,
              text: () => `cap ${amounts.of(cap ?? totals.pool)}`,
            }),
          ]
        : []),
      rowNames(projects, layout, height),
      barX([...projects], {
        x: match,
        y: "application",
        fill: COLOUR.match,
        fillOpacity: banded.length > 0 ? 0.75 : 1,
        ...inset,
        rx2: 2,
      }),
      barX([...given], {
        x: (one: ProjectView) => amounts.size(one.effective),
        y: "application",
        fill: COLOUR.donated,
        insetTop: top + BAR + GAP,
        insetBottom: height - top - BAR - GAP - THIN,
        rx2: 2,
      }),
      link(banded, {
        x1: (one: ProjectView) => amounts.size(one.low ?? one.match),
        x2: (one: ProjectView) => amounts.size(one.high ?? one.match),
        y: "application",
        dy,
        stroke: COLOUR.ink,
        strokeWidth: 1.5,
      }),
      ...(["low", "high"] as const).map((end) =>
        tickX(banded, {
          x: (one: ProjectView) => amounts.size(one[end] ?? one.match),
          y: "application",
          stroke: COLOUR.ink,
          strokeWidth: 1.5,
          insetTop: top + 3,
          insetBottom: height - top - BAR + 3,
        }),
      ),
      text([...projects], {
        x: right,
        y: "application",
        dy,
        dx: 7,
        textAnchor: "start",
        fontSize: 12,
        fontVariant: "tabular-nums",
        fontWeight: 600,
        fill: COLOUR.ink,
        text: (one: ProjectView) => amounts.of(one.match),
      }),
      text([...projects], {
        x: right,
        y: "application",
        dy,
        dx: 18 + 6.9 * widest(projects, amounts.of),
        textAnchor: "start",
        fontSize: 12,
        fill: COLOUR.muted,
        text: note,
      }),
    ],
  };
}

/** "86 donors · held by the cap" */
function noteOf({ people }: MatchingPage, { donors, isCapped }: ProjectView): string {
  const who = people === null ? [] : [`${count(donors)} ${people}${donors === 1 ? "" : "s"}`];
  return [...who, ...(isCapped ? ["held by the cap"] : [])].join(" · ");
}

function largest(a: string, b: string): string {
  return BigInt(a) > BigInt(b) ? a : b;
}

/** Characters of the longest amount. */
function widest(projects: readonly ProjectView[], of: (units: string) => string): number {
  return Math.max(...projects.map(({ match }) => of(match).length), 0);
}
