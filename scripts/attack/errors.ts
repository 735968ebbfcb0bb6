// An error with its values as a person reads them: names for addresses, dates for times, words for numbers of enums.
import { phaseNames, roles, statusNames } from "@catchment/sdk";
import { isAddress, isHex } from "viem";
import { shorten } from "../io/terminal.ts";
import { amount } from "./figures.ts";
import type { Refusal } from "./types.ts";
import type { World } from "./world.ts";

export type Labels = ReadonlyMap<string, string>;

const TIMES = ["time", "from", "until", "freeAt", "graceUntil", "expiresAt", "timestamp"];
const AMOUNTS = ["amount", "sent", "needed", "received", "owed"];
/** Below this a number is gas or a count, not money. */
const LEAST_AMOUNT = 10n ** 9n;

/** Who is behind the addresses of a world. */
export function labelsOf({ people, contracts, program, round }: World): Labels {
  const wallets = Object.entries(people).map(([name, { account }]) => [account.address, name] as const);
  const own = Object.entries(contracts).map(([name, address]) => [address, name] as const);
  const all = [...wallets, ...own, [program, "the Program"] as const, [round.address, "the Round"] as const];
  return new Map(all.map(([address, name]) => [address.toLowerCase(), name]));
}

/** Such as "Round_TooLate: time 2027-01-08 12:00:00, until 2027-01-07 12:00:00". */
export function refusalText({ name, args }: Refusal, labels: Labels): string {
  if (name === "none") return "there is no such function";
  const values = Object.entries(args).map(([key, value]) => `${key} ${valueText(key, value, labels)}`);
  return values.length === 0 ? name : `${name}: ${values.join(", ")}`;
}

function valueText(key: string, value: unknown, labels: Labels): string {
  if (key === "phase") return phaseNames[Number(value)] ?? String(value);
  if (key === "status") return statusNames[Number(value)] ?? String(value);
  if (typeof value === "bigint") {
    if (TIMES.includes(key)) return new Date(Number(value) * 1_000).toISOString().slice(0, 19).replace("T", " ");
    return AMOUNTS.includes(key) && value >= LEAST_AMOUNT ? amount(value) : String(value);
  }
  if (typeof value !== "string") return String(value);
  const role = Object.entries(roles).find(([, id]) => id === value)?.[0];
  if (role !== undefined) return role;
  if (isAddress(value))
    return BigInt(value) === 0n ? "nobody" : (labels.get(value.toLowerCase()) ?? shorten(value, 11));
  return isHex(value) ? shorten(value, 11) : value;
}
