// Which Round is meant: any address on any chain, or a name this folder knows.
import { type Address, getAddress, isAddress } from "viem";
import type { Connection } from "../chain/connect.ts";
import { findDeployment } from "../chain/deployments.ts";
import { InputError } from "../io/errors.ts";

/**
 * The address of the Round that is meant.
 *
 * @throws InputError for a name that this folder has no Round of.
 */
export function findSubject({ chainId }: Connection, wanted: string): Address {
  if (isAddress(wanted)) return getAddress(wanted);
  const known = findDeployment(chainId)?.rounds ?? [];
  const found = known.findLast(({ name }) => name === wanted);
  if (found !== undefined) return found.address;
  const names = known.map(({ name }) => name).join(", ");
  throw new InputError(
    `"${wanted}" is no address, and no Round of this name was opened from here on chain ${chainId}`,
    names === "" ? "Give the Round's address" : `Give its address, or one of: ${names}`,
  );
}
