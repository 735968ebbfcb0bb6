// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice A list of sixteen amounts that a settler pays by: leaves (chain, round, application, amount), double-hashed.
library LifeList {
    uint256 internal constant SIZE = 16;

    /// The root, and the way there from the leaf at `index` (application index + 1).
    function build(
        address round,
        uint256[] memory amounts,
        uint256 index
    ) internal view returns (bytes32 root, bytes32[] memory proof) {
        bytes32[] memory row = new bytes32[](SIZE);
        for (uint256 i = 0; i < SIZE; ++i) row[i] = _leaf(round, i + 1, i < amounts.length ? amounts[i] : 0);
        proof = new bytes32[](4);
        for (uint256 depth = 0; depth < 4; ++depth) {
            proof[depth] = row[index ^ 1];
            for (uint256 i = 0; i < SIZE >> (depth + 1); ++i) row[i] = _pair(row[2 * i], row[2 * i + 1]);
            index /= 2;
        }
        root = row[0];
    }

    function _leaf(address round, uint256 id, uint256 amount) private view returns (bytes32) {
        return keccak256(abi.encode(keccak256(abi.encode(block.chainid, round, id, amount))));
    }

    function _pair(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }
}
