// Which Round is meant: any address on any chain, or a name this folder knows.
import { type Address, getAddress, isAddress, isAddressEqual } from "viem";
import type { Connection } from "../chain/connect.ts";
import { findDeployment, type RoundEntry } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";

/** A Round, and what this folder knows of it. */
type Subject = { readonly round: Address; readonly entry: RoundEntry | undefined };

/**
 * The Round that is meant.
 *
 * @throws InputError for a name that this folder has no Round of.
 */
export function findSubject({ chainId }: Connection, wanted: string): Subject {
  const known = findDeployment(chainId)?.rounds ?? [];
  if (isAddress(wanted)) {
    const entry = known.find(({ address }) => isAddressEqual(address, wanted));
    return { round: getAddress(wanted), entry };
  }
  const found = known.findLast(({ name }) => name === wanted);
  if (found !== undefined) return { round: found.address, entry: found };
  const names = known.map(({ name }) => name).join(", ");
  throw new InputError(
    `"${wanted}" is no address, and no Round of this name was opened from here on chain ${chainId}`,
    names === "" ? "Give the Round's address" : `Give its address, or one of: ${names}`,
  );
}
