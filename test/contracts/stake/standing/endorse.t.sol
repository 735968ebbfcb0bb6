// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Content, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {StandingBase} from "./StandingBase.sol";

contract EndorseTest is StandingBase {
    function setUp() public override {
        super.setUp();
        _earn(bob, 50e18);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotARound.selector, anyone));
        vm.prank(bob);
        standing.endorse(anyone, id, 1);
    }

    function test_RevertGiven_RoundHasAnotherLedger() public {
        _reopen(_config());
        _toDonations();
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_OtherLedger.selector, round, address(0)));
        _endorse(bob, 1);
    }

    function test_RevertGiven_DonationsAreNotOpen() public {
        bytes memory closed = abi.encodeWithSelector(Errors.Standing_DonationsClosed.selector, round);
        _setClock(round.times().donationsFrom - 1);
        vm.expectRevert(closed);
        _endorse(bob, 1);
        _toReview();
        vm.expectRevert(closed);
        _endorse(bob, 1);
        _setClock(clock - 1);
        _endorse(bob, 1);
    }

    function test_RevertGiven_NotAccepted() public {
        _disqualify(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_WrongStatus.selector, round, id, Status.Disqualified));
        _endorse(bob, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_WrongStatus.selector, round, _id(9), Status.None));
        vm.prank(bob);
        standing.endorse(address(round), _id(9), 1);
    }

    function test_RevertWhen_ItIsTheOwn() public {
        _nextEmpty();
        Content memory content = _content(bob);
        id = _apply(dave, content);
        _accept(id);
        _toDonations();
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_OwnApplication.selector, round, id, bob));
        _endorse(bob, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_OwnApplication.selector, round, id, dave));
        _endorse(dave, 1);
    }

    function test_RevertWhen_PointsAreZero() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NoPoints.selector));
        _endorse(bob, 0);
    }

    function test_RevertGiven_AlreadyEndorsed() public {
        _endorse(bob, 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_AlreadyEndorsed.selector, round, id, bob));
        _endorse(bob, 1);
    }

    function test_RevertGiven_TooFewPoints() public {
        _expectTooFew(dave, 1, 0);
        _endorse(dave, 1);
        _expectTooFew(bob, 50e18 + 1, 50e18);
        _endorse(bob, 50e18 + 1);
        // All that is locked: by the first endorsement, none for a second one elsewhere.
        _endorse(bob, 50e18);
        _donate(dave, id, 20e18);
        _follow(dave, bob);
        _endWith(0);
        address ended = address(round);
        ApplicationId endorsed = id;
        _next();
        _expectTooFew(bob, 1, 0);
        _endorse(bob, 1);
        // Twenty of the fifty are lost: dave's.
        standing.settleEndorsement(ended, endorsed, bob, 9);
        _expectTooFew(bob, 30e18 + 1, 30e18);
        _endorse(bob, 30e18 + 1);
        _endorse(bob, 30e18);
    }

    function test_WhenEndorsed() public {
        vm.expectEmit(address(standing));
        emit Events.Endorsed(address(round), id, bob, 20e18);
        _endorse(bob, 20e18);
        _assertPoints(bob, 30e18, 20e18, 0);
        assertEq(standing.endorsementOf(address(round), id, bob).points, 20e18);
        assertFalse(standing.endorsementOf(address(round), id, bob).outcome.isSettled);
        assertEq(standing.endorsementId(address(round), id, bob), keccak256(abi.encode(round, id, bob)));
    }

    function test_GivenPointsOfAnotherAsset() public {
        RoundConfig memory c = _workConfig();
        c.giving.asset = address(otherToken);
        _reopen(c);
        id = _accepted(alice);
        _toDonations();
        _expectTooFew(bob, 1, 0);
        _endorse(bob, 1);
    }

    function _expectTooFew(address endorser, uint256 points, uint256 unlocked) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotEnoughPoints.selector, endorser, points, unlocked));
    }
}
