// One method in a process of its own: `node scripts/bench/measure.ts <method> <donations>` prints a Measurement as JSON.
import { computeMatching } from "../../sdk/src/matching/index.ts";
import { checkAgreement } from "./agreement.ts";
import { CONTESTS, type Contest } from "./contests.ts";
import { readRound } from "./roundFile.ts";
import { measureStream } from "./stream.ts";

export type Measurement = {
  readonly method: string;
  readonly donations: number;
  /** Warm median of the engine, milliseconds. */
  readonly ms: number;
  /** Highest resident memory of the process above what it had with the input read, MB. */
  readonly mb: number;
  /** Warm median of the plain reference; null where there is none. */
  readonly reference_ms: number | null;
  /** The size the reference ran at, and what the engine took for it: `ratio` is of these two. */
  readonly reference_donations: number | null;
  readonly ratio: number | null;
};

const MAX_RUNS = 25;
/** What the compiler needs before it has settled; not counted. */
const WARM_UP = 5;
/** A run that takes long is not repeated often: seconds for all together. */
const PATIENCE = 15;
const MEGABYTE = 2 ** 20;

export function measure(contest: Contest, donations: number): Measurement {
  const { parameters, reference } = contest.prepare(readRound(donations));
  const before = process.memoryUsage.rss();
  const result = computeMatching(parameters);
  const ms = medianOf(() => computeMatching(parameters));
  const mb = Math.max(0, process.resourceUsage().maxRSS / 1_024 - before / MEGABYTE);

  const size = Math.min(donations, contest.referenceDonations ?? donations);
  if (size === donations) {
    checkAgreement(result, reference(), contest.agreement);
    const plain = medianOf(reference);
    return report(contest, donations, ms, mb, plain, size, plain / ms);
  }
  const small = contest.prepare(readRound(size));
  checkAgreement(computeMatching(small.parameters), small.reference(), contest.agreement);
  const plain = medianOf(small.reference);
  return report(contest, donations, ms, mb, plain, size, plain / medianOf(() => computeMatching(small.parameters)));
}

function report(
  { method }: Contest,
  donations: number,
  ms: number,
  mb: number,
  plain: number,
  size: number,
  ratio: number,
): Measurement {
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    method,
    donations,
    ms: rounded(ms),
    mb: Math.round(mb),
    reference_ms: rounded(plain),
    reference_donations: size,
    ratio: rounded(ratio),
  };
}

/** Milliseconds, the median of several runs after some that do not count; one that does not, where a run takes seconds. */
function medianOf(run: () => unknown): number {
  const times: number[] = [];
  const end = performance.now() + PATIENCE * 1_000;
  let warm = 0;
  do run();
  while (++warm < WARM_UP && performance.now() < end - (PATIENCE * 1_000) / 2);
  do {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  } while (times.length < MAX_RUNS && performance.now() < end);
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

if (import.meta.main) {
  const [method = "", donations = ""] = process.argv.slice(2);
  const contest = CONTESTS.find((each) => each.method === method);
  const measurement = contest ? measure(contest, Number(donations)) : measureStream(Number(donations));
  process.stdout.write(JSON.stringify(measurement));
}
