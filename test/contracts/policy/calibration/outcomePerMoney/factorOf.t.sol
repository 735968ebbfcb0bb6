// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../../contracts/interfaces/IDonationRound.sol";
import {ApplicationId} from "../../../../../contracts/types/Applications.sol";
import {Mood} from "../../../support/RoundMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract OutcomePerMoneyFactorOfTest is CalibrationBase {
    function test_GivenStrangerWithoutRecord() public {
        _ask();
        assertEq(_factor(outcomes, alice), LEAST);
        assertEq(outcomes.name(), bytes32("outcome-per-money"));
    }

    function test_GivenNewcomer() public {
        _ask();
        _identify(alice);
        assertEq(_factor(outcomes, alice), 10_000);
    }

    function test_GivenMeasured() public {
        _two();
        _record();
        _skip(1);
        _ask();
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(_factor(outcomes, _builder(1)), 10_000);
            assertEq(_factor(outcomes, _builder(2)), 10_000);
            assertEq(_factor(outcomes, _builder(3)), 5_000);
            for (uint256 j = 1; j <= 3; ++j) _identify(_builder(j));
        }
    }

    function test_GivenNothingMeasured() public {
        _two();
        _skip(1);
        _ask();
        assertEq(_factor(outcomes, _builder(3)), LEAST);
        _identify(_builder(3));
        assertEq(_factor(outcomes, _builder(3)), 10_000);
    }

    function test_GivenRecordedLater() public {
        _two();
        _identify(_builder(3));
        _ask();
        // In the very second of the opening, and any time later.
        _record();
        assertEq(_factor(outcomes, _builder(3)), 10_000);
        _skip(30 days);
        assertEq(_factor(outcomes, _builder(3)), 10_000);
        _ask();
        assertEq(_factor(outcomes, _builder(3)), 5_000);
    }

    function test_GivenSeveralRounds() public {
        _two();
        _record();
        (IDonationRound later, ApplicationId id) = _laterRound();
        work.setGranted(address(later), id, 10);
        work.setOutcome(address(later), id, 70);
        _setClock(outcomes.finalFrom(address(later)));
        outcomes.record(address(later), new uint256[](1));
        _skip(1);
        _ask();
        // One who joined the record of the first Round later than that of the second.
        work.engage(address(program), address(later), id, alice);
        work.engage(address(program), address(earlier), _id(3), alice);
        assertEq(_factor(outcomes, alice), 10_000);
        work.engage(address(program), address(earlier), _id(3), bob);
        work.engage(address(program), address(later), id, bob);
        assertEq(_factor(outcomes, bob), 10_000);
        assertEq(_factor(outcomes, _builder(3)), 5_000);
    }

    function test_GivenTwoInOneRound() public {
        _two();
        _record();
        _skip(1);
        _ask();
        work.engage(address(program), address(earlier), _id(1), alice);
        work.engage(address(program), address(earlier), _id(3), alice);
        work.engage(address(program), address(earlier), _id(2), alice);
        assertEq(_factor(outcomes, alice), 5_000);
    }

    function test_GivenRecordCannotBeRead() public {
        _ask();
        _identify(alice);
        Mood[2] memory moods = [Mood.Reverting, Mood.GasEating];
        for (uint256 i = 0; i < 2; ++i) {
            work.setMood(moods[i]);
            uint256 factor = outcomes.factorOf{gas: PART_GAS}(address(round), _id(1), alice);
            assertEq(factor, LEAST);
        }
    }

    function test_GivenLongRecord(uint256 count, uint256 allowance) public {
        _two();
        _record();
        _skip(1);
        _ask();
        _identify(_builder(3));
        count = bound(count, 0, 80);
        for (uint256 i = 0; i < count; ++i) work.engage(address(program), address(round), _id(1), _builder(3));
        allowance = bound(allowance, 120_000, 1_000_000);
        uint256 factor = outcomes.factorOf{gas: allowance}(address(round), _id(1), _builder(3));
        assertTrue(factor == 5_000 || factor == LEAST, "the right answer or the least");
        assertEq(_factor(outcomes, _builder(3)), 5_000, "with all gas");
    }

    /// Two at the median, one at half of it.
    function _two() private {
        _result(1, 10, 20);
        _result(2, 10, 20);
        _result(3, 10, 10);
    }

    function _laterRound() private returns (IDonationRound, ApplicationId id) {
        _ask();
        id = _accepted(_builder(20));
        _fund(POOL);
        _toSettling();
        _settle();
        return (round, id);
    }
}
