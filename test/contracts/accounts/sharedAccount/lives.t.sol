// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {AccountBase} from "../AccountBase.sol";

/// In the life of real Programs and Rounds.
contract LivesTest is AccountBase {
    function test_WhenItIsABuilder() public {
        vm.prank(owner);
        account.setPermission(address(round), round.applyToRound.selector, address(0), true);
        bytes memory answer = _execute(
            member,
            address(round),
            abi.encodeCall(round.applyToRound, (_content(address(account))))
        );
        ApplicationId id = abi.decode(answer, (ApplicationId));
        assertEq(round.application(id).builder, address(account));
        _accept(id);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 100e18);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(address(account)), FUNDS + 200e18 + POOL);

        _spend(member, LIMIT);
        _expectExceeded(member, uint256(LIMIT) + 1, LIMIT);
        _spend(member, 1);
        assertEq(token.balanceOf(payee), LIMIT);
    }

    function test_WhenItOwnsAProgram() public {
        vm.prank(admin);
        program.offerAdmin(address(account));
        _execute(owner, address(program), abi.encodeCall(IProgram.acceptAdmin, ()));
        assertTrue(program.hasRole(Roles.ADMIN, address(account)));
        vm.prank(admin);
        program.renounceRole(Roles.ADMIN, admin);
        bytes memory grant = abi.encodeCall(program.grantRole, (Roles.REVIEWER, second));
        _execute(owner, address(program), grant);
        assertTrue(program.hasRole(Roles.REVIEWER, second));
    }

    function test_WhenItHasARole() public {
        ApplicationId id = _apply(alice);
        bytes28 content = _hashOf(id);
        vm.prank(admin);
        program.grantRole(Roles.REVIEWER, address(account));
        vm.prank(owner);
        account.setPermission(address(round), round.accept.selector, address(0), true);
        _execute(member, address(round), abi.encodeCall(round.accept, (id, content, REASON)));
        assertEq(round.acceptedApplications().length, 1);
    }
}
