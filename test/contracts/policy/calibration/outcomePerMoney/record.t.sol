// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../../contracts/types/Applications.sol";
import {Median} from "../../../../../contracts/types/Calibration.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract OutcomePerMoneyRecordTest is CalibrationBase {
    function test_RevertWhen_NotARound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotARound.selector, anyone));
        outcomes.record(anyone, new uint256[](0));
    }

    function test_RevertGiven_AlreadyRecorded() public {
        _record();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_AlreadyRecorded.selector, earlier));
        outcomes.record(address(earlier), new uint256[](0));
    }

    function test_RevertGiven_NotSettled() public {
        _ask();
        _toClosed();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSettled.selector, round));
        outcomes.record(address(round), new uint256[](0));
    }

    function test_RevertGiven_FactsAreNotFinal() public {
        uint256 from = outcomes.finalFrom(address(earlier));
        _setClock(from - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_TooEarly.selector, from - 1, from));
        outcomes.record(address(earlier), new uint256[](0));
    }

    function test_RevertWhen_OneIsLeftOut() public {
        _three();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotAll.selector, 2, 3));
        outcomes.record(address(earlier), _places(0, 1));
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotAll.selector, 4, 3));
        outcomes.record(address(earlier), new uint256[](4));
    }

    function test_RevertWhen_OneIsThereTwice() public {
        _three();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSorted.selector, 1));
        outcomes.record(address(earlier), _places(0, 0, 2));
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSorted.selector, 2));
        outcomes.record(address(earlier), _places(0, 2, 2));
    }

    function test_RevertWhen_PlaceIsNotMeasured() public {
        _three();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotMeasured.selector, 1));
        outcomes.record(address(earlier), _places(0, 1, 2));
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotMeasured.selector, BUILDERS));
        outcomes.record(address(earlier), _places(0, BUILDERS, 2));
    }

    function test_RevertWhen_NotSorted() public {
        _three();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSorted.selector, 1));
        outcomes.record(address(earlier), _places(2, 0, 3));
        // Three and four are equal: the id decides.
        _result(4, 20, 40);
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSorted.selector, 2));
        outcomes.record(address(earlier), _places(0, 3, 2));
        outcomes.record(address(earlier), _places(0, 2, 3));
    }

    function test_GivenNothingGranted() public {
        _record();
        Median memory median = outcomes.medianOf(address(earlier));
        assertEq(median.recordedAt, clock);
        assertEq(median.granted, 0);
        assertEq(outcomes.measuredOf(address(earlier), _id(1)), 0);
    }

    function test_GivenDisqualified() public {
        _reopen(_workConfig());
        ApplicationId good = _accepted(alice);
        ApplicationId bad = _accepted(bob);
        _fund(POOL);
        _toDonations();
        _donateTwice(good, 1e18);
        _donateTwice(bad, 1e18);
        _disqualify(bad);
        _toSettling();
        _settle();
        round.claim(good);
        work.setOutcome(address(round), good, 5);
        work.setOutcome(address(round), bad, 50);
        _setClock(outcomes.finalFrom(address(round)));
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotAll.selector, 2, 1));
        outcomes.record(address(round), _places(0, 1));
        outcomes.record(address(round), new uint256[](1));
        Median memory median = outcomes.medianOf(address(round));
        assertEq(median.granted, POOL, "the match as claimed");
        assertEq(outcomes.measuredOf(address(round), bad), 0);
        assertEq(outcomes.measuredOf(address(round), good), 10_000);
    }

    function test_GivenAtDeMinimis() public {
        _result(1, 100, 100);
        _result(2, 100, 200);
        // Dust: one with more, one with less per money than anybody.
        _result(3, 10, 10_000);
        _result(4, 10, 0);
        work.setDeMinimis(10);
        _record();
        Median memory median = outcomes.medianOf(address(earlier));
        assertEq(median.outcome, 100);
        assertEq(outcomes.measuredOf(address(earlier), _id(3)), 0);
        assertEq(outcomes.measuredOf(address(earlier), _id(4)), 0);
    }

    function test_GivenMedianIsZero() public {
        _result(1, 10, 0);
        _result(2, 10, 0);
        _result(3, 10, 7);
        _record();
        assertEq(outcomes.medianOf(address(earlier)).outcome, 0);
        for (uint32 id = 1; id <= 3; ++id) assertEq(outcomes.measuredOf(address(earlier), _id(id)), 10_000);
    }

    function test_WhenSorted(uint64[8] memory granted, uint64[8] memory results, uint256 deMinimis) public {
        for (uint32 i = 0; i < BUILDERS; ++i) _result(i + 1, granted[i] % 1e6, results[i] % 1e6);
        work.setDeMinimis(bound(deMinimis, 0, 2e5));
        uint256[] memory places = _sortedPlaces(work.deMinimis());
        outcomes.record(address(earlier), places);
        if (places.length == 0) return;
        uint256 middle = places[(places.length - 1) / 2];
        _assertMedian(middle);
        for (uint256 i = 0; i < places.length; ++i) _assertMeasured(places[i], middle);
    }

    function test_WhenExtreme() public {
        _result(1, type(uint256).max, 1);
        _result(2, type(uint104).max, type(uint256).max);
        _result(3, 1, type(uint128).max);
        uint256[] memory places = _places(0, 1, 2);
        vm.expectEmit(address(outcomes));
        emit Events.Measured(address(earlier), _id(1), 1, type(uint104).max, LEAST);
        vm.expectEmit(address(outcomes));
        emit Events.Measured(address(earlier), _id(2), type(uint128).max, type(uint104).max, 10_000);
        vm.expectEmit(address(outcomes));
        emit Events.Measured(address(earlier), _id(3), type(uint128).max, 1, 10_000);
        vm.expectEmit(address(outcomes));
        emit Events.MedianRecorded(address(earlier), anyone, type(uint128).max, type(uint104).max, 3);
        vm.prank(anyone);
        outcomes.record(address(earlier), places);
    }

    function test_GivenChangedAfterwards() public {
        _three();
        _record();
        _result(1, 1, type(uint128).max);
        assertEq(outcomes.measuredOf(address(earlier), _id(1)), 5_000);
        assertEq(outcomes.medianOf(address(earlier)).outcome, 20);
    }

    /// One per money, two (the median, first by id), two.
    function _three() private {
        _result(1, 10, 10);
        _result(3, 10, 20);
        _result(4, 10, 21);
    }

    function _places(uint256 a, uint256 b) private pure returns (uint256[] memory list) {
        list = new uint256[](2);
        (list[0], list[1]) = (a, b);
    }

    function _places(uint256 a, uint256 b, uint256 c) private pure returns (uint256[] memory list) {
        list = new uint256[](3);
        (list[0], list[1], list[2]) = (a, b, c);
    }

    function _assertMedian(uint256 middle) private view {
        Median memory median = outcomes.medianOf(address(earlier));
        assertEq(median.outcome, _outcomeAt(middle), "outcome");
        assertEq(median.granted, _grantedAt(middle), "granted");
        assertEq(median.recordedAt, clock, "recorded");
        assertEq(median.openedAt, earlier.times().applicationsFrom, "opened");
    }

    function _assertMeasured(uint256 place, uint256 middle) private view {
        uint256 expected = 10_000;
        if (_outcomeAt(middle) != 0) {
            expected = (10_000 * _outcomeAt(place) * _grantedAt(middle)) / (_outcomeAt(middle) * _grantedAt(place));
        }
        if (expected > 10_000) expected = 10_000;
        if (expected < LEAST) expected = LEAST;
        assertEq(outcomes.measuredOf(address(earlier), _id(uint32(place + 1))), expected, "factor");
    }
}
