// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice What is used of Human Passport's decoder, as published.
interface IHumanPassportDecoder {
    error AttestationNotFound();
    error AttestationExpired(uint64 expirationTime);

    /// @notice The score now, 4 decimals (20 points = 200000). Reverts `AttestationNotFound` or `AttestationExpired`.
    function getScore(address user) external view returns (uint256);

    /// @notice Seconds after which a score without an expiry of its own expires. Its owner can change it.
    function maxScoreAge() external view returns (uint64);
}

/// @notice What is used of Human Passport's resolver, as published.
interface IHumanPassportResolver {
    /// @param score 4 decimals; scores of 429496.7296 and more wrap around
    /// @param time when it was attested; 0 = there is none
    /// @param expirationTime 0 = `time` + the decoder's `maxScoreAge`
    struct CachedScore {
        uint32 score;
        uint64 time;
        uint64 expirationTime;
    }

    /// @notice The latest score attested; earlier ones are overwritten.
    function getCachedScore(address user) external view returns (CachedScore memory);
}
