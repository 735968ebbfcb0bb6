// Reading a page as markup, in tests.
import { parseHTML } from "linkedom";

const VOID = new Set(["meta", "link", "br", "hr", "img", "input", "col"]);

export type Element = {
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
};

export const dom = (text: string) => (parseHTML(text) as unknown as { readonly document: Element }).document;
export const all = (element: Element, selector: string) => [...element.querySelectorAll(selector)];

/** The tags of a text in order, each opened one closed; the names of those that are not. */
export function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = text.replace(/<style>[\s\S]*?<\/style>|<!doctype html>/g, "");
  for (const [, slash, name = "", end] of body.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*(\/?)>/g,
  )) {
    if (end === "/" || VOID.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  const left = body.replace(/<\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?>/g, "");
  if (/[<>]/.test(left)) wrong.push(`stray bracket near ${left.slice(left.search(/[<>]/), left.search(/[<>]/) + 30)}`);
  return [...wrong, ...open];
}
