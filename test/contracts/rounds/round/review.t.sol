// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {ApplicationId, Decision, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {MockLedger} from "../../support/RoundMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// What a Round calls on itself.
interface ISelfCalls {
    function decide(Decision calldata decision, address reviewer) external;
}

contract ReviewTest is RoundBase {
    function test_RevertGiven_CallerIsNotReviewer() public {
        _apply(alice);
        Decision[] memory decisions = _all(1);
        address[] memory others = _othersThan(reviewer);
        for (uint256 i = 0; i < others.length; ++i) {
            _expectMissingRole(others[i], Roles.REVIEWER);
            vm.prank(others[i]);
            round.review(decisions);
        }
    }

    function test_RevertWhen_Empty() public {
        vm.expectRevert(Errors.Round_DecisionsEmpty.selector);
        vm.prank(reviewer);
        round.review(new Decision[](0));
    }

    function test_RevertWhen_UnknownApplication() public {
        _apply(alice);
        _apply(bob);
        Decision[] memory decisions = _all(2);
        decisions[1].application = _id(3);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_UnknownApplication.selector, 3, 1));
        vm.prank(reviewer);
        round.review(decisions);
        decisions[0].application = _id(0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_UnknownApplication.selector, 0, 0));
        vm.prank(reviewer);
        round.review(decisions);
        _assertStatus(_id(1), Status.Pending);
    }

    /// D008
    function test_RevertWhen_DecideIsCalledFromOutside() public {
        _apply(alice);
        Decision memory decision = _decision(_id(1), true);
        address[] memory others = _othersThan(address(round));
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSelf.selector, others[i]));
            vm.prank(others[i]);
            ISelfCalls(address(round)).decide(decision, reviewer);
        }
    }

    function test_GivenNotOpen() public {
        _apply(alice);
        _apply(bob);
        _toReview();
        Decision[] memory decisions = _all(2);
        decisions[1].isAccepted = false;
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectEmit(address(round));
            emit Events.DecisionFailed(
                decisions[i].application,
                reviewer,
                i,
                abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Review)
            );
        }
        assertEq(_review(decisions), 2);
        _assertStatus(_id(1), Status.Pending);
    }

    function test_WhenAllSucceed() public {
        _apply(alice);
        _apply(bob);
        Decision[] memory decisions = _all(2);
        decisions[1].isAccepted = false;
        vm.expectEmit(address(round));
        emit Events.Accepted(_id(1), reviewer, decisions[0].content, 10_000, REASON);
        vm.expectEmit(address(round));
        emit Events.Rejected(_id(2), reviewer, decisions[1].content, REASON);
        assertEq(_review(decisions), 0);
        _assertStatus(_id(1), Status.Accepted);
        _assertStatus(_id(2), Status.Rejected);
    }

    /// D035, D041
    function test_WhenSomeFail() public {
        for (uint256 i = 1; i <= 5; ++i) _apply(_builder(i));
        Decision[] memory decisions = _all(5);
        _apply(_builder(1), uint96(9));
        decisions[1].isAccepted = false;
        decisions[1].reason = 0;
        _withdraw(_builder(4));
        _expectFailed(
            1,
            0,
            abi.encodeWithSelector(Errors.Round_ContentChanged.selector, 1, decisions[0].content, _hashOf(_id(1)))
        );
        _expectFailed(2, 1, abi.encodeWithSelector(Errors.Round_NoReason.selector));
        _expectFailed(4, 3, abi.encodeWithSelector(Errors.Round_WrongStatus.selector, 4, Status.Withdrawn));
        assertEq(_review(decisions), 3);
        _assertStatus(_id(1), Status.Pending);
        _assertStatus(_id(2), Status.Pending);
        _assertStatus(_id(3), Status.Accepted);
        _assertStatus(_id(4), Status.Withdrawn);
        _assertStatus(_id(5), Status.Accepted);
        assertEq(round.acceptedApplications().length, 2);
    }

    function test_WhenRepeated() public {
        _apply(alice);
        Decision[] memory decisions = new Decision[](3);
        for (uint256 i = 0; i < 3; ++i) decisions[i] = _decision(_id(1), i != 1);
        for (uint256 i = 1; i < 3; ++i) {
            _expectFailed(1, i, abi.encodeWithSelector(Errors.Round_WrongStatus.selector, 1, Status.Accepted));
        }
        assertEq(_review(decisions), 2);
        assertEq(round.acceptedApplications().length, 1);
    }

    function test_GivenLedgerRefuses() public {
        RoundConfig memory config = _config();
        config.modules.ledger = address(ledger);
        _reopen(config);
        _apply(alice);
        _apply(bob);
        ledger.refuse(alice, true);
        Decision[] memory decisions = _all(2);
        _expectFailed(1, 0, abi.encodeWithSelector(MockLedger.MockLedger_Owes.selector, alice));
        assertEq(_review(decisions), 1);
        assertEq(ApplicationId.unwrap(round.acceptedApplications()[0]), 2);
        assertEq(ledger.count(), 1);
    }

    /// Whatever the gas: what is reported as done is done, nothing else is.
    function test_WhenGasRunsOut(uint256 allowance) public {
        for (uint256 i = 1; i <= 6; ++i) _apply(_builder(i));
        Decision[] memory decisions = _all(6);
        allowance = bound(allowance, 30_000, 900_000);
        vm.prank(reviewer);
        try round.review{gas: allowance}(decisions) returns (uint256 failed) {
            assertEq(round.acceptedApplications().length, 6 - failed);
        } catch {
            assertEq(round.acceptedApplications().length, 0);
        }
    }

    function test_WhenHundred() public {
        for (uint256 i = 1; i <= 100; ++i) _apply(_builder(i));
        Decision[] memory decisions = _all(100);
        vm.prank(reviewer);
        assertEq(round.review{gas: 12_000_000}(decisions), 0);
        assertEq(round.acceptedApplications().length, 100);
    }

    function _all(uint32 count) private view returns (Decision[] memory decisions) {
        decisions = new Decision[](count);
        for (uint32 i = 0; i < count; ++i) decisions[i] = _decision(_id(i + 1), true);
    }

    function _decision(ApplicationId id, bool isAccepted) private view returns (Decision memory) {
        return Decision({application: id, isAccepted: isAccepted, content: _hashOf(id), reason: REASON});
    }

    function _review(Decision[] memory decisions) private returns (uint256) {
        vm.prank(reviewer);
        return round.review(decisions);
    }

    function _expectFailed(uint32 id, uint256 index, bytes memory reason) private {
        vm.expectEmit(address(round));
        emit Events.DecisionFailed(_id(id), reviewer, index, reason);
    }
}
