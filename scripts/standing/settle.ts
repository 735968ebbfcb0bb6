// `catchment standing settle`: anyone's service to all Explorers of a Round.

import { settlePairSync } from "@catchment/sdk/actions";
import { isContractError } from "@catchment/sdk/errors";
import type { Command } from "commander";
import { print, type RoundFlags, roundCommand } from "../chain/command.ts";
import type { Wallet } from "../chain/connect.ts";
import { actAs } from "../chain/people.ts";
import { InputError } from "../io/errors.ts";
import { openStanding, type StandingContext } from "./context.ts";
import { type PairState, pairsOf, statesOf } from "./pairs.ts";

type Flags = RoundFlags & { readonly all?: boolean; readonly account: string };
type Of<kind extends PairState["kind"]> = Extract<PairState, { readonly kind: kind }>;

/** One Round, and what was done in it. */
type Done = {
  readonly name: string;
  readonly settled: readonly Of<"due">[];
  /** How many were as they should be. */
  readonly unchanged: number;
  /** How many do not count. */
  readonly uncounted: number;
  readonly waiting: readonly (Of<"waiting"> & { readonly name: string })[];
};

export function settleCommand(): Command {
  return roundCommand(
    "settle",
    "settle what came of every gift of the Round that is final; anyone may, again and again",
    ["standing settle", "standing settle --all"],
  )
    .option("--all", "of every Round known here that asks the same ledger")
    .option("--account <index|address>", "who pays the gas", "0")
    .action(async (flags: Flags) => {
      if (flags.all && flags.round !== undefined) {
        throw new InputError("--all and --round name different Rounds", "Give one of them");
      }
      const contexts = flags.all ? await contextsOfAll(flags) : [await openStanding(flags)];
      const results: Done[] = [];
      for (const context of contexts) {
        results.push(await settleRound(context, await actAs(context.connection, flags.account)));
      }
      print(flags, results.map(toJson), results.map(inWords).join("\n\n"));
    });
}

async function contextsOfAll(flags: Flags): Promise<readonly StandingContext[]> {
  const { deployment } = await openStanding(flags);
  const opened = deployment.rounds.map(({ address }) =>
    openStanding({ ...flags, round: address }).catch((error: unknown) => {
      // It asks another ledger, or its match is no asset: it has no standing here.
      if (error instanceof InputError) return undefined;
      throw error;
    }),
  );
  return (await Promise.all(opened)).filter((context) => context !== undefined);
}

async function settleRound(context: StandingContext, wallet: Wallet): Promise<Done> {
  const { round, names, standing, report } = context;
  const pairs = await pairsOf(context, round);
  const reading = report.progress("pairs read", pairs.length);
  const states = await statesOf(context, pairs, reading).finally(() => reading.stop());
  const of = <kind extends PairState["kind"]>(kind: kind) =>
    states.filter((state): state is Of<kind> => state.kind === kind);

  const due = of("due");
  const settled: Of<"due">[] = [];
  const progress = report.progress("pairs settled", due.length);
  try {
    for (const state of due) {
      await settlePairSync(wallet, { standing, ...state.pair }).catch(unlessSettled);
      settled.push(state);
      progress.tick();
    }
  } finally {
    progress.stop();
  }
  const nameOf = (application: number) => names.get(application) ?? `application ${application}`;
  const waiting = of("waiting").map((state) => ({ ...state, name: nameOf(state.pair.application) }));
  return { name: round.name, settled, unchanged: of("settled").length, uncounted: of("uncounted").length, waiting };
}

/** Somebody else was faster: that is as good. */
function unlessSettled(error: unknown): void {
  if (!isContractError(error, "Standing_AlreadySettled")) throw error;
}

function toJson({ name, settled, unchanged, uncounted, waiting }: Done) {
  return {
    round: name,
    settled: settled.map(({ pair, result }) => ({ ...pair, ...result })),
    unchanged,
    uncounted,
    waiting: waiting.map(({ pair, why, remedy }) => ({ ...pair, why, remedy })),
  };
}

function inWords({ name, settled, unchanged, uncounted, waiting }: Done): string {
  const counts = new Map<string, number>();
  for (const { name: project, why, remedy } of waiting) {
    const sentence = `${project}: ${why}. ${remedy}.`;
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [
    `"${name}": ${settled.length} pairs settled, ${unchanged} were settled before, ${uncounted} do not count.`,
    ...[...counts].map(([sentence, count]) => `  not yet, ${count} ${count === 1 ? "pair" : "pairs"}: ${sentence}`),
    ...(waiting.length > 0 ? ["Later: npx catchment standing settle"] : []),
  ].join("\n");
}
