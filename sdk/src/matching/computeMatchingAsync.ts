import { matchingSteps } from "./computeMatching.ts";
import { giveWay } from "./giveWay.ts";
import type { Progress } from "./progress.ts";
import type { MatchingParameters, MatchingResult } from "./types.ts";

/** What a computation in slices takes beside its parameters. */
export type MatchingAsyncOptions = {
  /** Stops it between two slices. Any `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean; readonly reason: unknown } | undefined;
  /** Called after every slice, and at the end with done = total. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** How long others wait, milliseconds: a page that draws 60 pictures a second has 16 for each. */
const SLICE = 10;

/**
 * The same as `computeMatching`, in slices of about 10 milliseconds, between which others get their turn: a page does not freeze, a
 * worker hears messages, a server answers. The clock decides only where slices end, never the result. A step that takes longer than
 * a slice is not cut; the steps of this engine are about a millisecond.
 *
 * Time and memory as `computeMatching`, and a turn of the event loop per slice.
 *
 * @throws {@link MatchingError} as `computeMatching`; and the signal's reason, if it is aborted
 * @example
 * const stop = new AbortController();
 * const result = await computeMatchingAsync(
 *   { method: "quadratic", pool: 8n, donations: [] },
 *   { signal: stop.signal, onProgress: ({ step, done, total }) => console.log(step, done, total) },
 * );
 * result.matched; // 0n
 */
export async function computeMatchingAsync(
  parameters: MatchingParameters,
  { signal, onProgress }: MatchingAsyncOptions = {},
): Promise<MatchingResult> {
  const steps = matchingSteps(parameters);
  try {
    for (;;) {
      if (signal?.aborted) throw signal.reason;
      const slice = takeSlice(steps, Date.now);
      if (slice.done) {
        onProgress?.({ step: "done", done: 1, total: 1 });
        return slice.value;
      }
      onProgress?.(slice.value);
      await giveWay();
    }
  } finally {
    // Ends what the steps hold open, such as a file of donations; nothing if they are through.
    steps.return(undefined as never);
  }
}

/** Runs steps until a slice is over, or they are. A clock that was set back ends the slice. */
function takeSlice<result>(steps: Generator<Progress, result, undefined>, now: () => number) {
  const start = now();
  for (;;) {
    const step = steps.next();
    const elapsed = now() - start;
    if (step.done || elapsed >= SLICE || elapsed < 0) return step;
  }
}
