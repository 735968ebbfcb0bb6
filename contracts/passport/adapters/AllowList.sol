// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Checkpoints} from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import {IEligibility} from "../../interfaces/IEligibility.sol";
import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Adapter} from "./Adapter.sol";

/// @title AllowList
/// @notice Who is in a frozen Merkle tree weighs what its leaf says, from when that was proven on.
///
/// LEAVES are bound to this chain and to this contract: compute its address (from the deployer and its nonce) before the
/// tree. They are hashed twice, so no inner node is a leaf; nodes are pairs hashed in sorted order (OpenZeppelin).
///
/// SEVERAL LEAVES of one holder: the heaviest proven by then counts, so nobody lowers another by proving a lighter one.
contract AllowList is Adapter {
    using Checkpoints for Checkpoints.Trace208;

    bytes32 private constant _LEAF_TYPEHASH = keccak256(
        "AllowListLeaf(uint256 chainId,address list,address holder,uint256 weightBps)"
    );

    bytes32 public immutable root;

    mapping(address holder => Checkpoints.Trace208 weights) private _weights;

    constructor(bytes32 newRoot) {
        if (newRoot == 0) revert Errors.AllowList_NoRoot();
        root = newRoot;
    }

    /// @notice Records that a holder is in the tree. By anyone.
    /// @dev Emits `ListingProven`. Reverts `AllowList_WeightOutOfBounds`, `AllowList_BadProof`,
    /// `AllowList_AlreadyProven`.
    /// @param weightBps 1 … 10000, as its leaf says
    function prove(address holder, uint256 weightBps, bytes32[] calldata proof) external {
        if (weightBps == 0 || weightBps > _FULL_BPS) revert Errors.AllowList_WeightOutOfBounds(weightBps, _FULL_BPS);
        if (!MerkleProof.verifyCalldata(proof, root, leafOf(holder, weightBps))) {
            revert Errors.AllowList_BadProof(holder, weightBps);
        }
        Checkpoints.Trace208 storage weights = _weights[holder];
        if (weightBps <= weights.latest()) revert Errors.AllowList_AlreadyProven(holder, weights.latest());
        weights.push(uint48(block.timestamp), uint208(weightBps));
        emit Events.ListingProven({holder: holder, weightBps: weightBps});
    }

    /// @inheritdoc IEligibility
    function weightAt(address holder, uint256 timestamp) public view override returns (uint256 weightBps) {
        if (timestamp > type(uint48).max) timestamp = type(uint48).max;
        return _weights[holder].upperLookupRecent(uint48(timestamp));
    }

    /// @inheritdoc IStampProvider
    /// @dev Held with any weight; nothing ends it.
    function heldAt(address holder, uint256 timestamp) public view override returns (bool held, uint64 expiresAt) {
        held = timestamp < type(uint64).max && weightAt(holder, timestamp) != 0;
        if (held) expiresAt = type(uint64).max;
    }

    /// @notice The leaf of a holder, on this chain, for this contract.
    function leafOf(address holder, uint256 weightBps) public view returns (bytes32 leaf) {
        bytes32 inner = keccak256(abi.encode(_LEAF_TYPEHASH, block.chainid, address(this), holder, weightBps));
        return keccak256(bytes.concat(inner));
    }
}
