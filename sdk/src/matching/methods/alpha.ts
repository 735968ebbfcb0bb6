import type { Allotment } from "../capRules/allotment.ts";
import type { LevelEntry } from "../capRules/level.ts";
import type { TallyRow } from "../inputs/ballots.ts";
import type { Steps } from "../progress.ts";
import type { PoolOptions, Saturation } from "../types.ts";
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

/** ideal = v·(tally² − spent), effective = v·spent; allocated in clr.fund's words is effective + match. */
// biome-ignore lint/correctness/useYield: not there yet
export function* alpha(_parameters: AlphaParameters): Steps<MethodOutcome<AlphaOptions>> {
  throw new Error("not there yet");
}

/** α = floor(M·1e18 / Σ ideal), match = floor(α·ideal / 1e18). */
export function alphaAllotment(_pool: bigint, _entries: readonly LevelEntry[], _saturation: Saturation): Allotment {
  throw new Error("not there yet");
}
