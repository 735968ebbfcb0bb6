// Rows of Builders, one under the other: the name on the left at a desk, above its marks on a phone.
import { type Markish, text } from "@observablehq/plot";
import { COLOUR, type Layout } from "../chart.ts";
import { shortName } from "../format.ts";

export type Named = { readonly application: number; readonly name: string };

/** Pixels at the left of a desk's chart for the names. */
export const NAME_SPACE = 252;
const LONGEST_WIDE = 54;
const LONGEST_NARROW = 46;

/** Keeps a line behind a name from crossing it out. */
const HALO = { stroke: COLOUR.background, strokeWidth: 3 } as const;

/** Room of a phone's row for the name, pixels. */
export const NAME_HEIGHT = 20;

/** The names of the rows; the band scale y goes by the application's number, `fx` names the column they stand in. */
export function rowNames(rows: readonly Named[], { isNarrow }: Layout, height: number, fx?: string): Markish {
  const column = fx === undefined ? {} : { fx };
  const common = {
    ...column,
    y: "application",
    fill: COLOUR.ink,
    fontSize: isNarrow ? 12 : 12.5,
    fontWeight: 500,
    ...HALO,
    title: "name",
  } as const;
  return isNarrow
    ? text([...rows], {
        ...common,
        frameAnchor: "left",
        textAnchor: "start",
        text: (row: Named) => shortName(row.name, LONGEST_NARROW),
        dy: -height / 2 + NAME_HEIGHT / 2,
      })
    : text([...rows], {
        ...common,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -14,
        lineWidth: 19,
        lineHeight: 1.15,
        text: (row: Named) => shortName(row.name, LONGEST_WIDE),
      });
}
