// Figures of the story: whole units where they are drawn, two decimals where they are read.
import { formatMoney } from "../../io/money.ts";
import { money } from "../../page/format.ts";
import type { RoundFacts, ScenarioFacts } from "../facts.ts";

export type Asset = ScenarioFacts["asset"];

/** "2,995", cut off: for drawings and narrow tables. */
export function whole(units: string | bigint, { decimals }: Asset): string {
  return formatMoney(BigInt(units), decimals, 0);
}

/** "2,995.83 USD" */
export function inFull(units: string | bigint, asset: Asset): string {
  return money(String(units), asset);
}

/** Ten-thousandths: "80 %", "83.5 %". */
export function share(bps: number): string {
  return `${Number((bps / 100).toFixed(1))}\u00a0%`;
}

export function total(amounts: readonly string[]): bigint {
  return amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

export function donatedIn({ gifts }: RoundFacts): bigint {
  return total(gifts.map(({ amount }) => amount));
}

/** No ask limit is in force: facts say "none". */
export function isLimit(askLimit: string): boolean {
  return /^\d+$/.test(askLimit);
}

/** "Garden, River and Mill" */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? "nobody";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
