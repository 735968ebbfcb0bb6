// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {StandingBase} from "./StandingBase.sol";

contract FollowTest is StandingBase {
    function setUp() public override {
        super.setUp();
        _earn(bob, 50e18);
        _endorse(bob, 20e18);
        _donate(dave, id, 1e18);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotARound.selector, anyone));
        vm.prank(dave);
        standing.follow(anyone, id, bob);
    }

    function test_RevertGiven_RoundHasAnotherLedger() public {
        _reopen(_config());
        _toDonations();
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_OtherLedger.selector, round, address(0)));
        _follow(dave, bob);
    }

    function test_RevertGiven_DonationsAreNotOpen() public {
        _toReview();
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_DonationsClosed.selector, round));
        _follow(dave, bob);
    }

    function test_RevertGiven_NobodyEndorsed() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_NotEndorsed.selector, round, id, carol));
        _follow(dave, carol);
    }

    function test_RevertWhen_FollowingItself() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_FollowsItself.selector, bob));
        _follow(bob, bob);
    }

    function test_RevertGiven_AlreadyFollowing() public {
        _follow(dave, bob);
        vm.expectRevert(abi.encodeWithSelector(Errors.Standing_AlreadyFollowing.selector, round, id, dave, bob));
        _follow(dave, bob);
    }

    function test_RevertGiven_GiftDoesNotCount() public {
        _expectNothingCounted(erin);
        _follow(erin, bob);
        explorerGate.setWeight(erin, 0);
        _donate(erin, id, 1e18);
        _expectNothingCounted(erin);
        _follow(erin, bob);
    }

    function test_WhenFollowed() public {
        assertEq(standing.followedBy(address(round), id, dave), address(0));
        vm.expectEmit(address(standing));
        emit Events.EndorsementFollowed(address(round), id, dave, bob);
        _follow(dave, bob);
        assertEq(standing.followedBy(address(round), id, dave), bob);
        assertEq(standing.endorsementOf(address(round), id, bob).followers, 1);
        _follow(carol, bob);
        assertEq(standing.endorsementOf(address(round), id, bob).followers, 2);
    }
}
