// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {Stamp} from "../../../../contracts/types/Stamps.sol";
import {Answer} from "../../support/StampProviderMock.sol";
import {GateBase} from "./GateBase.sol";

contract ExplorerGateTest is GateBase {
    ApplicationId private _application;

    function setUp() public override {
        super.setUp();
        _qualify(alice);
        _application = _accepted(alice);
        _toDonations();
    }

    function _weight(address explorer) private view returns (uint256) {
        return round.pair(_application, explorer).weight;
    }

    function _reweigh(address explorer) private {
        vm.prank(anyone);
        round.reweigh(explorer, _ids(1));
    }

    function test_WhenDonating() public {
        _qualify(bob);
        _donate(bob, _application, 1e18);
        assertEq(_weight(bob), 5_000);
        stake.setCover(bob, clock, clock + 1);
        _donate(bob, _application, 1e18);
        assertEq(_weight(bob), 10_000);
        _donate(carol, _application, 1e18);
        assertEq(_weight(carol), 0);
    }

    /// A live Stamp that ended: a refreshed score of an hour ago does not outlive it.
    function test_WhenDonatingOnACache() public {
        _qualify(bob);
        stake.setCover(bob, clock, clock + 1 hours);
        scorer.refresh(bob);
        _skip(1 hours);
        _donate(bob, _application, 1e18);
        assertEq(_weight(bob), 5_000);
    }

    function test_GivenIdentityRevoked() public {
        Stamp memory stamp = _qualify(bob);
        _donate(bob, _application, 1e18);
        _toReview();
        _reweigh(bob);
        assertEq(_weight(bob), 5_000);
        vm.prank(issuer);
        passport.revokeStamp(stamp);
        _reweigh(bob);
        assertEq(_weight(bob), 0);
    }

    /// D110: only what was there when donations ended.
    function test_GivenWorkJustifiedAfterwards() public {
        _identify(bob);
        _donate(bob, _application, 1e18);
        assertEq(_weight(bob), 0);
        _toReview();
        _justify(bob, clock - AGE + 1, WORK);
        _skip(1 days);
        assertEq(scorer.weightOf(bob), 5_000);
        _reweigh(bob);
        assertEq(_weight(bob), 0);
    }

    function test_GivenWorkJustifiedAfterGiving() public {
        _identify(bob);
        _donate(bob, _application, 1e18);
        _justify(bob, clock, WORK);
        _toReview();
        _reweigh(bob);
        assertEq(_weight(bob), 5_000);
    }

    /// Whatever a person is granted, or loses, after donations ended changes nothing of what it gave.
    function test_GivenGrantedMoreAfterwards() public {
        _qualify(bob);
        stake.setCover(bob, clock, round.times().donationUntil + 1);
        _donate(bob, _application, 1e18);
        _toReview();
        workLedger.setTotals(address(program), bob, address(token), clock, 1_000 * WORK, WORK);
        _skip(1 days);
        assertEq(scorer.weightOf(bob), 5_000);
        _reweigh(bob);
        assertEq(_weight(bob), 10_000);
    }

    /// D108: the donation goes through, nothing recorded changes, and nobody can reweigh.
    function test_GivenProviderFails() public {
        _qualify(bob);
        _donate(bob, _application, 1e18);
        workLedger.setReverting(true);
        _give(address(token), bob, 1e18);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: _application, amount: 1e18, endorsement: 0});
        vm.expectEmit(address(round));
        emit Events.EligibilityFailed(bob, address(scorer));
        vm.prank(bob);
        round.donate(gifts);
        assertEq(_weight(bob), 5_000);
        assertEq(round.pair(_application, bob).amount, 2e18);
        _toReview();
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, scorer, bob));
        _reweigh(bob);
        workLedger.setReverting(false);
        stake.setAnswer(Answer.GasEating);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, scorer, bob));
        _reweigh(bob);
        assertEq(_weight(bob), 5_000);
    }

    /// D136
    function test_RevertWhen_CallerGivesTooLittleGas(uint256 gasLimit) public {
        _qualify(bob);
        _donate(bob, _application, 1e18);
        stake.setWork(100_000);
        ApplicationId[] memory ids = _ids(1);
        gasLimit = bound(gasLimit, 25_000, 700_000);
        (bool success, ) = address(round).call{gas: gasLimit}(abi.encodeCall(round.reweigh, (bob, ids)));
        assertEq(_weight(bob), 5_000);
        if (gasLimit < 500_000) assertFalse(success, "too little");
    }
}
