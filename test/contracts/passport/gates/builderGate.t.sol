// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Content, Status} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Stamp} from "../../../../contracts/types/Stamps.sol";
import {Answer} from "../../support/StampProviderMock.sol";
import {GateBase} from "./GateBase.sol";

contract BuilderGateTest is GateBase {
    function _refusedAsIneligible() private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_BuilderNotEligible.selector, alice));
        _apply(alice);
    }

    function _failed() private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, scorer, alice));
        _apply(alice);
    }

    function test_GivenIdentityAndWork() public {
        _qualify(alice);
        assertEq(scorer.weightOf(alice), 5_000);
        _assertStatus(_apply(alice), Status.Pending);
    }

    function test_GivenAllThree() public {
        _qualify(alice);
        stake.setCover(alice, clock, clock + 100 days);
        assertEq(scorer.weightOf(alice), 10_000);
        _assertStatus(_apply(alice), Status.Pending);
    }

    function test_RevertGiven_NoWork() public {
        _identify(alice);
        stake.setCover(alice, clock, clock + 100 days);
        _refusedAsIneligible();
        _justify(alice, clock - AGE, WORK - 1);
        _refusedAsIneligible();
    }

    function test_RevertGiven_WorkIsTooNew() public {
        _identify(alice);
        _justify(alice, clock, WORK);
        _refusedAsIneligible();
        _skip(AGE);
        _assertStatus(_apply(alice), Status.Pending);
    }

    function test_RevertGiven_NoIdentity() public {
        _justify(alice, clock - AGE, WORK);
        stake.setCover(alice, clock, clock + 100 days);
        _refusedAsIneligible();
    }

    function test_RevertGiven_IdentityRevoked() public {
        Stamp memory stamp = _qualify(alice);
        vm.prank(issuer);
        passport.revokeStamp(stamp);
        _refusedAsIneligible();
    }

    /// D108: a failing provider is not a verdict about the Builder, however little it could add.
    function test_RevertGiven_ProviderFails() public {
        _qualify(alice);
        for (uint8 answer = 1; answer <= uint8(Answer.WideExpiry); ++answer) {
            stake.setAnswer(Answer(answer));
            _failed();
        }
        stake.setAnswer(Answer.Good);
        workLedger.setReverting(true);
        _failed();
        workLedger.setReverting(false);
        _assertStatus(_apply(alice), Status.Pending);
    }

    /// A Round whose eligibilityGas is too little for its gate takes no applications: nobody is judged on half an answer.
    function test_RevertGiven_AllowanceIsTooLittle() public {
        RoundConfig memory config = _gateConfig();
        config.giving.eligibilityGas = 100_000;
        _reopen(config);
        _qualify(alice);
        stake.setWork(100_000);
        _failed();
        stake.setWork(0);
        _assertStatus(_apply(alice), Status.Pending);
    }

    /// D136: with any gas at all, whoever qualifies is never told that it does not.
    function test_RevertWhen_CallerGivesTooLittleGas(uint256 gasLimit) public {
        _qualify(alice);
        stake.setWork(100_000);
        gasLimit = bound(gasLimit, 25_000, 700_000);
        Content memory content = _content(alice);
        vm.prank(alice);
        (bool success, bytes memory answer) = address(round).call{gas: gasLimit}(
            abi.encodeCall(round.applyToRound, (content))
        );
        if (success || answer.length == 0) return;
        assertEq(bytes32(bytes4(answer)), bytes32(Errors.Round_TooLittleGas.selector));
    }
}
