import type { QuadraticOptions } from "../../matching/methods/quadratic.ts";
import { idealDown, isqrt, squareDown, voiceDown } from "../../matching/voice.ts";

/** What a quadratic ideal follows from: Σ of the donors' roots, and what of its square is their own money. */
export type QuadraticSums = { readonly roots: bigint; readonly own: bigint };

/** A project without donors. */
export const NO_SUMS: QuadraticSums = { roots: 0n, own: 0n };

/** How one effective amount adds to the sums, and the ideal of the sums, base units. */
export type QuadraticRule = {
  readonly term: (effective: bigint) => QuadraticSums;
  readonly ideal: (sums: QuadraticSums) => bigint;
};

/**
 * The quadratic ideal by running sums: the same integers as `quadraticIdeals`, one donor at a time.
 *
 * @throws never
 * @example
 * quadraticRule({ subtractOwn: true, root: "unit" }).ideal({ roots: 3n, own: 5n }); // 4n: donors of 1 and 4
 */
export function quadraticRule({ subtractOwn, root }: Pick<QuadraticOptions, "subtractOwn" | "root">): QuadraticRule {
  if (root === "q32")
    return {
      term: (effective) => ({ roots: voiceDown(effective), own: effective }),
      ideal: ({ roots, own }) => (subtractOwn ? idealDown(roots, own) : squareDown(roots)),
    };
  return {
    term: (effective) => {
      const roots = isqrt(effective);
      return { roots, own: roots * roots };
    },
    ideal: ({ roots, own }) => (subtractOwn ? roots * roots - own : roots * roots),
  };
}
