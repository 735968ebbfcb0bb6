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
  /** Position in `donations`, `ballots` or `tallies`, from 0, if one row is at fault: readers make a line of it. */
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

/** A donor, a voter or a project has no id. */
export class EmptyIdError extends MatchingError {
  override readonly name = "EmptyIdError";
  constructor(field: "donor" | "voter" | "project", row: number, what = "donation") {
    super(`A ${what} has no ${field}`, `Give every ${what} a ${field} id that is a string and not empty`, row);
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

/* Methods over clusters: pairwise, profile, cocm, blend. */

/** A voter names a project twice. */
export class RepeatedVoteError extends MatchingError {
  override readonly name = "RepeatedVoteError";
  constructor(voter: string, project: string, row: number) {
    super(`Voter ${voter} names project ${project} twice`, "Keep one line per voter and project", row);
  }
}

/** A voter spends more voice credits, Σ votes², than there are. */
export class CreditsExceededError extends MatchingError {
  override readonly name = "CreditsExceededError";
  constructor(voter: string, spent: bigint, credits: bigint, row: number) {
    super(
      `Voter ${voter} spends ${spent} credits, more than ${credits}`,
      "Take votes away (votes for a project cost their square), or give every voter more credits",
      row,
    );
  }
}

/** A quorum is no whole number of ballots above zero. */
export class InvalidQuorumError extends MatchingError {
  override readonly name = "InvalidQuorumError";
  constructor(value: unknown) {
    super(`quorum is ${String(value)}`, "Give a whole number of ballots, 1 or more");
  }
}

/** A project has two rows where it can have one. */
export class RepeatedProjectError extends MatchingError {
  override readonly name = "RepeatedProjectError";
  constructor(project: string, row: number) {
    super(`Project ${project} has two rows`, "Keep one row per project", row);
  }
}

/** A tally that cannot be: the squares of its votes add up to more than the square of their sum. */
export class SpentAboveSquareError extends MatchingError {
  override readonly name = "SpentAboveSquareError";
  constructor(project: string, tally: bigint, spent: bigint, row: number) {
    super(
      `Project ${project} has ${spent} credits spent on a tally of ${tally}, more than its square`,
      "Give Σ votes as tally and Σ votes² as spent",
      row,
    );
  }
}

/** A voice credit is worth nothing. */
export class InvalidVoiceCreditFactorError extends MatchingError {
  override readonly name = "InvalidVoiceCreditFactorError";
  constructor(value: unknown) {
    super(
      `voiceCreditFactor is ${String(value)} (${typeof value})`,
      "Give base units of the token per voice credit as a bigint above zero, such as 10000000000000n",
    );
  }
}

/** A person in the table of identities has no id. */
export class EmptyPersonError extends MatchingError {
  override readonly name = "EmptyPersonError";
  constructor(donor: string) {
    super(`${donor} has no person in identities`, "Give a person's id that is a string and not empty, or leave it out");
  }
}

/** An option is an amount that has to be above zero. */
export class NotPositiveError extends MatchingError {
  override readonly name = "NotPositiveError";
  constructor(field: string, value: unknown) {
    super(`${field} is ${String(value)} (${typeof value})`, "Give a bigint of base units above zero, such as 1000000n");
  }
}

/** An amount is too large for a method that computes in doubles. */
export class AmountBeyondDoublesError extends MatchingError {
  override readonly name = "AmountBeyondDoublesError";
  constructor(field: string, value: bigint) {
    super(
      `${field} is ${value}, which is 2^256 or more`,
      "Check the decimals, or use a method that computes in integers: quadratic, profile or proportional",
    );
  }
}

/** A blend has not exactly two parts. */
export class InvalidBlendError extends MatchingError {
  override readonly name = "InvalidBlendError";
  constructor(parts: unknown) {
    const given = Array.isArray(parts) ? `a list of ${parts.length}` : typeof parts;
    super(
      `A blend was given ${given} for its parts`,
      'Give two, such as [{ method: "quadratic" }, { method: "proportional" }]',
    );
  }
}
