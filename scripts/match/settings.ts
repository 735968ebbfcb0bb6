// All that was typed, read and checked, before anything is computed.
import type { MatchingMethod, MatchingParameters } from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import { parseDecimals } from "../io/flags.ts";
import { commandOf } from "./commandLine.ts";
import type { SideNames } from "./compareReport.ts";
import type { Flags } from "./flags.ts";
import { type Input, parametersOf, readInput } from "./input.ts";
import { belongsTo, checkMethodFlags, isOverDonations, spelled } from "./methodFlags.ts";
import { type Names, namesOf, readNames } from "./names.ts";
import { type OtherResult, readOtherResult } from "./otherResult.ts";
import { overlaid } from "./overlay.ts";
import { methodOf } from "./parameters.ts";

/** What the two sides of a comparison are called. */
export function sideNames({ method, other }: Pick<Settings, "method" | "other">): SideNames | undefined {
  if (other === undefined) return undefined;
  const isOtherMethod = other.kind === "parameters" && other.parameters.method !== method;
  return { a: isOtherMethod ? method : "this result", b: other.name };
}

/** What to compare with: another method's or other options' parameters, or somebody's list. */
export type Other =
  | { readonly kind: "parameters"; readonly name: string; readonly parameters: MatchingParameters }
  | ({ readonly kind: "file"; readonly name: string } & OtherResult);

/** What a run needs. */
export type Settings = {
  readonly method: MatchingMethod;
  /** Decimals of all amounts; 0 with --raw. */
  readonly decimals: number;
  readonly input: Input;
  readonly parameters: MatchingParameters;
  readonly names: Names;
  readonly other: Other | undefined;
  readonly file: string;
  /** What to type to come to the same figures. */
  readonly command: string;
};

/**
 * Reads all files and flags.
 *
 * @throws {@link InputError}
 */
export function readSettings(file: string, flags: Flags): Settings {
  const method = methodOf(flags);
  const second = secondOf(flags, method);
  checkMethodFlags(flags, [method, ...(second === undefined ? [] : [methodOf(second)])]);
  checkTogether(flags, method);
  const typed = flags.decimals === undefined ? undefined : parseDecimals(flags.decimals);
  const input = readInput(file, method, flags, flags.raw ? 0 : (typed ?? 18));
  const round = input.kind === "tallies" ? input.round : undefined;
  if (round !== undefined && typed !== undefined && typed !== round.decimals) {
    throw new InputError(`--decimals is ${typed}, the file says ${round.decimals}`, "Leave --decimals out");
  }
  const decimals = flags.raw ? 0 : (typed ?? round?.decimals ?? 18);
  return {
    method,
    decimals,
    input,
    parameters: parametersOf(input, method, ownFlags(flags, method), decimals),
    names: flags.names === undefined ? namesOf(round?.names ?? new Map()) : readNames(flags.names, flags.namesMap),
    other: otherOf(flags, second, input, decimals),
    file,
    command: commandOf(file, ownFlags(flags, method)),
  };
}

/** The flags of the second computation, where one was asked for. */
function secondOf(flags: Flags, method: MatchingMethod): Flags | undefined {
  if (flags.compareMethod === undefined && flags.compareOption === undefined) return undefined;
  return overlaid({ ...flags, method: flags.compareMethod ?? method }, flags.compareOption ?? []);
}

/** Without the flags that only the other method has. */
function ownFlags(flags: Flags, method: MatchingMethod): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([flag]) => belongsTo(flag as keyof Flags, method))) as Flags;
}

function otherOf(flags: Flags, second: Flags | undefined, input: Input, decimals: number): Other | undefined {
  if (flags.compare !== undefined) {
    const name = flags.compare.split(/[\\/]/).at(-1) ?? flags.compare;
    return { kind: "file", name, ...readOtherResult(flags.compare, flags.compareMap, decimals) };
  }
  if (second === undefined) return undefined;
  const method = methodOf(second);
  const name = flags.compareMethod === undefined ? (flags.compareOption ?? []).join(" ") : method;
  return { kind: "parameters", name, parameters: parametersOf(input, method, ownFlags(second, method), decimals) };
}

/** Flags that need another one, or exclude one. */
function checkTogether(flags: Flags, method: MatchingMethod): void {
  const needs = (flag: keyof Flags, other: keyof Flags) => {
    if (flags[flag] === undefined || flags[other] !== undefined) return;
    throw new InputError(`${spelled(flag)} needs ${spelled(other)}`, `Add ${spelled(other)}, or leave it out`);
  };
  needs("namesMap", "names");
  needs("compareMap", "compare");
  needs("stamps", "scoreCurve");
  if (flags.compare !== undefined && (flags.compareMethod ?? flags.compareOption) !== undefined) {
    throw new InputError(
      "There are two results to compare with",
      "Give --compare, or --compare-method and its options",
    );
  }
  if (flags.sensitivity && !isOverDonations(method)) {
    throw new InputError(`--sensitivity is not for ${method}`, "It takes donors away, and ballots have none");
  }
}
