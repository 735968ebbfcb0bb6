// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Record, ScopeId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

contract RevokeNullifierTest is PassportBase {
    function _revoke() private {
        vm.prank(issuer);
        passport.revokeNullifier(scope, discord, N1);
    }

    function test_RevertGiven_CallerIsNoIssuer() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_NotIssuer.selector, anyone));
        vm.prank(anyone);
        passport.revokeNullifier(scope, discord, N1);
    }

    function test_RevertGiven_ScopeUnknown() public {
        ScopeId unknown = ScopeId.wrap("unknown");
        vm.expectRevert(abi.encodeWithSelector(Errors.Passport_ScopeUnknown.selector, unknown));
        vm.prank(issuer);
        passport.revokeNullifier(unknown, discord, N1);
    }

    function test_GivenNobodyHoldsIt() public {
        vm.expectEmit(address(passport));
        emit Events.NullifierRevoked(scope, issuer, address(0), discord, N1, 0);
        _revoke();
        _presentRefused(
            _stamp(alice, N1),
            abi.encodeWithSelector(Errors.Passport_NullifierRevoked.selector, N1, START, START)
        );
        _skip(1);
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, clock));
    }

    function test_GivenHeld() public {
        Stamp memory stamp = _stamp(alice, N1);
        _present(stamp);
        _skip(1 days);
        Stamp memory spare = _stamp(alice, N1);
        spare.expiresAt += 1;
        vm.expectEmit(address(passport));
        emit Events.NullifierRevoked(scope, issuer, alice, discord, N1, clock);
        _revoke();
        assertFalse(_held(alice, START));
        assertFalse(_held(alice, clock));

        _skip(1);
        bytes memory reason = abi.encodeWithSelector(
            Errors.Passport_NullifierRevoked.selector,
            N1,
            spare.issuedAt,
            clock - 1
        );
        _presentRefused(spare, reason);
        _present(_stamp(alice, N1));
        assertTrue(_held(alice, clock));
        assertFalse(_held(alice, clock - 1));
    }

    function test_GivenHeldByOneAfterAnother() public {
        _present(_stamp(alice, N1));
        uint64 first = clock;
        _skip(TTL + HOLDOVER);
        _present(_stamp(bob, N1));
        assertTrue(_held(alice, first));
        _revoke();
        assertFalse(_held(alice, first));
        assertFalse(_held(bob, clock));
    }

    /// D154: the holdover begins anew nowhere, and ends nowhere early.
    function test_GivenHoldover() public {
        _present(_stamp(alice, N1));
        _skip(1 days);
        _revoke();
        uint64 freeAt = clock + HOLDOVER;
        _setClock(freeAt - 1);
        _presentRefused(
            _stamp(bob, N1),
            abi.encodeWithSelector(Errors.Passport_NullifierHeld.selector, N1, alice, freeAt)
        );
        _setClock(freeAt);
        _present(_stamp(bob, N1));
        (Record memory record, ) = passport.recordOf(scope, issuer, discord, N1);
        assertEq(record.holder, bob);
    }

    function test_GivenExpiredBefore() public {
        _present(_stamp(alice, N1));
        _skip(TTL + 30 days);
        _revoke();
        (Record memory record, uint256 freeAt) = passport.recordOf(scope, issuer, discord, N1);
        assertEq(record.until, START + TTL);
        assertEq(freeAt, START + TTL + HOLDOVER);
    }

    function test_GivenAnotherNullifierOfTheHolder() public {
        _present(_stamp(alice, N1));
        _skip(1 days);
        _present(_stamp(alice, N2));
        _revoke();
        assertFalse(_held(alice, START));
        assertTrue(_held(alice, clock));
    }
}
