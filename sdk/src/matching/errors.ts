/**
 * Every failure of the engine has its own class below. `shortMessage` says what is wrong with which value, `remedy` what to do
 * about it; `message` is both. Nothing is repaired or guessed: a wrong input stops the computation.
 *
 * @example
 * try {
 *   computeMatching({ method: "quadratic", pool: -1n, donations: [] });
 * } catch (error) {
 *   if (error instanceof MatchingError) console.error(error.remedy);
 * }
 */
export class MatchingError extends Error {
  override readonly name: string = "MatchingError";
  readonly shortMessage: string;
  readonly remedy: string;
  /** Position in `donations`, from 0, if one donation is at fault: readers of files turn it into a line number. */
  readonly row: number | undefined;

  constructor(shortMessage: string, remedy: string, row?: number | undefined) {
    super(`${shortMessage}. ${remedy}.`);
    this.shortMessage = shortMessage;
    this.remedy = remedy;
    this.row = row;
  }
}

/** An amount, pool, cap, ask or bound is below zero or no bigint. */
export class InvalidAmountError extends MatchingError {
  override readonly name = "InvalidAmountError";
  constructor(field: string, value: unknown, row?: number) {
    super(
      `${field} is ${String(value)} (${typeof value})`,
      "Give a bigint of base units that is zero or more, such as 1000000n",
      row,
    );
  }
}

/** A donor or a project has no id. */
export class EmptyIdError extends MatchingError {
  override readonly name = "EmptyIdError";
  constructor(field: "donor" | "project", row: number) {
    super(`A donation has no ${field}`, `Give every donation a ${field} id that is a string and not empty`, row);
  }
}

/** The same donation id was given twice to the same project. */
export class RepeatedDonationError extends MatchingError {
  override readonly name = "RepeatedDonationError";
  constructor(id: string, project: string, row: number) {
    super(
      `Donation ${id} to project ${project} appears twice`,
      "Remove the repetition, or give two real donations different ids",
      row,
    );
  }
}

/** A weight or multiplier is not a whole number of ten-thousandths from 0 to 10000. */
export class InvalidBpsError extends MatchingError {
  override readonly name = "InvalidBpsError";
  constructor(field: string, value: unknown, row?: number) {
    super(
      `${field} is ${String(value)}`,
      "Give a whole number of ten-thousandths from 0 to 10000 (10000 is the whole)",
      row,
    );
  }
}

/** A coefficient is no decimal from 0 to 1 with at most four digits. */
export class InvalidCoefficientError extends MatchingError {
  override readonly name = "InvalidCoefficientError";
  constructor(value: unknown, row?: number) {
    super(
      `coefficient is ${String(value)}`,
      'Give a decimal from "0" to "1" with at most four digits after the point, such as "0.5"',
      row,
    );
  }
}

/** One donation would get its weight from two places at once. */
export class ConflictingWeightsError extends MatchingError {
  override readonly name = "ConflictingWeightsError";
  constructor(sources: readonly string[], row: number) {
    super(
      `A donation has more than one weight: ${sources.join(" and ")}`,
      "Keep one: weight or coefficient of the donation, the table of donors, or the score curve",
      row,
    );
  }
}

/** A table of weights was given and the donor is not in it. */
export class MissingWeightError extends MatchingError {
  override readonly name = "MissingWeightError";
  constructor(donor: string, row: number) {
    super(
      `Donor ${donor} is not in the table of weights`,
      "Add the donor to the table: 10000 counts in full, 0 not at all",
      row,
    );
  }
}

/** A score curve was given and the donation has no score. */
export class MissingScoreError extends MatchingError {
  override readonly name = "MissingScoreError";
  constructor(donor: string, row: number) {
    super(
      `A donation of ${donor} has no score`,
      "Give it a score (0 if the donor never had one), or leave out the score curve",
      row,
    );
  }
}

/** A score is no decimal of zero or more. */
export class InvalidScoreError extends MatchingError {
  override readonly name = "InvalidScoreError";
  constructor(field: string, value: unknown, row?: number) {
    super(`${field} is ${String(value)}`, "Give a decimal of zero or more with at most 18 digits after the point", row);
  }
}

/** A score curve falls, or ends before it begins. */
export class InvalidScoreCurveError extends MatchingError {
  override readonly name = "InvalidScoreCurveError";
  constructor(reason: string) {
    super(`The score curve ${reason}`, "Give low <= high and lowBps <= highBps, such as 15:5000,25:10000");
  }
}

/** A cap is neither `{ bps }` from 1 to 10000 nor `{ amount }`. */
export class InvalidCapError extends MatchingError {
  override readonly name = "InvalidCapError";
  constructor(value: string) {
    super(
      `cap is ${value}`,
      "Give { bps } as a whole number from 1 to 10000, or { amount } in base units; leave it out for no cap",
    );
  }
}

/** Two keys of a table are the same id once addresses are lower-cased. */
export class RepeatedKeyError extends MatchingError {
  override readonly name = "RepeatedKeyError";
  constructor(table: string, id: string) {
    super(`${id} appears twice in ${table}`, "Keep one entry per id; addresses are compared in lower case");
  }
}

/** An option or the method is none of the known ones. */
export class UnknownChoiceError extends MatchingError {
  override readonly name = "UnknownChoiceError";
  constructor(option: string, value: unknown, known: readonly string[]) {
    super(`${option} is ${String(value)}`, `Choose one of: ${known.join(", ")}`);
  }
}

/** A root was asked of a negative number. */
export class NegativeRootError extends MatchingError {
  override readonly name = "NegativeRootError";
  constructor(value: bigint) {
    super(`The root of ${value} was asked for`, "Give a number of zero or more");
  }
}
