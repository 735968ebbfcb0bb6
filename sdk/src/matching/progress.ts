/** How far a step of a computation is. */
export type Progress = {
  /** What is being done, for a person: "reading donations", "matching clusters". */
  readonly step: string;
  readonly done: number;
  readonly total: number;
};

/**
 * A computation in pieces: it stops at every `yield` to say how far it is, and returns its result. Pieces take about a millisecond,
 * so that whoever drives them can show progress, give way to others, or stop. The same steps are driven at once by
 * `computeMatching` and in slices by `computeMatchingAsync`.
 */
export type Steps<result> = Generator<Progress, result, undefined>;

/**
 * Runs all steps at once and returns their result.
 *
 * @throws {@link MatchingError} and what else the steps throw
 * @example
 * drain(matchingSteps({ method: "quadratic", pool: 8n, donations: [] })).matched; // 0n
 */
export function drain<result>(steps: Steps<result>): result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
