// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// Donations of n² tokens have exact roots: two of them are an ideal of 2n², a demand of 20000n².
contract SettleTest is RoundBase {
    ApplicationId[] private _none;

    function test_RevertGiven_BeforeSettleFrom() public {
        _setClock(START);
        _refusedIn(Phase.Upcoming);
        _setClock(round.times().applicationsFrom);
        _refusedIn(Phase.Open);
        _extend(2);
        _toReview();
        _refusedIn(Phase.Review);
        _setClock(round.times().settleFrom - 1);
        _refusedIn(Phase.Review);
        _skip(1);
        _settle();
        assertEq(round.settledAt(), clock);
    }

    function test_RevertGiven_Settled() public {
        _oneSettled();
        _refusedIn(Phase.Settled);
    }

    function test_RevertGiven_Cancelled() public {
        _cancel();
        _toSettling();
        _refusedIn(Phase.Cancelled);
    }

    function test_RevertGiven_Closed() public {
        ApplicationId id = _oneToSettle();
        _setClock(round.times().claimUntil - 1);
        assertFalse(round.settle(_none, 0));
        _toClosed();
        _refusedIn(Phase.Closed);
        assertEq(round.matchOf(id), 0);
        assertEq(_released(), POOL);
    }

    function test_RevertGiven_BeforeFallback() public {
        RoundConfig memory config = _proposedConfig();
        _reopen(config);
        _extend(1);
        uint256 from = config.times.fallbackAt + 1 days;
        uint256[3] memory moments = [uint256(round.times().settleFrom), config.times.fallbackAt, from - 1];
        for (uint256 i = 0; i < 3; ++i) {
            _setClock(moments[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_TooEarly.selector, moments[i], from));
            round.settle(_none, 1);
        }
        _setClock(from);
        assertTrue(round.settle(_none, 1));
    }

    function test_RevertGiven_SettledByList() public {
        _reopen(_proposedConfig());
        _toSettling();
        settler.settle(round, "root", 0);
        _toFallback();
        _refusedIn(Phase.Settled);
    }

    /// D139
    function test_GivenFallback() public {
        _reopen(_proposedConfig());
        ApplicationId id = _accepted(alice);
        _fund(10_000);
        _toDonations();
        _donateTwice(id, 1e18);
        assertEq(round.capOf(id), 10_000);
        _toFallback();
        vm.expectEmit(address(round));
        emit Events.Capped(id, 500);
        vm.expectEmit(address(round));
        emit Events.Settled(anyone, 9_500, 0, true);
        vm.prank(anyone);
        round.settle(_none, 10);
        assertEq(round.capOf(id), 500);
        assertEq(round.matchOf(id), 500);
        assertEq(_released(), 9_500);
    }

    function test_GivenNoApplications() public {
        _apply(alice);
        _fund(POOL);
        _toSettling();
        vm.expectEmit(address(round));
        emit Events.Settled(anyone, POOL, 0, false);
        vm.prank(anyone);
        assertTrue(round.settle(_none, 0));
        assertEq(_released(), POOL);
    }

    function test_GivenNoDonations() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toSettling();
        _settle();
        assertEq(round.matchOf(id), 0);
        assertEq(_released(), POOL);
        round.claim(id);
        assertEq(token.balanceOf(alice), 0);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), POOL);
    }

    function test_GivenLoneDonor() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donate(bob, id, 100e18);
        _donate(bob, id, 300e18);
        _toSettling();
        _settle();
        assertEq(_demand(), 0);
        assertEq(round.matchOf(id), 0);
        assertEq(_released(), POOL);
    }

    function test_GivenNoPool() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 1e18);
        assertEq(round.matchOf(id), 0);
        _toSettling();
        _settle();
        assertEq(round.matchOf(id), 0);
        assertEq(_released(), 0);
        round.claim(id);
        assertEq(token.balanceOf(alice), 2e18);
    }

    function test_GivenZeroCap() public {
        RoundConfig memory config = _config();
        config.matching.capBps = 1;
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _fund(9_999);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        assertEq(round.matchOf(id), 0);
        assertEq(_released(), 9_999);
    }

    function test_GivenOneApplication() public {
        ApplicationId id = _oneToSettle();
        vm.expectEmit(address(round));
        emit Events.Settled(address(this), POOL, 20_000 * 100e18, false);
        round.settle(_none, 1);
        assertEq(round.matchOf(id), POOL);
        assertEq(_released(), 0);
    }

    function test_GivenThree() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        _settle();
        _assertThree(a, b, c);
    }

    function test_GivenKeepWithEnough() public {
        _reopen(_keep());
        (ApplicationId a, ApplicationId b, ApplicationId c) = _threeWith(1_000e18);
        _settle();
        (uint256 numerator, uint256 denominator) = round.level();
        assertEq(numerator, 1);
        assertEq(denominator, 10_000);
        assertEq(round.matchOf(a), 8e18);
        assertEq(round.matchOf(b), 8e18);
        assertEq(round.matchOf(c), 3e18);
        assertEq(_released(), 1_000e18 - 19e18);
    }

    function test_GivenKeepWithTooLittle() public {
        _reopen(_keep());
        (ApplicationId a, ApplicationId b, ApplicationId c) = _threeWith(13e18);
        _settle();
        assertEq(round.matchOf(a), 5e18);
        assertEq(round.matchOf(b), 5e18);
        assertEq(round.matchOf(c), 3e18);
        assertEq(_released(), 0);
    }

    function test_GivenAllCapped() public {
        ApplicationId a = _accepted(alice, 1e18);
        ApplicationId b = _accepted(_builder(1), 2e18);
        _fund(10e18);
        _toDonations();
        _donateTwice(a, 1e18);
        _donateTwice(b, 1e18);
        _toSettling();
        _settle();
        assertEq(round.matchOf(a), 1e18);
        assertEq(round.matchOf(b), 2e18);
        assertEq(_released(), 7e18);
    }

    /// D140: equal ones that fit exactly. Each would get a quarter, which is the cap.
    function test_GivenExactlyAtCap() public {
        RoundConfig memory config = _config();
        config.matching.capBps = 2_500;
        _reopen(config);
        for (uint256 i = 1; i <= 4; ++i) _accepted(_builder(i));
        _fund(4e18);
        _toDonations();
        for (uint32 i = 1; i <= 4; ++i) _donateTwice(_id(i), 1e18);
        _toSettling();
        vm.recordLogs();
        _settle();
        assertEq(vm.getRecordedLogs().length, 1, "nobody is capped");
        for (uint32 i = 1; i <= 4; ++i) assertEq(round.matchOf(_id(i)), 1e18);
    }

    function test_GivenDisqualified() public {
        ApplicationId a = _accepted(alice);
        ApplicationId b = _accepted(_builder(1));
        ApplicationId c = _accepted(_builder(2));
        _fund(10e18);
        _toDonations();
        _donateTwice(a, 1e18);
        _donateTwice(b, 9e18);
        _donateTwice(c, 4e18);
        _disqualify(b);
        _withdraw(_builder(2));
        _toSettling();
        ApplicationId[] memory hints = new ApplicationId[](2);
        (hints[0], hints[1]) = (b, c);
        assertTrue(round.settle(hints, 100));
        assertEq(round.matchOf(a), 10e18);
        assertEq(round.matchOf(b) + round.matchOf(c), 0);
    }

    function test_GivenMultiplier() public {
        RoundConfig memory config = _keep();
        config.modules.calibration = address(calibration);
        _reopen(config);
        calibration.setMultiplier(2_500);
        ApplicationId a = _accepted(alice);
        calibration.setMultiplier(10_000);
        ApplicationId b = _accepted(_builder(1));
        _fund(100e18);
        _toDonations();
        _donateTwice(a, 1e18);
        _donateTwice(b, 1e18);
        _toSettling();
        _settle();
        assertEq(round.matchOf(a), 0.5e18);
        assertEq(round.matchOf(b), 2e18);
    }

    function test_WhenHintsAreUseless() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        ApplicationId[] memory hints = new ApplicationId[](8);
        (hints[0], hints[1], hints[2], hints[3]) = (_id(0), _id(99), _id(type(uint32).max), b);
        (hints[4], hints[5], hints[6], hints[7]) = (c, c, a, c);
        assertTrue(round.settle(hints, 3));
        _assertThree(a, b, c);
    }

    function test_WhenHintsAreSorted() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        ApplicationId[] memory hints = new ApplicationId[](2);
        (hints[0], hints[1]) = (c, a);
        assertTrue(round.settle(hints, 3));
        _assertThree(a, b, c);
    }

    /// D089: a, b, c joins, a joins, b, c, a: seven items.
    function test_WhenPaged() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        for (uint256 i = 0; i < 6; ++i) {
            if (i == 2) {
                vm.expectEmit(address(round));
                emit Events.Capped(c, 3e18);
            }
            if (i == 3) {
                vm.expectEmit(address(round));
                emit Events.Capped(a, 20e18);
            }
            assertFalse(round.settle(_none, 1), "page");
            _assertThree(a, b, c);
            assertEq(round.settledAt(), 0);
        }
        assertTrue(round.settle(_none, 1));
        _assertThree(a, b, c);
    }

    function test_WhenNoItems() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        ApplicationId[] memory hints = new ApplicationId[](2);
        (hints[0], hints[1]) = (c, a);
        assertFalse(round.settle(_none, 0));
        assertFalse(round.settle(hints, 0));
        assertFalse(round.settle(hints, 2));
        assertTrue(round.settle(_none, 1));
        _assertThree(a, b, c);
    }

    /// D140: a and b were seen before c joined by a hint; a is over its cap only since.
    function test_WhenHintedBetweenPages() public {
        (ApplicationId a, ApplicationId b, ApplicationId c) = _three();
        assertFalse(round.settle(_none, 2));
        round.settle(_ids(ApplicationId.unwrap(c)), 1);
        if (round.phase() == Phase.Settling) _settle();
        _assertThree(a, b, c);
    }

    /// D028, D148
    function test_WhenInputsAreTouched() public {
        ApplicationId id = _oneToSettle();
        ApplicationId late = _id(9);
        bytes memory before = _inputs(id);
        _give(address(token), anyone, 10e18);

        vm.expectRevert(
            abi.encodeWithSelector(
                Errors.Round_OutsideWindow.selector,
                clock,
                round.times().applicationsFrom,
                round.times().applicationsUntil
            )
        );
        _apply(bob);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift(id, 1e18, 0);
        vm.expectPartialRevert(Errors.Round_OutsideWindow.selector);
        vm.prank(anyone);
        round.donate(gifts);
        _expectWrongPhase(Phase.Settling);
        vm.prank(anyone);
        round.fund(1, false);
        _expectWrongPhase(Phase.Settling);
        vm.prank(reviewer);
        round.accept(late, bytes28(0), REASON);
        _expectWrongPhase(Phase.Settling);
        vm.prank(reviewer);
        round.reject(late, bytes28(0), REASON);
        _expectWrongPhase(Phase.Settling);
        _disqualify(id);
        _expectWrongPhase(Phase.Settling);
        _reinstate(id);
        _expectWrongPhase(Phase.Settling);
        _withdraw(alice);
        _expectWrongPhase(Phase.Settling);
        _extend(1);
        _expectWrongPhase(Phase.Settling);
        _cancel();
        explorerGate.setDefault(0);
        _expectWrongPhase(Phase.Settling);
        round.reweigh(bob, _ids(1));
        token.mint(address(round), 5e18);
        round.absorb();
        calibration.setMultiplier(0);

        assertEq(_inputs(id), before);
        _settle();
        assertEq(round.matchOf(id), POOL);
        assertEq(_released(), 5e18);
    }

    function _inputs(ApplicationId id) private view returns (bytes memory) {
        (uint256 numerator, uint256 denominator) = round.level();
        return abi.encode(round.application(id), _pool(), _demand(), numerator, denominator, round.times());
    }

    function _refusedIn(Phase phase) private {
        _expectWrongPhase(phase);
        round.settle(_none, 10);
    }

    function _keep() private view returns (RoundConfig memory config) {
        config = _config();
        config.matching.saturation = Saturation.Keep;
    }

    /// Three applications at settleFrom with ideals 8, 8, 32 tokens, asks 20, none, 3, and a pool of 48.
    function _three() private returns (ApplicationId, ApplicationId, ApplicationId) {
        return _threeWith(48e18);
    }

    function _threeWith(uint256 pool) private returns (ApplicationId a, ApplicationId b, ApplicationId c) {
        a = _accepted(alice, 20e18);
        b = _accepted(_builder(1));
        c = _accepted(_builder(2), 3e18);
        _fund(pool);
        _toDonations();
        _donateTwice(a, 4e18);
        _donateTwice(b, 4e18);
        _donateTwice(c, 16e18);
        _toSettling();
    }

    /// At 1 each c is over 3; then (48 − 3) / 16 puts a over 20; b gets the 25 left.
    function _assertThree(ApplicationId a, ApplicationId b, ApplicationId c) private view {
        assertEq(round.matchOf(a), 20e18, "a");
        assertEq(round.matchOf(b), 25e18, "b");
        assertEq(round.matchOf(c), 3e18, "c");
    }
}
