// One chart: two drawings (for a desk and for a phone, a style sheet shows one) and the table that says the same.
// Observable Plot draws into linkedom's DOM at build time, which escapes whatever text it is given.
import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { type Html, html, plainText, trusted } from "./html.ts";

/** Pixels; 335 is what a phone of 375 leaves. Text keeps its size: each width has its own layout. */
export const WIDE = 960;
export const NARROW = 335;

/** Tables of more rows scroll inside their box. */
const LONG = 20;

export type Layout = { readonly width: number; readonly isNarrow: boolean };

export type Column = { readonly name: string; readonly isNumber?: boolean };
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly (string | Html)[])[] };

export type Chart = {
  readonly id: string;
  readonly title: string;
  /** For those who cannot see it: what it shows and what stands out. */
  readonly description: string;
  readonly draw: (layout: Layout) => PlotOptions;
  readonly table: Table;
};

/** Colours are variables of the style sheet, so one drawing serves light and dark. */
export const COLOUR = {
  match: "var(--match)",
  donated: "var(--donated)",
  none: "var(--none)",
  ink: "var(--ink)",
  muted: "var(--muted)",
  line: "var(--line)",
  background: "var(--surface)",
} as const;

/** What of a DOM is used here: the compiler is set for Node, which has none. */
type Element = {
  textContent: string;
  readonly outerHTML: string;
  readonly setAttribute: (name: string, value: string) => void;
  readonly prepend: (...children: readonly Element[]) => void;
};
type Document = { readonly createElementNS: (namespace: string, tag: string) => Element };

const { document } = parseHTML("<!doctype html><html><body></body></html>") as unknown as {
  readonly document: Document;
};

export type Frame = { readonly caption?: Html; readonly isOpen?: boolean; readonly summary?: string };

export function drawChart(chart: Chart, frame: Frame = {}): Html {
  const { caption, isOpen = false, summary = "The figures of this chart" } = frame;
  const { id, title, table } = chart;
  const drawing = (layout: Layout) => svg(chart, layout);
  return html`
<figure id="${id}" data-chart="${id}">
${caption}
<div class="wide">${drawing({ width: WIDE, isNarrow: false })}</div>
<div class="narrow">${drawing({ width: NARROW, isNarrow: true })}</div>
<details${trusted(isOpen ? " open" : "")}><summary>${summary}</summary>${renderTable(table, title)}</details>
</figure>`;
}

function svg({ id, title, description, draw, table }: Chart, layout: Layout): Html {
  const drawn = plot({
    style: { fontFamily: "inherit", fontSize: "12px", overflow: "visible" },
    ...draw(layout),
    width: layout.width,
    document: document as never,
  } as PlotOptions) as unknown as Element;
  const name = `${id}-${layout.isNarrow ? "narrow" : "wide"}`;
  const label = (tag: string, text: string) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    element.setAttribute("id", `${name}-${tag}`);
    element.textContent = text;
    return element;
  };
  drawn.prepend(label("title", title), label("desc", description));
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-labelledby", `${name}-title ${name}-desc`);
  drawn.setAttribute("data-rows", String(table.rows.length));
  // Its texts are escaped; what could turn them round is taken out here.
  return trusted(plainText(drawn.outerHTML));
}

/** A table in a box of its own, which scrolls where it is too wide. */
export function renderTable({ columns, rows }: Table, caption: string): Html {
  const kind = (index: number) => (columns[index]?.isNumber ? "number" : "text");
  return html`<div class="scroll${rows.length > LONG ? " long" : ""}" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ name }, index) => html`<th scope="col" class="${kind(index)}">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) => html`
<tr>${cells.map((cell, index) =>
      index === 0
        ? html`<th scope="row" class="${kind(index)}">${cell}</th>`
        : html`<td class="${kind(index)}">${cell}</td>`,
    )}</tr>`,
  )}</tbody>
</table></div>`;
}
