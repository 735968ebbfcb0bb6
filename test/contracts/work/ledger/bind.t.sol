// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract BindTest is LedgerBase {
    function test_RevertWhen_ProgramIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotAProgram.selector, anyone));
        work.bind(anyone, alice);
    }

    function test_RevertGiven_NoIdentity() public {
        _expectNoIdentity();
        work.bind(address(program), alice);
        _identify(alice, N1, clock + 1 days);
        _skip(1 days);
        _expectNoIdentity();
        work.bind(address(program), alice);
    }

    function test_WhenBound() public {
        _identify(alice, N1);
        bytes32 identity = work.identityOf(alice);
        vm.expectEmit(address(work));
        emit Events.RecordsJoined(address(program), bytes32(uint256(uint160(alice))), identity);
        work.bind(address(program), alice);
        vm.recordLogs();
        work.bind(address(program), alice);
        assertEq(vm.getRecordedLogs().length, 0, "once");
    }

    /// The records become one, whoever came first, and stay one when the Stamp is gone.
    function test_GivenTwoRecords() public {
        _identify(alice, N1, clock + 100 days);
        _identify(_builder(1), N2);
        _granted(alice, 1_000);
        IDonationRound first = round;
        uint256 graceUntil = _graceUntil();
        _granted(_builder(1), 500);
        _granted(_builder(2), 700);
        _moveIdentity(N1, _builder(2));
        assertEq(work.engagementsOf(address(program), _builder(2)).length, 2, "by its identity, not joined yet");
        assertEq(work.engagementsOf(address(program), alice).length, 1);
        work.bind(address(program), _builder(2));
        assertEq(work.engagementsOf(address(program), alice).length, 2);
        assertEq(work.engagementsOf(address(program), _builder(2)).length, 2);
        assertEq(work.engagementsOf(address(program), _builder(1)).length, 1);
        (uint256 granted, ) = work.totalsAt(address(program), alice, address(token), clock);
        assertEq(granted, 1_700);
        _skip(TTL);
        assertEq(work.identityOf(_builder(2)), bytes32(0));
        (address where, uint256 owed, uint256 until) = work.refusalOf(address(program), _builder(2));
        assertEq(where, address(first));
        assertEq(owed, 1_000);
        assertEq(until, graceUntil);
    }

    /// An address that has two identities makes them one person.
    function test_GivenTwoIdentities() public {
        _identify(alice, N1, clock + 100 days);
        _granted(alice, 1_000);
        _identify(alice, N2, clock + 200 days);
        work.bind(address(program), alice);
        _moveIdentity(N1, _builder(1));
        assertEq(work.engagementsOf(address(program), _builder(1)).length, 1);
        _moveIdentity(N2, _builder(2));
        assertEq(work.engagementsOf(address(program), _builder(2)).length, 1);
    }

    /// One Program's records are nothing to another.
    function test_GivenAnotherProgram() public {
        _identify(alice, N1);
        _granted(alice, 1_000);
        address other = address(_program());
        work.bind(other, alice);
        assertEq(work.engagementsOf(other, alice).length, 0);
        assertEq(work.engagementsOf(address(program), alice).length, 1);
    }

    function _expectNoIdentity() private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoIdentity.selector, alice));
    }
}
