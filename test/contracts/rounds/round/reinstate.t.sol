// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ReinstateTest is RoundBase {
    function test_RevertGiven_CallerIsNeither() public {
        _reopen(_proposedConfig());
        ApplicationId id = _disqualified();
        address[] memory others = _othersThan(admin);
        for (uint256 i = 0; i < others.length; ++i) if (others[i] != arbiter) _refusedFor(id, others[i]);
    }

    function test_RevertGiven_NoArbiterConfigured() public {
        ApplicationId id = _disqualified();
        _refusedFor(id, arbiter);
    }

    function test_RevertWhen_NoReason() public {
        ApplicationId id = _disqualified();
        vm.expectRevert(Errors.Round_NoReason.selector);
        vm.prank(admin);
        round.reinstate(id, 0);
    }

    function test_RevertGiven_NotOpenOrReview() public {
        _refusedOutsideOpen(true, _disqualified(), _refusedIn);
    }

    function test_RevertGiven_NotDisqualified() public {
        _expectWrongStatus(_id(1), Status.None);
        _reinstate(_id(1));
        ApplicationId id = _apply(alice);
        _expectWrongStatus(id, Status.Pending);
        _reinstate(id);
        _reject(id);
        _expectWrongStatus(id, Status.Rejected);
        _reinstate(id);
        _withdraw(alice);
        _expectWrongStatus(id, Status.Withdrawn);
        _reinstate(id);
        id = _accepted(bob);
        _expectWrongStatus(id, Status.Accepted);
        _reinstate(id);
    }

    /// No real Round gets there (2^27 donors of full weight): R, the lowest 136 bits of the first slot, is set by hand.
    function test_RevertGiven_Full() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 1e18);
        _disqualify(id);
        bytes32 slot = vm.load(address(round), 0);
        assertEq(uint256(slot) >> 136, 2e18, "escrow follows R");
        uint256 full = type(uint136).max;
        vm.store(address(round), 0, slot | bytes32(full - 20_000e18 + 1));
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_Full.selector, full + 1));
        _reinstate(id);
        _assertStatus(id, Status.Disqualified);
        vm.store(address(round), 0, slot | bytes32(full - 20_000e18));
        _reinstate(id);
        assertEq(_demand(), full);
        _disqualify(id);
    }

    function test_GivenAdmin() public {
        ApplicationId id = _disqualified();
        assertEq(_demand(), 0);
        vm.expectEmit(address(round));
        emit Events.Reinstated(id, admin, REASON);
        _reinstate(id);
        _assertStatus(id, Status.Accepted);
        assertEq(_demand(), 20_000e18);
        assertEq(round.acceptedApplications().length, 1);
    }

    function test_GivenArbiter() public {
        _reopen(_proposedConfig());
        ApplicationId id = _disqualified();
        vm.expectEmit(address(round));
        emit Events.Reinstated(id, arbiter, REASON);
        vm.prank(arbiter);
        round.reinstate(id, REASON);
        assertEq(_demand(), 20_000e18);
    }

    /// D137: whoever is put out at the last moment has a day to be put back.
    function test_GivenLastSecond() public {
        ApplicationId id = _disqualified();
        _extend(1);
        _setClock(round.times().settleFrom - 1);
        _reinstate(id);
        _skip(1);
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), 2e18);
    }

    function _disqualified() private returns (ApplicationId id) {
        id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 1e18);
        _disqualify(id);
    }

    function _refusedFor(ApplicationId id, address caller) private {
        _expectMissingRole(caller, Roles.ADMIN);
        vm.prank(caller);
        round.reinstate(id, REASON);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        _reinstate(id);
    }
}
