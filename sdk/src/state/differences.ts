import type { Address, Hex } from "viem";
import type { Times } from "../builders/configuration.ts";
import type { Phase, Status } from "../generated/enums.ts";
import { countedLevel, frozenLevel } from "./derive.ts";
import type { ListedMatch } from "./settlementList.ts";
import type { ApplicationState, RoundState } from "./types.ts";

/** Something that is not what it must be. */
export type Difference = {
  /** In words: "the match", "R", "the root". */
  readonly what: string;
  /** Where it is about one application. */
  readonly application: number | undefined;
  /** What follows from the logs. */
  readonly expected: string;
  /** What the chain's views, or a list, say. */
  readonly found: string;
};

/** What the Round itself says, at the same block. */
export type RoundViews = {
  readonly phase: Phase;
  readonly times: Times;
  readonly applicationCount: number;
  readonly acceptedApplications: readonly number[];
  readonly pool: bigint;
  readonly demand: bigint;
  readonly escrow: bigint;
  readonly paid: bigint;
  readonly released: bigint;
  readonly settledAt: number | undefined;
  readonly settlementRoot: Hex | undefined;
  readonly level: { readonly numerator: bigint; readonly denominator: bigint };
  readonly applications: readonly ApplicationView[];
  readonly matches: readonly ListedMatch[];
};

/** An application as a view has it. */
export type ApplicationView = { readonly id: number } & Pick<
  ApplicationState,
  (typeof APPLICATION_FIELDS)[number][0]
> & {
    readonly status: Status;
    readonly builder: Address;
  };

const APPLICATION_FIELDS = [
  ["status", "the status"],
  ["builder", "the Builder"],
  ["recipient", "the recipient"],
  ["ask", "the ask"],
  ["kind", "the kind"],
  ["content", "the content's hash"],
  ["multiplier", "the multiplier"],
  ["effective", "E, what counts of its donations"],
  ["uncounted", "what does not count of its donations"],
  ["voice", "S, the voice"],
  ["areDonationsPaid", "whether its donations are paid"],
  ["isMatchPaid", "whether its match is paid"],
] as const;

const TOTALS = [
  ["phase", "the phase"],
  ["pool", "P, the pool"],
  ["demand", "R, the demand"],
  ["escrow", "the escrow"],
  ["paid", "what is paid of the pool"],
  ["released", "what is released to sponsors"],
] as const;

/** All in which the Round's views are not what follows from its logs: causes first, applications by id. */
export function viewDifferences(
  state: RoundState,
  views: RoundViews,
  matches: ReadonlyMap<number, bigint>,
): readonly Difference[] {
  const { settlement, applications } = state;
  const differences = collect();
  differences.add("the number of applications", applications.length, views.applicationCount);
  for (const expected of applications) {
    const found = views.applications.find(({ id }) => id === expected.id);
    for (const [field, what] of APPLICATION_FIELDS) differences.add(what, expected[field], found?.[field], expected.id);
  }
  differences.add("who was ever accepted", state.acceptedApplications, views.acceptedApplications);
  for (const [field, what] of TOTALS) differences.add(what, state[field], views[field]);
  for (const [name, time] of Object.entries(state.times)) differences.add(name, time, views.times[name as keyof Times]);
  differences.add("when it was settled", settlement?.settledAt, views.settledAt);
  differences.add(
    "the root of the list",
    settlement?.kind === "list" ? settlement.root : undefined,
    views.settlementRoot,
  );
  if (settlement?.kind !== "list") differences.add("the level", ratio(countedLevel(state)), ratio(views.level));
  if (settlement?.kind === "level") {
    differences.add("the level as it was settled", ratio(frozenLevel(state)), ratio(settlement));
  }
  for (const { id } of applications) {
    differences.add(
      "the match",
      matches.get(id),
      views.matches.find(({ application }) => application === id)?.amount,
      id,
    );
  }
  return differences.all;
}

/** What {@link collect} makes. */
export type Differences = ReturnType<typeof collect>;

/** Differences, as they are found. */
export function collect() {
  const all: Difference[] = [];
  const add = (what: string, expected: unknown, found: unknown, application?: number) => {
    const [one, other] = [textOf(expected), textOf(found)];
    if (one.toLowerCase() !== other.toLowerCase()) all.push({ what, application, expected: one, found: other });
  };
  return { all, add };
}

function textOf(value: unknown): string {
  return value === undefined ? "none" : String(value);
}

function ratio({ numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint }): string {
  return `${numerator} / ${denominator}`;
}
