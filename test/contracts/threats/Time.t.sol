// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

contract D03TimeTest is RoundBase {
    bytes private _donation;
    bytes private _funding;
    bytes private _settling;
    bytes private _claiming;

    function setUp() public override {
        super.setUp();
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _give(address(token), bob, 100e18);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: id, amount: 1, endorsement: 0});
        _donation = abi.encodeCall(round.donate, (gifts));
        _funding = abi.encodeCall(round.fund, (1, false));
        _settling = abi.encodeCall(round.settle, (new ApplicationId[](0), 100));
        _claiming = abi.encodeCall(round.claimDonations, (id));
    }

    /// hardhat-config: fuzz.runs = 64
    function test_D024_NoSecondForBothSides(uint256 time, uint256 extraDays, uint256 edge) public {
        extraDays = bound(extraDays, 0, MAX_EXTENSION_DAYS);
        if (extraDays != 0) _extend(uint8(extraDays));
        uint256[4] memory edges = [
            uint256(round.times().donationUntil),
            round.times().settleFrom,
            round.times().claimUntil,
            bound(time, clock + 1, round.times().claimUntil + 1 days)
        ];
        uint256 middle = edges[bound(edge, 0, 3)];
        for (uint256 time_ = middle - 1; time_ <= middle + 1; ++time_) {
            _setClock(time_);
            bool isIn = _goes(_donation);
            bool isFunding = _goes(_funding);
            bool isSettling = _goes(_settling);
            bool isClaiming = _goes(_claiming);
            assertFalse((isIn || isFunding) && (isSettling || isClaiming), "in and out");
            assertEq(isIn, time_ < round.times().donationUntil, "donating ends");
            assertEq(isFunding, time_ < round.times().donationUntil, "funding ends");
            bool isOut = time_ >= round.times().settleFrom && time_ < round.times().claimUntil;
            assertEq(isSettling, isOut, "settling");
            assertEq(isClaiming, isOut, "claiming");
        }
    }

    /// Whoever orders the last block's transactions decides nothing but their order: all that have the time count, alike.
    function test_D029_OrderInTheLastSecondChangesNothing() public {
        _setClock(round.times().donationUntil - 1);
        address[3] memory donors = [makeAddr("x"), makeAddr("y"), makeAddr("z")];
        uint8[3][3] memory orders = [[0, 1, 2], [2, 0, 1], [1, 2, 0]];
        uint256 demand = 0;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 before = vm.snapshotState();
            for (uint256 j = 0; j < 3; ++j)
                _donate(donors[orders[i][j]], _id(1), (1 + uint256(orders[i][j])) * 7e18 + 1);
            if (i == 0) demand = _demand();
            assertEq(_demand(), demand, "R");
            assertTrue(vm.revertToState(before));
        }
        assertTrue(demand > 0);
    }

    /// A chain that stood still over donationUntil: nothing reopens. Before it, the operator may move the end, in the open.
    function test_D030_NothingReopens() public {
        uint256 until = round.times().donationUntil;
        _setClock(until - 1);
        _extend(1);
        assertEq(round.times().donationUntil, until + 1 days);
        _setClock(until + 1 days + 3 hours);
        _expectWrongPhase(Phase.Review);
        vm.prank(operator);
        round.extend(1);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: _id(1), amount: 1, endorsement: 0});
        vm.expectPartialRevert(Errors.Round_OutsideWindow.selector);
        vm.prank(bob);
        round.donate(gifts);
    }

    function _goes(bytes memory data) private returns (bool success) {
        uint256 before = vm.snapshotState();
        vm.prank(bob);
        (success, ) = address(round).call(data);
        assertTrue(vm.revertToState(before));
    }
}
