// The largest matches of a Round of votes, and where published figures put them; the table has all.
import { barX, dot, ruleX, text } from "@observablehq/plot";
import type { BallotRow } from "../../realRound/replayBallots.ts";
import { type Chart, COLOUR, type Layout } from "../chart.ts";
import { type Asset, amount, count, size } from "../format.ts";
import { MOST_ROWS } from "./moved.ts";
import { NAME_HEIGHT, NAME_SPACE, rowNames } from "./rows.ts";

const ROW = 27;
const BAR = 13;

type Row = {
  readonly application: number;
  readonly name: string;
  readonly match: string;
  readonly published: string | undefined;
  readonly votes: bigint;
  readonly voters: string;
};

export function votesChart(ballotRows: readonly BallotRow[], asset: Asset): Chart {
  const rows = ballotRows.map(
    ({ application, builder, matchOnChain, published, votes, votersCounted, voters }): Row => ({
      ...{ application, name: builder, match: String(matchOnChain), votes },
      published: published === undefined ? undefined : String(published * 10n ** BigInt(asset.decimals - 1)),
      voters: `${count(votersCounted)} of ${count(voters)}`,
    }),
  );
  const shown = rows.slice(0, MOST_ROWS);
  const others = rows.length - shown.length;
  return {
    id: "matches",
    title: "The largest matches",
    description:
      `One bar for each of the ${shown.length} largest matches, in ${asset.symbol}, and a ring where the published figure is.` +
      (others > 0 ? ` ${count(others)} smaller ones are in the table only.` : ""),
    draw: (layout) => draw(shown, asset, layout),
    table: {
      columns: [
        { name: "Builder" },
        { name: `match, ${asset.symbol}`, isNumber: true },
        { name: "published", isNumber: true },
        { name: "votes that count", isNumber: true },
        { name: "voters counted", isNumber: true },
      ],
      rows: rows.map(({ name, match, published, votes, voters }) => [
        name,
        amount(match, asset),
        published === undefined ? "–" : amount(published, asset),
        count(String(votes)),
        voters,
      ]),
    },
  };
}

function draw(rows: readonly Row[], asset: Asset, layout: Layout) {
  const { isNarrow } = layout;
  const height = isNarrow ? NAME_HEIGHT + BAR + 9 : ROW;
  const top = isNarrow ? NAME_HEIGHT : (ROW - BAR) / 2;
  const middle = top + BAR / 2 - height / 2;
  const match = (one: Row) => size(one.match, asset);
  const published = (one: Row) => size(one.published ?? "0", asset);
  const known = rows.filter((one) => one.published !== undefined);
  return {
    height: rows.length * height + 4,
    marginLeft: isNarrow ? 8 : NAME_SPACE,
    marginRight: isNarrow ? 92 : 120,
    marginTop: 0,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...rows.map((one) => Math.max(match(one), published(one))))] },
    y: { axis: null, type: "band" as const, padding: 0, domain: rows.map(({ application }) => application) },
    marks: [
      rowNames(rows, layout, height),
      barX([...rows], {
        ...{ x: match, y: "application", fill: COLOUR.match, rx2: 2 },
        ...{ insetTop: top, insetBottom: height - top - BAR },
      }),
      ruleX([0], { stroke: COLOUR.line }),
      dot(known, {
        ...{ x: published, y: "application", dy: middle, r: 4.5 },
        ...{ stroke: COLOUR.muted, strokeWidth: 1.5, fill: COLOUR.background },
      }),
      text([...rows], {
        x: (one: Row) => Math.max(match(one), published(one)),
        ...{ y: "application", dy: middle, dx: 10, textAnchor: "start", fontSize: 12, fontVariant: "tabular-nums" },
        ...{ fill: COLOUR.ink, fontWeight: 600 },
        text: (one: Row) => amount(one.match, asset),
      }),
    ],
  };
}
