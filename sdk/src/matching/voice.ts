import { NegativeRootError } from "./errors.ts";

/** Fractional bits of a voice (Q32): a voice is sqrt(effective amount) · 2^32. */
const VOICE_BITS = 32n;
const SQUARED_VOICE_BITS = 2n * VOICE_BITS;

// Below 2^52 the root in doubles, cut off, is exact. Below 2^204 one Newton step from it is exact or one too high. Doubles end at 2^1024.
const EXACT_IN_DOUBLES = 1n << 52n;
const EXACT_AFTER_ONE_STEP = 1n << 204n;
const LARGEST_DOUBLE = 1n << 1023n;

/**
 * Integer square root: floor(sqrt(n)), exact for any size.
 *
 * @throws {@link NegativeRootError} if n is negative
 * @example
 * isqrt(24n); // 4n
 */
export function isqrt(n: bigint): bigint {
  if (n < 0n) throw new NegativeRootError(n);
  if (n < EXACT_IN_DOUBLES) return BigInt(Math.floor(Math.sqrt(Number(n))));
  if (n < EXACT_AFTER_ONE_STEP) {
    const seed = BigInt(Math.floor(Math.sqrt(Number(n))));
    const root = (seed + n / seed) >> 1n;
    return root * root > n ? root - 1n : root;
  }
  return newton(n, n < LARGEST_DOUBLE ? BigInt(Math.floor(Math.sqrt(Number(n)))) : seedAboveDoubles(n));
}

/** Newton's iteration: after the first step it comes down to the root and stops there. */
function newton(n: bigint, seed: bigint): bigint {
  let root = (seed + n / seed) >> 1n;
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function seedAboveDoubles(n: bigint): bigint {
  const halfBits = BigInt(n.toString(16).length - 200) * 2n;
  return BigInt(Math.floor(Math.sqrt(Number(n >> (2n * halfBits))))) << halfBits;
}

/**
 * A donor's voice for a project, v = floor(sqrt(e) · 2^32) = isqrt(e · 2^64), for an effective amount e in base units.
 * The same integer as on chain.
 *
 * @throws {@link NegativeRootError} if the amount is negative
 * @example
 * voiceDown(4n); // 2n << 32n
 */
export function voiceDown(effective: bigint): bigint {
  return isqrt(effective << SQUARED_VOICE_BITS);
}

/**
 * The ideal match of a project, max(0, floor(S² / 2^64) − E), in base units, for S = Σ voices and E = Σ effective amounts:
 * Σ sqrt(e_i · e_j) over ordered pairs of different donors, so a lone donor earns nothing. Rounded down.
 *
 * @throws never
 * @example
 * idealDown(4n * voiceDown(1n), 4n); // 12n: four donors of 1 earn 4 · 3
 */
export function idealDown(sumVoice: bigint, sumEffective: bigint): bigint {
  const ideal = squareDown(sumVoice) - sumEffective;
  return ideal > 0n ? ideal : 0n;
}

/**
 * (Σ sqrt e)² without taking the donors' own money away: floor(S² / 2^64), in base units, rounded down.
 * Rounds of Giveth, Octant and GG18 were computed so.
 *
 * @throws never
 * @example
 * squareDown(4n * voiceDown(1n)); // 16n
 */
export function squareDown(sumVoice: bigint): bigint {
  return (sumVoice * sumVoice) >> SQUARED_VOICE_BITS;
}
