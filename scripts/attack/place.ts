// Where attacks take place: a chain, its contracts, its people, one Program.
import type { Address, Hex } from "viem";
import type { Connection } from "../chain/connect.ts";
import type { People } from "./people.ts";

/** One dollar, or one coin. */
export const ONE = 10n ** 18n;
export const DAY = 86_400;

export type Contracts = {
  readonly factory: Address;
  readonly implementation: Address;
  readonly openGate: Address;
  readonly passport: Address;
  readonly scorer: Address;
  readonly ledger: Address;
  readonly usd: Address;
};

/** What is there before anybody has opened a Round. */
export type Place = {
  readonly connection: Connection;
  readonly people: People;
  readonly contracts: Contracts;
  readonly program: Address;
  readonly scope: Hex;
};
