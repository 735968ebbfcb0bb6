// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// Code that gives no answer, in every way there is. To be put in the place of a contract that is asked.
abstract contract BrokenCode {
    uint256 internal constant BROKEN_WAYS = 11;
    uint256 internal constant LONG_WAY = 5;

    function _broken(uint256 way) internal pure returns (bytes memory code) {
        if (way == 0) return ""; // gone
        if (way == 1) return hex"5f5ffd"; // reverts without a word
        if (way == 2) return hex"5b5f56"; // loops
        if (way == 3) return hex"5f5ff3"; // 0 bytes
        if (way == 4) return hex"601f5ff3"; // 31 bytes
        if (way == LONG_WAY) return hex"60415ff3"; // 65 bytes
        if (way == 6) return hex"620f42405ff3"; // 10^6 bytes
        if (way == 7) return hex"620f42405ffd"; // reverts with 10^6 bytes
        if (way == 8) return hex"fe"; // invalid
        if (way == 9) return hex"63d93c066560e01b5f5260045ffd"; // paused: EnforcedPause()
        return hex"33ff"; // changes state: sends what it has to the caller, and goes
    }
}
