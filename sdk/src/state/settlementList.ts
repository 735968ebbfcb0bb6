import type { Address, Hex } from "viem";
import { encoding } from "../internal/encode.ts";
import { type SettlementAmount, settlementLeaf } from "../merkle/settlementList.ts";
import { merkleTree } from "../merkle/tree.ts";

/** What a list gives to one application. */
export type ListedMatch = SettlementAmount;

/** The Round a list is for. */
export type ListPlace = { readonly chainId: number; readonly round: Address };

/**
 * The Merkle root of a list, in the form of `StandardMerkleTree` of `@openzeppelin/merkle-tree`: leaves sorted by hash, pairs sorted,
 * the tree in an array with its leaves at the end. The order of the list does not matter.
 *
 * @returns undefined for a list with nothing in it
 * @throws {@link InvalidParameterError} if a value does not fit its width
 * @example
 * settlementRoot({ chainId: 10, round }, [{ application: 1, amount: 5_000_000n }]);
 */
export function settlementRoot(place: ListPlace, list: readonly ListedMatch[]): Hex | undefined {
  if (list.length === 0) return undefined;
  return encoding("leaf", () => merkleTree(list.map((match) => settlementLeaf({ ...place, ...match }))).root);
}
