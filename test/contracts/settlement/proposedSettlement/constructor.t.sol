// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProposedSettlement} from "../../../../contracts/interfaces/IProposedSettlement.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {SettlementBase} from "./SettlementBase.sol";

contract ConstructorTest is SettlementBase {
    string private constant ARTIFACT = "contracts/settlement/ProposedSettlement.sol:ProposedSettlement";

    function test_RevertWhen_TimeOutOfBounds() public {
        _refusedTime(1 days - 1);
        _refusedTime(30 days + 1);
        _refusedTime(0);
    }

    function test_RevertWhen_FeeOutOfBounds() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.ProposedSettlement_FeeOutOfBounds.selector, 5_001, 5_000));
        this.deployOrRevert(ARTIFACT, abi.encode(factory, 1 days, 1 days, 5_001, 1));
    }

    function test_RevertWhen_NoBondInCoins() public {
        vm.expectRevert(Errors.ProposedSettlement_NoBond.selector);
        this.deployOrRevert(ARTIFACT, abi.encode(factory, 1 days, 1 days, 5_000, 0));
    }

    function test_WhenTermsAreFine() public {
        bytes memory arguments = abi.encode(factory, 1 days, 30 days, 5_000, 7);
        IProposedSettlement fine = IProposedSettlement(deploy(ARTIFACT, arguments));
        assertEq(address(fine.factory()), address(factory));
        assertEq(fine.challengeTime(), 1 days);
        assertEq(fine.ruleTime(), 30 days);
        assertEq(fine.resolveTime(), 31 days);
        assertEq(fine.arbiterFeeBps(), 5_000);
        assertEq(fine.coinBond(), 7);
        assertEq(fine.operatorsFirst(), 2 days);
    }

    function _refusedTime(uint256 time) private {
        bytes memory refusal = abi.encodeWithSelector(
            Errors.ProposedSettlement_TimeOutOfBounds.selector,
            time,
            1 days,
            30 days
        );
        vm.expectRevert(refusal);
        this.deployOrRevert(ARTIFACT, abi.encode(factory, time, 1 days, 0, 1));
        vm.expectRevert(refusal);
        this.deployOrRevert(ARTIFACT, abi.encode(factory, 1 days, time, 0, 1));
    }
}
