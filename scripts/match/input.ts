// The file a method reads, and all it takes with it.
import { statSync } from "node:fs";
import type {
  BallotRow,
  DonationRow,
  MatchingMethod,
  MatchingParameters,
  TallyRow,
  VoteRow,
} from "../../sdk/src/matching/index.ts";
import { readBallots, readVotes } from "../io/ballots.ts";
import type { ClrFundRound } from "../io/clrFund.ts";
import { parseMap } from "../io/columns.ts";
import { type DonationFormat, readDonations, streamDonations } from "../io/donations.ts";
import { InputError } from "../io/errors.ts";
import { parseCount } from "../io/flags.ts";
import { readBallotsFromMetrics } from "../io/metricBallots.ts";
import { parseUnits } from "../io/money.ts";
import { readTallies } from "../io/tallies.ts";
import type { Flags } from "./flags.ts";
import { isOverDonations, spelled } from "./methodFlags.ts";
import { blendRules, donationRules, ownRules, parseWhole, poolRules, read, saturationOf } from "./parameters.ts";

/** A file, and the line of a row by its position from 0, where the file has lines. */
type Lines = {
  readonly file: string;
  readonly lineOf: (row: number) => number | undefined;
  /** Whether it is read in pieces, again each time, and not hashed. */
  readonly isLarge: boolean;
};

/** A file that was read, and how it becomes parameters. */
export type Input = Lines &
  (
    | { readonly kind: "donations"; readonly donations: Iterable<DonationRow> }
    | { readonly kind: "votes"; readonly ballots: readonly VoteRow[] }
    | { readonly kind: "ballots"; readonly ballots: readonly BallotRow[] }
    | { readonly kind: "tallies"; readonly tallies: readonly TallyRow[]; readonly round: ClrFundRound | undefined }
  );

/**
 * Reads the file as the method wants it.
 *
 * @throws {@link InputError} with file and line
 */
export function readInput(file: string, method: MatchingMethod, flags: Flags, decimals: number): Input {
  const { addresses } = flags;
  if (isOverDonations(method)) {
    return donationInput(file, { decimals, map: read(flags.map, parseMap), addresses });
  }
  if (method === "voting") {
    const { ballots, lines } = readVotes(file, { addresses });
    return { kind: "votes", ...inMemory(file, lines), ballots };
  }
  if (method === "alpha") {
    const { tallies, lines, round } = readTallies(file);
    return { kind: "tallies", ...inMemory(file, lines), tallies, round };
  }
  if (flags.impact === undefined) {
    const { ballots, lines } = readBallots(file, { decimals, addresses });
    return { kind: "ballots", ...inMemory(file, lines), ballots };
  }
  const cap = poolRules(flags, decimals).cap;
  const capBps = cap !== undefined && "bps" in cap ? Number(cap.bps) : undefined;
  return { kind: "ballots", ...inMemory(file, []), ballots: readBallotsFromMetrics(file, flags.impact, { capBps }) };
}

/** Bytes; about two million donations. */
const LARGE = 64 * 1024 * 1024;

function donationInput(file: string, format: DonationFormat): Input {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE) {
    const { donations, lineOf } = streamDonations(file, format);
    return { kind: "donations", file, lineOf, isLarge: true, donations };
  }
  const { donations, lines } = readDonations(file, format);
  return { kind: "donations", ...inMemory(file, lines), donations };
}

function inMemory(file: string, lines: readonly (number | undefined)[]): Lines {
  return { file, lineOf: (row) => lines[row], isLarge: false };
}

/** The pool: what --pool says, or the round that clr.fund's file describes. */
export function poolOf(flags: Flags, input: Input, decimals: number): bigint {
  const round = input.kind === "tallies" ? input.round : undefined;
  const pool = read(flags.pool, (text) => parseUnits(text, decimals, "--pool"));
  if (pool === undefined && round === undefined) {
    throw new InputError("There is no --pool", "Add the matching pool in token units, such as --pool 25000");
  }
  return agreed("pool", pool, round?.pool);
}

/**
 * All that a method takes.
 *
 * @throws {@link InputError}
 */
export function parametersOf(input: Input, method: MatchingMethod, flags: Flags, decimals: number): MatchingParameters {
  const pool = poolOf(flags, input, decimals);
  const rules = { pool, ...poolRules(flags, decimals) };
  if (method === "voting" && input.kind === "votes") {
    const credits = read(flags.credits, (text) => parseWhole(text, "--credits"));
    return { method, ballots: input.ballots, credits, ...rules };
  }
  if (method === "median" && input.kind === "ballots") {
    return { method, ballots: input.ballots, ...medianRules(flags, decimals), ...rules };
  }
  if (method === "alpha" && input.kind === "tallies") {
    const given = read(flags.voiceCreditFactor, (text) => parseWhole(text, "--voice-credit-factor"));
    if (given === undefined && input.round === undefined) {
      throw new InputError("alpha needs --voice-credit-factor", "Add the base units per voice credit");
    }
    const voiceCreditFactor = agreed("voiceCreditFactor", given, input.round?.voiceCreditFactor);
    return { method, tallies: input.tallies, voiceCreditFactor, pool, saturation: saturationOf(flags) };
  }
  if (input.kind !== "donations" || method === "voting" || method === "median" || method === "alpha") {
    throw new InputError(`${method} reads another kind of file`, "Compare methods over one kind of file");
  }
  const donations = { donations: input.donations, ...donationRules(flags, decimals) };
  if (method === "blend") return { method, ...rules, ...donations, ...blendRules(flags, decimals) };
  const own = ownRules(method, flags, decimals);
  return { ...own, ...rules, ...donations, saturation: saturationOf(flags) } as MatchingParameters;
}

function medianRules(flags: Flags, decimals: number) {
  return {
    quorum: read(flags.quorum, (text) => parseCount(text, "--quorum")),
    minimum: read(flags.minimum, (text) => parseUnits(text, decimals, "--minimum")),
    minimumMatch: read(flags.minimumMatch, (text) => parseUnits(text, decimals, "--minimum-match")),
  };
}

/** A flag and the file must not disagree. */
function agreed(flag: "pool" | "voiceCreditFactor", given: bigint | undefined, ofFile: bigint | undefined): bigint {
  if (given !== undefined && ofFile !== undefined && given !== ofFile) {
    throw new InputError(
      `${spelled(flag)} is ${given} base units, the file says ${ofFile}`,
      `Leave ${spelled(flag)} out, or correct it`,
    );
  }
  return given ?? ofFile ?? 0n;
}
