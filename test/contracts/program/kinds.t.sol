// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRoundKind} from "../../../contracts/interfaces/IRoundKind.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";

/// A kind of Round that is nothing but its rules.
contract RuledKind is IRoundKind {
    enum Rule {
        Agree,
        Refuse,
        FailWithoutData,
        SpendAllGas
    }

    error RuledKind_Refused(address round);

    Rule private immutable _rule;
    bool private immutable _saysSo;

    constructor(Rule rule, bool saysSo) {
        (_rule, _saysSo) = (rule, saysSo);
    }

    function supportsInterface(bytes4 id) external view returns (bool) {
        return _saysSo && id == type(IRoundKind).interfaceId;
    }

    function checkConfiguration() external view {
        if (_rule == Rule.Refuse) revert RuledKind_Refused(address(this));
        if (_rule == Rule.FailWithoutData) {
            assembly {
                revert(0, 0)
            }
        }
        if (_rule == Rule.SpendAllGas) {
            assembly {
                invalid()
            }
        }
    }
}

contract KindsTest is LifeBase {
    RoundConfig private c;

    function setUp() public override {
        super.setUp();
        c = _config();
    }

    function _kind(RuledKind.Rule rule, bool saysSo) private returns (address ruled) {
        ruled = address(new RuledKind(rule, saysSo));
        _trust(ruled);
    }

    function test_RevertGiven_KindRefuses() public {
        address ruled = _kind(RuledKind.Rule.Refuse, true);
        address round = factory.predictRound(ruled, c, 0);
        uint256 count = program.roundCount();
        vm.expectRevert(abi.encodeWithSelector(RuledKind.RuledKind_Refused.selector, round));
        vm.prank(operator);
        program.openRound(ruled, c, 0);
        assertEq(program.roundCount(), count);
        assertFalse(program.isRound(round));
        assertEq(round.code.length, 0);
    }

    function test_RevertGiven_KindFailsWithoutData() public {
        address[2] memory kinds = [
            _kind(RuledKind.Rule.FailWithoutData, true),
            _kind(RuledKind.Rule.SpendAllGas, true)
        ];
        uint256 count = program.roundCount();
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(bytes(""));
            vm.prank(operator);
            program.openRound(kinds[i], c, 0);
        }
        assertEq(program.roundCount(), count);
    }

    function test_RevertWhen_GasIsScarce(uint256 gas_) public {
        address ruled = _kind(RuledKind.Rule.Refuse, true);
        gas_ = bound(gas_, 50_000, 2_000_000);
        vm.prank(operator);
        (bool isOpen, ) = address(program).call{gas: gas_}(abi.encodeCall(program.openRound, (ruled, c, 0)));
        assertFalse(isOpen);
    }

    function test_GivenKindWithoutRules() public {
        vm.prank(operator);
        assertTrue(program.isRound(program.openRound(kind, c, "no rules")));
    }

    function test_GivenKindSaysItHasNone() public {
        address ruled = _kind(RuledKind.Rule.Refuse, false);
        vm.prank(operator);
        assertTrue(program.isRound(program.openRound(ruled, c, 0)));
    }

    function test_WhenKindAgrees() public {
        address ruled = _kind(RuledKind.Rule.Agree, true);
        address predicted = factory.predictRound(ruled, c, 0);
        vm.expectCall(predicted, abi.encodeCall(IRoundKind.checkConfiguration, ()));
        vm.prank(operator);
        assertEq(program.openRound(ruled, c, 0), predicted);
    }
}
