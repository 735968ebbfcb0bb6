import { type Address, concatHex, encodeAbiParameters, type Hex, keccak256 } from "viem";
import { encoding } from "../internal/encode.ts";

/** What a list gives to one application, base units of the pool's asset. */
export type ListedMatch = { readonly application: number; readonly amount: bigint };

const LEAF = [{ type: "uint256" }, { type: "address" }, { type: "uint32" }, { type: "uint256" }] as const;

/** The Round a list is for. */
export type ListPlace = { readonly chainId: number; readonly round: Address };

/** A leaf as `prove` computes it: chain, round, application and amount, hashed twice. */
function leafOf({ chainId, round }: ListPlace, { application, amount }: ListedMatch): Hex {
  const values = [BigInt(chainId), round, application, amount] as const;
  return keccak256(keccak256(encoding("leaf", () => encodeAbiParameters(LEAF, values))));
}

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
  // Two hashes of one length in lower case: by text is by value.
  const leaves = list.map((leaf) => leafOf(place, leaf)).sort();
  const tree: Hex[] = new Array(Math.max(2 * leaves.length - 1, 0));
  leaves.forEach((leaf, index) => {
    tree[tree.length - 1 - index] = leaf;
  });
  for (let index = tree.length - 1 - leaves.length; index >= 0; index -= 1) {
    const pair = [tree[2 * index + 1], tree[2 * index + 2]].filter((hash) => hash !== undefined).sort();
    tree[index] = keccak256(concatHex(pair));
  }
  return tree[0];
}
