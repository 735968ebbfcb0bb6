// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStampProvider} from "../../../../contracts/interfaces/IStampProvider.sol";
import {StandingBase} from "../../stake/standing/StandingBase.sol";

/// Stamps for 80 % standing over at least 10 justified, for 30 days.
abstract contract StampBase is StandingBase {
    uint16 internal constant MIN_STANDING = 8_000;
    uint104 internal constant MIN_JUSTIFIED = 10e18;
    uint40 internal constant MIN_AGE = 30 days;
    uint256 internal constant CEILING = 60_000;

    IStampProvider internal stamp;

    function _stamp(string memory name) internal returns (IStampProvider) {
        return IStampProvider(deploy(_artifact(name), _arguments(MIN_STANDING, MIN_JUSTIFIED, MIN_AGE)));
    }

    function _artifact(string memory name) internal pure returns (string memory) {
        return string.concat("contracts/passport/providers/", name, ".sol:", name);
    }

    function _arguments(uint16 bps, uint104 justified, uint40 age) internal view returns (bytes memory) {
        return abi.encode(standing, program, token, bps, justified, age);
    }

    function _assertHeldAt(address holder, uint256 moment) internal view {
        (bool held, uint64 expiresAt) = stamp.heldAt(holder, moment);
        assertTrue(held, "held");
        assertEq(expiresAt, moment + 1, "expires");
    }

    function _assertNotHeldAt(address holder, uint256 moment) internal view {
        (bool held, uint64 expiresAt) = stamp.heldAt(holder, moment);
        assertFalse(held, "not held");
        assertEq(expiresAt, 0, "expired");
    }
}
