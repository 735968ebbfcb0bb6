// Uniswap's Permit2 as every chain has it, put where it belongs on a chain of our own (test/vectors/permit2.json).
import { readFileSync } from "node:fs";
import path from "node:path";
import { concatHex, type Hex, size, slice } from "viem";

type Vector = {
  readonly address: Hex;
  readonly cachedDomain: Hex;
  readonly cachedDomainOffset: number;
  readonly domainSeparator: Hex;
  readonly runtime: Hex;
};

const FILE = path.join(import.meta.dirname, "../../test/vectors/permit2.json");
const vector = JSON.parse(readFileSync(FILE, "utf8")) as Vector;

/** Where it is on every chain. */
export const PERMIT2 = vector.address;

/** The runtime, right also on chain 31337, of which it holds another address's domain. */
export function permit2Runtime(): Hex {
  const { runtime, cachedDomain, cachedDomainOffset: at, domainSeparator } = vector;
  const end = at + size(cachedDomain);
  if (slice(runtime, at, end) !== cachedDomain) throw new TypeError("test/vectors/permit2.json names another place");
  return concatHex([slice(runtime, 0, at), domainSeparator, slice(runtime, end)]);
}
