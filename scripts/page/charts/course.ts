// How the match formed: one small chart per Builder over the Round's donations, all on one scale.
import { areaY, dot, lineY, ruleY, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { amount, count, shortName, size } from "../format.ts";
import type { RoundPage } from "../model.ts";

type Point = { readonly fx: number; readonly fy: number; readonly donations: number; readonly match: number };
/** Room above each small chart for name and figure, pixels. */
const HEAD = 44;

type Panel = { readonly fx: number; readonly fy: number; readonly name: string; readonly end: string };

export function courseChart(page: RoundPage): Chart {
  const { builders, course, asset, isFinal } = page;
  return {
    id: "how-the-match-formed",
    title: "How the match of every Builder formed",
    description:
      `${builders.length} small charts on one scale, one per Builder: its match after each of ${course.length} numbers of ` +
      `donations, from 0 to ${count(course.at(-1)?.donations ?? 0)}. The last point is the ${isFinal ? "settled match" : "estimate now"}.`,
    draw: (layout) => drawPanels(page, layout),
    table: {
      columns: [
        { name: "after donations", isNumber: true },
        ...builders.map(({ name }) => ({ name: `${shortName(name, 28)}, ${asset.symbol}`, isNumber: true })),
      ],
      rows: course.map(({ donations, matches }) => [count(donations), ...matches.map((match) => amount(match, asset))]),
    },
  };
}

function drawPanels({ builders, course, asset }: RoundPage, { isNarrow }: Layout) {
  const columns = isNarrow ? 2 : 5;
  const rows = Math.ceil(builders.length / columns);
  const place = (index: number) => ({ fx: index % columns, fy: Math.floor(index / columns) });
  const points = builders.map((_, index) =>
    course.map(
      ({ donations, matches }): Point => ({
        ...place(index),
        donations,
        match: size(matches[index] ?? "0", asset),
      }),
    ),
  );
  const ends = points.flatMap((one) => one.slice(-1));
  const panels = builders.map(
    ({ name, match }, index): Panel => ({ ...place(index), name, end: amount(match, asset) }),
  );
  const at = { fx: "fx", fy: "fy", x: "donations", y: "match" } as const;
  const corner = { fx: "fx", fy: "fy", frameAnchor: "top-left", textAnchor: "start", lineAnchor: "top" } as const;
  return {
    height: rows * 118,
    marginTop: 0,
    marginBottom: 4,
    insetTop: HEAD,
    marginLeft: 0,
    marginRight: 8,
    x: { axis: null },
    y: { axis: null, nice: true },
    fx: { axis: null, padding: 0.08 },
    fy: { axis: null, padding: 0.06 },
    marks: [
      ruleY([0], { stroke: COLOUR.line }),
      ...points.map((one) => areaY(one, { ...at, fill: COLOUR.match, fillOpacity: 0.16 })),
      ...points.map((one) => lineY(one, { ...at, stroke: COLOUR.match, strokeWidth: 1.75 })),
      dot(ends, { ...at, r: 3, fill: COLOUR.match }),
      text(panels, {
        ...corner,
        dy: 4,
        fill: COLOUR.ink,
        fontSize: 11.5,
        fontWeight: 500,
        text: ({ name }: Panel) => shortName(name, isNarrow ? 22 : 25),
      }),
      text(panels, { ...corner, dy: 20, fill: COLOUR.muted, fontSize: 11.5, fontVariant: "tabular-nums", text: "end" }),
    ],
  };
}
