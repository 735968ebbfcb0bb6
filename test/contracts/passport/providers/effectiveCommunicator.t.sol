// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStampProvider} from "../../../../contracts/interfaces/IStampProvider.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {StampBase} from "./StampBase.sol";

contract EffectiveCommunicatorTest is StampBase {
    function setUp() public override {
        super.setUp();
        stamp = _stamp("EffectiveCommunicator");
    }

    function test_RevertWhen_RuleIsEmpty() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.StandingStamp_BadRule.selector, 0, MIN_JUSTIFIED, MIN_AGE));
        this.deployOrRevert(_artifact("EffectiveCommunicator"), _arguments(0, MIN_JUSTIFIED, MIN_AGE));
    }

    function test_GivenUnknownHolder() public view {
        _assertNotHeldAt(anyone, 0);
        _assertNotHeldAt(anyone, clock);
        _assertNotHeldAt(anyone, type(uint256).max);
    }

    function test_GivenGiftsOnly() public {
        _endWith(10_000);
        _settlePair(bob);
        _assertNotHeldAt(bob, clock + MIN_AGE);
    }

    function test_GivenEndorsement() public {
        _earn(bob, 50e18);
        _endorse(bob, 50e18);
        _donate(dave, id, 20e18);
        _follow(dave, bob);
        _endWith(8_000);
        _settleEndorsement(bob);
        _assertNotHeldAt(bob, clock + MIN_AGE - 1);
        _assertHeldAt(bob, clock + MIN_AGE);
        _assertNotHeldAt(dave, clock + MIN_AGE);
    }

    function test_WhenAskedWhatItIs() public view {
        assertTrue(stamp.supportsInterface(type(IStampProvider).interfaceId));
        assertTrue(stamp.isSplittable());
    }
}
