// The report of a squelch: who, why, and what it did. The chain has no field for a reason, so this file is where reasons are.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SquelchForecast } from "@catchment/sdk/actions";
import type { Address, Hex } from "viem";
import type { RoundContext } from "../chain/command.ts";
import { stringify } from "../io/json.ts";
import type { SquelchRow } from "./squelchCsv.ts";

const OUT = path.join(import.meta.dirname, "../../out");

/** Where a report is, and what it is known by. */
export type WrittenReport = { readonly file: string; readonly sha256: Hex };

export type SquelchDocument = ReturnType<typeof squelchDocument>;

export function squelchDocument(
  { connection, round }: RoundContext,
  forecast: SquelchForecast,
  rows: readonly SquelchRow[],
  issuer: Address | undefined,
) {
  const { gate, ...rest } = forecast;
  return {
    ...rest,
    name: round.name,
    chainId: connection.chainId,
    gate: gate.address,
    issuer,
    reasons: rows.map(({ holder, provider, reason }) => ({ holder, provider, reason })),
  };
}

/** Writes the report; the digest is of the file's bytes. */
export function writeSquelchDocument(document: SquelchDocument, given: string | undefined): WrittenReport {
  const file = given ?? path.join(OUT, `squelch-${document.round.slice(0, 10)}-${document.blockNumber}.json`);
  const text = `${stringify(document)}\n`;
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  writeFileSync(file, text);
  return { file: path.relative(process.cwd(), file), sha256: `0x${createHash("sha256").update(text).digest("hex")}` };
}
