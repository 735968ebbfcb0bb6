// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../../contracts/interfaces/IStampProvider.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {StakeStampBase} from "./StakeStampBase.sol";

contract StakeStampConstructorTest is StakeStampBase {
    function test_RevertWhen_NotAProgram() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.StakeStamp_NotAProgram.selector, anyone));
        _newStamp(anyone, MINIMUM, WINDOW);
    }

    function test_RevertWhen_MinimumIsOutOfBounds() public {
        uint256[2] memory wrong = [uint256(0), COUNTED + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.StakeStamp_MinimumOutOfBounds.selector, wrong[i], COUNTED));
            _newStamp(address(program), wrong[i], WINDOW);
        }
    }

    function test_RevertWhen_WindowIsOutOfBounds() public {
        uint256[2] memory wrong = [uint256(0), 3650 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.StakeStamp_WindowOutOfBounds.selector, wrong[i], 3650 days));
            _newStamp(address(program), MINIMUM, wrong[i]);
        }
    }

    function test_WhenStampIsMade() public {
        _newStamp(address(program), COUNTED, 3650 days);
        assertEq(address(stamp.stakes()), address(stakes));
        assertEq(stamp.program(), address(program));
        assertEq(stamp.minimum(), MINIMUM);
        assertEq(stamp.window(), WINDOW);
        assertTrue(stamp.isSplittable());
        assertTrue(stamp.supportsInterface(type(IStampProvider).interfaceId));
        assertTrue(stamp.supportsInterface(type(IERC165).interfaceId));
        assertFalse(stamp.supportsInterface(0xffffffff));
    }
}
