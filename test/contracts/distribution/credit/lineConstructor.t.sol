// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {CreditTerms, ProgramCeiling} from "../../../../contracts/types/Credit.sol";
import {CreditBase} from "./CreditBase.sol";

contract LineConstructorTest is CreditBase {
    function _expect(bytes memory reason, CreditTerms memory terms) private {
        _expect(reason, terms, _programs());
    }

    function _expect(bytes memory reason, CreditTerms memory terms, ProgramCeiling[] memory programs) private {
        bytes memory arguments = abi.encode("Rain credit", "RAIN", terms, programs);
        vm.expectRevert(reason);
        this.deployOrRevert(_ARTIFACT, arguments);
    }

    function test_RevertGiven_RateOutOfBounds() public {
        CreditTerms memory terms = _terms();
        terms.rateBps = 10_001;
        _expect(abi.encodeWithSelector(Errors.CreditLine_RateOutOfBounds.selector, 10_001, MIN_RATE, 10_000), terms);
        (terms.rateBps, terms.minRateBps) = (RATE, RATE + 1);
        _expect(abi.encodeWithSelector(Errors.CreditLine_RateOutOfBounds.selector, RATE, RATE + 1, 10_000), terms);
        terms.minRateBps = RATE;
        assertEq(_newLine(terms, _programs()).minRateBps(), RATE);
    }

    function test_RevertGiven_UtilisationOutOfBounds() public {
        CreditTerms memory terms = _terms();
        terms.maxUtilisationBps = 0;
        _expect(abi.encodeWithSelector(Errors.CreditLine_UtilisationOutOfBounds.selector, 0, 10_000), terms);
        terms.maxUtilisationBps = 10_001;
        _expect(abi.encodeWithSelector(Errors.CreditLine_UtilisationOutOfBounds.selector, 10_001, 10_000), terms);
    }

    function test_RevertGiven_TermOutOfBounds() public {
        CreditTerms memory terms = _terms();
        (uint256 least, uint256 most) = (1 days, 5 * 365 days);
        terms.loanTerm = uint40(least - 1);
        _expect(abi.encodeWithSelector(Errors.CreditLine_TermOutOfBounds.selector, least - 1, least, most), terms);
        terms.loanTerm = uint40(most + 1);
        _expect(abi.encodeWithSelector(Errors.CreditLine_TermOutOfBounds.selector, most + 1, least, most), terms);
    }

    function test_RevertGiven_MinLoanOutOfBounds() public {
        CreditTerms memory terms = _terms();
        terms.minLoan = 0;
        _expect(abi.encodeWithSelector(Errors.CreditLine_MinLoanOutOfBounds.selector, 0, 1, CEILING), terms);
        terms.minLoan = CEILING + 1;
        _expect(abi.encodeWithSelector(Errors.CreditLine_MinLoanOutOfBounds.selector, CEILING + 1, 1, CEILING), terms);
        terms.minLoan = CEILING;
        assertEq(_newLine(terms, _programs()).minLoan(), CEILING);
    }

    function test_RevertGiven_OtherAsset() public {
        CreditTerms memory terms = _terms();
        terms.asset = address(otherToken);
        _expect(abi.encodeWithSelector(Errors.CreditLine_OtherAsset.selector, otherToken, token), terms);
    }

    function test_RevertGiven_BadCeiling() public {
        ProgramCeiling[] memory programs = _programs();
        programs[1].ceiling = 0;
        _expect(abi.encodeWithSelector(Errors.CreditLine_BadCeiling.selector, otherProgram, 0), _terms(), programs);
        programs[1] = ProgramCeiling({program: address(program), ceiling: 7});
        _expect(abi.encodeWithSelector(Errors.CreditLine_BadCeiling.selector, program, 7), _terms(), programs);
    }

    function test_WhenCreated() public {
        vm.expectEmit(true, true, true, true);
        emit Events.ProgramAdmitted(address(program), CEILING);
        vm.expectEmit(true, true, true, true);
        emit Events.ProgramAdmitted(otherProgram, 2 * CEILING);
        line = _newLine();
        assertEq(line.asset(), address(token));
        assertEq(uint256(line.decimals()), 24);
        assertEq(address(line.limits()), address(source));
        assertEq(address(line.rates()), address(source));
        assertEq(line.rateBps(), RATE);
        assertEq(line.minRateBps(), MIN_RATE);
        assertEq(line.maxUtilisationBps(), UTILISATION);
        assertEq(line.loanTerm(), LOAN_TERM);
        (uint256 ceiling, uint256 lentOn) = line.ceilingOf(otherProgram);
        assertEq(ceiling, 2 * CEILING);
        assertEq(lentOn, 0);
        (ceiling, ) = line.ceilingOf(anyone);
        assertEq(ceiling, 0);
        assertEq(line.totalAssets(), 0);
    }
}
