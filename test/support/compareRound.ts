// One random Round, three ways: the chain, the SDK's engine, the slow oracle. To the base unit, live and settled.
import { computeMatching } from "@catchment/sdk/matching";
import { BUILDER_DONORS, type RandomRound, type Rules } from "./randomRound.ts";
import { type BookState, openBook } from "./roundBook.ts";
import type { Look, Played, RoundPlayer } from "./roundPlayer.ts";
import { type SlowResult, slowMatching } from "./slowOracle.ts";

export type Difference = {
  /** Where: a look at the Round, "settled", "donations", "paid" or "released". */
  readonly where: string;
  readonly chain: string;
  readonly engine: string;
  readonly oracle: string;
};

export type Compared = {
  readonly difference: Difference | undefined;
  readonly applications: number;
  readonly donations: number;
  readonly comparisons: number;
  readonly matched: bigint;
  readonly isCapped: boolean;
};

/** What the two that only count make of a state. */
type Counted = {
  readonly state: BookState;
  readonly oracle: SlowResult;
  readonly engine: readonly bigint[];
  readonly isCapped: boolean;
};

/** Plays a Round and holds everything against everything; stops at the first difference. */
export async function compareRound(player: RoundPlayer, round: RandomRound): Promise<Compared> {
  const played = await player.play(round);
  const states = statesOf(round).map((state) => count(round, state));
  const last = states.at(-1);
  if (last === undefined) throw new Error("a Round has an end");
  // What counts at the end counts twice: live, before settling, and settled.
  const looks = [...states, last];
  const found = looks.map((counted, index) =>
    lookDifference(counted, played.looks[index], nameOf(index, looks.length)),
  );
  return {
    difference: found.find((one) => one !== undefined) ?? paymentDifference(round, last, played),
    applications: round.entries.length,
    donations: last.state.rows.length,
    comparisons: looks.length * round.entries.length,
    matched: last.oracle.matches.reduce((sum, match) => sum + match, 0n),
    isCapped: last.isCapped,
  };
}

/** The book at each look on the way, and at the end. */
function statesOf(round: RandomRound): BookState[] {
  const book = openBook(round);
  const states: BookState[] = [];
  for (const step of [...round.donating, ...round.reviewing]) {
    if (!book.take(step)) throw new Error("a step that a Round would refuse");
    if (step.kind === "look") states.push(book.state());
  }
  return [...states, book.state()];
}

function count(rules: Rules, state: BookState): Counted {
  const { projects } = engineOf(rules, state);
  const byProject = new Map(projects.map(({ project, match }) => [project, match]));
  return {
    state,
    oracle: oracleOf(rules, state),
    engine: rules.entries.map((_, index) => byProject.get(String(index + 1)) ?? 0n),
    isCapped: projects.some(({ capped }) => capped),
  };
}

function nameOf(index: number, count: number): string {
  if (index === count - 1) return "settled";
  return index === count - 2 ? "before settling" : `look ${index + 1}`;
}

export function oracleOf(rules: Rules, state: BookState): SlowResult {
  return slowMatching({
    pool: state.pool,
    capBps: BigInt(rules.capBps),
    isKeep: rules.saturation === "keep",
    minCounted: rules.minCounted,
    maxCounted: rules.maxCounted,
    applications: rules.entries.map(({ ask }, index) => ({
      ask,
      isAccepted: state.statuses[index] === "accepted",
      multiplier: BigInt(state.multipliers[index] ?? 0),
      given: state.pairs
        .filter(({ application }) => application === index + 1)
        .map(({ amount, weight }) => ({ amount, weight: BigInt(weight) })),
    })),
  });
}

/** Every single gift is a row, at the weight its pair has in the end. */
export function engineOf(rules: Rules, state: BookState) {
  const weights = new Map(state.pairs.map(({ application, donor, weight }) => [`${application}/${donor}`, weight]));
  const isAccepted = (application: number) => state.statuses[application - 1] === "accepted";
  const asks = rules.entries.flatMap(({ ask }, index) => (ask === 0n ? [] : [[String(index + 1), ask] as const]));
  return computeMatching({
    method: "quadratic",
    donations: state.rows
      .filter(({ application }) => isAccepted(application))
      .map(({ application, donor, amount }) => ({
        donor: donor >= BUILDER_DONORS ? `builder ${donor - BUILDER_DONORS}` : `donor ${donor}`,
        project: String(application),
        amount,
        weight: weights.get(`${application}/${donor}`) ?? 0,
      })),
    pool: state.pool,
    saturation: rules.saturation,
    cap: { bps: rules.capBps },
    asks: Object.fromEntries(asks),
    min: rules.minCounted,
    max: rules.maxCounted,
    multipliers: Object.fromEntries(state.multipliers.map((multiplier, index) => [String(index + 1), multiplier])),
  });
}

function lookDifference(
  { state, oracle, engine }: Counted,
  look: Look | undefined,
  where: string,
): Difference | undefined {
  const chain = look === undefined ? "nothing" : text([look.pool, look.demand, ...look.matches]);
  const slow = text([state.pool, oracle.demand, ...oracle.matches]);
  const fast = text([state.pool, oracle.demand, ...engine]);
  return chain === slow && fast === slow ? undefined : { where, chain, engine: fast, oracle: slow };
}

/** Everybody accepted has all that was given to it and its match; what nobody can reach is released. */
function paymentDifference(
  rules: Rules,
  { state, oracle: { matches, released } }: Counted,
  played: Played,
): Difference | undefined {
  const given = rules.entries.map((_, index) =>
    state.statuses[index] !== "accepted"
      ? 0n
      : state.rows.filter(({ application }) => application === index + 1).reduce((sum, { amount }) => sum + amount, 0n),
  );
  const sum = matches.reduce((total, match) => total + match, 0n);
  const checks = [
    { where: "donations", chain: text(played.donations), oracle: text(given) },
    { where: "paid", chain: text([...played.matches, played.paid]), oracle: text([...matches, sum]) },
    { where: "released", chain: text([played.released]), oracle: text([released]) },
  ];
  const wrong = checks.find(({ chain, oracle }) => chain !== oracle);
  return wrong && { ...wrong, engine: "-" };
}

const text = (amounts: readonly bigint[]) => amounts.join(" ");
