// What was given to each Builder beside the match it drew.
import { barX, ruleX, text } from "@observablehq/plot";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { amount, count, size } from "../format.ts";
import type { BuilderView, RoundPage } from "../model.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "./rows.ts";

const BAR = 13;
const GAP = 2;

export function donationsChart(page: RoundPage): Chart {
  const { builders, asset, isFinal } = page;
  const word = isFinal ? "match" : "match (estimate)";
  return {
    id: "donations-and-match",
    title: `Donations and ${word} of every Builder`,
    description: `Two bars for each of ${builders.length} Builders, by match: the match, and below it the donations, in ${asset.symbol}.`,
    draw: (layout) => draw(page, word, layout),
    table: {
      columns: [
        { name: "Builder" },
        { name: `${word}, ${asset.symbol}`, isNumber: true },
        { name: `donations, ${asset.symbol}`, isNumber: true },
        { name: "match per unit given", isNumber: true },
        { name: "Explorers counted", isNumber: true },
        { name: "Explorers", isNumber: true },
      ],
      rows: builders.map((builder) => [
        builder.name,
        amount(builder.match, asset),
        amount(builder.donated, asset),
        ratio(builder),
        count(builder.counted),
        count(builder.explorers),
      ]),
    },
  };
}

/** "6.55", cut off. */
function ratio({ match, donated }: BuilderView): string {
  return BigInt(donated) === 0n ? "\u2013" : (Number((BigInt(match) * 100n) / BigInt(donated)) / 100).toFixed(2);
}

function draw({ builders, asset, isFinal }: RoundPage, word: string, layout: Layout) {
  const short = isFinal ? "match" : "estimate";
  const { isNarrow } = layout;
  const height = (isNarrow ? NAME_HEIGHT : 8) + 2 * BAR + GAP + 8;
  const top = isNarrow ? NAME_HEIGHT : 8;
  const rest = height - top - BAR;
  const middle = (start: number) => start + BAR / 2 - height / 2;
  const label = { textAnchor: "start", dx: 6, fontSize: 12, fontVariant: "tabular-nums" } as const;
  const isFirst = (one: BuilderView) => one === builders[0];
  const given = (one: BuilderView) => size(one.donated, asset);
  const match = (one: BuilderView) => size(one.match, asset);
  return {
    height: builders.length * height + 4,
    marginLeft: isNarrow ? 0 : NAME_SPACE,
    marginRight: isNarrow ? 92 : 150,
    marginTop: 0,
    marginBottom: 4,
    x: { axis: null },
    y: { axis: null, type: "band" as const, padding: 0, domain: builders.map(({ application }) => application) },
    marks: [
      rowNames(builders, layout, height),
      barX([...builders], {
        x: match,
        y: "application",
        fill: COLOUR.match,
        insetTop: top,
        insetBottom: rest,
        rx2: 2,
      }),
      barX([...builders], {
        x: given,
        y: "application",
        fill: COLOUR.donated,
        insetTop: top + BAR + GAP,
        insetBottom: rest - BAR - GAP,
        rx2: 2,
      }),
      ruleX([0], { stroke: COLOUR.line }),
      text([...builders], {
        ...label,
        x: match,
        y: "application",
        dy: middle(top),
        fill: COLOUR.ink,
        fontWeight: 600,
        text: (one: BuilderView) => `${amount(one.match, asset)}${isFirst(one) ? ` ${isNarrow ? short : word}` : ""}`,
      }),
      text([...builders], {
        ...label,
        x: given,
        y: "application",
        dy: middle(top + BAR + GAP),
        fill: COLOUR.muted,
        text: (one: BuilderView) =>
          `${amount(one.donated, asset)}${isFirst(one) ? " given" : ""}${isNarrow ? "" : ` \u00b7 ${count(one.counted)} of ${count(one.explorers)} Explorers counted`}`,
      }),
    ],
  };
}
