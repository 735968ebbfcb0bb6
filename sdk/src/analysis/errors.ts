import { MatchingError } from "../matching/errors.ts";

/** An explanation was asked for a project the result does not have. */
export class UnknownProjectError extends MatchingError {
  override readonly name = "UnknownProjectError";
  /** Ids of the result that look most like it, the closest first. */
  readonly closest: readonly string[];
  constructor(project: string, closest: readonly string[]) {
    super(
      `Project ${project} is not in this result`,
      closest.length === 0
        ? "The result has no projects"
        : `Give one of its ids; the closest are ${closest.join(", ")}`,
    );
    this.closest = closest;
  }
}

/** The inputs of a result give something else than when it was computed. */
export class InputsGoneError extends MatchingError {
  override readonly name = "InputsGoneError";
  constructor(what: "donations" | "ballots" | "tallies") {
    super(
      `The ${what} of this result are not those it was computed from`,
      `Compute it from ${what} that can be run through again (an array), and do not change them`,
    );
  }
}

/** What one more donation would do was asked of a method that knows no donations. */
export class NoEstimateError extends MatchingError {
  override readonly name = "NoEstimateError";
  constructor(method: string) {
    super(
      `${method} has no donations to add one to`,
      "Ask for estimates of quadratic, pairwise, profile, cocm, proportional or blend; for ballots and tallies compute again",
    );
  }
}

/** A number in a file is no decimal of zero or more. */
export class InvalidDecimalError extends MatchingError {
  override readonly name = "InvalidDecimalError";
  constructor(field: string, value: unknown, row?: number) {
    super(
      `${field} is ${String(value)}`,
      'Give a decimal of zero or more as a string, such as "2.5" or "1.5e-05"',
      row,
    );
  }
}

/** A voter has two ballots over metrics. */
export class RepeatedVoterError extends MatchingError {
  override readonly name = "RepeatedVoterError";
  constructor(voter: string, row: number) {
    super(`Voter ${voter} has two ballots`, "Keep one ballot per voter", row);
  }
}

/** A ballot names a metric twice. */
export class RepeatedMetricError extends MatchingError {
  override readonly name = "RepeatedMetricError";
  constructor(voter: string, metric: string, row: number) {
    super(`The ballot of ${voter} names metric ${metric} twice`, "Keep one percentage per metric", row);
  }
}

/** A ballot names a metric nobody measured. */
export class UnknownMetricError extends MatchingError {
  override readonly name = "UnknownMetricError";
  constructor(voter: string, metric: string, known: readonly string[], row: number) {
    super(`The ballot of ${voter} names metric ${metric}`, `Choose among: ${known.join(", ")}`, row);
  }
}

/** A project was not measured by the same metrics as the others. */
export class MissingMetricError extends MatchingError {
  override readonly name = "MissingMetricError";
  constructor(project: string, metric: string, row: number) {
    super(
      `Project ${project} and the others differ in metric ${metric}`,
      "Give every project a value for every metric, 0 where there is none",
      row,
    );
  }
}

/** A ballot gives a percentage to a metric in which no project has a value, so it could reach nobody. */
export class EmptyMetricError extends MatchingError {
  override readonly name = "EmptyMetricError";
  constructor(voter: string, metric: string, row: number) {
    super(
      `The ballot of ${voter} gives to metric ${metric}, in which every value is 0`,
      "Remove the metric from the ballots",
      row,
    );
  }
}

/** A ballot over metrics gives nothing to any of them. */
export class EmptyBallotError extends MatchingError {
  override readonly name = "EmptyBallotError";
  constructor(voter: string, row: number) {
    super(`The ballot of ${voter} gives to no metric`, "Remove the ballot, or give a metric a percentage above 0", row);
  }
}

/** Something that explains donations was asked of a method over ballots or tallies. */
export class NoDonationsError extends MatchingError {
  override readonly name = "NoDonationsError";
  constructor(asked: string, method: string) {
    super(`${asked} was asked of ${method}, which has no donations`, "Ask it of a method over donations");
  }
}

/** Stamps were given, and no score curve that makes weights of scores. */
export class StampsWithoutCurveError extends MatchingError {
  override readonly name = "StampsWithoutCurveError";
  constructor() {
    super("Stamps were given without a score curve", "Give the score curve the weights come from, or leave out stamps");
  }
}

/** A Stamp belongs to a donor who is in no donation. */
export class UnknownStampDonorError extends MatchingError {
  override readonly name = "UnknownStampDonorError";
  constructor(donor: string, row: number) {
    super(
      `Stamp ${row} belongs to ${donor}, who is in no donation`,
      "Name donors in stamps as in the donations, and leave out Stamps of others",
    );
  }
}

/** A Stamp has no donor, provider or issuer. */
export class EmptyStampFieldError extends MatchingError {
  override readonly name = "EmptyStampFieldError";
  constructor(field: "donor" | "provider" | "issuer", row: number) {
    super(`Stamp ${row} has no ${field}`, `Give it a ${field} that is a string and not empty`);
  }
}

/** The same Stamp was given twice: same donor, provider and issuer. */
export class RepeatedStampError extends MatchingError {
  override readonly name = "RepeatedStampError";
  constructor(donor: string, provider: string, row: number) {
    super(
      `Stamp ${row}, ${provider} of ${donor}, appears twice`,
      "Keep the one that counts: a second Stamp of a provider adds nothing to a score",
    );
  }
}

/** The Stamps of a donor do not add up to the score its donation was weighed by. */
export class StampSumError extends MatchingError {
  override readonly name = "StampSumError";
  constructor(donor: string, sum: string, score: string, row: number) {
    super(
      `The Stamps of ${donor} add up to ${sum}, its donation has score ${score}`,
      "Give all Stamps that count for the score and no others",
      row,
    );
  }
}
