// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract AppealTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        work.appeal(anyone, id, REASON);
    }

    function test_RevertWhen_CallerIsNotTheBuilder() public {
        _justify(id, 400);
        _judge(id, 100);
        address[] memory others = _othersThan(alice);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotBuilder.selector, others[i], alice));
            vm.prank(others[i]);
            work.appeal(address(round), id, REASON);
        }
    }

    function test_RevertGiven_ThereIsNoArbiter() public {
        RoundConfig memory c = _workConfig();
        c.modules.arbiter = address(0);
        id = _granted(c, alice, GRANT);
        _justify(id, 400);
        _judge(id, 100);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoArbiter.selector, round));
        _appeal(alice, id);
    }

    function test_RevertGiven_NothingIsDecided() public {
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _justify(id, 400);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _skip(JUDGE - 1);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
    }

    function test_RevertGiven_SilenceAccepted() public {
        _justify(id, 400);
        _skip(JUDGE);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
    }

    /// Else an appeal against nothing would lift the debt of what was never submitted.
    function test_RevertGiven_AllWasAccepted() public {
        _justify(id, _report(400, TASK, 5));
        _judge(id, 400, _outcome(TASK, 5));
        _expectNothingToAppeal(id);
        _appeal(alice, id);
    }

    function test_RevertGiven_AppealedBefore() public {
        _justify(id, 400);
        _judge(id, 100);
        _appeal(alice, id);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _skip(JUDGE);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _justify(id, 500);
        _judge(id, 100);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
    }

    /// A Builder that kept its appeal for the day it is refused as owing would put any debt off.
    function test_RevertGiven_TooLate() public {
        _justify(id, 400);
        _judge(id, 100);
        _skip(2 * JUDGE);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
    }

    function test_WhenAppealed() public {
        _justify(id, 400);
        _judge(id, 100);
        _skip(2 * JUDGE - 1);
        assertEq(_owed(id), 900);
        vm.expectEmit(address(work));
        emit Events.WorkAppealed(address(round), id, alice, clock + JUDGE, REASON);
        _appeal(alice, id);
        assertEq(_owed(id), 600, "what was submitted is not owed while it waits; what was not is");
        _assertState(id, WorkState.Submitted);
        (bool isFinal, , ) = work.verdictOf(address(round), id);
        assertFalse(isFinal, "final");
        _skip(JUDGE - 1);
        assertEq(_owed(id), 600, "until the last second");
        _skip(1);
        assertEq(_owed(id), 900, "a silent arbiter leaves it as it was");
        _assertState(id, WorkState.Decided);
    }

    function test_GivenOutcomeWasRefused() public {
        _justify(id, _report(400, TASK, 5));
        _judge(id, 400, _outcome(TASK, 4));
        _appeal(alice, id);
        vm.prank(arbiter);
        work.rule(address(round), id, 400, _outcome(TASK, 5), REASON);
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), 5);
    }

    function test_GivenInDoubt() public {
        _justify(id, 400);
        _respond(bob, id, false);
        _skip(2 * JUDGE - 1);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _skip(1);
        _appeal(alice, id);
        _rule(id, 400);
        assertEq(work.justifiedAt(address(round), id, clock), 400);
    }

    /// Who answers a refusal with better evidence first, and meets silence, has still its appeal.
    function test_GivenSilenceAfterRefusal() public {
        _justify(id, 400);
        _judge(id, 0);
        _skip(JUDGE);
        _justify(id, GRANT);
        _skip(JUDGE - 1);
        _expectNothingToAppeal(id);
        _appeal(alice, id);
        _skip(1);
        _appeal(alice, id);
        _rule(id, GRANT);
        assertEq(_owed(id), 0);
    }
}
