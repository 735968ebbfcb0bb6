import type { Place } from "./places.ts";

/**
 * Bad input: a file, a row or an option that is wrong. `message` is one sentence that says what and one that says what to do;
 * with a file it begins `file:line:`, or `file, item 3:` in a list in JSON. Commands print it and end with exit code 2.
 */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly exitCode = 2;
  readonly problem: string;
  readonly remedy: string;
  readonly file: string | undefined;
  /** 1 is the first line of the file. */
  readonly line: number | undefined;
  /** 1 is the first item of a list in JSON. */
  readonly item: number | undefined;

  constructor(problem: string, remedy: string, place: Place = {}) {
    const row = place.item === undefined ? place.file : `${place.file}, item ${place.item}`;
    const prefix = [row, place.line].filter((part) => part !== undefined).join(":");
    super(`${prefix === "" ? "" : `${prefix}: `}${problem}. ${remedy}.`);
    this.problem = problem;
    this.remedy = remedy;
    this.file = place.file;
    this.line = place.line;
    this.item = place.item;
  }

  /** The same error with a place. */
  at(place: Place): InputError {
    return new InputError(this.problem, this.remedy, place);
  }
}
