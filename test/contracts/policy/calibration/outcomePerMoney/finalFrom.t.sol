// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IOutcomePerMoney} from "../../../../../contracts/interfaces/IOutcomePerMoney.sol";
import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {CalibrationLedger} from "../../../support/CalibrationMocks.sol";
import {CalibrationBase} from "../CalibrationBase.sol";

contract OutcomePerMoneyFinalFromTest is CalibrationBase {
    function test_RevertGiven_NotSettled() public {
        _ask();
        vm.expectRevert(abi.encodeWithSelector(Errors.OutcomePerMoney_NotSettled.selector, round));
        outcomes.finalFrom(address(round));
    }

    function test_GivenClaimsEndLast() public {
        work = new CalibrationLedger(factory, 1 days, 1 days);
        IOutcomePerMoney quick = _outcomes(LEAST);
        assertEq(quick.finalFrom(address(earlier)), earlier.times().claimUntil);
    }

    function test_GivenJudgingEndsLast() public {
        work = new CalibrationLedger(factory, 100 days, JUDGE);
        IOutcomePerMoney slow = _outcomes(LEAST);
        assertEq(slow.finalFrom(address(earlier)), earlier.settledAt() + 100 days + 4 * JUDGE);
    }
}
