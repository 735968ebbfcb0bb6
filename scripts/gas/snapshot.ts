// What is in git about gas and code sizes, and how what is measured now differs from it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "../..");
const SNAPSHOTS = path.join(ROOT, "snapshots");
const ARTIFACTS = path.join(ROOT, "artifacts/contracts");

export type Figures = Readonly<Record<string, number>>;
export type SnapshotName = "gas" | "sizes";

/** Runtime bytes of every contract that ships: mocks and interfaces do not. */
export function readSizes(): Figures {
  const files = readdirSync(ARTIFACTS, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  const sizes: Record<string, number> = {};
  for (const file of files.sort()) {
    if (file.startsWith("mocks") || file.startsWith("interfaces")) continue;
    const artifact: unknown = JSON.parse(readFileSync(path.join(ARTIFACTS, file), "utf8"));
    const bytes = runtimeBytes(artifact);
    if (bytes > MINIMAL_LIBRARY) sizes[path.basename(file, ".json")] = bytes;
  }
  return sizes;
}

/** A library of internal functions leaves a stub of about this size. */
const MINIMAL_LIBRARY = 100;

function runtimeBytes(artifact: unknown): number {
  if (typeof artifact !== "object" || artifact === null || !("deployedBytecode" in artifact)) return 0;
  return (String(artifact.deployedBytecode).length - 2) / 2;
}

export function readSnapshot(name: SnapshotName): Figures {
  try {
    return JSON.parse(readFileSync(fileOf(name), "utf8")) as Figures;
  } catch {
    return {};
  }
}

export function writeSnapshot(name: SnapshotName, figures: Figures) {
  mkdirSync(SNAPSHOTS, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(figures, null, 2)}\n`);
}

/** One sentence for every figure that is new, gone or another one. */
export function differences(name: SnapshotName, now: Figures, before = readSnapshot(name)): readonly string[] {
  const unit = name === "gas" ? "gas" : "bytes";
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((key) => {
    const [was, is] = [before[key], now[key]];
    if (was === is) return [];
    if (was === undefined) return [`${key}: ${is} ${unit}, not in snapshots/${name}.json`];
    if (is === undefined) return [`${key}: in snapshots/${name}.json, no longer measured`];
    return [`${key}: ${was} → ${is} ${unit} (${is > was ? "+" : ""}${is - was})`];
  });
}

function fileOf(name: SnapshotName): string {
  return path.join(SNAPSHOTS, `${name}.json`);
}
