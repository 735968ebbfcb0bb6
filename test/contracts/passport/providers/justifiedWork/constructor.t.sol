// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {LedgerPolicy} from "../../../../../contracts/types/Work.sol";
import {JustifiedWorkBase} from "./JustifiedWorkBase.sol";

contract JustifiedWorkConstructorTest is JustifiedWorkBase {
    function _refused(bytes memory arguments, bytes memory reason) private {
        vm.expectRevert(reason);
        this.deployOrRevert("contracts/passport/providers/JustifiedWork.sol:JustifiedWork", arguments);
    }

    function test_RevertGiven_ProgramIsUnknown() public {
        _refused(
            _arguments(anyone, MIN, SHARE, AGE),
            abi.encodeWithSelector(Errors.JustifiedWork_NotAProgram.selector, anyone)
        );
    }

    function test_RevertWhen_NothingIsRequired() public {
        _refused(_arguments(program, 0, SHARE, AGE), abi.encodeWithSelector(Errors.JustifiedWork_NoMinimum.selector));
    }

    function test_RevertWhen_ShareIsMoreThanAll() public {
        _refused(
            _arguments(program, MIN, 10_001, AGE),
            abi.encodeWithSelector(Errors.JustifiedWork_ShareOutOfBounds.selector, 10_001)
        );
        _deploy(MIN, 10_000, AGE);
    }

    function test_WhenGood() public {
        assertEq(address(stampOfWork.ledger()), address(ledger));
        assertEq(stampOfWork.program(), program);
        assertEq(stampOfWork.asset(), asset);
        assertEq(stampOfWork.minJustified(), MIN);
        assertEq(stampOfWork.minShareBps(), SHARE);
        assertEq(stampOfWork.minAge(), AGE);
        assertEq(stampOfWork.graceTime(), GRACE);
        // A Ledger's policy is frozen, and if it were not: it was asked once.
        LedgerPolicy memory policy = _policy(passport);
        (policy.graceTime, policy.issuer) = (1, anyone);
        ledger.setPolicy(policy);
        assertEq(stampOfWork.graceTime(), GRACE);
        _totals(alice, START, 100, 100);
        assertTrue(_has(alice, START + AGE));
    }
}
