// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract SettleToTest is RoundBase {
    function setUp() public override {
        super.setUp();
        _reopen(_proposedConfig());
    }

    function test_RevertGiven_CallerIsNotSettler() public {
        _toSettling();
        address[] memory others = _othersThan(address(settler));
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSettler.selector, others[i]));
            vm.prank(others[i]);
            round.settleTo("root", 0);
        }
    }

    function test_RevertGiven_NoSettlerConfigured() public {
        _reopen(_config());
        _toSettling();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSettler.selector, address(settler)));
        settler.settle(round, "root", 0);
    }

    function test_RevertGiven_NotSettling() public {
        uint256 state = vm.snapshotState();
        _cancel();
        _toSettling();
        _refusedIn(Phase.Cancelled);
        vm.revertToState(state);
        _setClock(round.times().applicationsFrom - 1);
        _refusedIn(Phase.Upcoming);
        _skip(1);
        _refusedIn(Phase.Open);
        _setClock(round.times().settleFrom - 1);
        _refusedIn(Phase.Review);
        _skip(1);
        settler.settle(round, "root", 0);
        _refusedIn(Phase.Settled);
        _toClosed();
        _refusedIn(Phase.Closed);
    }

    function test_RevertWhen_TotalAbovePool() public {
        _fund(10);
        _toSettling();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_OverTotal.selector, 0, 11, 10));
        settler.settle(round, "root", 11);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_OverTotal.selector, 0, type(uint256).max, 10));
        settler.settle(round, "root", type(uint256).max);
        settler.settle(round, "root", 10);
    }

    function test_RevertWhen_NoRoot() public {
        _toSettling();
        vm.expectRevert(Errors.Round_NoRoot.selector);
        settler.settle(round, 0, 0);
    }

    /// Anyone begins the LIVE settlement at fallbackAt, even with a page of nothing; from then on all caps are the fallback's,
    /// and a list would be paid under them.
    function test_RevertGiven_FallbackHasBegun() public {
        ApplicationId id = _accepted(alice);
        _fund(10_000);
        _toDonations();
        _donateTwice(id, 1e18);
        _toFallback();
        assertFalse(round.settle(new ApplicationId[](0), 0));
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Round_TooLate.selector, block.timestamp, round.times().fallbackAt)
        );
        settler.settle(round, _leaf(id, 5_000), 5_000);
    }

    function test_GivenSettling() public {
        _fund(10_000);
        _toSettling();
        assertEq(_released(), 0);
        vm.expectEmit(address(round));
        emit Events.SettledTo(address(settler), "root", 7_000);
        settler.settle(round, "root", 7_000);
        _assertPhase(Phase.Settled);
        assertEq(round.settlementRoot(), bytes32("root"));
        assertEq(round.settledAt(), clock);
        assertEq(_released(), 3_000);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), 3_000);
        _toClosed();
        assertEq(_released(), 10_000);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), 10_000);
    }

    function test_WhenTotalIsZero() public {
        _fund(10_000);
        _toSettling();
        settler.settle(round, "root", 0);
        assertEq(_released(), 10_000);
    }

    function _leaf(ApplicationId id, uint256 amount) private view returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(block.chainid, address(round), id, amount))));
    }

    function _refusedIn(Phase phase) private {
        _expectWrongPhase(phase);
        settler.settle(round, "root", 0);
    }
}
