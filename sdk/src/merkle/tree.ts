// A Merkle tree as OpenZeppelin's StandardMerkleTree builds it, and as MerkleProof on chain reads it: leaves sorted, pairs
// hashed with the smaller one first.
import { concatHex, type Hex, keccak256 } from "viem";

/** Root and proofs; `proofOf` the leaf itself. */
export type MerkleTree = { readonly root: Hex; readonly proofOf: (leaf: Hex) => readonly Hex[] };

/** Lower case hex of one length sorts as its bytes do. */
const compare = (a: Hex, b: Hex) => (a < b ? -1 : a > b ? 1 : 0);
const hashPair = (a: Hex, b: Hex) => keccak256(concatHex(a < b ? [a, b] : [b, a]));

/**
 * Builds the tree.
 *
 * @param leaves at least one, each once, hashed already
 * @throws never
 * @example
 * merkleTree([digest]).root === digest;
 */
export function merkleTree(leaves: readonly Hex[]): MerkleTree {
  const sorted = [...leaves].sort(compare);
  const { length } = sorted;
  // Node i has its children at 2i + 1 and 2i + 2; the leaves are the last ones, the smallest at the very end.
  const nodes: Hex[] = new Array(2 * length - 1);
  sorted.forEach((leaf, index) => {
    nodes[nodes.length - 1 - index] = leaf;
  });
  for (let i = nodes.length - 1 - length; i >= 0; i--) {
    nodes[i] = hashPair(nodes[2 * i + 1] as Hex, nodes[2 * i + 2] as Hex);
  }
  const places = new Map(sorted.map((leaf, index) => [leaf, nodes.length - 1 - index]));
  return {
    root: nodes[0] as Hex,
    proofOf: (leaf) => {
      const proof: Hex[] = [];
      for (let i = places.get(leaf) ?? 0; i > 0; i = (i - 1) >> 1)
        proof.push(nodes[i % 2 === 1 ? i + 1 : i - 1] as Hex);
      return proof;
    },
  };
}
