// Lists as files: out/lists/<sha2-256 digest>.json, byte by byte what the digest on chain is of.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseSettlementList, type SettlementList } from "@catchment/sdk/merkle";
import { type Hex, sha256, stringToBytes } from "viem";

const ROOT = path.join(import.meta.dirname, "../..");
const FOLDER = path.join(ROOT, "out/lists");
const DOCUMENTS = path.join(ROOT, "out/documents");

const pathOf = (data: Hex) => path.join(FOLDER, `${data}.json`);

/** Keeps a list's document; the path is relative to this folder. */
export function writeList({ data, document }: SettlementList): string {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(data), document);
  return path.relative(ROOT, pathOf(data));
}

/** Keeps the text of a method beside the other documents, under the digest the Round's procedure has. */
export function writeMethod(document: string): void {
  mkdirSync(DOCUMENTS, { recursive: true });
  writeFileSync(path.join(DOCUMENTS, `${sha256(stringToBytes(document))}.json`), document);
}

/** The list of a digest, or undefined where it is not kept here or is not what the digest says. */
export function findList(data: Hex): SettlementList | undefined {
  if (!existsSync(pathOf(data))) return undefined;
  const list = parseSettlementList(readFileSync(pathOf(data)));
  return list.data === data ? list : undefined;
}
