// Shapes at pixels, as Observable Plot draws them: for a layout that is all its own.
import { areaY, type Markish, type PlotOptions, rect, text } from "@observablehq/plot";
import { COLOUR } from "../../page/chart.ts";

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly title: string;
};

/** From the right side of one box to the left side of another: as thick at each end as the money there. */
export type Ribbon = {
  readonly from: { readonly x: number; readonly y: number; readonly height: number };
  readonly to: { readonly x: number; readonly y: number; readonly height: number };
  readonly fill: string;
};

export type Words = {
  readonly x: number;
  /** Of the middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly fill?: string;
  readonly isStrong?: boolean;
};

export type Shapes = {
  readonly height: number;
  /** Behind everything: the same Builder from Round to Round. */
  readonly bands: readonly Ribbon[];
  readonly ribbons: readonly Ribbon[];
  readonly boxes: readonly Box[];
  readonly words: readonly Words[];
};

export function drawShapes({ height, bands, ribbons, boxes, words }: Shapes, width: number): PlotOptions {
  return {
    height,
    margin: 0,
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      ...areas(bands, 1),
      ...areas(ribbons, 0.38),
      rect([...boxes], {
        x1: "x",
        y1: "y",
        x2: (one: Box) => one.x + one.width,
        y2: (one: Box) => one.y + one.height,
        fill: "fill",
        title: "title",
      }),
      ...lines(words, 400),
      ...lines(words, 600),
    ],
  };
}

type Corner = {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
  readonly z: number;
  readonly fill: string;
};

function areas(ribbons: readonly Ribbon[], fillOpacity: number): Markish[] {
  const corners = ribbons.flatMap(({ from, to, fill }, z): Corner[] =>
    [from, to].map(({ x, y, height }) => ({ x, y1: y, y2: y + height, z, fill })),
  );
  const at = { x: "x", y1: "y1", y2: "y2", z: "z", fill: "fill" } as const;
  return corners.length === 0 ? [] : [areaY(corners, { ...at, fillOpacity, curve: "bump-x" })];
}

function lines(words: readonly Words[], fontWeight: 400 | 600): Markish[] {
  const own = words.filter(({ isStrong = false }) => isStrong === (fontWeight === 600));
  return [
    text(own, {
      x: "x",
      y: "y",
      text: "text",
      textAnchor: "start",
      fill: ({ fill = COLOUR.ink }: Words) => fill,
      fontWeight,
      fontSize: 12,
      fontVariant: "tabular-nums",
      stroke: COLOUR.background,
      strokeWidth: 3,
      strokeOpacity: 0.85,
    }),
  ];
}
