// Who gains and who loses from one result to another: bars to the right and to the left.
import { barX, ruleX, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "../charts/rows.ts";
import { amountsOf } from "./amounts.ts";
import type { ComparisonView, MatchingPage, MoveView } from "./model.ts";

const BAR = 14;

/** Pixels for the figures at the end of the longest bars. */
const ROOM = { wide: 136, narrow: 78 };

/** Of each side; the rest is in the table. */
const MOST_OF_A_SIDE = 20;

export function movesChart(page: MatchingPage, comparison: ComparisonView): Chart {
  const { moves, a, b } = comparison;
  const amounts = amountsOf(page);
  const shown = [...moves.slice(0, MOST_OF_A_SIDE), ...moves.slice(MOST_OF_A_SIDE).slice(-MOST_OF_A_SIDE)].filter(
    ({ change }) => BigInt(change) !== 0n,
  );
  return {
    id: "moves",
    title: `Who gains and who loses from ${a} to ${b}`,
    description:
      `A bar for each of ${shown.length} projects: to the right what it gets more under ${b} than under ${a}, ` +
      "to the left what it gets less.",
    draw: (layout) => draw(page, shown, layout),
    table: {
      columns: [
        { name: "project" },
        { name: a, isNumber: true },
        { name: b, isNumber: true },
        { name: "change", isNumber: true },
        { name: "of it", isNumber: true },
      ],
      rows: moves.map((one) => [
        one.name,
        one.a === null ? "\u2013" : amounts.of(one.a),
        one.b === null ? "\u2013" : amounts.of(one.b),
        amounts.signed(one.change),
        percent(one.relative),
      ]),
    },
  };
}

/** "+12.3 %" */
function percent(bps: number | null): string {
  if (bps === null) return "";
  return `${bps > 0 ? "+" : bps < 0 ? "\u2212" : ""}${(Math.abs(bps) / 100).toFixed(1)}\u00a0%`;
}

function draw(page: MatchingPage, moves: readonly MoveView[], layout: Layout) {
  const amounts = amountsOf(page);
  const { isNarrow } = layout;
  const height = (isNarrow ? NAME_HEIGHT : 10) + BAR + 10;
  const top = isNarrow ? NAME_HEIGHT : 10;
  const dy = top + BAR / 2 - height / 2;
  const value = ({ change }: MoveView) => amounts.size(change);
  const [loss, gain] = [-1, 1].map((sign) => Math.max(...moves.map((one) => sign * value(one)), 0));
  const room = isNarrow ? ROOM.narrow : ROOM.wide;
  const label = (isGain: boolean) =>
    text(
      moves.filter((one) => value(one) > 0 === isGain),
      {
        x: value,
        y: "application",
        dy,
        dx: isGain ? 6 : -6,
        textAnchor: isGain ? "start" : "end",
        fontSize: 12,
        fontVariant: "tabular-nums",
        fill: COLOUR.ink,
        text: (one: MoveView) => `${amounts.signed(one.change)}${isNarrow ? "" : `  ${percent(one.relative)}`}`,
      },
    );
  return {
    height: Math.max(moves.length, 1) * height + 10,
    marginLeft: isNarrow ? 0 : NAME_SPACE,
    marginRight: 4,
    // Inside the frame, where the names stand at its edge.
    insetLeft: loss ? room : 0,
    insetRight: gain ? room : 0,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: loss || gain ? [-(loss ?? 0), gain ?? 0] : [0, 1] },
    y: { axis: null, type: "band" as const, padding: 0, domain: moves.map(({ application }) => application) },
    marks: [
      barX([...moves], {
        x1: 0,
        x2: value,
        y: "application",
        fill: (one: MoveView) => (value(one) < 0 ? COLOUR.donated : COLOUR.match),
        insetTop: top,
        insetBottom: height - top - BAR,
      }),
      ruleX([0], { stroke: COLOUR.muted, strokeWidth: 1 }),
      rowNames(moves, layout, height),
      label(true),
      label(false),
    ],
  };
}
