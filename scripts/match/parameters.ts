// From flags to what a method takes beside its rows. Each method gets only what it has.
import type {
  BlendPart,
  DonationParameters,
  MatchingMethod,
  PoolParameters,
  SaturationParameters,
} from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import { parseCap, parseScoreCurve } from "../io/flags.ts";
import { parseUnits } from "../io/money.ts";
import { readExclusions } from "./exclusions.ts";
import type { Flags } from "./flags.ts";
import { readAsks, readIdentities, readMultipliers, readWeights } from "./projectTables.ts";

/** A flag's value read, or undefined where it was not typed. */
export function read<result>(text: string | undefined, parse: (text: string) => result): result | undefined {
  return text === undefined ? undefined : parse(text);
}

/** A whole number of zero or more. */
export function parseWhole(text: string, flag: string): bigint {
  return parseUnits(text, 0, flag);
}

/** The method: what --method says, else a blend where --blend is given, else the first. */
export function methodOf(flags: Flags): MatchingMethod {
  return (flags.method ?? (flags.blend === undefined ? "quadratic" : "blend")) as MatchingMethod;
}

/** Cap, asks, multipliers and rules, of all methods but alpha. */
export function poolRules(flags: Flags, decimals: number): Omit<PoolParameters, "pool"> {
  return {
    cap: read(flags.cap, (text) => parseCap(text, decimals)),
    asks: read(flags.asks, (file) => readAsks(file, decimals)),
    multipliers: read(flags.multipliers, readMultipliers),
    capRule: flags.capRule as PoolParameters["capRule"],
    rounding: flags.rounding as PoolParameters["rounding"],
  };
}

/** What a pool above all ideals becomes. */
export function saturationOf(flags: Flags): SaturationParameters["saturation"] {
  return flags.saturation as SaturationParameters["saturation"];
}

/** What counts of the donations. */
export function donationRules(flags: Flags, decimals: number): Omit<DonationParameters, "donations"> {
  return {
    min: read(flags.min, (text) => parseUnits(text, decimals, "--min")),
    max: read(flags.max, (text) => parseMax(text, decimals)),
    duplicates: flags.duplicates as DonationParameters["duplicates"],
    scoreCurve: read(flags.scoreCurve, parseScoreCurve),
    weights: read(flags.weights, readWeights),
    identities: read(flags.identities, readIdentities),
    filters: read(flags.exclude, readExclusions),
  };
}

/** The engine takes 0 for no maximum; typed, it is more likely a slip. */
function parseMax(text: string, decimals: number): bigint {
  const max = parseUnits(text, decimals, "--max");
  if (max === 0n) throw new InputError("--max is zero", "Give an amount above zero, or leave it out for no maximum");
  return max;
}

type Donated = "quadratic" | "pairwise" | "profile" | "cocm" | "proportional";

const PARTS: readonly Donated[] = ["quadratic", "pairwise", "profile", "cocm", "proportional"];

/** The options of one method alone. */
export function ownRules(method: Donated, flags: Flags, decimals: number): BlendPart {
  const subtractOwn = read(flags.subtractOwn, (text) => text === "true");
  switch (method) {
    case "quadratic":
      return { method, subtractOwn, root: flags.root as "q32" | "unit" | undefined };
    case "profile":
      return { method, subtractOwn };
    case "cocm":
      return { method, similarity: flags.similarity as "harsh" | "soft" | undefined, unit: unitOf(flags, decimals) };
    case "proportional":
      return { method };
    case "pairwise": {
      const m = read(flags.m, (text) => parseUnits(text, decimals, "--m"));
      if (m === undefined) throw new InputError("pairwise needs --m", "Add it in token units, such as --m 10");
      if (m === 0n) throw new InputError("--m is zero", "Give an amount above zero, such as 10");
      return { method, m };
    }
  }
}

/** Roots depend on what is one: a token, as people think of it. With --raw nobody knows what a token is but who typed it. */
function unitOf(flags: Flags, decimals: number): bigint | undefined {
  const unit = read(flags.unit, (text) => parseUnits(text, decimals, "--unit"));
  if (unit === 0n) throw new InputError("--unit is zero", "Give an amount above zero, such as 1");
  if (unit !== undefined || flags.similarity !== "soft") return unit;
  if (flags.raw)
    throw new InputError(
      "--similarity soft with --raw needs --unit",
      "Add the base units of one token, such as 1000000",
    );
  return 10n ** BigInt(decimals);
}

/**
 * Reads `--blend 70%:quadratic,30%:cocm`: two methods, shares that make 100 % in whole basis points.
 *
 * @throws {@link InputError}
 * @example
 * parseBlend("70%:quadratic,30%:cocm"); // { share: 7000, methods: ["quadratic", "cocm"] }
 */
export function parseBlend(text: string): { readonly share: number; readonly methods: readonly [Donated, Donated] } {
  const remedy = "Write two shares that make 100%, such as 70%:quadratic,30%:cocm";
  const parts = text.split(",").map((part) => /^(\d{1,3})(?:\.(\d{1,2}))?%:([a-z]+)$/.exec(part));
  const shares = parts.map((part) => Number(part?.[1]) * 100 + Number((part?.[2] ?? "").padEnd(2, "0")));
  const methods = parts.map((part) => PARTS.find((method) => method === part?.[3]));
  const [first, second] = methods;
  const [share = 0, rest = 0] = shares;
  if (parts.length !== 2 || share + rest !== 10_000) throw new InputError(`--blend is "${text}"`, remedy);
  if (first === undefined || second === undefined) {
    throw new InputError(`--blend is "${text}"`, `Blend two of: ${PARTS.join(", ")}`);
  }
  return { share, methods: [first, second] };
}

/** Both parts of a blend with their own options. */
export function blendRules(flags: Flags, decimals: number) {
  if (flags.blend === undefined) {
    throw new InputError("blend needs --blend", "Add two methods with their shares, such as 70%:quadratic,30%:cocm");
  }
  const { share, methods } = parseBlend(flags.blend);
  const [first, second] = methods;
  return {
    share,
    parts: [ownRules(first, flags, decimals), ownRules(second, flags, decimals)] as const,
  };
}
