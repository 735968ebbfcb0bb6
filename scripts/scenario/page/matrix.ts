// Bars of ten-thousandths in rows and columns: each on a track that ends at the full 100 %.
import { barX, type PlotOptions, text } from "@observablehq/plot";
import { COLOUR, type Layout } from "../../page/chart.ts";
import { share } from "./amounts.ts";

export type MatrixColumn = { readonly name: string; readonly fill: string; readonly isStrong?: boolean };
/** Null: there is nothing to show, which is not the same as zero. */
export type MatrixCell = { readonly bps: number | null; readonly note?: string };
/** Without cells: a heading. */
export type MatrixRow = { readonly name: string; readonly cells: readonly MatrixCell[] };

type Spot = MatrixCell & { readonly row: number; readonly column: number };

const FULL = 10_000;
const NAMES = 172;
const BAR = 10;
/** Pixels right of a track, for its figure. */
const FIGURE = 64;

export function drawMatrix(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  { width, isNarrow }: Layout,
): PlotOptions {
  const height = isNarrow ? 54 : 28;
  const headHeight = isNarrow ? 34 : 30;
  const marginLeft = isNarrow ? 0 : NAMES;
  const column = (width - marginLeft) / Math.max(columns.length, 1);
  const track = column - (isNarrow ? 8 : FIGURE);
  const spots = rows.flatMap(({ cells }, row) => cells.map((cell, index): Spot => ({ ...cell, row, column: index })));
  const known = spots.filter(({ bps }) => bps !== null);
  const left = ({ column: index }: Spot) => marginLeft + index * column;
  const length = ({ bps }: Spot) => (track * Math.min(Math.abs(bps ?? 0), FULL)) / FULL;
  const barTop = isNarrow ? 39 : (height - BAR) / 2;
  const bar = { y: "row", insetTop: barTop, insetBottom: height - barTop - BAR } as const;
  const middle = (from: number) => from - height / 2;
  const heads = columns.map((one, index) => ({ ...one, x: marginLeft + index * column }));
  const named = rows.map(({ name, cells }, row) => ({ name, row, isHeading: cells.length === 0 }));
  return {
    height: rows.length * height + headHeight + 4,
    marginTop: headHeight,
    marginBottom: 4,
    marginLeft: 0,
    marginRight: 0,
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, type: "band", padding: 0, domain: rows.map((_, row) => row) },
    marks: [
      text(heads, {
        x: "x",
        frameAnchor: "top",
        lineAnchor: "bottom",
        dy: -8,
        textAnchor: "start",
        lineWidth: isNarrow ? (column - 6) / 12 : 14,
        lineHeight: 1.15,
        fontSize: 12,
        fontWeight: 600,
        fill: COLOUR.ink,
        text: "name",
      }),
      ...[true, false].map((isHeading) =>
        text(
          named.filter((one) => one.isHeading === isHeading),
          {
            x: 0,
            y: "row",
            dy: isNarrow ? middle(isHeading ? 40 : 13) : isHeading ? 3 : 0,
            textAnchor: "start",
            fontSize: isHeading ? 13 : 12.5,
            fontWeight: isHeading ? 650 : isNarrow ? 550 : 450,
            fill: COLOUR.ink,
            text: "name",
          },
        ),
      ),
      barX(known, { ...bar, x1: left, x2: (one: Spot) => left(one) + track, fill: COLOUR.line, rx: 2 }),
      ...columns.flatMap(({ fill }, index) => {
        const own = known.filter((one) => one.column === index && one.bps !== 0);
        return own.length === 0
          ? []
          : [barX(own, { ...bar, x1: left, x2: (one: Spot) => left(one) + length(one), fill, rx: 2 })];
      }),
      ...[true, false].map((isStrong) =>
        text(
          spots.filter((one) => (columns[one.column]?.isStrong ?? false) === isStrong),
          {
            y: "row",
            x: (one: Spot) => left(one) + (isNarrow || one.bps === null ? 0 : track + 7),
            dy: isNarrow ? middle(29) : 0,
            textAnchor: "start",
            fontSize: 12,
            fontVariant: "tabular-nums",
            fontWeight: isStrong ? 600 : 400,
            fill: isStrong ? COLOUR.ink : COLOUR.muted,
            text: (one: Spot) => one.note ?? (one.bps === null ? "\u2013" : share(one.bps)),
          },
        ),
      ),
    ],
  };
}
