// Who was counted: Explorers, gifts and money, each as one whole.
import { barX, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { count, money, percent } from "../format.ts";
import type { Part, RoundPage, Whole } from "../model.ts";

const BAR = 26;
const ROW = 84;

type Segment = Part & { readonly whole: string; readonly share: number; readonly shade: number };

export function countedChart({ counted, asset }: RoundPage): Chart {
  const show = ({ unit }: Whole, value: string) => (unit === "money" ? money(value, asset) : count(value));
  const rows = counted.flatMap((whole) => whole.parts.map((part) => ({ whole, part, all: sum(whole) })));
  return {
    id: "who-was-counted",
    title: "Who and what was counted",
    description: counted
      .map(
        (whole) => `${whole.name}: ${whole.parts.map((part) => `${part.name} ${show(whole, part.value)}`).join(", ")}.`,
      )
      .join(" "),
    draw: (layout) => draw(counted, show, layout),
    table: {
      columns: [
        { name: "of" },
        { name: "part" },
        { name: "how many, how much", isNumber: true },
        { name: "share", isNumber: true },
      ],
      rows: rows.map(({ whole, part, all }) => [
        whole.name,
        part.name,
        show(whole, part.value),
        percent(part.value, all),
      ]),
    },
  };
}

function sum({ parts }: Whole): string {
  return String(parts.reduce((total, { value }) => total + BigInt(value), 0n));
}

function segmentsOf(whole: Whole): Segment[] {
  const all = Number(sum(whole)) || 1;
  let shade = 0;
  return whole.parts
    .filter(({ value }) => BigInt(value) > 0n)
    .map((part, index, parts) => {
      shade = index > 0 && parts[index - 1]?.isCounted === part.isCounted ? shade + 1 : 0;
      return { ...part, whole: whole.name, share: Number(part.value) / all, shade };
    });
}

function draw(counted: readonly Whole[], show: (whole: Whole, value: string) => string, { isNarrow }: Layout) {
  const segments = counted.flatMap(segmentsOf);
  const summary = (whole: Whole) => {
    const yes = whole.parts
      .filter(({ isCounted }) => isCounted)
      .reduce((total, { value }) => total + BigInt(value), 0n);
    const share = percent(String(yes), sum(whole));
    return isNarrow
      ? `${whole.name}: ${share} counted`
      : `${whole.name}: ${show(whole, String(yes))} of ${show(whole, sum(whole))} counted, ${share}`;
  };
  const detail = (whole: Whole) => {
    const isByWeight = whole.parts.filter(({ isCounted }) => isCounted).length > 1;
    const shown = whole.parts.filter(({ isCounted, value }) => isByWeight || (!isCounted && BigInt(value) > 0n));
    const listed = shown.map(({ name, value }) => `${show(whole, value)} ${name}`).join(isNarrow ? "\n" : "  \u00b7  ");
    return shown.length === 0 ? "all counted" : listed;
  };
  const lines = isNarrow ? 26 : 0;
  const height = ROW + lines;
  return {
    height: counted.length * height,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 0,
    marginBottom: 0,
    x: { axis: null, domain: [0, 1] },
    y: { axis: null, type: "band" as const, padding: 0, domain: counted.map(({ name }) => name) },
    marks: [
      text([...counted], {
        y: "name",
        frameAnchor: "left",
        textAnchor: "start",
        dy: -height / 2 + 10,
        fill: COLOUR.ink,
        fontSize: 13,
        fontWeight: 600,
        text: summary,
      }),
      barX(segments, {
        y: "whole",
        x: "share",
        fill: ({ isCounted }: Segment) => (isCounted ? COLOUR.match : COLOUR.none),
        fillOpacity: ({ shade }: Segment) => 1 / (1 + shade * 0.6),
        insetTop: 22,
        insetBottom: height - 22 - BAR,
        insetRight: 1,
      }),
      text([...counted], {
        y: "name",
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: "top",
        dy: -height / 2 + 22 + BAR + 6,
        fill: COLOUR.muted,
        fontSize: 12,
        text: detail,
      }),
    ],
  };
}
