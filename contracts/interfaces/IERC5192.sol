// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice Minimal soulbound tokens (ERC-5192); its id is 0xb45a3c0e.
interface IERC5192 {
    event Locked(uint256 tokenId);
    event Unlocked(uint256 tokenId);

    /// @notice Whether a token is bound to its holder. Reverts for one that nobody holds.
    function locked(uint256 tokenId) external view returns (bool);
}
