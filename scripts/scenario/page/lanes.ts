// One Builder in one Round, as the flows tell it: its name, who it was refused by, and what it was let in with.
import { COLOUR } from "../../page/chart.ts";
import type { ApplicationFacts, RoundFacts, ScenarioFacts } from "../facts.ts";
import { isLimit, whole } from "./amounts.ts";
import { laneOf } from "./fates.ts";
import { FATE_COLOURS } from "./palette.ts";
import { wordsOf } from "./refusals.ts";

/** Pixels of a line of text. */
export const LINE = 15;

export type Line = { readonly text: string; readonly fill?: string; readonly isStrong?: boolean };
export type Cell = {
  readonly round: RoundFacts;
  readonly application: ApplicationFacts | undefined;
  readonly lines: readonly Line[];
};
export type LaneHead = { readonly lane: string; readonly head: number; readonly body: number };

export function cellOf(facts: ScenarioFacts, round: RoundFacts, lane: string): Cell {
  const { asset } = facts;
  const [application, second] = round.applications.filter(({ builder }) => laneOf(builder) === lane);
  if (second !== undefined) throw new Error(`${lane} has two applications in Round ${round.number}: a lane draws one`);
  const tries = round.tries.filter(({ builder }) => laneOf(builder) === lane);
  if (tries.length === 0 && application === undefined) return { round, application, lines: [] };
  const own = application?.builder ?? lane;
  const refused = tries.flatMap((one): Line[] => {
    if (one.refused === null) return [];
    const who = one.builder === own ? "" : one.builder === lane ? "old address, " : "new address, ";
    const text = `\u2717 ${who}${whole(one.ask, asset)}: ${wordsOf(facts, one, one.refused).short}`;
    return [{ text, fill: FATE_COLOURS.owed }];
  });
  const accepted = tries.find(({ refused }) => refused === null);
  const asked: Line[] =
    accepted === undefined ? [] : [{ text: askedOf(accepted.ask, accepted.askLimit, asset), fill: COLOUR.muted }];
  const sum = application === undefined ? "" : ` ${whole(both(application), asset)}`;
  return { round, application, lines: [{ text: `${own}${sum}`, isStrong: true }, ...refused, ...asked] };
}

function askedOf(ask: string, askLimit: string, asset: ScenarioFacts["asset"]): string {
  const limit = isLimit(askLimit) && askLimit !== ask ? `, limit ${whole(askLimit, asset)}` : "";
  return `\u2713 asked ${whole(ask, asset)}${limit}`;
}

function both({ granted, donated }: ApplicationFacts): bigint {
  return BigInt(granted) + BigInt(donated);
}
