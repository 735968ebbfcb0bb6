// Who is in the world: accounts of the chain by index, and any number of further addresses for those who need many.
import { type Address, getAddress, keccak256, slice, stringToHex } from "viem";
import type { Connection, Wallet } from "../chain/connect.ts";
import { actAs } from "../chain/people.ts";

/** `admin` has every role of the Program; `outsider` none, nor a Stamp. */
export const PEOPLE = [
  "admin",
  "reviewer",
  "sponsor",
  "second sponsor",
  "issuer",
  "outsider",
  "Builder A",
  "Builder B",
  "Builder C",
  "Explorer 1",
  "Explorer 2",
  "Explorer 3",
  "Explorer 4",
  "attacker",
  "accomplice",
  "victim",
] as const;

export type Person = (typeof PEOPLE)[number];
export type People = Readonly<Record<Person, Wallet>>;

export function peopleOf(connection: Connection): People {
  const entries = PEOPLE.map((name, index) => [name, connection.walletOf(index)] as const);
  return Object.fromEntries(entries) as Record<Person, Wallet>;
}

/** Wallets of addresses nobody has used, `count` of them: what one attacker makes in a minute. */
export function strangers(connection: Connection, label: string, count: number): Promise<Wallet[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => actAs(connection, freshAddress(`${label} ${index}`))));
}

export function freshAddress(label: string): Address {
  return getAddress(slice(keccak256(stringToHex(label)), 12));
}
