// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRoundLens} from "../../../contracts/interfaces/IRoundLens.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundBase} from "../support/RoundBase.sol";

/// What views say at the edges: before a fallback, about no Round, of no pool.
contract EdgesTest is RoundBase {
    /// The views must say what the fallback will pay as soon as only the fallback can settle.
    function test_WhenOnlyTheFallbackIsLeft() public {
        _reopen(_proposedConfig());
        ApplicationId id = _oneToSettle();
        _toFallback();
        uint256 cap = round.capOf(id);
        uint256 amount = round.matchOf(id);
        _settle();
        assertEq(cap, round.capOf(id), "cap");
        assertEq(amount, round.matchOf(id), "match");
    }

    /// "Reverts if `round` is no clone of that form."
    function test_RevertWhen_LensIsAskedAboutAToken() public {
        IRoundLens lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        vm.expectRevert(abi.encodeWithSelector(Errors.RoundLens_NotARound.selector, address(token)));
        lens.configurationOf(address(token));
    }

    function test_RevertWhen_LensIsAskedAboutAProgram() public {
        IRoundLens lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        vm.expectRevert(abi.encodeWithSelector(Errors.RoundLens_NotARound.selector, address(program)));
        lens.configurationOf(address(program));
    }

    /// Nothing holds a match of nothing.
    function test_WhenThereIsNoPool() public {
        IRoundLens lens = IRoundLens(deploy("contracts/periphery/RoundLens.sol:RoundLens", ""));
        ApplicationId id = _accepted(alice);
        _toDonations();
        (, , uint256 afterwards, bool isCapped) = lens.previewDonation(address(round), id, bob, 1e18);
        assertEq(afterwards, 0);
        assertFalse(isCapped, "capped");
    }
}
