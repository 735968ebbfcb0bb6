import { RepeatedVoteError } from "../errors.ts";
import { Interner } from "./interner.ts";

/** The lines of all ballots as they come in: projects and voters as positions. */
export class BallotLog {
  readonly projects = new Interner();
  readonly voters = new Interner();
  /** By line. */
  readonly #projectOf: number[] = [];
  readonly #voterOf: number[] = [];
  readonly #amounts: bigint[] = [];
  readonly #weights: number[] = [];

  /** O(1); whether the voter has named the project before is left to the end. */
  add(project: string, voter: string, amount: bigint, weight: number): number {
    const voterAt = this.voters.positionOf(voter);
    this.#projectOf.push(this.projects.positionOf(project));
    this.#voterOf.push(voterAt);
    this.#amounts.push(amount);
    this.#weights.push(weight);
    return voterAt;
  }

  /**
   * Amounts and weights by position of the project, in the order of the lines. O(lines).
   *
   * @throws {@link RepeatedVoteError}
   */
  linesByProject(): { readonly amounts: readonly bigint[]; readonly weights: readonly number[] }[] {
    const lines = Array.from(this.projects.ids, (): number[] => []);
    this.#projectOf.forEach((project, line) => {
      lines[project]?.push(line);
    });
    // By voter, the last project that was seen to be named; counted from 1.
    const named = new Uint32Array(this.voters.ids.length);
    return lines.map((linesOfProject, project) => {
      for (const line of linesOfProject) {
        const voter = this.#voterOf[line] ?? 0;
        if (named[voter] === project + 1) this.checkRepetitions();
        named[voter] = project + 1;
      }
      return {
        amounts: linesOfProject.map((line) => this.#amounts[line] ?? 0n),
        weights: linesOfProject.map((line) => this.#weights[line] ?? 0),
      };
    });
  }

  /**
   * Blames the first line that names a project its voter has named before. Slow: for when there is one, or another error.
   *
   * @throws {@link RepeatedVoteError}
   */
  checkRepetitions(): void {
    const named = this.projects.ids.map(() => new Set<number>());
    for (const [line, project] of this.#projectOf.entries()) {
      const voter = this.#voterOf[line] ?? 0;
      if (named[project]?.has(voter))
        throw new RepeatedVoteError(this.voters.ids[voter] ?? "", this.projects.ids[project] ?? "", line);
      named[project]?.add(voter);
    }
  }
}
