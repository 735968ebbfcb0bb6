// HTML from a tagged template: every value is escaped unless it is HTML already. Names come from outside (D122).

const MADE_HERE: unique symbol = Symbol("html");

export type Html = { readonly [MADE_HERE]: true; readonly text: string };
export type Value = Html | string | number | undefined | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Without direction marks and control characters, which could mislead a reader. */
export function plainText(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, "");
}

/** Text for an element or a quoted attribute, plain. */
export function escapeText(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/**
 * @example
 * html`<td>${builder.name}</td>`.text; // whatever its name: text in a cell
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = strings.reduce((whole, part, index) => whole + show(values[index - 1]) + part);
  return trusted(text);
}

/** For text that a program of ours wrote: styles, SVG that a DOM serialised. */
export function trusted(text: string): Html {
  return { [MADE_HERE]: true, text };
}

function show(value: Value): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeText(String(value));
  if (Array.isArray(value)) return value.map((one: Value) => show(one)).join("");
  return (value as Html).text;
}
