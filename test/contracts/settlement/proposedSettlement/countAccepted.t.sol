// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {SettlementList} from "../../../../contracts/types/Settlements.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract CountAcceptedTest is SettlementBase {
    function test_RevertGiven_StatusMayChange() public {
        _setClock(_times().settleFrom - 1);
        bytes memory refusal = abi.encodeWithSelector(
            Errors.ProposedSettlement_NotSettling.selector,
            address(round),
            uint256(Phase.Review)
        );
        vm.expectRevert(refusal);
        settlement.countAccepted(address(round), 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_NotARound.selector, anyone));
        settlement.countAccepted(anyone, 1);
        _skip(1);
        settlement.countAccepted(address(round), 1);
    }

    function test_GivenPages() public {
        _accepted(carol);
        _toSettling();
        _expectCounted(0, false);
        assertFalse(settlement.countAccepted(address(round), 0));
        _expectCounted(2, false);
        assertFalse(settlement.countAccepted(address(round), 2));
        _expectCounted(3, true);
        assertTrue(settlement.countAccepted(address(round), 1));
        assertTrue(settlement.countAccepted(address(round), 1));
        (uint256 accepted, bool isCounted) = settlement.countOf(address(round));
        assertEq(accepted, 3);
        assertTrue(isCounted);
    }

    function test_WhenSomeAreOut() public {
        _accepted(carol);
        _accepted(_builder(4));
        _disqualify(_id(1));
        _disqualify(_id(2));
        _reinstate(_id(2));
        _withdraw(carol);
        _apply(_builder(5));
        _toSettling();
        _expectCounted(2, true);
        assertTrue(settlement.countAccepted(address(round), type(uint256).max));
    }

    /// hardhat-config: fuzz.runs = 1
    function test_WhenFiveHundred() public {
        for (uint256 i = 3; i <= 500; ++i) _accepted(_builder(i));
        _toProposing();
        SettlementList memory list = _honest();
        list.count = 500;
        _bondFor(proposer, BOND);
        uint256 state = vm.snapshotState();
        uint256 spent = _proposeAsOneTransaction(list);
        assertLt(spent, 5_000_000, "gas at once");
        vm.revertToState(state);
        for (uint256 page = 0; page < 5; ++page) settlement.countAccepted(address(round), 100);
        spent = _proposeAsOneTransaction(list);
        assertLt(spent, 700_000, "gas after counting");
    }

    function _expectCounted(uint256 accepted, bool isCounted) private {
        vm.expectEmit(address(settlement));
        emit Events.AcceptedCounted(address(round), accepted, isCounted);
    }

    function _proposeAsOneTransaction(SettlementList memory list) private returns (uint256 spent) {
        vm.prank(proposer);
        spent = gasleft();
        settlement.propose(address(round), list);
        spent -= gasleft();
    }
}
