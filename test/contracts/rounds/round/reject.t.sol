// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract RejectTest is RoundBase {
    function test_RevertGiven_CallerIsNotReviewer() public {
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        address[] memory others = _othersThan(reviewer);
        for (uint256 i = 0; i < others.length; ++i) {
            _expectMissingRole(others[i], Roles.REVIEWER);
            vm.prank(others[i]);
            round.reject(id, content, REASON);
        }
    }

    function test_RevertGiven_NotOpen() public {
        _refusedOutsideOpen(false, _apply(alice), _refusedIn);
    }

    function test_RevertWhen_NoReason() public {
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        vm.expectRevert(Errors.Round_NoReason.selector);
        vm.prank(reviewer);
        round.reject(id, content, 0);
    }

    function test_RevertGiven_NotPending() public {
        _refusedGiven(_id(1), Status.None);
        ApplicationId id = _accepted(alice);
        _refusedGiven(id, Status.Accepted);
        _disqualify(id);
        _refusedGiven(id, Status.Disqualified);
        id = _apply(bob);
        _reject(id);
        _refusedGiven(id, Status.Rejected);
        _withdraw(bob);
        _refusedGiven(id, Status.Withdrawn);
    }

    function test_RevertWhen_ContentChanged() public {
        ApplicationId id = _apply(alice);
        bytes28 judged = _hashOf(id);
        _apply(alice, uint96(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_ContentChanged.selector, id, judged, _hashOf(id)));
        vm.prank(reviewer);
        round.reject(id, judged, REASON);
    }

    function test_GivenPending() public {
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        vm.expectEmit(address(round));
        emit Events.Rejected(id, reviewer, content, REASON);
        vm.prank(reviewer);
        round.reject(id, content, REASON);
        _assertStatus(id, Status.Rejected);
        assertEq(round.acceptedApplications().length, 0);
    }

    /// D038
    function test_GivenRejectedBefore() public {
        ApplicationId id = _apply(alice);
        _reject(id);
        _apply(alice);
        _reject(id);
        _apply(alice);
        _accept(id);
        _assertStatus(id, Status.Accepted);
        assertEq(round.applicationCount(), 1);
        assertEq(round.acceptedApplications().length, 1);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        bytes28 content = _hashOf(id);
        _expectWrongPhase(phase);
        vm.prank(reviewer);
        round.reject(id, content, REASON);
    }

    function _refusedGiven(ApplicationId id, Status status) private {
        bytes28 content = _hashOf(id);
        _expectWrongStatus(id, status);
        vm.prank(reviewer);
        round.reject(id, content, REASON);
    }
}
