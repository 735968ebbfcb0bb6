import { type Contributions, type ProjectContributions, sumEffective } from "../inputs/contributions.ts";
import { checkChoice } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { DonationMethodOptions, DonationMethodParameters } from "../types.ts";
import { idealDown, isqrt, squareDown } from "../voice.ts";
import { sumVoices } from "../voices.ts";
import { donationDemands, type MethodOutcome } from "./demands.ts";

/** How roots are taken: with 32 fractional bits as on chain, or of whole base units as pluralistic did (less exact). */
export type Root = "q32" | "unit";

/** The options of this method alone. */
export type QuadraticOwn = {
  /** Whether the donors' own money is taken off the square: Σ sqrt(e_i·e_j) over i ≠ j, or all i and j. Default true. */
  readonly subtractOwn?: boolean | undefined;
  /** Default "q32". */
  readonly root?: Root | undefined;
};

/** What a quadratic matching takes: donations, a pool, and options with their defaults. */
export type QuadraticParameters = DonationMethodParameters & QuadraticOwn & { readonly method: "quadratic" };
/** What a quadratic matching was run with, defaults filled in. */
export type QuadraticOptions = DonationMethodOptions & { readonly subtractOwn: boolean; readonly root: Root };

/** The demands of `method: "quadratic"`. */
export function* quadratic(parameters: QuadraticParameters): Steps<MethodOutcome<QuadraticOptions>> {
  return yield* donationDemands(parameters, quadraticIdeals, quadraticOptions(parameters));
}

/**
 * The options of this method alone, defaults filled in.
 *
 * @throws {@link UnknownChoiceError}
 * @example
 * quadraticOptions({}); // { subtractOwn: true, root: "q32" }
 */
export function quadraticOptions({ subtractOwn = true, root = "q32" }: QuadraticOwn): {
  subtractOwn: boolean;
  root: Root;
} {
  checkChoice("subtractOwn", String(subtractOwn), ["true", "false"]);
  return { subtractOwn, root: checkChoice("root", root, ["q32", "unit"]) };
}

/**
 * The ideal matches of quadratic funding, in the order of `projects`, base units, rounded down.
 * q32: S = Σ isqrt(e·2^64), ideal = max(0, floor(S²/2^64) − Σ e). unit: s = isqrt(e), ideal = (Σ s)² − Σ s².
 * Without `subtractOwn` nothing is taken off the square.
 *
 * O(donations).
 *
 * @throws never
 */
export function* quadraticIdeals(
  { projects }: Contributions,
  { subtractOwn, root }: { readonly subtractOwn: boolean; readonly root: Root },
): Steps<bigint[]> {
  const ideals: bigint[] = [];
  for (const project of projects) {
    ideals.push(root === "q32" ? yield* q32Ideal(project, subtractOwn) : unitIdeal(project, subtractOwn));
    yield { step: "matching", done: ideals.length, total: projects.length };
  }
  return ideals;
}

function* q32Ideal(project: ProjectContributions, subtractOwn: boolean): Steps<bigint> {
  const sumVoice = yield* sumVoices(project);
  return subtractOwn ? idealDown(sumVoice, sumEffective(project)) : squareDown(sumVoice);
}

function unitIdeal({ effective }: ProjectContributions, subtractOwn: boolean): bigint {
  let sum = 0n;
  let own = 0n;
  for (const amount of effective) {
    const root = isqrt(amount);
    sum += root;
    own += root * root;
  }
  return subtractOwn ? sum * sum - own : sum * sum;
}
