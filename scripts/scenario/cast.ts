// Who is in the story. Names are of characters, not of people; accounts are the local chain's own.
import type { Connection, Wallet } from "../chain/connect.ts";

/** Builders and what they are like. */
export const BUILDERS = {
  Garden: "accounts for every hour, in time",
  River: "an incumbent; part of its report is refused; gives back the rest and pays profit",
  Mill: "takes the match and never reports",
  "Mill's new address": "the same people, hoping that nobody remembers",
  Sprout: "a newcomer in the second Round",
} as const;

/** Explorers and what they are like. */
export const EXPLORERS = {
  Harbour: "locked a stake for the Program, reads the reports",
  Lantern: "gives to several, answers for what it gave",
  Meadow: "objected to River's report, and was right",
  Comet: "gave everything to Mill",
} as const;

export const RING = ["Echo 1", "Echo 2", "Echo 3", "Echo 4", "Echo 5"] as const;

export const OFFICES = ["admin", "reviewer", "sponsor", "issuer", "arbiter"] as const;

export type BuilderName = keyof typeof BUILDERS;
export type ExplorerName = keyof typeof EXPLORERS | (typeof RING)[number];
export type Name = BuilderName | ExplorerName | (typeof OFFICES)[number];
export type Cast = Readonly<Record<Name, Wallet>>;

export const builderNames = Object.keys(BUILDERS) as BuilderName[];
export const explorerNames = [...Object.keys(EXPLORERS), ...RING] as ExplorerName[];

/** Account i of the chain is the i-th of them. */
export function castOf(connection: Connection): Cast {
  const names: readonly Name[] = [...OFFICES, ...builderNames, ...explorerNames];
  return Object.fromEntries(names.map((name, index) => [name, connection.walletOf(index)])) as Cast;
}
