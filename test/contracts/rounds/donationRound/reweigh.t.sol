// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestGate} from "../../support/TestGate.sol";

contract ReweighTest is LifeBase {
    IDonationRound private round;
    ApplicationId private a;
    ApplicationId private b;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
        a = _join(round, builderA);
        b = _join(round, builderB);
        vm.warp(DONATIONS_FROM);
        _donate(round, ann, a, 4 * UNIT);
        _donate(round, bob, a, UNIT);
    }

    function test_RevertGiven_ReviewIsOver() public {
        vm.warp(SETTLE_FROM);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Settling));
        round.reweigh(ann, _ids(a));
    }

    function test_RevertGiven_RoundCancelled() public {
        vm.prank(admin);
        round.cancel(REASON);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled));
        round.reweigh(ann, _ids(a));
    }

    function test_RevertWhen_TooLittleGasToAsk() public {
        ApplicationId[] memory ids = _ids(a);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        round.reweigh{gas: 200_000}(ann, ids);
    }

    function test_RevertGiven_GateFails() public {
        bytes memory failed = abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, gate, ann);
        for (uint256 i = 1; i < 3; ++i) {
            gate.setMode(TestGate.Mode(i));
            vm.expectRevert(failed);
            round.reweigh(ann, _ids(a));
        }
        uint24[4] memory sizes = [0, 31, 33, 1_000_000];
        for (uint256 i = 0; i < 4; ++i) {
            gate.setSize(sizes[i]);
            vm.expectRevert(failed);
            round.reweigh(ann, _ids(a));
        }
        assertEq(_weight(round, a, ann), 10_000);
    }

    function test_RevertGiven_NothingGiven() public {
        gate.setWeight(ann, 1);
        ApplicationId[] memory ids = new ApplicationId[](2);
        (ids[0], ids[1]) = (a, b);
        vm.expectRevert(abi.encodeWithSelector(Errors.DonationRound_NothingGiven.selector, b, ann));
        round.reweigh(ann, ids);
        assertEq(_weight(round, a, ann), 10_000);
    }

    function test_WhenWeightFell() public {
        assertEq(_demand(round), 10_000 * 4 * UNIT);
        gate.setWeight(ann, 2_500);
        vm.expectEmit(address(round));
        emit Events.Reweighed(a, ann, 10_000, 2_500, anyone);
        vm.prank(anyone);
        round.reweigh(ann, _ids(a));
        assertEq(_demand(round), 10_000 * 2 * UNIT);
        assertEq(round.application(a).effective, 2 * UNIT);
        assertEq(round.application(a).uncounted, 3 * UNIT);
        assertEq(_escrow(round), 5 * UNIT);
        gate.setWeight(ann, 0);
        round.reweigh(ann, _ids(a));
        assertEq(_demand(round), 0);
    }

    function test_WhenWeightRose() public {
        gate.setMode(TestGate.Mode.Revert);
        _donate(round, cat, a, UNIT);
        assertEq(_weight(round, a, cat), 0);
        gate.setMode(TestGate.Mode.Answer);
        round.reweigh(cat, _ids(a));
        // (2 + 1 + 1)^2 - 6 = 10 units
        assertEq(_demand(round), 10_000 * 10 * UNIT);
    }

    function test_WhenAskedForASelfGift() public {
        _donate(round, builderA, a, UNIT);
        round.reweigh(builderA, _ids(a));
        assertEq(_weight(round, a, builderA), 0);
    }

    function test_GivenReview() public {
        vm.prank(operator);
        round.extend(1);
        gate.setFrom(ann, DONATION_UNTIL + 1 days + 1);
        gate.setFrom(bob, DONATION_UNTIL + 1 days);
        vm.warp(SETTLE_FROM + 1 days - 1);
        round.reweigh(ann, _ids(a));
        round.reweigh(bob, _ids(a));
        assertEq(_weight(round, a, ann), 0);
        assertEq(_weight(round, a, bob), 10_000);
    }

    function test_GivenDisqualified() public {
        _disqualify(round, a);
        assertEq(_demand(round), 0);
        gate.setWeight(ann, 2_500);
        round.reweigh(ann, _ids(a));
        assertEq(_demand(round), 0);
        vm.prank(arbiter);
        round.reinstate(a, REASON);
        assertEq(_demand(round), 10_000 * 2 * UNIT);
    }

    function test_WhenNamedTwice() public {
        gate.setWeight(ann, 2_500);
        ApplicationId[] memory ids = new ApplicationId[](2);
        (ids[0], ids[1]) = (a, a);
        round.reweigh(ann, ids);
        assertEq(_demand(round), 10_000 * 2 * UNIT);
    }
}
