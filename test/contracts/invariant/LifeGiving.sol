// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Gift, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {TestGate} from "../support/TestGate.sol";
import {TestToken} from "../support/TestToken.sol";
import {LifeReentry} from "./LifeReentry.sol";

/// @title LifeGiving
/// @notice Donations, directly, through the router and with too little gas; reweighing; gates that fail. After each of them the
/// weights are what the gate says, or, where it failed, what they were.
abstract contract LifeGiving is LifeReentry {
    function give(uint256 seed) external {
        if (!round.donationsOpen()) return;
        address donor = _pick(_donors, seed, 1);
        (Gift[] memory gifts, uint256 total) = _cart(seed);
        if (total == 0) return;
        uint256[] memory weights = _weights(donor, gifts);
        uint256 how = mix(seed, 4) % 8;
        if (how < 4) _giveSelf(seed, donor, gifts, total);
        else if (how < 6) _giveThroughRouter(seed, donor, gifts, total);
        else _giveStarved(seed, donor, gifts, total);
        _checkWeights(donor, gifts, weights);
    }

    /// Changes what somebody weighs, breaks or heals the gate, or weighs somebody again.
    function weigh(uint256 seed) external {
        uint256 what = mix(seed, 1) % 8;
        address donor = _pick(_donors, seed, 2);
        if (what == 0) return gate.setMode(TestGate.Mode(mix(seed, 3) % 3));
        if (what == 1) return gate.setSize(mix(seed, 3) % 2 == 0 ? 31 : 64);
        if (mix(seed, 8) % 4 != 0) gate.setMode(TestGate.Mode.Answer);
        if (what < 4) return gate.setWeight(donor, mix(seed, 3) % 12_000);
        ApplicationId id = _idOf(mix(seed, 4));
        if (round.pair(id, donor).amount == 0) return;
        ApplicationId[] memory ids = new ApplicationId[](2);
        (ids[0], ids[1]) = (id, id);
        uint256 weight = round.pair(id, donor).weight;
        uint256 gas = mix(seed, 5) % 2 == 0 ? ENOUGH : 30_000 + (mix(seed, 6) % 400_000);
        if (gas != ENOUGH && !_isGateFailing()) gate.setWork(mix(seed, 7) % 60_000);
        (bool isDone, ) = address(round).call{gas: gas}(abi.encodeCall(round.reweigh, (donor, ids)));
        gate.setWork(0);
        if (_isGateFailing()) assertFalse(isDone, "a failing gate weighs");
        if (_phase() != Phase.Open && _phase() != Phase.Review) assertFalse(isDone, "weighed too late");
        assertEq(_weight(round, id, donor), isDone ? _said(id, donor) : weight, "reweighed");
    }

    /* WAYS TO GIVE */

    function _giveSelf(uint256 seed, address donor, Gift[] memory gifts, uint256 total) private {
        uint256 value = _endowWith(_c.giving.asset, donor, total, address(round));
        _arm(seed);
        vm.prank(donor);
        round.donate{value: value}(gifts);
        _disarm();
    }

    /// The router may give less than it says where money lies astray: only what is nobody's can be missing.
    function _giveThroughRouter(uint256 seed, address donor, Gift[] memory gifts, uint256 total) private {
        uint256 stray = _isOneAsset() ? strayPool : strayDonated;
        uint256 missing = mix(seed, 5) % 2 == 0 ? 0 : mix(seed, 6) % (stray + 2);
        if (missing > total) missing = total;
        bool isCovered = missing <= stray;
        bytes memory call = abi.encodeCall(
            router.give,
            (round, TestToken(_c.giving.asset), donor, total - missing, gifts)
        );
        if (_c.giving.asset == NATIVE) call = abi.encodeCall(router.giveNative, (round, donor, gifts));
        uint256 value = _endowWith(_c.giving.asset, donor, total - missing, address(router));
        vm.prank(donor);
        (bool isDone, ) = address(router).call{value: value}(call);
        assertTrue(isDone == isCovered, "donateFor");
        if (!isDone) return _void(gifts);
        if (_isOneAsset()) strayPool -= missing;
        else strayDonated -= missing;
    }

    /// Too little gas stops the donation, or changes nothing about it.
    function _giveStarved(uint256 seed, address donor, Gift[] memory gifts, uint256 total) private {
        uint256 value = _endowWith(_c.giving.asset, donor, total, address(round));
        if (!_isGateFailing()) gate.setWork(mix(seed, 7) % 60_000);
        bytes memory call = abi.encodeCall(round.donate, (gifts));
        vm.prank(donor);
        (bool isDone, ) = address(round).call{value: value, gas: 50_000 + (mix(seed, 8) % 600_000)}(call);
        gate.setWork(0);
        if (!isDone) _void(gifts);
    }

    function _void(Gift[] memory gifts) private pure {
        for (uint256 i = 0; i < gifts.length; ++i) gifts[i].amount = 0;
    }

    /* WEIGHTS */

    function _cart(uint256 seed) private view returns (Gift[] memory gifts, uint256 total) {
        gifts = new Gift[](1 + (mix(seed, 2) % 3));
        for (uint256 i = 0; i < gifts.length; ++i) {
            (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 3 + i));
            if (!isFound) return (gifts, 0);
            uint256 amount = _amount(seed, 10 + i);
            gifts[i] = Gift({application: id, amount: uint96(amount), endorsement: 0});
            total += amount;
        }
    }

    function _weights(address donor, Gift[] memory gifts) private view returns (uint256[] memory weights) {
        weights = new uint256[](gifts.length);
        for (uint256 i = 0; i < gifts.length; ++i) weights[i] = _weight(round, gifts[i].application, donor);
    }

    /// A gift of 0 is one that did not go through.
    function _checkWeights(address donor, Gift[] memory gifts, uint256[] memory weights) private {
        for (uint256 i = 0; i < gifts.length; ++i) {
            ApplicationId id = gifts[i].application;
            bool isKept = _isGateFailing() || gifts[i].amount == 0;
            assertEq(_weight(round, id, donor), isKept ? weights[i] : _said(id, donor), "weight");
        }
    }

    /// What a gate that answers makes of a pair.
    function _said(ApplicationId id, address donor) private returns (uint256 weight) {
        Application memory a = round.application(id);
        if (donor == a.builder || donor == a.recipient) return 0;
        weight = gate.weightOf(donor);
        if (weight > 10_000) weight = 10_000;
    }
}
