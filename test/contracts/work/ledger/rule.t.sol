// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Objection, Quantity, WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract RuleTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
        _justify(id, _report(400, TASK, 5));
        _judge(id, 100, _outcome(TASK, 2));
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        work.rule(anyone, id, 1, _none(), REASON);
    }

    function test_RevertWhen_CallerIsNotTheArbiter() public {
        _appeal(alice, id);
        address[] memory others = _othersThan(arbiter);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotArbiter.selector, others[i], arbiter));
            vm.prank(others[i]);
            work.rule(address(round), id, 200, _none(), REASON);
        }
    }

    function test_RevertWhen_ArbiterIsTheBuilder() public {
        RoundConfig memory c = _workConfig();
        c.modules.arbiter = alice;
        id = _granted(c, alice, GRANT);
        _justify(id, 400);
        _judge(id, 0);
        _appeal(alice, id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OwnRecord.selector, alice));
        vm.prank(alice);
        work.rule(address(round), id, 400, _none(), REASON);
    }

    function test_RevertGiven_NoAppealIsOpen() public {
        _expectNoAppeal();
        _rule(id, 200);
        _appeal(alice, id);
        _skip(JUDGE);
        _expectNoAppeal();
        _rule(id, 200);
        _setClock(clock - 1);
        _rule(id, 200);
        _expectNoAppeal();
        _rule(id, 300);
    }

    function test_RevertWhen_ThereIsNoReason() public {
        _appeal(alice, id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoReason.selector));
        vm.prank(arbiter);
        work.rule(address(round), id, 200, _none(), 0);
    }

    function test_RevertWhen_AmountIsOutOfBounds() public {
        _appeal(alice, id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AmountOutOfBounds.selector, 99, 100, 400));
        _rule(id, 99);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_AmountOutOfBounds.selector, 401, 100, 400));
        _rule(id, 401);
    }

    function test_RevertWhen_OutcomeIsMoreThanSubmitted() public {
        _appeal(alice, id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_OutcomeAboveSubmitted.selector, TASK, 6, 5));
        vm.prank(arbiter);
        work.rule(address(round), id, 400, _outcome(TASK, 6), REASON);
    }

    function test_WhenRuled(uint256 amount, uint128 millionths) public {
        (amount, millionths) = (bound(amount, 100, 400), uint128(bound(millionths, 0, 5)));
        id = _granted(sponsor, GRANT);
        _justify(id, _report(400, TASK, 5));
        _respond(carol, id, false);
        _judge(id, 100, _outcome(TASK, 2));
        _respond(bob, id, true);
        _appeal(sponsor, id);
        Quantity[] memory outcomes = _outcome(TASK, millionths);
        vm.expectEmit(address(work));
        emit Events.WorkJudged(address(round), id, arbiter, amount, outcomes, REASON, true);
        vm.prank(arbiter);
        work.rule(address(round), id, amount, outcomes, REASON);
        assertEq(_owed(id), GRANT - amount, "owed");
        _assertState(id, WorkState.Decided);
        Objection objection = amount < 400 ? Objection.Upheld : Objection.Overruled;
        assertEq(uint256(work.objectionOf(address(round), id, carol)), uint256(objection), "objection");
        _skip(JUDGE);
        assertEq(work.outcomeOf(address(round), id, TASK), millionths < 2 ? 2 : millionths, "never less");
    }

    function _expectNoAppeal() private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NoAppeal.selector, round, id));
    }
}
