// Which figures of a project say something, by method: the ideal of a vote is no money, a tally has no donors.
import type { MatchingMethod, ProjectMatch } from "../../sdk/src/matching/index.ts";

/** A column of numbers. */
export type Figure = {
  readonly name: string;
  readonly of: (project: ProjectMatch, money: (amount: bigint) => string) => string;
};

const count = (name: string): Figure => ({ name, of: ({ donors }) => donors.toLocaleString("en-US") });
const money = (name: string, amount: (project: ProjectMatch) => bigint): Figure => ({
  name,
  of: (project, write) => write(amount(project)),
});

const COUNTED = money("counted", ({ effective }) => effective);
const IDEAL = money("ideal", ({ ideal }) => ideal);

/**
 * The figures that lead to a match, left to right.
 *
 * @example
 * figuresOf("voting").map(({ name }) => name); // ["voters", "votes"]
 */
export function figuresOf(method: MatchingMethod): readonly Figure[] {
  switch (method) {
    case "voting":
      return [count("voters"), { name: "votes", of: ({ effective }) => effective.toLocaleString("en-US") }];
    case "median":
      return [count("ballots"), money("median", ({ ideal }) => ideal)];
    case "alpha":
      return [money("given", ({ effective }) => effective), IDEAL];
    case "blend":
      return [count("donors"), COUNTED];
    default:
      return [count("donors"), COUNTED, IDEAL];
  }
}
