// The level over the Round's donations: what is paid of each unit of ideal match.
import { areaY, dot, lineY, ruleY, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { count } from "../format.ts";
import type { RoundPage } from "../model.ts";

export function levelChart(page: RoundPage): Chart {
  const { course, isFinal } = page;
  return {
    id: "live-level",
    title: "The level: how much of the ideal match the pool could pay",
    description:
      `One line: the share of each ideal match that is paid, from ${share(course[0]?.level ?? 0)} at first to ` +
      `${share(course.at(-1)?.level ?? 0)} ${isFinal ? "as settled" : "now"}.`,
    draw: (layout) => drawLevel(page, layout),
    table: {
      columns: [
        { name: "after donations", isNumber: true },
        { name: "level", isNumber: true },
      ],
      rows: course.map(({ donations, level }) => [count(donations), share(level)]),
    },
  };
}

/** "12.34 %" */
export function share(level: number): string {
  return `${(level * 100).toFixed(2)}\u00a0%`;
}

function drawLevel({ course, isFinal }: RoundPage, { isNarrow }: Layout) {
  const last = course.slice(-1);
  const at = { x: "donations", y: "level" } as const;
  return {
    height: isNarrow ? 210 : 240,
    marginLeft: 44,
    marginRight: isNarrow ? 16 : 118,
    marginTop: 16,
    marginBottom: 42,
    x: {
      label: "donations so far",
      ticks: isNarrow ? 3 : 6,
      tickFormat: ",d",
      tickSize: 0,
      labelArrow: "none" as const,
      labelAnchor: "center" as const,
    },
    y: {
      label: null,
      grid: true,
      ticks: 4,
      tickFormat: ".0%",
      tickSize: 0,
      domain: [0, Math.max(1, ...course.map(({ level }) => level))],
    },
    marks: [
      ruleY([0], { stroke: COLOUR.line }),
      areaY([...course], { ...at, fill: COLOUR.match, fillOpacity: 0.16 }),
      lineY([...course], { ...at, stroke: COLOUR.match, strokeWidth: 2 }),
      dot(last, { ...at, r: 4, fill: COLOUR.match }),
      ...(course.some(({ donations, level }) => donations > 0 && level >= 1)
        ? [
            text(["at first the pool pays every ideal in full"], {
              frameAnchor: "left",
              textAnchor: "start",
              dx: 14,
              lineWidth: isNarrow ? 9 : 30,
              lineHeight: 1.3,
              fill: COLOUR.muted,
            }),
          ]
        : []),
      text(last, {
        ...at,
        dx: isNarrow ? -2 : 10,
        dy: isNarrow ? 18 : 0,
        textAnchor: isNarrow ? "end" : "start",
        fill: COLOUR.ink,
        fontWeight: 600,
        text: ({ level }: { level: number }) => `${share(level)} ${isFinal ? "settled" : "now"}`,
      }),
    ],
  };
}
