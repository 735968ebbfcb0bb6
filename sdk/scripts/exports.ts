// The list of every exported name: what is on it is public, and taking one away breaks somebody's program.
//
//   npm run snapshot:exports     writes test/sdk/exports.snapshot.json
import { writeFileSync } from "node:fs";
import path from "node:path";
import { entryPoints, SDK } from "./entryPoints.ts";
import { exportsOf, sdkProgram } from "./program.ts";

export const SNAPSHOT = path.join(SDK, "../test/sdk/exports.snapshot.json");

type Names = { readonly values: readonly string[]; readonly types: readonly string[] };

/** Names by entry point, sorted. */
export function listExports(): Readonly<Record<string, Names>> {
  const program = sdkProgram();
  return Object.fromEntries(
    entryPoints().map((entry) => {
      const exports = exportsOf(program, entry);
      const names = (kind: string) => exports.filter((each) => each.kind === kind).map(({ name }) => name);
      return [entry.subpath, { values: names("value"), types: names("type") }];
    }),
  );
}

if (import.meta.main && process.argv.includes("--write")) {
  writeFileSync(SNAPSHOT, `${JSON.stringify(listExports(), null, 2)}\n`);
}
