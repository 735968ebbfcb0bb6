// The Merkle tree of an AllowList: nodes are pairs hashed in sorted order, as OpenZeppelin's MerkleProof checks them.
import { type Address, concatHex, encodeAbiParameters, type Hex, isAddressEqual, keccak256, stringToHex } from "viem";
import { InvalidParameterError } from "../errors/client.ts";
import { encoding } from "../internal/encode.ts";

const LEAF_TYPE = "AllowListLeaf(uint256 chainId,address list,address holder,uint256 weightBps)";
const LEAF_TYPEHASH = keccak256(stringToHex(LEAF_TYPE));
const LEAF_FIELDS = [
  { type: "bytes32" },
  { type: "uint256" },
  { type: "address" },
  { type: "address" },
  { type: "uint256" },
] as const;
const MOST_BPS = 10_000;

/** A holder on a list, and what it weighs: 1 to 10000 bps. */
export type Listing = { readonly holder: Address; readonly weightBps: number };

/** A listing with what `proveListing` needs. */
export type ProvenListing = Listing & { readonly proof: readonly Hex[] };

/** The root that an AllowList is deployed with, and a proof for each listing, in the order they were given. */
export type AllowListTree = { readonly root: Hex; readonly listings: readonly ProvenListing[] };

/**
 * The tree of an AllowList. Its leaves name the contract, so the contract's address comes first: compute it from the deployer and its
 * nonce (viem's `getContractAddress`), build the tree, deploy with its root. Publish the listings: anyone can prove them.
 *
 * @throws {@link InvalidParameterError} if there is no listing, one is there twice, or one weighs nothing or more than 10000
 * @example
 * const { root, listings } = allowListTree({ chainId: 10, list: gate, listings: [{ holder, weightBps: 10_000 }] });
 */
export function allowListTree(parameters: {
  readonly chainId: number;
  /** The AllowList's address. */
  readonly list: Address;
  readonly listings: readonly Listing[];
}): AllowListTree {
  const { chainId, list, listings } = parameters;
  if (listings.length === 0) throw new InvalidParameterError("listings", "empty", "List at least one holder");
  const leaves = listings.map((listing) => leafOf(BigInt(chainId), list, listing));
  const repeated = leaves.findIndex((leaf, index) => leaves.indexOf(leaf) !== index);
  if (repeated >= 0) {
    throw new InvalidParameterError(`listings[${repeated}]`, listings[repeated]?.holder, "List each of them once");
  }
  const levels = levelsOver([...leaves].sort());
  const root = levels.at(-1)?.[0] as Hex;
  return {
    root,
    listings: listings.map((listing, index) => ({ ...listing, proof: proofOf(levels, leaves[index] as Hex) })),
  };
}

/**
 * Finds a holder's heaviest listing.
 *
 * @throws {@link InvalidParameterError} if it is not on the list
 * @example
 * const { listings } = allowListTree({ chainId: 10, list: gate, listings: [{ holder, weightBps: 10_000 }] });
 * const { weightBps, proof: branch } = findListing(listings, holder);
 */
export function findListing(listings: readonly ProvenListing[], holder: Address): ProvenListing {
  const [heaviest] = listings
    .filter((listing) => isAddressEqual(listing.holder, holder))
    .sort((a, b) => b.weightBps - a.weightBps);
  if (heaviest === undefined) throw new InvalidParameterError("holder", holder, "It is not on this list");
  return heaviest;
}

/** Hashed twice, so that no inner node is a leaf. */
function leafOf(chainId: bigint, list: Address, { holder, weightBps }: Listing): Hex {
  if (!Number.isInteger(weightBps) || weightBps < 1 || weightBps > MOST_BPS) {
    throw new InvalidParameterError("weightBps", weightBps, `Give a whole number from 1 to ${MOST_BPS}`);
  }
  const values = [LEAF_TYPEHASH, chainId, list, holder, BigInt(weightBps)] as const;
  return keccak256(keccak256(encoding("listing", () => encodeAbiParameters(LEAF_FIELDS, values))));
}

/** Leaves first, the root last; a node without a partner goes up as it is. */
function levelsOver(leaves: readonly Hex[]): readonly (readonly Hex[])[] {
  const levels: (readonly Hex[])[] = [leaves];
  for (let level = leaves; level.length > 1; levels.push(level)) {
    const pairs: Hex[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = level.slice(index, index + 2) as [Hex, Hex?];
      pairs.push(right === undefined ? left : keccak256(concatHex(left < right ? [left, right] : [right, left])));
    }
    level = pairs;
  }
  return levels;
}

function proofOf(levels: readonly (readonly Hex[])[], leaf: Hex): readonly Hex[] {
  const start = levels[0]?.indexOf(leaf) ?? -1;
  return levels.slice(0, -1).flatMap((level, height) => {
    const sibling = level[(start >> height) ^ 1];
    return sibling === undefined ? [] : [sibling];
  });
}
