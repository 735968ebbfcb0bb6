import { expect } from "chai";
import { computeMatching, type MatchingParameters, type MatchingResult } from "../../../sdk/src/matching/index.ts";
import type { Row } from "../oracles/given.ts";

/** Distributes over the members of a union what Omit does to one. */
type Without<members, keys extends string> = members extends unknown ? Omit<members, keys> : never;
export type Method = Without<
  Extract<MatchingParameters, { method: "pairwise" | "profile" | "cocm" | "proportional" | "blend" }>,
  "pool" | "donations"
>;

export const resultOf = (method: Method, donations: readonly Row[], pool = 1_000_000n): MatchingResult =>
  computeMatching({ pool, donations, ...method });

export const idealsOf = (method: Method, donations: readonly Row[]): bigint[] =>
  resultOf(method, donations).projects.map(({ ideal }) => ideal);

/** Every ideal within 1e-9 of itself and one base unit of the exact one. */
export function expectClose(ours: readonly bigint[], exact: readonly bigint[]) {
  expect(ours.length).to.equal(exact.length);
  ours.forEach((ideal, at) => {
    const right = exact[at] ?? 0n;
    const off = ideal > right ? ideal - right : right - ideal;
    expect(off <= right / 10n ** 9n + 1n, `${ideal} instead of ${right}`).to.equal(true);
  });
}
