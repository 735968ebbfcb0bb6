// What cap and ask did: each Builder's share were there none, and what it is paid.
import { dot, link, ruleX, text, tickX } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { amount, difference, size } from "../format.ts";
import type { BuilderView, RoundPage } from "../model.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "./rows.ts";

const ROW = 30;

export function limitsChart(page: RoundPage): Chart {
  const { builders, asset } = page;
  const held = builders.filter(({ limit }) => limit !== "none");
  return {
    id: "cap-and-ask",
    title: "What cap and ask did",
    description:
      `For each of ${builders.length} Builders a ring where its match would be without cap and ask, and a dot where it is. ` +
      `Held down: ${held.map(({ name, limit }) => `${name} by the ${limit}`).join(", ") || "nobody"}.`,
    draw: (layout) => draw(page, layout),
    table: {
      columns: [
        { name: "Builder" },
        { name: `ideal, ${asset.symbol}`, isNumber: true },
        { name: "without cap and ask", isNumber: true },
        { name: "match", isNumber: true },
        { name: "difference", isNumber: true },
        { name: "ask", isNumber: true },
        { name: "held down by" },
      ],
      rows: builders.map((one) => [
        one.name,
        amount(one.ideal, asset),
        amount(one.uncapped, asset),
        amount(one.match, asset),
        difference(moved(one), asset),
        BigInt(one.ask) === 0n ? "none" : amount(one.ask, asset),
        one.limit === "none" ? "nothing" : `the ${one.limit}`,
      ]),
    },
  };
}

function moved({ match, uncapped }: BuilderView): string {
  return String(BigInt(match) - BigInt(uncapped));
}

function draw({ builders, asset, cap, capBps }: RoundPage, layout: Layout) {
  const { isNarrow } = layout;
  const height = isNarrow ? NAME_HEIGHT + 22 : ROW;
  const dy = isNarrow ? NAME_HEIGHT / 2 - 1 : 0;
  const match = (one: BuilderView) => size(one.match, asset);
  const uncapped = (one: BuilderView) => size(one.uncapped, asset);
  const isHeld = ({ limit }: BuilderView) => limit !== "none";
  // A Builder can be held by its ask and still have more than without any limit: others' caps left it more.
  const isLowered = (one: BuilderView) => isHeld(one) && uncapped(one) > match(one);
  const lowered = builders.filter(isLowered);
  const others = builders.filter((one) => !isLowered(one));
  const note = (one: BuilderView) => (isHeld(one) ? `held by the ${one.limit}` : difference(moved(one), asset));
  const limit = size(cap, asset);
  const y = "application";
  const label = { y, dy, fontSize: 12, fontVariant: "tabular-nums" } as const;
  const right = (one: BuilderView) => Math.max(match(one), uncapped(one));
  return {
    height: builders.length * height + 34,
    marginLeft: isNarrow ? 8 : NAME_SPACE,
    marginRight: isNarrow ? 62 : 150,
    marginTop: 30,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...builders.map(right), capBps < 10_000 ? limit : 0)] },
    y: { axis: null, type: "band" as const, padding: 0, domain: builders.map(({ application }) => application) },
    marks: [
      ruleX([0], { stroke: COLOUR.line }),
      ...(capBps < 10_000
        ? [
            ruleX([limit], { stroke: COLOUR.muted, strokeDasharray: "3 3" }),
            text([limit], {
              x: (value: number) => value,
              frameAnchor: "top",
              dy: -12,
              dx: 4,
              textAnchor: "end",
              fill: COLOUR.muted,
              fontSize: 12,
              text: () => `cap: ${capBps / 100} % of the pool, ${amount(cap, asset)}`,
            }),
          ]
        : []),
      rowNames(builders, layout, height),
      link([...builders], {
        x1: uncapped,
        x2: match,
        y,
        dy,
        stroke: COLOUR.match,
        strokeWidth: 2.5,
        strokeOpacity: 0.45,
      }),
      tickX(
        builders.filter(({ ask }) => BigInt(ask) > 0n),
        { x: (one: BuilderView) => size(one.ask, asset), y, stroke: COLOUR.donated, strokeWidth: 2 },
      ),
      dot([...builders], {
        x: uncapped,
        y,
        dy,
        r: 4.5,
        stroke: COLOUR.muted,
        strokeWidth: 1.5,
        fill: COLOUR.background,
      }),
      dot([...builders], {
        x: match,
        y,
        dy,
        r: 5,
        fill: COLOUR.match,
        symbol: (one: BuilderView) => (isHeld(one) ? "square" : "circle"),
      }),
      text(others, {
        ...label,
        x: right,
        dx: 12,
        textAnchor: "start",
        fill: COLOUR.ink,
        text: (one: BuilderView) => `${amount(one.match, asset)}  ${isNarrow ? "" : note(one)}`.trim(),
      }),
      text(lowered, {
        ...label,
        x: match,
        dx: -12,
        textAnchor: "end",
        fill: COLOUR.ink,
        fontWeight: 600,
        text: (one: BuilderView) => `${isNarrow ? "" : `held by the ${one.limit}  `}${amount(one.match, asset)}`,
      }),
      text(lowered, {
        ...label,
        x: uncapped,
        dx: 12,
        textAnchor: "start",
        fill: COLOUR.muted,
        text: (one: BuilderView) => amount(one.uncapped, asset),
      }),
    ],
  };
}
