// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {StakeStamp} from "../../../../contracts/passport/providers/StakeStamp.sol";
import {StakesBase} from "../../stake/stakes/StakesBase.sol";

/// @title StakeStampBase
/// @notice A Stamp for a tenth of what counts at most, over 30 days: the largest stake needs three days.
abstract contract StakeStampBase is StakesBase {
    uint256 internal constant MINIMUM = COUNTED / 10;
    uint256 internal constant WINDOW = 30 days;

    StakeStamp internal stamp;

    function setUp() public virtual override {
        super.setUp();
        stamp = StakeStamp(_newStamp(address(program), MINIMUM, WINDOW));
    }

    function _newStamp(address forProgram, uint256 minimum, uint256 window) internal returns (address) {
        bytes memory arguments = abi.encode(stakes, forProgram, minimum, window);
        return this.deployOrRevert("contracts/passport/providers/StakeStamp.sol:StakeStamp", arguments);
    }

    function _assertHeld(address holder, uint256 timestamp, bool isHeld) internal view {
        (bool held, uint64 expiresAt) = stamp.heldAt(holder, timestamp);
        assertEq(held, isHeld, "held");
        assertEq(expiresAt, isHeld ? timestamp + 1 : 0, "expiresAt");
    }
}
