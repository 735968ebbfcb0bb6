// Many donations from a fixed seed, as rows and as a CSV file: the same on every machine.
import { closeSync, openSync, writeSync } from "node:fs";
import type { DonationRow } from "../../sdk/src/matching/index.ts";

export type Synthetic = { readonly donations: number; readonly donors: number; readonly projects: number };

const SEED = 20_261_122;
const LINES_PER_WRITE = 50_000;

/** Marsaglia's xorshift, 32 bits. */
function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Donations of 0 to 2^34 · 10^9 base units of 18 decimals (up to 17 tokens), one in eight with a weight below 1. */
export function* syntheticDonations({
  donations,
  donors,
  projects,
}: Synthetic): Generator<DonationRow & { readonly weight: number }> {
  const random = xorshift(SEED);
  for (let index = 0; index < donations; index++) {
    // The square makes some donors and projects more frequent than others.
    const donor = Math.floor(((random() % donors) * (random() % donors)) / donors);
    const project = Math.floor(((random() % projects) * (random() % projects)) / projects);
    const amount =
      ((BigInt(random()) << 2n) | BigInt(random() & 3)) * 1_000_000_000n + BigInt(random() % 1_000_000_000);
    const weight = random() % 8 === 0 ? random() % 10_001 : 10_000;
    yield { donor: `0x${donor.toString(16).padStart(40, "0")}`, project: `project-${project}`, amount, weight };
  }
}

/** Writes them as donor,project,amount,weight with amounts in base units. */
export function writeCsv(file: string, size: Synthetic): void {
  const out = openSync(file, "w");
  let lines = ["donor,project,amount,weight\n"];
  for (const { donor, project, amount, weight } of syntheticDonations(size)) {
    lines.push(`${donor},${project},${amount},${weight}\n`);
    if (lines.length === LINES_PER_WRITE) {
      writeSync(out, lines.join(""));
      lines = [];
    }
  }
  writeSync(out, lines.join(""));
  closeSync(out);
}
