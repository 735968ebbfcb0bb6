import { BPS, checkAmount } from "../bps.ts";
import type { Allotment } from "../capRules/allotment.ts";
import { type LevelEntry, totalDemand } from "../capRules/level.ts";
import { EmptyIdError, InvalidVoiceCreditFactorError, RepeatedProjectError, SpentAboveSquareError } from "../errors.ts";
import { compareIds, normalizeId } from "../ids.ts";
import type { TallyRow } from "../inputs/ballots.ts";
import { poolOptions } from "../options.ts";
import type { Steps } from "../progress.ts";
import type { Demand, PoolOptions, Saturation } from "../types.ts";
import type { MethodOutcome } from "./demands.ts";

/** What clr.fund's rule takes. It has no caps. */
export type AlphaParameters = {
  readonly method: "alpha";
  /** M, base units: the matching pool without what was given to the projects. */
  readonly pool: bigint;
  readonly tallies: Iterable<TallyRow>;
  /** v: base units of the token per voice credit. */
  readonly voiceCreditFactor: bigint;
  /** Default "scale-up": α above 1 is legal. */
  readonly saturation?: Saturation | undefined;
};
/** What clr.fund's rule was run with, defaults filled in. */
export type AlphaOptions = PoolOptions & { readonly voiceCreditFactor: bigint };

/** α has 18 decimals, as in the contract. */
const ALPHA_PRECISION = 10n ** 18n;

/**
 * clr.fund's rule since September 2022 (`calcAlpha` and `getAllocatedAmount` of its FundingRound contract), from the
 * tally that MACI publishes: with w a voter's votes for a project, tally = Σ w, spent = Σ w² and v base units per voice
 * credit, ideal = v·(tally² − spent) and effective = v·spent, both exact base units. Voters are secret there, so
 * `donors` and `donations` are 0. What a project was allocated in clr.fund's words is effective + match. O(tallies ·
 * log tallies).
 *
 * @throws {@link EmptyIdError} {@link InvalidAmountError} {@link InvalidVoiceCreditFactorError}
 * {@link RepeatedProjectError} {@link SpentAboveSquareError} {@link UnknownChoiceError}
 * @example
 * const tallies = [{ project: "A", tally: 3n, spent: 5n }];
 * drain(alpha({ method: "alpha", pool: 8n, tallies, voiceCreditFactor: 10n })).demands.map(({ ideal }) => ideal); // [40n]
 */
export function* alpha(parameters: AlphaParameters): Steps<MethodOutcome<AlphaOptions>> {
  const { pool, voiceCreditFactor, saturation } = parameters;
  const options = { ...poolOptions({ pool, saturation }, "scale-up"), voiceCreditFactor };
  if (typeof voiceCreditFactor !== "bigint" || voiceCreditFactor <= 0n)
    throw new InvalidVoiceCreditFactorError(voiceCreditFactor);
  const demands = new Map<string, Demand>();
  let row = 0;
  for (const { project, tally, spent } of parameters.tallies) {
    if (typeof project !== "string" || project === "") throw new EmptyIdError("project", row, "tally");
    const id = normalizeId(project);
    const square = checkAmount("tally", tally, row) ** 2n;
    if (checkAmount("spent", spent, row) > square) throw new SpentAboveSquareError(id, tally, spent, row);
    if (demands.has(id)) throw new RepeatedProjectError(id, row);
    const [effective, ideal] = [voiceCreditFactor * spent, voiceCreditFactor * (square - spent)];
    demands.set(id, { project: id, donors: 0, donations: 0, effective, ideal });
    row++;
  }
  return { demands: [...demands.values()].sort((a, b) => compareIds(a.project, b.project)), options };
}

/**
 * α = floor(M · 10^18 / Σ ideal), under "keep" no more than 10^18 (1); match = floor(α·ideal / 10^18), base units. Two
 * floors, as in the contract: Σ match ≤ M, and up to Σ ideal / 10^18 plus one base unit per project stay in the pool.
 * Without any ideal α has no value (the contract refuses to finalise such a round): nobody gets a match.
 *
 * @throws {@link InvalidAmountError}
 * @example
 * alphaAllotment(8n, [{ id: "A", demand: 40n * 10_000n, cap: 8n }], "scale-up").matches; // [8n]
 */
export function alphaAllotment(pool: bigint, entries: readonly LevelEntry[], saturation: Saturation): Allotment {
  // Demands are ten-thousandths of a base unit; without multipliers they are whole.
  const ideals = entries.map(({ demand }) => demand / BPS);
  const total = totalDemand(entries) / BPS;
  const saturated = total >= pool;
  const uncapped = total === 0n ? 0n : (pool * ALPHA_PRECISION) / total;
  const alpha = saturation === "keep" && uncapped > ALPHA_PRECISION ? ALPHA_PRECISION : uncapped;
  return {
    matches: ideals.map((ideal) => (alpha * ideal) / ALPHA_PRECISION),
    cappedIds: [],
    saturated,
    level: { numerator: alpha, denominator: ALPHA_PRECISION * BPS },
  };
}
