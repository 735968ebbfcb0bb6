// Quadratic over a CSV file that is read while it is computed.
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { streamDonations } from "../io/donations.ts";
import type { Measurement } from "./measure.ts";
import { TOKEN } from "./round.ts";
import { DECIMALS, withRoundFile } from "./roundFile.ts";

const MEGABYTE = 2 ** 20;

export const STREAM = "quadratic, streamed from CSV";

/** One run, reading included. */
export function measureStream(donations: number): Measurement {
  return withRoundFile(donations, (file) => {
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const stream = streamDonations(file, { decimals: DECIMALS });
    computeMatching({ method: "quadratic", pool: 1_000_000n * TOKEN, donations: stream.donations });
    const ms = Math.round(performance.now() - start);
    const mb = Math.round(process.resourceUsage().maxRSS / 1_024 - before / MEGABYTE);
    return { method: STREAM, donations, ms, mb, reference_ms: null, reference_donations: null, ratio: null };
  });
}
