// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {
    IHumanPassportDecoder,
    IHumanPassportResolver
} from "../../../contracts/passport/adapters/foreign/IHumanPassport.sol";

/// Human Passport's decoder and resolver in one, with what is awkward about them: one score per user, kept in 32 bits,
/// refusals in place of answers, an owner who changes rules and can pause.
contract HumanPassportMock is IHumanPassportDecoder, IHumanPassportResolver {
    uint64 public maxScoreAge = 90 days;
    uint256 public threshold = 200_000;
    bool public paused;
    mapping(address user => CachedScore cached) private _cached;

    error EnforcedPause();

    /// A score of 4 decimals, attested now. It is cut to 32 bits, as there.
    function attest(address user, uint256 score, uint64 expirationTime) external {
        _cached[user] = CachedScore(uint32(score), uint64(block.timestamp), expirationTime);
    }

    function revoke(address user) external {
        delete _cached[user];
    }

    function setMaxScoreAge(uint64 newAge) external {
        maxScoreAge = newAge;
    }

    function setPaused(bool newPaused) external {
        paused = newPaused;
    }

    function getScore(address user) public view returns (uint256) {
        if (paused) revert EnforcedPause();
        CachedScore memory cached = _cached[user];
        if (cached.time == 0) revert AttestationNotFound();
        uint64 expiry = cached.expirationTime == 0 ? cached.time + maxScoreAge : cached.expirationTime;
        if (block.timestamp >= expiry) revert AttestationExpired(expiry);
        return cached.score;
    }

    /// Reverts where one would expect false.
    function isHuman(address user) external view returns (bool) {
        return getScore(user) >= threshold;
    }

    function getCachedScore(address user) external view returns (CachedScore memory) {
        if (paused) revert EnforcedPause();
        return _cached[user];
    }
}
