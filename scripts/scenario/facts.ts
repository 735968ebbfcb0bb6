// What the story ends as: facts read from the chain, for tests, for the page, for the table. Amounts are base units of USD
// (18 decimals) as decimal strings; days are days of the story.
import type { Address } from "viem";
import type { BuilderName, ExplorerName } from "./cast.ts";

/** A contract's own error, with its values. */
export type Refusal = { readonly error: string; readonly values: Readonly<Record<string, string>> };

/** A Builder asks to be let in; null = accepted. */
export type Try = {
  readonly builder: BuilderName;
  readonly application: number | null;
  readonly ask: string;
  /** k × justified + allowance, when it was decided; "none" without a limit. */
  readonly askLimit: string;
  readonly refused: Refusal | null;
};

export type ApplicationFacts = {
  readonly builder: BuilderName;
  readonly application: number;
  readonly ask: string;
  /** 2500 … 10000, and the parts it is made of. */
  readonly multiplierBps: number;
  readonly parts: readonly { readonly name: string; readonly bps: number }[];
  readonly donated: string;
  readonly counted: string;
  readonly granted: string;
  readonly spent: string;
  readonly justified: string;
  readonly repaid: string;
  readonly owed: string;
  readonly state: string;
  /** Millionths of an improvement. */
  readonly outcome: string;
};

export type GiftFacts = {
  readonly explorer: ExplorerName;
  readonly builder: BuilderName;
  readonly amount: string;
  /** As recorded when it was given; after review it is `weightBps`. */
  readonly weightBeforeBps: number;
  readonly weightBps: number;
};

export type StandingFacts = {
  readonly explorer: ExplorerName;
  readonly standingBps: number;
  readonly justified: string;
  readonly failed: string;
  readonly communicatorJustified: string;
  /** Locked for the Program. */
  readonly stake: string;
};

export type RoundFacts = {
  readonly number: 1 | 2 | 3;
  readonly address: Address;
  readonly opens: number;
  readonly settles: number;
  readonly pool: string;
  readonly matched: string;
  readonly tries: readonly Try[];
  /** As of the end of the story. */
  readonly applications: readonly ApplicationFacts[];
  readonly gifts: readonly GiftFacts[];
  /** At the end of the Round's consequences, before the next opens. */
  readonly standings: readonly StandingFacts[];
  /** Paid to the Program between the Round before and the end of this one. */
  readonly profits: readonly { readonly builder: BuilderName; readonly paid: string }[];
  readonly story: readonly string[];
};

export type ScenarioFacts = {
  readonly program: Address;
  readonly asset: { readonly symbol: "USD"; readonly decimals: 18 };
  readonly review: {
    readonly revoked: readonly ExplorerName[];
    readonly matchBefore: string;
    readonly matchAfter: string;
  };
  readonly rounds: readonly RoundFacts[];
};
