// Which flag means something to which method; a flag that means nothing is bad input, not ignored.
import type { MatchingMethod } from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import type { Flags } from "./flags.ts";

const OVER_DONATIONS = ["quadratic", "pairwise", "profile", "cocm", "proportional", "blend"] as const;
const BALLOTS = ["voting", "median"] as const;

/** All methods, in the order of the help. */
export const METHODS = [
  "quadratic",
  "pairwise",
  "profile",
  "cocm",
  "proportional",
  "blend",
  "voting",
  "median",
  "alpha",
] as const satisfies readonly MatchingMethod[];

const WITH_POOL_RULES = [...OVER_DONATIONS, ...BALLOTS];

/** Flags that are not in it belong to every method. */
const METHODS_OF: Readonly<Partial<Record<keyof Flags, readonly MatchingMethod[]>>> = {
  m: ["pairwise", "blend"],
  similarity: ["cocm", "blend"],
  unit: ["cocm", "blend"],
  blend: ["blend"],
  subtractOwn: ["quadratic", "profile", "blend"],
  root: ["quadratic", "blend"],
  credits: ["voting"],
  quorum: ["median"],
  minimum: ["median"],
  minimumMatch: ["median"],
  impact: ["median"],
  voiceCreditFactor: ["alpha"],
  cap: WITH_POOL_RULES,
  capRule: WITH_POOL_RULES,
  asks: WITH_POOL_RULES,
  multipliers: WITH_POOL_RULES,
  rounding: WITH_POOL_RULES,
  saturation: ["quadratic", "pairwise", "profile", "cocm", "proportional", "alpha"],
  min: OVER_DONATIONS,
  max: OVER_DONATIONS,
  duplicates: OVER_DONATIONS,
  weights: OVER_DONATIONS,
  scoreCurve: OVER_DONATIONS,
  identities: OVER_DONATIONS,
  exclude: OVER_DONATIONS,
  map: OVER_DONATIONS,
  addresses: WITH_POOL_RULES,
  stamps: OVER_DONATIONS,
};

/**
 * Whether a method is over donations: the others read ballots or tallies.
 *
 * @example
 * isOverDonations("voting"); // false
 */
export function isOverDonations(method: MatchingMethod): boolean {
  return OVER_DONATIONS.some((one) => one === method);
}

/** Whether a flag means something to a method. */
export function belongsTo(flag: keyof Flags, method: MatchingMethod): boolean {
  return METHODS_OF[flag]?.includes(method) ?? true;
}

/**
 * Refuses the first flag that none of the methods has. Two methods where one result is compared with another.
 *
 * @throws {@link InputError}
 * @example
 * checkMethodFlags({ pool: "8", m: "10" }, ["quadratic"]); // --m means nothing to quadratic. …
 */
export function checkMethodFlags(flags: Flags, methods: readonly MatchingMethod[]): void {
  for (const flag of Object.keys(METHODS_OF) as (keyof Flags)[]) {
    if (flags[flag] === undefined || methods.some((method) => belongsTo(flag, method))) continue;
    throw new InputError(
      `${spelled(flag)} means nothing to ${[...new Set(methods)].join(" and ")}`,
      `Leave it out, or choose a --method that has it: ${METHODS_OF[flag]?.join(", ")}`,
    );
  }
}

/** "capRule" as it is typed: "--cap-rule". */
export function spelled(flag: string): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
