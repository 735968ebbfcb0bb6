// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IFirstLedger} from "../../../../contracts/interfaces/IFirstLedger.sol";
import {ILedger} from "../../../../contracts/interfaces/ILedger.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Engagement} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract OnAcceptedTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function test_RevertWhen_CallerIsNoRound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
        vm.prank(anyone);
        work.onAccepted(_id(1), alice, 0);
    }

    function test_RevertGiven_OwingPastGrace() public {
        id = _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _setClock(graceUntil - 1 - UNIT);
        _reopen(_workConfig());
        ApplicationId second = _apply(alice);
        uint256 state = vm.snapshotState();
        _accept(second);
        vm.revertToState(state);
        ApplicationId other = _apply(bob);
        _setClock(graceUntil);
        bytes28 content = _hashOf(second);
        vm.expectRevert(_owes(alice, first, GRANT, graceUntil));
        vm.prank(reviewer);
        round.accept(second, content, REASON);
        _accept(other);
    }

    function test_GivenMuchLaterRoundSubmittedInTime() public {
        id = _granted(alice, GRANT);
        _setClock(_graceUntil() - 1);
        _justify(id, GRANT);
        RoundConfig memory c = _workConfig();
        c.times.applicationsFrom = clock;
        _reopen(c);
        _skip(2);
        _accepted(alice);
    }

    function test_RevertGiven_AppealIsOver() public {
        id = _granted(alice, GRANT);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        _setClock(graceUntil - 1 days);
        _justify(id, GRANT);
        _judge(id, 100);
        _setClock(graceUntil);
        _appeal(alice, id);
        uint256 appealUntil = clock + JUDGE;
        RoundConfig memory c = _workConfig();
        c.times.applicationsFrom = clock;
        _reopen(c);
        ApplicationId second = _apply(alice);
        _setClock(appealUntil - 1);
        uint256 state = vm.snapshotState();
        _accept(second);
        vm.revertToState(state);
        _skip(1);
        bytes28 content = _hashOf(second);
        vm.expectRevert(_owes(alice, first, GRANT - 100, graceUntil));
        vm.prank(reviewer);
        round.accept(second, content, REASON);
    }

    /// Of a person that is already in: `alice` and `carol` are one since the identity went from the one to the other.
    function test_RevertGiven_SecondAddressInTheRound() public {
        _identify(alice, N1, clock + 1 days);
        _accepted(alice);
        _moveIdentity(N1, carol);
        _reopen(_workConfig());
        ApplicationId first = _accepted(carol);
        bytes memory reason = abi.encodeWithSelector(Errors.Ledger_AlreadyAccepted.selector, alice, round, first);
        _refusedHere(alice, 0, reason);
        _accepted(bob);
    }

    function test_RevertWhen_AskIsAboveTheLimit() public {
        _setAllowances(500, 100);
        _identify(alice, N1);
        _reopen(_workConfig());
        _refusedHere(bob, 101, _aboveLimit(bob, 101, 100));
        _refusedHere(carol, 0, _aboveLimit(carol, 0, 100));
        _accepted(anyone, 100);
        _refusedHere(alice, 501, _aboveLimit(alice, 501, 500));
        _apply(alice, 500);
        _accept(round.applicationOf(alice));
    }

    function test_RevertGiven_StrangersHaveNoAllowance() public {
        _setPrice("catchment:allowance", 500);
        _reopen(_workConfig());
        _refusedHere(alice, 1, _aboveLimit(alice, 1, 0));
    }

    function test_GivenStrangersAllowanceIsLarger() public {
        _setAllowances(500, 1_000);
        _refused(alice, 501, _aboveLimit(alice, 501, 500));
    }

    function test_GivenNoAllowanceIsSet() public {
        _accepted(alice, type(uint96).max);
        _accepted(bob, 0);
    }

    /// k × what was justified in all earlier Rounds of the same asset; nothing of what was merely granted or repaid.
    function test_GivenSeveralRounds() public {
        _identify(alice, N1);
        _work(GRANT, 400);
        RoundConfig memory other = _workConfig();
        other.matching.asset = NATIVE;
        _setPrice(NATIVE, "receipt", 1_000_000);
        other.times.applicationsFrom = clock + UNIT;
        id = _granted(other, alice, GRANT);
        _justify(id, GRANT);
        _skip(JUDGE);
        _setAllowances(500, 100);
        _skip(UNIT);
        _identify(alice, N1);
        _work(1_100, 800);
        _reopen(_workConfig());
        // 1.5 × (400 + 800) + 500
        assertEq(work.askLimitOf(address(round), alice), 2_300);
        (uint256 granted, uint256 justified) = work.totalsAt(address(program), alice, address(token), clock);
        assertEq(granted, 2_100, "granted");
        assertEq(justified, 1_200, "justified");
        (granted, justified) = work.totalsAt(address(program), alice, NATIVE, clock);
        assertEq(granted, GRANT, "in the other asset");
        _refusedHere(alice, 2_301, _aboveLimit(alice, 2_301, 2_300));
        _apply(alice, 2_300);
        _accept(round.applicationOf(alice));
        Engagement[] memory engagements = work.engagementsOf(address(program), alice);
        assertEq(engagements.length, 4);
        assertEq(engagements[0].receivedBefore, 0);
        assertEq(engagements[1].receivedBefore, 0, "another asset");
        assertEq(engagements[2].receivedBefore, GRANT);
        assertEq(engagements[3].receivedBefore, 2_100);
    }

    function test_GivenAtMostDeMinimis() public {
        _setPrice("catchment:de-minimis", GRANT);
        id = _granted(alice, GRANT);
        assertEq(_owed(id), 0);
        id = _granted(_builder(1), GRANT + 1);
        (IDonationRound first, uint256 graceUntil) = (round, _graceUntil());
        assertEq(_owed(id), GRANT + 1);
        _setClock(graceUntil);
        _reopen(_workConfig());
        _accepted(alice);
        _refusedHere(_builder(1), 0, _owes(_builder(1), first, GRANT + 1, graceUntil));
    }

    function test_GivenAnotherProgram() public {
        id = _granted(alice, GRANT);
        _setClock(_graceUntil());
        program = _program();
        _trust(address(work));
        _reopen(_workConfig());
        _accepted(alice);
    }

    function test_GivenDisqualifiedWithdrawnOrUnclaimed() public {
        ApplicationId first = _accepted(alice, GRANT);
        ApplicationId second = _accepted(bob, GRANT);
        ApplicationId third = _accepted(carol, GRANT);
        _fund(POOL);
        _toDonations();
        for (uint32 i = 1; i <= 3; ++i) {
            _donate(anyone, _id(i), 1e18);
            _donate(sponsor, _id(i), 1e18);
        }
        _disqualify(first);
        _withdraw(bob);
        _toSettling();
        _settle();
        IDonationRound old = round;
        assertEq(_owed(first), 0);
        assertEq(_owed(second), 0);
        assertEq(_owed(third), GRANT);
        _setClock(_graceUntil());
        _refused(carol, 0, _owes(carol, old, GRANT, _graceUntil()));
        _accepted(alice);
        _accepted(bob);
        _setClock(old.times().claimUntil - UNIT - 1);
        _refused(carol, 0, _owes(carol, old, GRANT, old.settledAt() + GRACE));
        _skip(1);
        _accept(round.applicationOf(carol));
    }

    function test_GivenEdited() public {
        id = _accepted(alice);
        _apply(alice, 5);
        vm.expectEmit(address(work));
        emit Events.EngagementRecorded(address(round), id, alice, 5);
        _accept(id);
        assertEq(work.engagementsOf(address(program), alice).length, 1);
    }

    /// A first ledger's debts are read, of every address of the person.
    function test_RevertGiven_OwingToThePredecessor() public {
        bytes memory arguments = abi.encode(factory, GRACE, JUDGE);
        address first = deploy("contracts/work/FirstLedger.sol:FirstLedger", arguments);
        _trust(first);
        RoundConfig memory c = _workConfig();
        c.modules.ledger = first;
        _identify(alice, N1, clock + 70 days);
        id = _granted(c, alice, GRANT);
        (IDonationRound old, uint256 graceUntil) = (round, _graceUntil());
        work = _ledger(ILedger(first));
        assertEq(address(work.predecessor()), first);
        work.bind(address(program), alice);
        _moveIdentity(N1, bob);
        _setClock(clock > graceUntil ? clock : graceUntil);
        (address where, uint256 owed, ) = work.refusalOf(address(program), alice);
        assertEq(where, address(old));
        assertEq(owed, GRANT);
        (where, , ) = work.refusalOf(address(program), bob);
        assertEq(where, address(old), "by its identity");
        _reopen(_workConfig());
        _refusedHere(alice, 0, _owes(alice, old, GRANT, graceUntil));
        _refusedHere(bob, 0, _owes(alice, old, GRANT, graceUntil));
        _accepted(carol);
    }

    /// A Round settled by a list: nothing is owed until it is proven, and then since it was settled.
    function test_GivenSettledByAList() public {
        RoundConfig memory c = _workConfig();
        c.modules.settler = address(settler);
        c.matching.fallbackCapBps = 500;
        c.times.proposeUntil = c.times.settleFrom + 4 days;
        c.times.fallbackAt = c.times.proposeUntil + uint40(settler.resolveTime());
        c.times.claimUntil = c.times.fallbackAt + 60 days;
        _reopen(c);
        id = _accepted(alice, GRANT);
        _fund(POOL);
        _toSettling();
        bytes32 leaf = keccak256(abi.encode(keccak256(abi.encode(block.chainid, round, id, uint256(GRANT)))));
        settler.settle(round, leaf, GRANT);
        assertEq(_owed(id), 0);
        (, uint256 graceUntil) = work.debtOf(address(round), id);
        assertEq(graceUntil, _graceUntil());
        round.prove(id, GRANT, new bytes32[](0));
        assertEq(_owed(id), GRANT);
        IDonationRound old = round;
        _setClock(graceUntil);
        _refused(alice, 0, _owes(alice, old, GRANT, graceUntil));
    }

    function _work(uint96 grant, uint256 accepted) private {
        id = _granted(alice, grant);
        _justify(id, grant);
        _judge(id, accepted);
        _repay(alice, id, grant - accepted);
    }
}
