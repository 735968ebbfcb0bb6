// The one code block of a README.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Example } from "./jsdoc.ts";

export const ROOT = path.join(import.meta.dirname, "../../..");

/** @throws TypeError unless the file has exactly one block of TypeScript. */
export function readmeExample(name: string): Example {
  const file = path.join(ROOT, name);
  const text = readFileSync(file, "utf8");
  const [block, ...more] = text.matchAll(/^```ts\n([\s\S]*?)^```$/gm);
  if (block?.[1] === undefined || more.length > 0) throw new TypeError(`${name} has not one block of TypeScript`);
  return { file, line: text.slice(0, block.index).split("\n").length, code: block[1] };
}
