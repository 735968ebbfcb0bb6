// Where each box and ribbon of the flows stands: one lane per Builder, the same in every Round; thickness is money.
import { COLOUR, type Layout } from "../../page/chart.ts";
import { size } from "../../page/format.ts";
import type { RoundFacts, ScenarioFacts } from "../facts.ts";
import { donatedIn, whole } from "./amounts.ts";
import { FATE_NAMES, fatesOf, grantedIn, lanesOf } from "./fates.ts";
import { type Cell, cellOf, type LaneHead, LINE } from "./lanes.ts";
import type { Box, Ribbon, Shapes, Words } from "./marks.ts";
import { FATE_COLOURS, LINK, WAY_COLOURS } from "./palette.ts";

/** Pixels. Across a Round's panel: sources, Builders, what became of it, its words. */
type Panel = { readonly builders: number; readonly fates: number; readonly node: number };
const WIDE: Panel = { builders: 96, fates: 168, node: 11 };
const NARROW: Panel = { builders: 92, fates: 162, node: 10 };

/** Of the largest Round's pool and donations together. */
const TALLEST = { wide: 300, narrow: 230 };
const HEADING = 40;
const LANE_GAP = 20;
/** Between pool and donors: two lines of text. */
const DONORS_GAP = 44;
const FATE_GAP = 2;
const WORD = 14;

export function layFlows(facts: ScenarioFacts, { width, isNarrow }: Layout): Shapes {
  const { rounds, asset } = facts;
  const most = Math.max(...rounds.map((round) => size(String(BigInt(round.pool) + donatedIn(round)), asset)), 1e-9);
  const scale = (isNarrow ? TALLEST.narrow : TALLEST.wide) / most;
  const high = (units: bigint) => size(String(units), asset) * scale;
  const lanes = lanesOf(facts);
  const step = width / Math.max(rounds.length, 1);
  const shapes = { bands: [] as Ribbon[], ribbons: [] as Ribbon[], boxes: [] as Box[], words: [] as Words[] };
  const last = new Map<string, Ribbon["from"]>();
  let top = 0;
  let bottom = 0;

  const heights = (of: readonly RoundFacts[]) => (lane: string) => {
    const cells = of.map((round) => cellOf(facts, round, lane));
    const head = Math.max(0, ...cells.map(({ lines }) => lines.length)) * LINE;
    const body = Math.max(0, ...cells.map((cell) => bodyOf(facts, cell, high)));
    // Words of a Round without an application take the room of the bars of another.
    return { lane, head, body };
  };

  for (const [index, round] of rounds.entries()) {
    const present = isNarrow ? lanes.filter((lane) => cellOf(facts, round, lane).lines.length > 0) : lanes;
    const places: (LaneHead & { readonly y: number })[] = [];
    let y = top + HEADING;
    for (const place of present.map(heights(isNarrow ? [round] : rounds))) {
      places.push({ ...place, y });
      y += place.head + place.body + LANE_GAP;
    }
    bottom = Math.max(bottom, y);
    const panel = isNarrow ? NARROW : WIDE;
    drawRound({ facts, round, x: isNarrow ? 0 : index * step, top, places, panel, high, shapes, last, isNarrow });
    if (isNarrow) {
      top = Math.max(y, top + HEADING + 2 * LINE + DONORS_GAP + high(BigInt(round.pool) + donatedIn(round))) + 22;
      bottom = top;
    }
  }
  return { height: Math.ceil(bottom - LANE_GAP + 6), ...shapes };
}

function bodyOf(facts: ScenarioFacts, { round, application }: Cell, high: (units: bigint) => number): number {
  if (application === undefined) return 0;
  const fates = fatesOf(facts, round, application).length;
  return Math.max(high(BigInt(application.granted) + BigInt(application.donated)) + 2, fates * WORD);
}

type Drawing = {
  readonly facts: ScenarioFacts;
  readonly round: RoundFacts;
  readonly x: number;
  readonly top: number;
  readonly places: readonly (LaneHead & { readonly y: number })[];
  readonly panel: Panel;
  readonly high: (units: bigint) => number;
  readonly shapes: Record<"bands" | "ribbons", Ribbon[]> & { readonly boxes: Box[]; readonly words: Words[] };
  readonly last: Map<string, Ribbon["from"]>;
  readonly isNarrow: boolean;
};

function drawRound(drawing: Drawing) {
  const { facts, round, x, top, places, panel, high, shapes, last, isNarrow } = drawing;
  const { asset } = facts;
  const { words, boxes, ribbons, bands } = shapes;
  const [given, granted] = [donatedIn(round), grantedIn(round)];
  const pool = BigInt(round.pool);
  words.push({ x, y: top + 10, text: `Round ${round.number}`, isStrong: true });
  words.push({
    x: x + 58,
    y: top + 10,
    text: `opens day ${round.opens}, settles day ${round.settles}`,
    fill: COLOUR.muted,
  });

  const sourceTop = top + HEADING + 2 * LINE;
  const source = (name: string, amount: bigint, y: number, fill: string) => {
    if (amount === 0n) return y;
    words.push({ x, y: y - 25, text: name, fill: COLOUR.muted }, { x, y: y - 10, text: whole(amount, asset) });
    const text = `Round ${round.number}: ${name.toLowerCase()} ${whole(amount, asset)} ${asset.symbol}`;
    boxes.push({ x, y, width: panel.node, height: high(amount), fill, title: text });
    return y + high(amount);
  };
  const poolEnd = source("Pool", pool, sourceTop, COLOUR.match);
  source("Donors", given, poolEnd + DONORS_GAP, COLOUR.donated);
  if (pool > granted) {
    const rest = { x, y: sourceTop + high(granted), width: panel.node, height: high(pool - granted) };
    boxes.push({ ...rest, fill: COLOUR.none, title: `${whole(pool - granted, asset)} ${asset.symbol} not matched` });
  }

  let [fromPool, fromDonors] = [sourceTop, poolEnd + DONORS_GAP];
  for (const { lane, head, y } of places) {
    const cell = cellOf(facts, round, lane);
    const { application, lines } = cell;
    const at = x + panel.builders;
    const first = application === undefined ? y : y + head - lines.length * LINE;
    for (const [index, line] of lines.entries()) {
      words.push({ x: at, y: first + index * LINE + LINE / 2 - 2, ...line });
    }
    if (application === undefined) continue;
    const [match, donated] = [BigInt(application.granted), BigInt(application.donated)];
    const node = y + head;
    const title = `${application.builder}, Round ${round.number}`;
    const bar = { x: at, width: panel.node };
    boxes.push(
      { ...bar, y: node, height: high(match), fill: COLOUR.match, title: `${title}: match ${whole(match, asset)}` },
      {
        ...bar,
        y: node + high(match),
        height: high(donated),
        fill: COLOUR.donated,
        title: `${title}: donations ${whole(donated, asset)}`,
      },
    );
    const from = x + panel.node;
    ribbons.push(
      {
        from: { x: from, y: fromPool, height: high(match) },
        to: { x: at, y: node, height: high(match) },
        fill: COLOUR.match,
      },
      {
        from: { x: from, y: fromDonors, height: high(donated) },
        to: { x: at, y: node + high(match), height: high(donated) },
        fill: COLOUR.donated,
      },
    );
    fromPool += high(match);
    fromDonors += high(donated);
    const before = last.get(lane);
    if (!isNarrow && before !== undefined) {
      bands.push({ from: before, to: { x: at, y: node, height: high(match) }, fill: LINK });
    }
    last.set(lane, { x: x + panel.fates + panel.node, y: node, height: high(match) });
    drawFates(drawing, cell, node);
  }
}

/** The match goes on to what became of it; donations are the Builder's own, and end there. */
function drawFates({ facts, round, x, panel, high, shapes }: Drawing, { application }: Cell, top: number) {
  if (application === undefined) return;
  const { asset } = facts;
  const parts = fatesOf(facts, round, application);
  const at = x + panel.fates;
  let [from, to, word] = [top, top, Number.NEGATIVE_INFINITY];
  for (const { fate, amount } of parts) {
    const height = high(amount);
    const fill = FATE_COLOURS[fate];
    const text = `${FATE_NAMES[fate]} ${whole(amount, asset)}`;
    shapes.boxes.push({ x: at, y: to, width: panel.node - 2, height, fill, title: `${application.builder}: ${text}` });
    const start = { x: x + panel.builders + panel.node, y: from, height };
    shapes.ribbons.push({ from: start, to: { x: at, y: to, height }, fill: WAY_COLOURS[fate] });
    word = Math.max(to + height / 2, word + WORD, top + WORD / 2 - 2);
    shapes.words.push({ x: at + panel.node + 4, y: word, text });
    from += height;
    to += height + FATE_GAP;
  }
}
