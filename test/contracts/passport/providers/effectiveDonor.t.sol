// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {IStampProvider} from "../../../../contracts/interfaces/IStampProvider.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {StampBase} from "./StampBase.sol";

contract EffectiveDonorTest is StampBase {
    function setUp() public override {
        super.setUp();
        stamp = _stamp("EffectiveDonor");
    }

    function test_RevertWhen_ProgramIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.StandingStamp_NotAProgram.selector, anyone));
        this.deployOrRevert(_artifact("EffectiveDonor"), abi.encode(standing, anyone, token, 1, 1, 1));
    }

    function test_RevertWhen_RuleIsEmpty() public {
        _expectBadRule(0, MIN_JUSTIFIED, MIN_AGE);
        _expectBadRule(10_001, MIN_JUSTIFIED, MIN_AGE);
        _expectBadRule(MIN_STANDING, 0, MIN_AGE);
        _expectBadRule(MIN_STANDING, MIN_JUSTIFIED, 0);
        this.deployOrRevert(_artifact("EffectiveDonor"), _arguments(10_000, 1, 1));
    }

    function test_GivenUnknownHolder() public view {
        uint256[6] memory moments = [0, MIN_AGE - 1, clock, type(uint64).max - 1, type(uint64).max, type(uint256).max];
        for (uint256 i = 0; i < moments.length; ++i) {
            _assertNotHeldAt(anyone, moments[i]);
            _assertNotHeldAt(address(0), moments[i]);
        }
    }

    function test_GivenYoungStanding() public {
        _endWith(8_000);
        _settlePair(bob);
        _assertNotHeldAt(bob, clock);
        _assertNotHeldAt(bob, clock + MIN_AGE - 1);
        _assertHeldAt(bob, clock + MIN_AGE);
        _assertHeldAt(bob, type(uint64).max - 1);
        _assertNotHeldAt(bob, type(uint64).max);
        _assertNotHeldAt(carol, clock + MIN_AGE);
    }

    function test_GivenTooLittleJustified() public {
        _donate(dave, id, MIN_JUSTIFIED - 1);
        _donate(erin, id, MIN_JUSTIFIED);
        _endWith(10_000);
        _settlePair(dave);
        _settlePair(erin);
        assertEq(standing.standingAt(address(program), address(token), dave, clock), 10_000);
        _assertNotHeldAt(dave, clock + MIN_AGE);
        _assertHeldAt(erin, clock + MIN_AGE);
    }

    function test_GivenStandingTooLow() public {
        _endWith(7_999);
        _settlePair(bob);
        _assertNotHeldAt(bob, clock + MIN_AGE);
    }

    function test_GivenStandingFell() public {
        _endWith(10_000);
        _settlePair(bob);
        uint256 earned = clock;
        _next();
        _endWith(0);
        _assertHeldAt(bob, clock);
        _skip(1);
        _settlePair(bob);
        _assertNotHeldAt(bob, clock);
        _assertNotHeldAt(bob, clock + 1_000 days);
        _assertHeldAt(bob, clock - 1);
        _assertHeldAt(bob, earned + MIN_AGE);
    }

    /// A cure to 76 %: 60 old and 46 new of 120. 60 of 74 are enough at once.
    function test_GivenCured() public {
        _endWith(10_000);
        _settlePair(bob);
        _next();
        _endWith(0);
        _settlePair(bob);
        _skip(1);
        _verdict(id, 7_600);
        _settlePair(bob);
        _assertNotHeldAt(bob, clock - 1);
        _assertHeldAt(bob, clock);
        _assertHeldAt(bob, clock + MIN_AGE - 1);
        _assertHeldAt(bob, clock + MIN_AGE);
    }

    /// What is justified now does not lift a standing now: 60 failed, then 240 justified.
    function test_GivenStandingRose() public {
        _endWith(0);
        _settlePair(bob);
        for (uint256 i = 0; i < 4; ++i) {
            _next();
            _endWith(10_000);
            _settlePair(bob);
        }
        _assertDonor(bob, 240e18, 60e18);
        _assertNotHeldAt(bob, clock);
        _assertNotHeldAt(bob, clock + MIN_AGE - 1);
        _assertHeldAt(bob, clock + MIN_AGE);
    }

    function test_GivenManyCheckpoints() public {
        _end();
        for (uint256 i = 0; i < 300; ++i) {
            _verdict(id, 9_000 + (i % 2));
            _settlePair(bob);
            _skip(1 hours);
        }
        _skip(MIN_AGE);
        uint256 before = gasleft();
        _assertHeldAt(bob, clock - 5 days);
        uint256 used = before - gasleft();
        assertLt(used, CEILING, "gas");
    }

    function test_WhenAskedForInterfaces() public view {
        assertTrue(stamp.supportsInterface(type(IStampProvider).interfaceId), "a provider");
        assertTrue(stamp.supportsInterface(type(IERC165).interfaceId), "ERC-165");
        assertFalse(stamp.supportsInterface(0xffffffff), "anything");
    }

    function test_WhenAskedWhetherItSplits() public view {
        assertTrue(stamp.isSplittable());
    }

    function _expectBadRule(uint16 bps, uint104 justified, uint40 age) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.StandingStamp_BadRule.selector, bps, justified, age));
        this.deployOrRevert(_artifact("EffectiveDonor"), _arguments(bps, justified, age));
    }
}
