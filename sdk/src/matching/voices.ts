// Voices by the million: sqrt(e)·2^32 in doubles with a remainder, in bigints only where that is too close to a whole number.
import type { ProjectContributions } from "./inputs/contributions.ts";
import { fromWords, HIGH, WordSum } from "./inputs/words.ts";
import type { Steps } from "./progress.ts";
import { voiceDown } from "./voice.ts";

const Q32 = 2 ** 32;
const HALVES = 2 ** 27 + 1;
/** The remainder below is right to 2^-28. */
const MARGIN = 2 ** -20;
const ROOTS_PER_STEP = 16_384;

/**
 * Σ isqrt(e · 2^64), exact. O(amounts).
 *
 * @throws never
 */
export function* sumVoices(project: Pick<ProjectContributions, "effective" | "packed">): Steps<bigint> {
  if (project.packed === undefined) return project.effective.reduce((total, amount) => total + voiceDown(amount), 0n);
  const { high, low, large } = project.packed;
  const sum = new WordSum();
  for (let index = 0; index < high.length; index++) {
    addVoice(sum, high[index] ?? 0, low[index] ?? 0);
    if (index % ROOTS_PER_STEP === ROOTS_PER_STEP - 1)
      yield { step: "taking roots", done: index + 1, total: high.length };
  }
  return large.reduce((total, amount) => total + voiceDown(amount), sum.total);
}

/**
 * Adds isqrt(e · 2^64) for e = high · 2^52 + low > 0. With r = sqrt(e) as a double, sqrt(e) = r + (e − r²) / 2r − …, where e − r² is
 * known exactly or nearly so: products of doubles and what their rounding lost are found as by Dekker (1971). With e < 2^84 the next
 * term and all roundings together are below 2^-28 of a voice; a voice closer than 2^-20 to a whole number is taken in bigints.
 */
function addVoice(sum: WordSum, high: number, low: number) {
  const top = high * HIGH;
  const amount = top + low;
  const lost = low - (amount - top);
  const root = Math.sqrt(amount);

  const split = HALVES * root;
  const head = split - (split - root);
  const tail = root - head;
  const square = root * root;
  const lostOfSquare = tail * tail - (square - head * head - 2 * head * tail);

  const scaled = root * Q32;
  const whole = Math.floor(scaled);
  if (square === amount && lostOfSquare === lost) return add(sum, whole, 0);
  const missing = amount - square - lostOfSquare + lost;
  const remainder = scaled - whole + (missing / (2 * root)) * Q32;
  const below = Math.floor(remainder);
  if (Math.abs(remainder - below - 0.5) < 0.5 - MARGIN) return add(sum, whole, below);
  const voice = voiceDown(fromWords(high, low));
  sum.add(Number(voice >> 52n), Number(voice & (BigInt(HIGH) - 1n)));
}

function add(sum: WordSum, whole: number, below: number) {
  const high = Math.floor(whole / HIGH);
  sum.add(high, whole - high * HIGH + below);
}
