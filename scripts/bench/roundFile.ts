// The made-up round as a file, and as what is read of it: strings and numbers as they come out of a reader.
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DonationRow } from "../../sdk/src/matching/index.ts";
import { readDonations } from "../io/donations.ts";
import { formatUnits } from "../io/money.ts";
import { makeDonations, sizeOf } from "./round.ts";

export const DECIMALS = 18;
const ROWS_PER_WRITE = 10_000;

/** Writes a round into a temporary CSV file, lets `use` have it, and removes it. */
export function withRoundFile<result>(donations: number, use: (file: string) => result): result {
  const folder = mkdtempSync(path.join(tmpdir(), "catchment-bench-"));
  try {
    const file = path.join(folder, "donations.csv");
    writeRound(file, donations);
    return use(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The donations of a round, parsed. */
export function readRound(donations: number): readonly DonationRow[] {
  return withRoundFile(donations, (file) => readDonations(file, { decimals: DECIMALS }).donations);
}

function writeRound(file: string, donations: number) {
  const descriptor = openSync(file, "w");
  let lines = "donor,project,amount\n";
  let rows = 0;
  for (const { donor, project, amount } of makeDonations(sizeOf(donations))) {
    lines += `${donor},${project},${formatUnits(amount, DECIMALS)}\n`;
    if (++rows % ROWS_PER_WRITE > 0) continue;
    writeSync(descriptor, lines);
    lines = "";
  }
  writeSync(descriptor, lines);
  closeSync(descriptor);
}
