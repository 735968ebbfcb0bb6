import { capOf } from "./derive.ts";
import { collect, type Difference, type Differences } from "./differences.ts";
import { type ListedMatch, type ListPlace, settlementRoot } from "./settlementList.ts";
import type { ApplicationState, RoundState } from "./types.ts";

/**
 * All in which a list is not what it must be: leaf by leaf what was computed, one leaf per accepted application, and the total and
 * root that the chain has. Without a list, whether the computed one has that total and root.
 */
export function listDifferences(
  state: RoundState,
  {
    place,
    list,
    computed,
  }: {
    readonly place: ListPlace;
    readonly list: readonly ListedMatch[] | undefined;
    /** By application; undefined if no method was given. */
    readonly computed: ReadonlyMap<number, bigint> | undefined;
  },
): readonly Difference[] {
  const { settlement } = state;
  const differences = collect();
  const accepted = state.applications.filter(({ status }) => status === "Accepted");
  const rebuilt = accepted.map(({ id }) => ({ application: id, amount: computed?.get(id) ?? 0n }));
  if (list !== undefined) addLeaves(differences, accepted, list, computed);
  if (settlement?.kind === "list") {
    for (const application of accepted) addProven(differences, state, application, computed);
    const leaves = list ?? rebuilt;
    differences.add(
      "the total of the list",
      leaves.reduce((sum, { amount }) => sum + amount, 0n),
      settlement.total,
    );
    differences.add("the root of the list", settlementRoot(place, leaves), settlement.root);
  }
  return differences.all;
}

function addLeaves(
  differences: Differences,
  accepted: readonly ApplicationState[],
  list: readonly ListedMatch[],
  computed: ReadonlyMap<number, bigint> | undefined,
): void {
  const known = new Set(accepted.map(({ id }) => id));
  const ids = new Set([...known, ...list.map(({ application }) => application)]);
  for (const id of [...ids].sort((a, b) => a - b)) {
    const found = list.filter(({ application }) => application === id);
    if (!known.has(id) || found.length !== 1) {
      differences.add("its leaves in the list", known.has(id) ? 1 : 0, found.length, id);
    } else if (computed !== undefined)
      differences.add("its leaf in the list", computed.get(id) ?? 0n, found[0]?.amount, id);
  }
}

function addProven(
  differences: Differences,
  state: RoundState,
  application: ApplicationState,
  computed: ReadonlyMap<number, bigint> | undefined,
): void {
  const { id, proven } = application;
  if (proven === undefined) return;
  const listed = computed === undefined ? proven.listed : (computed.get(id) ?? 0n);
  const cap = capOf(state, application);
  differences.add("what was proven of the list", listed, proven.listed, id);
  differences.add("what is paid of the list", listed < cap ? listed : cap, proven.amount, id);
}
