// Documents that the chain knows only by their sha2-256 digest: Programs, Rounds, applications, reasons, reports. A folder
// by default; every read checks that the text is the one the digest names.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Hex } from "viem";

const FOLDER = path.join(import.meta.dirname, "../../out/documents");

export type Document = { readonly name: string } & Readonly<Record<string, unknown>>;

/** Keeps a document and returns its digest. */
export function writeDocument(document: Document): Hex {
  const text = `${JSON.stringify(document)}\n`;
  const digest: Hex = `0x${createHash("sha256").update(text).digest("hex")}`;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${digest}.json`), text);
  return digest;
}

/** The document of a digest, or undefined where it is not kept here or is not what the digest says. */
export function findDocument(digest: Hex): Document | undefined {
  const file = path.join(FOLDER, `${digest}.json`);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  if (`0x${createHash("sha256").update(text).digest("hex")}` !== digest) return undefined;
  return JSON.parse(text) as Document;
}
