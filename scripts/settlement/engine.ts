// What computes lists here: its name, version, and a hash of its sources. A Round freezes all three.
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SettlementMethod } from "@catchment/sdk/merkle";

const SDK = path.join(import.meta.dirname, "../../sdk");
/** What the result follows from; the rest of the package reads chains and files. */
const SOURCES = "src/matching/**/*.ts";

/** The engine of this folder. Its integrity is sha2-256 over the paths and digests of its sources, in their order. */
export function engineHere(): SettlementMethod["engine"] {
  const { name, version } = JSON.parse(readFileSync(path.join(SDK, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  const files = globSync(SOURCES, { cwd: SDK })
    .map((file) => file.split(path.sep).join("/"))
    .sort();
  const lines = files.map((file) => `${sha256(readFileSync(path.join(SDK, file)), "hex")}  ${file}\n`);
  return { name, version, integrity: `sha256-${sha256(lines.join(""), "base64")}` };
}

const sha256 = (content: string | Buffer, encoding: "hex" | "base64") =>
  createHash("sha256").update(content).digest(encoding);
