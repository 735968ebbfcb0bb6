// Figures for people, exact: every digit that matters, so that equal text means equal to the base unit.
import { formatUnits } from "../io/money.ts";
import type { Place } from "./place.ts";
import { balanceOf, matchesOf, stateOf } from "./reads.ts";
import type { PlayedRound } from "./rounds.ts";
import type { Figures } from "./types.ts";

const DECIMALS = 18;
const NAMES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function amount(units: bigint): string {
  return formatUnits(units, DECIMALS);
}

/** One sum, named or not. */
export function sum(units: bigint, name = ""): Figures {
  return { text: name === "" ? amount(units) : `${name} ${amount(units)}` };
}

/** "A 6, B 0, C 2": the match of every application. */
export async function matches(place: Place, round: PlayedRound): Promise<Figures> {
  return named(await matchesOf(place, round));
}

/** Amounts as those of Builder A, B, C … */
export function named(amounts: readonly bigint[]): Figures {
  return { text: amounts.map((units, index) => `${NAMES[index]} ${amount(units)}`).join(", ") };
}

/** What a Round holds and owes. */
export async function purse(place: Place, round: PlayedRound): Promise<Figures> {
  const [{ pool, escrow }, held] = await Promise.all([
    stateOf(place, round),
    balanceOf(place, round.asset, round.address),
  ]);
  return { text: `Round holds ${amount(held)}: pool ${amount(pool)}, donations ${amount(escrow)}` };
}

/** "27,899 gas". */
export function gasText(gas: bigint): string {
  return `${gas.toLocaleString("en-US")} gas`;
}
