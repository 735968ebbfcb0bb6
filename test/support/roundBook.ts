// What people have done in a Round so far, kept by the rules of DESIGN alone: who gave what at which weight, who is in. It also
// says which steps a Round would refuse, so that a random life only has steps that count.
import type { Rules, Step } from "./randomRound.ts";

const FULL = 10_000;
const LEAST_MULTIPLIER = 2_500;
const FAILS = 65_535;
const BUILDER_DONORS = 1_000;
const APPLICATION_LIMIT = 2n ** 96n;
const ESCROW_LIMIT = 2n ** 104n;
const POOL_LIMIT = 2n ** 104n;

export type Status = "accepted" | "disqualified" | "withdrawn";
export type BookPair = { readonly application: number; readonly donor: number; amount: bigint; weight: number };
/** `rows` are the single gifts, in their order: what the engine is given. */
export type BookState = {
  readonly pool: bigint;
  readonly pairs: readonly Readonly<BookPair>[];
  readonly rows: readonly { readonly application: number; readonly donor: number; readonly amount: bigint }[];
  readonly statuses: readonly Status[];
  readonly multipliers: readonly number[];
};

export type Book = {
  readonly count: number;
  /** Plays a step; false, and nothing done, if a Round would refuse it. */
  readonly take: (step: Step) => boolean;
  readonly pairs: () => readonly Readonly<BookPair>[];
  readonly state: () => BookState;
};

export function openBook(rules: Rules): Book {
  const count = rules.entries.length;
  const pairs = new Map<string, BookPair>();
  const rows: { application: number; donor: number; amount: bigint }[] = [];
  const statuses: Status[] = rules.entries.map(() => "accepted");
  const owed = rules.entries.map(() => 0n);
  let pool = rules.pool;
  let escrow = 0n;

  const isSelf = (donor: number, application: number) =>
    donor === BUILDER_DONORS + application - 1 || donor === rules.entries[application - 1]?.payee;
  const weigh = (pair: BookPair, said: number) => {
    if (said !== FAILS) pair.weight = isSelf(pair.donor, pair.application) ? 0 : Math.min(said, FULL);
  };
  const move = (application: number, from: Status, to: Status) => {
    if (statuses[application - 1] !== from) return false;
    statuses[application - 1] = to;
    return true;
  };
  const give = ({ donor, said, gifts }: Extract<Step, { kind: "give" }>) => {
    const added = rules.entries.map(() => 0n);
    let total = 0n;
    for (const { application, amount } of gifts) {
      added[application - 1] = (added[application - 1] ?? 0n) + amount;
      total += amount;
      if (statuses[application - 1] !== "accepted") return false;
      if ((owed[application - 1] ?? 0n) + (added[application - 1] ?? 0n) >= APPLICATION_LIMIT) return false;
    }
    if (escrow + total >= ESCROW_LIMIT) return false;
    escrow += total;
    for (const { application, amount } of gifts) {
      const key = `${application}/${donor}`;
      const pair = pairs.get(key) ?? { application, donor, amount: 0n, weight: 0 };
      pairs.set(key, pair);
      pair.amount += amount;
      weigh(pair, said);
      owed[application - 1] = (owed[application - 1] ?? 0n) + amount;
      rows.push({ application, donor, amount });
    }
    return true;
  };
  const reweigh = ({ application, donor, said }: Extract<Step, { kind: "reweigh" }>) => {
    const pair = pairs.get(`${application}/${donor}`);
    if (pair === undefined || said === FAILS) return false;
    weigh(pair, said);
    return true;
  };
  const fund = (amount: bigint) => {
    if (pool + amount >= POOL_LIMIT) return false;
    pool += amount;
    return true;
  };

  return {
    count,
    pairs: () => [...pairs.values()],
    state: () => ({
      pool,
      pairs: [...pairs.values()].map((pair) => ({ ...pair })),
      rows: [...rows],
      statuses: [...statuses],
      multipliers: rules.entries.map(({ said }) =>
        said === FAILS ? FULL : Math.min(FULL, Math.max(LEAST_MULTIPLIER, said)),
      ),
    }),
    take: (step) => {
      switch (step.kind) {
        case "give":
          return give(step);
        case "reweigh":
          return reweigh(step);
        case "fund":
          return fund(step.amount);
        case "disqualify":
          return move(step.application, "accepted", "disqualified");
        case "reinstate":
          return move(step.application, "disqualified", "accepted");
        case "withdraw":
          return move(step.application, "accepted", "withdrawn");
        case "look":
          return true;
      }
    },
  };
}
