// Everything that a run computes: the result, and what a closer look was asked for.
import {
  auditSteps,
  compareMatching,
  type DonationAudit,
  explainMatch,
  type MatchExplanation,
  type MatchingComparison,
  matchingToJson,
  type Sensitivity,
  sensitivitySteps,
} from "../../sdk/src/analysis/index.ts";
import {
  type MatchingParameters,
  type MatchingResult,
  matchingSteps,
  normalizeId,
  type Steps,
} from "../../sdk/src/matching/index.ts";
import { InputError } from "../io/errors.ts";
import { located } from "../io/places.ts";
import { runSteps } from "./compute.ts";
import type { Flags } from "./flags.ts";
import type { Input } from "./input.ts";
import { isOverDonations } from "./methodFlags.ts";
import type { Settings } from "./settings.ts";
import { readStamps } from "./stamps.ts";

/** What was computed; what nobody asked for is undefined. */
export type Outcome = {
  readonly result: MatchingResult;
  /** As --json prints it. */
  readonly json: ReturnType<typeof matchingToJson>;
  /** What two parties compare; null for a file too large to be sorted in memory. */
  readonly inputsHash: string | null;
  readonly explanation: MatchExplanation | undefined;
  readonly sensitivity: Sensitivity | undefined;
  readonly comparison: MatchingComparison | undefined;
  /** With --out, --html or --exclude, of a method over donations. */
  readonly audit: DonationAudit | undefined;
};

/**
 * Computes all of it.
 *
 * @throws {@link InputError} for what the engine finds wrong with a row, with its line
 * @throws {@link InterruptedError} on Ctrl-C
 */
export async function computeOutcome(settings: Settings, flags: Flags): Promise<Outcome> {
  const { input, parameters, method, other } = settings;
  const stamps = flags.stamps === undefined ? undefined : readStamps(flags.stamps);
  const run = <result>(steps: () => Steps<result>) => inFile(input, () => runSteps(steps()));
  const result = await run(() => matchingSteps(parameters));
  const json = matchingToJson(input.isLarge ? withoutRows(result) : result);
  const explained = flags.explain === undefined ? undefined : projectOf(flags.explain, result, settings);
  const isSensitive = flags.sensitivity === true || stamps !== undefined;
  const isAudited = isOverDonations(method) && (flags.out ?? flags.html ?? flags.exclude) !== undefined;
  return {
    result,
    json,
    inputsHash: typeof json.inputsHash === "string" ? json.inputsHash : null,
    explanation: explained === undefined ? undefined : explainMatch(result, explained),
    sensitivity: isSensitive ? await run(() => sensitivitySteps(result, { stamps })) : undefined,
    comparison:
      other === undefined
        ? undefined
        : compareMatching(
            result,
            other.kind === "file"
              ? other.result
              : await run(() => matchingSteps(other.parameters as MatchingParameters)),
          ),
    audit: isAudited ? await run(() => auditSteps(parameters)) : undefined,
  };
}

/** Rows that are used up are not hashed. */
function withoutRows(result: MatchingResult): MatchingResult {
  return { ...result, parameters: { ...result.parameters, donations: [].values() } as MatchingParameters };
}

/** The project that --explain means: by its id, or by a name that only one has. */
function projectOf(text: string, { projects }: MatchingResult, { names }: Settings): string {
  const has = (id: string) => projects.some(({ project }) => project === id);
  const id = normalizeId(text);
  if (has(id)) return id;
  const named = names.find(text).filter(has);
  const [first] = named;
  if (first !== undefined && named.length === 1) return first;
  const remedy =
    first === undefined ? "Give its id as in the file, or its name of --names" : `Give its id: ${named.join(", ")}`;
  throw new InputError(`--explain: ${named.length === 0 ? "no" : "more than one"} project is called "${text}"`, remedy);
}

async function inFile<result>(input: Input, work: () => Promise<result>): Promise<result> {
  try {
    return await work();
  } catch (error) {
    throw located(input, error);
  }
}
