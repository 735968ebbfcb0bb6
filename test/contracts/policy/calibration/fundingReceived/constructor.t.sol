// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {FundingReceived} from "../../../../../contracts/policy/calibration/FundingReceived.sol";
import {Test} from "../../../support/Test.sol";

contract FundingReceivedConstructorTest is Test {
    string private constant _ARTIFACT = "contracts/policy/calibration/FundingReceived.sol:FundingReceived";

    function test_RevertWhen_LeastOutOfBounds() public {
        for (uint256 least = 0; least <= 10_001; least += 10_001) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_BpsOutOfBounds.selector, least, 1, 10_000));
            this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), 1, least));
        }
    }

    function test_RevertWhen_HalfIsZero() public {
        vm.expectRevert(Errors.Calibration_ZeroValue.selector);
        this.deployOrRevert(_ARTIFACT, abi.encode(this, address(1), 0, 1));
    }

    function test_WhenGood() public {
        FundingReceived part = FundingReceived(deploy(_ARTIFACT, abi.encode(this, address(1), 2, 3)));
        assertEq(address(part.ledger()), address(this));
        assertEq(part.asset(), address(1));
        assertEq(part.half(), 2);
        assertEq(part.least(), 3);
    }
}
