import { BPS, checkAmount, checkBps } from "./bps.ts";
import { InvalidCapError, UnknownChoiceError } from "./errors.ts";
import { compareIds, type Table, toMap } from "./ids.ts";
import type {
  Cap,
  DonationOptions,
  DonationParameters,
  PoolOptions,
  PoolParameters,
  SaturationParameters,
} from "./types.ts";

/**
 * Checks that a choice is one of the known ones and returns it.
 *
 * @throws {@link UnknownChoiceError}
 * @example
 * checkChoice("root", "q32", ["q32", "unit"]); // "q32"
 */
export function checkChoice<choice extends string>(option: string, value: string, known: readonly choice[]): choice {
  const found = known.find((choice) => choice === value);
  if (found === undefined) throw new UnknownChoiceError(option, value, known);
  return found;
}

const CAP_RULES = ["level", "redistribute", "clip", "single-pass", "sequential"] as const;

/**
 * The pool's options, checked, with defaults filled in and tables sorted by id.
 *
 * @param fallback the saturation where none was given
 * @throws {@link UnknownChoiceError} {@link InvalidAmountError} {@link InvalidCapError} {@link InvalidBpsError} {@link RepeatedKeyError}
 * @example
 * poolOptions({ pool: 0n }, "keep").capRule; // "level"
 */
export function poolOptions(
  parameters: PoolParameters & SaturationParameters,
  fallback: "keep" | "scale-up",
): PoolOptions {
  const { saturation = fallback, capRule = "level", rounding = "floor" } = parameters;
  const { cap, asks = {}, multipliers = {} } = parameters;
  return {
    saturation: checkChoice("saturation", saturation, ["keep", "scale-up"]),
    cap: cap === undefined ? null : checkCap(cap),
    asks: sorted("asks", asks, (id, ask) => checkAmount(`ask of ${id}`, ask)),
    multipliers: sorted("multipliers", multipliers, (id, multiplier) => checkBps(`multiplier of ${id}`, multiplier)),
    capRule: checkChoice("capRule", capRule, CAP_RULES),
    rounding: checkChoice("rounding", rounding, ["floor", "largest-remainder"]),
  };
}

/**
 * The pool's options of a method whose ideal is no amount of money: such a pool is always shared as a whole.
 *
 * @throws as `poolOptions`; {@link UnknownChoiceError} if another saturation was given past the types
 * @example
 * wholePoolOptions({ pool: 0n }).saturation; // "scale-up"
 */
export function wholePoolOptions(parameters: PoolParameters & SaturationParameters): PoolOptions {
  checkChoice("saturation", parameters.saturation ?? "scale-up", ["scale-up"]);
  return poolOptions(parameters, "scale-up");
}

/**
 * The options over donations, checked, with defaults filled in.
 *
 * @throws {@link UnknownChoiceError} {@link InvalidAmountError}
 * @example
 * donationOptions({ donations: [] }).duplicates; // "sum"
 */
export function donationOptions(parameters: DonationParameters): DonationOptions {
  const { min = 0n, max = 0n, duplicates = "sum", scoreCurve } = parameters;
  checkAmount("max", max);
  return {
    min: checkAmount("min", min),
    max: max === 0n ? null : max,
    duplicates: checkChoice("duplicates", duplicates, ["sum", "mean"]),
    scoreCurve: scoreCurve ? { ...scoreCurve, low: String(scoreCurve.low), high: String(scoreCurve.high) } : null,
  };
}

/**
 * The most a project may get, in base units: min(floor(pool · capBps / 10000) or the cap's amount, its ask). Without a cap the pool.
 *
 * @throws never
 * @example
 * capOf(undefined, 1000n, { cap: { bps: 2000 } }); // 200n
 */
export function capOf(ask: bigint | undefined, pool: bigint, { cap }: Pick<PoolOptions, "cap">): bigint {
  const limit = cap === null ? pool : "bps" in cap ? (pool * BigInt(cap.bps)) / BPS : cap.amount;
  return ask !== undefined && ask < limit ? ask : limit;
}

function checkCap(cap: Cap): { bps: number } | { amount: bigint } {
  if ("bps" in cap === "amount" in cap)
    throw new InvalidCapError(`given by ${Object.keys(cap).join(" and ") || "nothing"}`);
  if ("amount" in cap) return { amount: checkAmount("cap", cap.amount) };
  const bps = checkBps("cap", cap.bps);
  if (bps === 0) throw new InvalidCapError("0 bps");
  return { bps };
}

function sorted<value, checked>(name: string, table: Table<value>, check: (id: string, value: value) => checked) {
  const entries = [...toMap(name, table)].sort(([a], [b]) => compareIds(a, b));
  return Object.fromEntries(entries.map(([id, value]) => [id, check(id, value)]));
}
