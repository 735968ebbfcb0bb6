// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {ApplicationId, Decision, Status} from "../../../contracts/types/Applications.sol";
import {RoundBase} from "../support/RoundBase.sol";

/// Threats of section D1 that need a whole attack; the matrix of who may what is test/integration/whoWhen.test.ts.
contract D01AccessTest is RoundBase {
    /// An outgoing admin leaves itself a way back: offers to a second address of its own, before and after it hands over.
    function test_D004_OldAdminLeavesItselfNoWayBack() public {
        address heir = makeAddr("heir");
        address wayBack = makeAddr("wayBack");
        vm.startPrank(admin);
        program.offerAdmin(heir);
        program.offerAdmin(wayBack);
        vm.stopPrank();
        vm.prank(heir);
        program.acceptAdmin();
        vm.prank(heir);
        program.revokeRole(Roles.ADMIN, admin);

        vm.expectRevert(abi.encodeWithSelector(Errors.Program_NoAdminOffer.selector, wayBack));
        vm.prank(wayBack);
        program.acceptAdmin();
        // The same offer made twice, or over another's, is used once.
        vm.startPrank(heir);
        program.offerAdmin(wayBack);
        program.withdrawAdminOffer(wayBack);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(Errors.Program_NoAdminOffer.selector, wayBack));
        vm.prank(wayBack);
        program.acceptAdmin();
        assertEq(program.getRoleMemberCount(Roles.ADMIN), 1);
        assertTrue(program.hasRole(Roles.ADMIN, heir));
    }

    /// A reviewer's batch is in the queue when its role is taken; it is judged by the roles at that moment.
    function test_D006_QueuedBatchOfARemovedReviewer() public {
        ApplicationId id = _apply(alice);
        Decision[] memory batch = new Decision[](1);
        batch[0] = Decision({application: id, isAccepted: true, content: _hashOf(id), reason: REASON});
        vm.prank(admin);
        program.revokeRole(Roles.REVIEWER, reviewer);
        _expectMissingRole(reviewer, Roles.REVIEWER);
        vm.prank(reviewer);
        round.review(batch);
        _assertStatus(id, Status.Pending);
    }

    /// People with all roles are lured into a transaction of somebody else's contract: only msg.sender counts.
    function test_D008_OriginIsNobody() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        address[4] memory origins = [admin, operator, reviewer, treasurer];
        for (uint256 i = 0; i < origins.length; ++i) {
            _expectMissingRole(anyone, Roles.OPERATOR);
            vm.prank(anyone, origins[i]);
            round.extend(1);
            _expectMissingRole(anyone, Roles.ADMIN);
            vm.prank(anyone, origins[i]);
            round.cancel(REASON);
            _expectMissingRole(anyone, Roles.REVIEWER);
            vm.prank(anyone, origins[i]);
            round.disqualify(id, REASON);
            vm.expectRevert(_unauthorised(anyone, Roles.ADMIN));
            vm.prank(anyone, origins[i]);
            program.setTrusted(anyone, false);
            vm.expectRevert(_unauthorised(anyone, Roles.TREASURER));
            vm.prank(anyone, origins[i]);
            program.fundRound(address(round), 1);
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotOwner.selector, anyone, sponsor));
        vm.prank(anyone, sponsor);
        round.withdrawRest(sponsor, anyone);
        assertEq(_pool(), POOL);
        _assertStatus(id, Status.Accepted);
    }

    /// The admin takes back trust, bounds and roles under an open Round: its donors and Builders notice nothing.
    function test_D012_AdminCannotReachIntoAnOpenRound() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        (uint256 demand, uint256 pool, uint256 cap) = (_demand(), _pool(), round.capOf(id));

        vm.startPrank(admin);
        program.setTrusted(address(explorerGate), false);
        program.setTrusted(address(implementation), false);
        program.revokeRole(Roles.OPERATOR, operator);
        program.revokeRole(Roles.REVIEWER, reviewer);
        vm.stopPrank();
        _donate(anyone, id, 100e18);
        assertTrue(_demand() > demand, "the gate still weighs");
        assertEq(_pool(), pool);
        assertEq(round.capOf(id), cap);

        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), 300e18 + POOL);
    }

    function _unauthorised(address caller, bytes32 role) private pure returns (bytes memory) {
        return abi.encodeWithSignature("AccessControlUnauthorizedAccount(address,bytes32)", caller, role);
    }
}
