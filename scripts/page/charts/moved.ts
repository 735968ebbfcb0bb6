// What the list moved: for each Builder a ring at the live rule's match, and a dot at the list's.
import { dot, link, ruleX, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { type Asset, amount, count, difference, size } from "../format.ts";
import { html } from "../html.ts";
import type { ListedRow, ListView } from "../model.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "./rows.ts";

const ROW = 30;
/** More rows are no drawing any more: the table has them all. */
export const MOST_ROWS = 24;

export function movedChart(list: ListView, asset: Asset): Chart {
  const rows = list.rows.slice(0, MOST_ROWS);
  const others = list.rows.length - rows.length;
  return {
    id: "list-and-live",
    title: `Every match by ${list.method}, and by ${list.liveRule}`,
    description:
      `For each of ${rows.length} Builders a ring where ${list.liveRule} would have put its match, and a dot where the list of ${list.method} put it.` +
      (others > 0 ? ` ${count(others)} smaller matches are in the table only.` : ""),
    draw: (layout) => draw(rows, asset, layout),
    table: listTable(list, asset),
  };
}

function listTable({ rows, method, liveRule }: ListView, asset: Asset) {
  return {
    columns: [
      { name: "Builder" },
      { name: `match by ${method}, ${asset.symbol}`, isNumber: true },
      { name: liveRule, isNumber: true },
      { name: "difference", isNumber: true },
      { name: "first proposed", isNumber: true },
    ],
    rows: rows.map(({ name, match, live, proposed }) => [
      name,
      amount(match, asset),
      amount(live, asset),
      difference(String(BigInt(match) - BigInt(live)), asset),
      proposed === match ? "the same" : html`<strong>${amount(proposed, asset)}</strong>, wrong`,
    ]),
  };
}

function draw(rows: readonly ListedRow[], asset: Asset, layout: Layout) {
  const { isNarrow } = layout;
  const height = isNarrow ? NAME_HEIGHT + 22 : ROW;
  const dy = isNarrow ? NAME_HEIGHT / 2 - 1 : 0;
  const match = (one: ListedRow) => size(one.match, asset);
  const live = (one: ListedRow) => size(one.live, asset);
  const right = (one: ListedRow) => Math.max(match(one), live(one));
  const y = "application";
  const note = (one: ListedRow) => difference(String(BigInt(one.match) - BigInt(one.live)), asset);
  return {
    height: rows.length * height + 8,
    marginLeft: isNarrow ? 8 : NAME_SPACE,
    marginRight: isNarrow ? 92 : 190,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...rows.map(right))] },
    y: { axis: null, type: "band" as const, padding: 0, domain: rows.map(({ application }) => application) },
    marks: [
      ruleX([0], { stroke: COLOUR.line }),
      rowNames(rows, layout, height),
      link([...rows], { x1: live, x2: match, y, dy, stroke: COLOUR.match, strokeWidth: 2.5, strokeOpacity: 0.45 }),
      dot([...rows], { x: live, y, dy, r: 4.5, stroke: COLOUR.muted, strokeWidth: 1.5, fill: COLOUR.background }),
      dot([...rows], { x: match, y, dy, r: 5, fill: COLOUR.match }),
      text([...rows], {
        ...{ x: right, y, dy, dx: 12, fontSize: 12, fontVariant: "tabular-nums" },
        ...{ textAnchor: "start", fill: COLOUR.ink },
        text: (one: ListedRow) => `${amount(one.match, asset)}${isNarrow ? "" : `  ${note(one)}`}`,
      }),
    ],
  };
}
