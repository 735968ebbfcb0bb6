// The entry points of the SDK, as its package.json names them: the one list that build, snapshot and tests read.
import { readFileSync } from "node:fs";
import path from "node:path";

/** The folder of the SDK in the repository. */
export const SDK = path.join(import.meta.dirname, "..");

export type EntryPoint = {
  /** As in `exports`: ".", "./actions", … */
  readonly subpath: string;
  /** As it is imported: "@catchment/sdk/actions". */
  readonly specifier: string;
  /** The source, absolute. */
  readonly file: string;
};

export type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string>>;
};

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(SDK, "package.json"), "utf8"));
}

export function entryPoints(): readonly EntryPoint[] {
  const { name, exports } = readManifest();
  return Object.entries(exports).map(([subpath, file]) => ({
    subpath,
    specifier: name + subpath.slice(1),
    file: path.join(SDK, file),
  }));
}
