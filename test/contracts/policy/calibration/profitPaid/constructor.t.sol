// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../../contracts/libraries/Errors.sol";
import {ProfitPaid} from "../../../../../contracts/policy/calibration/ProfitPaid.sol";
import {ProfitTerms} from "../../../../../contracts/types/Calibration.sol";
import {Test} from "../../../support/Test.sol";

contract ProfitPaidConstructorTest is Test {
    string private constant _ARTIFACT = "contracts/policy/calibration/ProfitPaid.sol:ProfitPaid";

    function test_RevertWhen_MostOutOfBounds() public {
        for (uint256 most = 0; most <= 10_001; most += 10_001) {
            ProfitTerms memory terms = _terms();
            terms.mostBps = uint16(most);
            vm.expectRevert(abi.encodeWithSelector(Errors.Calibration_BpsOutOfBounds.selector, most, 1, 10_000));
            this.deployOrRevert(_ARTIFACT, abi.encode(this, this, terms));
        }
    }

    function test_RevertWhen_AValueIsZero() public {
        ProfitTerms[3] memory all = [_terms(), _terms(), _terms()];
        (all[0].fullBps, all[1].minAge, all[2].floor) = (0, 0, 0);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(Errors.Calibration_ZeroValue.selector);
            this.deployOrRevert(_ARTIFACT, abi.encode(this, this, all[i]));
        }
    }

    function test_WhenGood() public {
        ProfitPaid part = ProfitPaid(deploy(_ARTIFACT, abi.encode(address(8), address(9), _terms())));
        assertEq(address(part.profits()), address(8));
        assertEq(address(part.ledger()), address(9));
        assertEq(part.asset(), address(1));
        assertEq(part.fullBps(), 2);
        assertEq(part.mostBps(), 3);
        assertEq(part.minAge(), 4);
        assertEq(part.floor(), 5);
    }

    function _terms() private pure returns (ProfitTerms memory) {
        return ProfitTerms({asset: address(1), fullBps: 2, mostBps: 3, minAge: 4, floor: 5});
    }
}
