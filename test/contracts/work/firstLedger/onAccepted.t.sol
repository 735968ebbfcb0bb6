// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ISettler} from "../../../../contracts/interfaces/ISettler.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LedgerBase} from "./LedgerBase.sol";

/// Settles by whatever list it is told.
contract ListSettler is ISettler {
    function settle(IDonationRound round, bytes32 root, uint256 total) external {
        round.settleTo(root, total);
    }

    function resolveTime() external pure returns (uint256) {
        return 1 days;
    }
}

contract OnAcceptedTest is LedgerBase {
    function test_RevertWhen_CallerIsNoRound() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotARound.selector, anyone));
        vm.prank(anyone);
        ledger.onAccepted(a, builderB, 0);
    }

    function test_RevertGiven_OwingPastGrace() public {
        vm.warp(graceUntil);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        bytes28 content = second.application(id).content;
        bytes memory owes = abi.encodeWithSelector(Errors.Ledger_Owes.selector, builderA, first, 10 * UNIT, graceUntil);
        vm.expectRevert(owes);
        vm.prank(reviewer);
        second.accept(id, content, REASON);
        assertEq(uint8(second.application(id).status), uint8(Status.Pending));
        _accept(second, _apply(second, builderB, builderB, 0));
    }

    function test_RevertGiven_RefusedThenSubmitted() public {
        vm.warp(graceUntil - JUDGE);
        _justify(10 * UNIT);
        _judge(0);
        vm.warp(graceUntil - 1);
        _justify(10 * UNIT);
        vm.warp(graceUntil + 1 days);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        bytes28 content = second.application(id).content;
        bytes memory owes = abi.encodeWithSelector(Errors.Ledger_Owes.selector, builderA, first, 10 * UNIT, graceUntil);
        vm.expectRevert(owes);
        vm.prank(reviewer);
        second.accept(id, content, REASON);
        _judge(10 * UNIT);
        _accept(second, id);
    }

    function test_GivenGraceIsNotOver() public {
        vm.warp(graceUntil - 1);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        vm.expectEmit(address(ledger));
        emit Events.EngagementRecorded(address(second), id, builderA, 0);
        _accept(second, id);
        assertEq(ledger.openRoundsOf(address(program), builderA).length, 2);
    }

    function test_GivenSubmittedInTime() public {
        vm.warp(graceUntil - 1);
        _justify(10 * UNIT);
        vm.warp(graceUntil + 1 days);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        // It still waits, so it is not dropped.
        assertEq(ledger.openRoundsOf(address(program), builderA).length, 2);
    }

    function test_GivenJudgeTimePassed() public {
        vm.warp(graceUntil + 1 days);
        _justify(10 * UNIT);
        assertEq(_owed(), 10 * UNIT);
        vm.warp(graceUntil + 1 days + JUDGE);
        assertEq(_owed(), 0);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
    }

    function test_GivenAnotherProgram() public {
        vm.warp(graceUntil);
        program = _newProgram("second");
        _trust(address(ledger));
        RoundConfig memory config = _ledgerConfig();
        (IDonationRound second, ApplicationId id) = _next(config);
        _accept(second, id);
        assertEq(ledger.openRoundsOf(address(program), builderA).length, 1);
    }

    function test_GivenDisqualifiedOrUnclaimed() public {
        vm.warp(CLAIM_UNTIL);
        assertEq(ledger.grantedOf(address(first), a), 0);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        _disqualify(second, id);
        vm.warp(second.times().settleFrom);
        _settle(second);
        vm.warp(block.timestamp + GRACE);
        (uint256 owed, ) = ledger.debtOf(address(second), id);
        assertEq(owed, 0);
    }

    function test_GivenSettledUp() public {
        vm.warp(graceUntil - 2 days);
        _justify(10 * UNIT);
        _judge(10 * UNIT);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        address[] memory open = ledger.openRoundsOf(address(program), builderA);
        assertEq(open.length, 1);
        assertEq(open[0], address(second));
    }

    /// Its Builder edits and is accepted again: the ledger is told of the same Round twice.
    function test_GivenRoundIsKnown() public {
        vm.warp(graceUntil - 10 days);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, id);
        address[] memory once = ledger.openRoundsOf(address(program), builderA);
        assertEq(once.length, 2);
        assertTrue(_apply(second, builderA, cat, 7) == id, "an edit");
        vm.expectEmit(address(ledger));
        emit Events.EngagementRecorded(address(second), id, builderA, 7);
        _accept(second, id);
        address[] memory twice = ledger.openRoundsOf(address(program), builderA);
        assertEq(abi.encode(twice), abi.encode(once));
    }

    function test_GivenNamedAsPayout() public {
        // Cat is A's payout address and was paid; A owes, cat does not.
        first.claim(a);
        vm.warp(graceUntil);
        (IDonationRound second, ApplicationId id) = _next(_ledgerConfig());
        _accept(second, _apply(second, cat, cat, 0));
        vm.expectRevert(abi.encodeWithSelector(Errors.Ledger_NotBuilder.selector, cat, builderA));
        vm.prank(cat);
        ledger.justify(address(first), a, 1, REASON);
        bytes28 content = second.application(id).content;
        vm.expectPartialRevert(Errors.Ledger_Owes.selector);
        vm.prank(reviewer);
        second.accept(id, content, REASON);
    }

    /// Between settling and proving, `matchOf` is 0. A Builder accepted elsewhere in that time would be free of the debt.
    function test_RevertGiven_ListProvenLater() public {
        vm.warp(graceUntil - 2 days);
        _justify(10 * UNIT);
        _judge(10 * UNIT);
        ListSettler settler = new ListSettler();
        _trust(address(settler));
        RoundConfig memory config = _ledgerConfig();
        config.modules.settler = address(settler);
        config.matching.fallbackCapBps = 500;
        uint40 later = uint40(block.timestamp) - START;
        (config.times.proposeUntil, config.times.fallbackAt) = (
            SETTLE_FROM + later + 4 days,
            SETTLE_FROM + later + 5 days
        );
        (IDonationRound second, ApplicationId id) = _next(config);
        _accept(second, id);
        _endow(sponsor, 10 * UNIT, address(second));
        vm.prank(sponsor);
        second.fund(10 * UNIT, false);
        vm.warp(second.times().settleFrom);
        settler.settle(second, _leaf(second, id, 10 * UNIT), 10 * UNIT);

        (IDonationRound third, ApplicationId id3) = _next(_ledgerConfig());
        _accept(third, id3);
        second.prove(id, 10 * UNIT, new bytes32[](0));
        second.claimMatch(id);
        vm.warp(block.timestamp + GRACE);
        (uint256 owed, ) = ledger.debtOf(address(second), id);
        assertEq(owed, 10 * UNIT);

        (IDonationRound fourth, ApplicationId id4) = _next(_ledgerConfig());
        bytes28 content = fourth.application(id4).content;
        vm.expectPartialRevert(Errors.Ledger_Owes.selector);
        vm.prank(reviewer);
        fourth.accept(id4, content, REASON);
    }

    /// A list of one is its own root.
    function _leaf(IDonationRound round, ApplicationId id, uint256 amount) private view returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(block.chainid, round, id, amount))));
    }
}
