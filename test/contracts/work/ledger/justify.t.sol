// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {Quantity, Report, UnitId, WorkState} from "../../../../contracts/types/Work.sol";
import {LedgerBase} from "./LedgerBase.sol";

contract JustifyTest is LedgerBase {
    uint96 private constant GRANT = 1_000;
    ApplicationId private id;

    function setUp() public override {
        super.setUp();
        id = _granted(alice, GRANT);
    }

    function test_RevertWhen_RoundIsUnknown() public {
        _expectNotARound();
        work.justify(anyone, id, _report(1));
    }

    function test_RevertWhen_CallerIsNotTheBuilder() public {
        address[] memory others = _othersThan(alice);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotBuilder.selector, others[i], alice));
            vm.prank(others[i]);
            work.justify(address(round), id, _report(1));
        }
    }

    function test_RevertGiven_NothingGranted() public {
        _reopen(_workConfig());
        ApplicationId second = _accepted(bob);
        ApplicationId third = _accepted(carol);
        _fund(POOL);
        _toDonations();
        _donate(alice, second, 1e18);
        _donate(anyone, second, 1e18);
        _donate(alice, third, 1e18);
        _donate(anyone, third, 1e18);
        _disqualify(third);
        _toSettling();
        _justifyRefused(second, _report(1), _nothingGranted(second));
        _settle();
        _justifyRefused(third, _report(1), _nothingGranted(third));
        _setClock(round.times().claimUntil - 1);
        uint256 state = vm.snapshotState();
        _justify(second, 1);
        vm.revertToState(state);
        _skip(1);
        _justifyRefused(second, _report(1), _nothingGranted(second));
    }

    function test_RevertWhen_ThereIsNoReport() public {
        Report memory report = _report(1);
        report.digest = 0;
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.Ledger_NoReport.selector));
    }

    function test_RevertGiven_OneWaits() public {
        _justify(id, 400);
        _skip(JUDGE - 1);
        _justifyRefused(id, _report(1), _alreadySubmitted());
        _skip(1);
        _justify(id, 1);
        assertEq(_record(id).submission, 2, "submission");
    }

    function test_RevertGiven_Contested() public {
        _justify(id, 400);
        _respond(bob, id, false);
        _skip(2 * JUDGE - 1);
        _justifyRefused(id, _report(1), _alreadySubmitted());
        _skip(1);
        _justify(id, 1);
    }

    function test_RevertGiven_DonorsMayAnswer() public {
        _justify(id, 400);
        _judge(id, 100);
        _skip(JUDGE - 1);
        _justifyRefused(id, _report(1), _alreadySubmitted());
        _skip(1);
        _justify(id, 1);
    }

    function test_RevertGiven_AppealIsOpen() public {
        _justify(id, 400);
        _judge(id, 100);
        _skip(JUDGE);
        _appeal(alice, id);
        _skip(JUDGE - 1);
        _justifyRefused(id, _report(1), _alreadySubmitted());
        uint256 state = vm.snapshotState();
        _rule(id, 200);
        _justify(id, 1);
        vm.revertToState(state);
        _skip(1);
        _justify(id, 1);
    }

    function test_RevertWhen_TooManyOutcomes() public {
        Report memory report = _report(1, TASK, 1);
        report.outcomes = new Quantity[](9);
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.Ledger_TooManyOutcomes.selector, 9, 8));
    }

    function test_RevertWhen_ProcedureIsAnother() public {
        Report memory report = _report(1, TASK, 1);
        report.document = "another";
        bytes32 shown = sha256(abi.encode(report.document, report.units));
        bytes32 procedure = sha256(abi.encode(DOCUMENT, _units()));
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.Ledger_BadProcedure.selector, shown, procedure));
    }

    function test_RevertWhen_UnitIsNotOfTheProcedure() public {
        Report memory report = _report(1, RECEIPT, 1);
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.Ledger_UnknownUnit.selector, RECEIPT));
    }

    function test_RevertWhen_UnitIsThereTwice() public {
        Report memory report = _report(1, TASK, 1);
        report.outcomes = new Quantity[](2);
        (report.outcomes[0], report.outcomes[1]) = (Quantity(TASK, 1), Quantity(TASK, 2));
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.Ledger_UnitTwice.selector, TASK));
    }

    function test_RevertWhen_OutcomeIsTooLarge() public {
        uint128 most = type(uint112).max;
        bytes memory reason = abi.encodeWithSelector(
            Errors.Ledger_OutcomeAboveSubmitted.selector,
            TASK,
            uint256(most) + 1,
            most
        );
        _justifyRefused(id, _report(1, TASK, most + 1), reason);
        _justify(id, _report(1, TASK, most));
    }

    function test_RevertWhen_ItemHasNoPrice() public {
        Report memory report = _report(1);
        report.items[0].unit = TASK;
        _justifyRefused(id, report, abi.encodeWithSelector(Errors.PriceList_NoPrice.selector, program, token, TASK));
    }

    function test_GivenPriceChangedSinceOpening() public {
        _setPrice("receipt", 2_000_000);
        _skip(8 days);
        _justify(id, 400);
        assertEq(_record(id).spent, 400, "spent");
    }

    function test_WhenSubmitted(uint256 cost) public {
        cost = bound(cost, 0, 2 * uint256(GRANT));
        Report memory report = _report(cost, TASK, 7);
        vm.expectEmit(address(work));
        emit Events.WorkSubmitted(address(round), id, alice, 1, cost, GRANT, report);
        _justify(id, report);
        uint256 submitted = cost < GRANT ? cost : GRANT;
        assertEq(_record(id).spent, cost, "spent");
        assertEq(_record(id).submitted, submitted, "submitted");
        assertEq(_record(id).accepted, 0, "accepted");
        assertEq(_record(id).responsesUntil, clock + JUDGE, "responses");
        assertEq(_record(id).judgeUntil, clock + JUDGE, "judge");
        assertEq(_owed(id), GRANT - submitted, "owed while it waits");
        _assertState(id, WorkState.Submitted);
        _skip(JUDGE - 1);
        assertEq(work.justifiedAt(address(round), id, clock), 0, "waits");
        _skip(1);
        _assertState(id, WorkState.Decided);
        assertEq(work.justifiedAt(address(round), id, clock), submitted, "by silence");
        assertEq(work.justifiedAt(address(round), id, clock - 1), 0, "the past stays");
        assertEq(work.outcomeOf(address(round), id, TASK), 7, "outcome");
    }

    function test_GivenGraceIsOver() public {
        _setClock(_graceUntil() - 1);
        uint256 state = vm.snapshotState();
        _justify(id, GRANT);
        assertEq(_owed(id), 0, "in time");
        vm.revertToState(state);
        _skip(1);
        _justify(id, GRANT);
        assertEq(_owed(id), GRANT, "too late to be lent");
        _skip(JUDGE);
        assertEq(_owed(id), 0, "and accepted all the same");
    }

    /// What silence accepted is kept when less is submitted next, as of when it was accepted.
    function test_GivenSilenceAccepted() public {
        _justify(id, _report(600, TASK, 5));
        uint256 accepted = clock + JUDGE;
        _skip(JUDGE + 3 days);
        _justify(id, _report(10, LABEL, 2));
        assertEq(work.justifiedAt(address(round), id, accepted - 1), 0);
        assertEq(work.justifiedAt(address(round), id, accepted), 600);
        assertEq(_owed(id), 400);
        assertEq(work.outcomeOf(address(round), id, TASK), 5);
        _skip(JUDGE);
        assertEq(work.justifiedAt(address(round), id, clock), 600);
        assertEq(work.outcomeOf(address(round), id, TASK), 5);
        assertEq(work.outcomeOf(address(round), id, LABEL), 2);
    }

    /// A contested one that nobody decided is lent until a decision is written, whatever comes next.
    function test_GivenInDoubt() public {
        _justify(id, 600);
        _respond(bob, id, false);
        _skip(2 * JUDGE);
        assertEq(_owed(id), 400);
        assertEq(work.justifiedAt(address(round), id, clock), 0);
        _setClock(_graceUntil());
        _justify(id, 10);
        assertEq(_owed(id), 400, "still in doubt");
        _judge(id, 10);
        assertEq(_owed(id), 990, "decided");
    }

    /// After a refusal silence accepts nothing more.
    function test_GivenRefusedBefore() public {
        _justify(id, 600);
        _judge(id, 100);
        _skip(JUDGE);
        _justify(id, 800);
        assertEq(_owed(id), 900, "not lent again");
        _skip(JUDGE);
        assertEq(_owed(id), 900, "silence");
        _assertState(id, WorkState.Decided);
    }

    function _justifyRefused(ApplicationId application, Report memory report, bytes memory reason) private {
        address builder = round.application(application).builder;
        vm.expectRevert(reason);
        vm.prank(builder);
        work.justify(address(round), application, report);
    }

    function _nothingGranted(ApplicationId application) private view returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Ledger_NothingGranted.selector, round, application);
    }

    function _alreadySubmitted() private view returns (bytes memory) {
        return abi.encodeWithSelector(Errors.Ledger_AlreadySubmitted.selector, round, id);
    }
}
