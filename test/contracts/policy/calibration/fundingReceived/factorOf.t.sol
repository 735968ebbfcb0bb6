// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Mood} from "../../../support/RoundMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract FundingReceivedFactorOfTest is CalibrationBase {
    function setUp() public override {
        super.setUp();
        _ask();
    }

    function test_GivenNoIdentity(uint104 received) public {
        assertEq(_factor(size, alice), LEAST, "fresh");
        _grant(1, received);
        assertEq(_factor(size, _builder(1)), LEAST, "old");
    }

    function test_GivenRecordCannotBeRead() public {
        _identify(_builder(1));
        Mood[2] memory moods = [Mood.Reverting, Mood.GasEating];
        for (uint256 i = 0; i < 2; ++i) {
            work.setMood(moods[i]);
            uint256 factor = size.factorOf{gas: PART_GAS}(address(round), _id(1), _builder(1));
            assertEq(factor, LEAST);
        }
    }

    function test_GivenNewcomer() public {
        _identify(alice);
        assertEq(_factor(size, alice), 10_000);
        assertEq(size.name(), bytes32("funding-received"));
    }

    function test_GivenReceived(uint256 received, uint256 more) public {
        received = bound(received, 0, 2 ** 150);
        more = bound(more, received, 2 ** 151);
        _identify(_builder(1));
        _grant(1, received);
        uint256 factor = _factor(size, _builder(1));
        uint256 expected = (10_000 * uint256(HALF)) / (HALF + received);
        assertEq(factor, expected < LEAST ? LEAST : expected);
        _grant(1, more);
        assertLe(_factor(size, _builder(1)), factor, "more");
        _grant(1, HALF);
        assertEq(_factor(size, _builder(1)), 5_000, "half");
    }

    function test_GivenReceivedInSeveralRounds() public {
        work.setIdentity(_builder(1), "one");
        work.setIdentity(_builder(2), "one");
        _grant(1, HALF / 4);
        _grant(2, HALF / 4);
        uint256 expected = (10_000 * uint256(HALF)) / (HALF + HALF / 2);
        assertEq(_factor(size, _builder(1)), expected);
        assertEq(_factor(size, _builder(2)), expected);
        work.setIdentity(alice, "one");
        assertEq(_factor(size, alice), expected, "a new address");
    }

    function test_GivenOtherAsset() public {
        _identify(_builder(1));
        _grant(1, HALF);
        size = _sizeIn(address(otherToken));
        assertEq(_factor(size, _builder(1)), 10_000);
    }

    function test_GivenSettledLater() public {
        _identify(_builder(1));
        _grant(1, HALF);
        // A Round that opened while the earlier one was not settled yet: its own configuration says when.
        uint256 settledAt = earlier.settledAt();
        round = earlier;
        assertLt(earlier.times().applicationsFrom, settledAt, "opened before");
        assertEq(_factor(size, _builder(1)), 10_000);
    }
}
