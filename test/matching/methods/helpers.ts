import { expect } from "chai";
import fc from "fast-check";
import { MatchingError } from "../../../sdk/src/matching/index.ts";

/** What the engine refuses something with. */
export function failureOf(run: () => unknown): MatchingError {
  try {
    run();
  } catch (error) {
    if (error instanceof MatchingError) return error;
    throw error;
  }
  return expect.fail("nothing was refused");
}

/** A list and the same list in another order. */
export function shuffled<item>(list: fc.Arbitrary<item[]>): fc.Arbitrary<[item[], item[]]> {
  return list.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
}
