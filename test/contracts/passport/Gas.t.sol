// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IScorer} from "../../../contracts/interfaces/IScorer.sol";
import {Curve, Nullifier, Presentation, ProviderId, Stamp} from "../../../contracts/types/Stamps.sol";
import {PassportBase} from "./PassportBase.sol";

/// Budgets. `setUp` is another transaction, so the one call of each test finds everything cold; without the 21,000 of a
/// transaction and its calldata.
contract PassportGasTest is PassportBase {
    IScorer private three;
    IScorer private cached;
    IScorer private twenty;
    Presentation[] private items;
    Presentation private single;

    function setUp() public override {
        super.setUp();
        Curve memory curve = Curve({low: 1, high: 2, lowBps: 5_000, highBps: 10_000});
        three = _scorer(_table(3, 1), curve);
        cached = _scorer(_table(3, 1), curve);
        twenty = _scorer(_table(20, 1), curve);
        for (uint256 i = 0; i < 20; ++i) _present(_of(alice, i));
        cached.refresh(alice);
        for (uint256 i = 0; i < 20; ++i) items.push(_item(_of(bob, i)));
        single = _item(_of(anyone, 0));
    }

    function _of(address holder, uint256 provider) private view returns (Stamp memory stamp) {
        stamp = _stamp(holder, Nullifier.wrap(keccak256(abi.encode(holder))));
        stamp.provider = ProviderId.wrap(bytes32(provider + 1));
    }

    function _item(Stamp memory stamp) private view returns (Presentation memory) {
        return Presentation({issuer: issuer, stamp: stamp, signature: _sign(key, stamp)});
    }

    function _check(string memory name, uint256 gasUsed, uint256 budget) private {
        vm.snapshotValue("Passport", name, gasUsed);
        assertLt(gasUsed, budget, name);
    }

    function _weightOf(IScorer scorer, address holder) private view returns (uint256) {
        uint256 before = gasleft();
        scorer.weightOf(holder);
        return before - gasleft();
    }

    function test_GasWeightOfCached() public {
        _check("weightOf, cached", _weightOf(cached, alice), 8_000);
    }

    function test_GasWeightOfComputed3() public {
        _check("weightOf, computed, 3 of 3 rows held", _weightOf(three, alice), 60_000);
    }

    function test_GasWeightOfComputed20() public {
        _check("weightOf, computed, 20 of 20 rows held", _weightOf(twenty, alice), 300_000);
    }

    function test_GasWeightOfNothing20() public {
        _check("weightOf, computed, 0 of 20 rows held", _weightOf(twenty, anyone), 200_000);
    }

    function test_GasRefresh() public {
        uint256 before = gasleft();
        twenty.refresh(alice);
        _check("refresh, 20 rows held", before - gasleft(), 330_000);
    }

    function test_GasPresent() public {
        Presentation memory item = single;
        uint256 before = gasleft();
        passport.present(item.issuer, item.stamp, item.signature);
        _check("present, first", before - gasleft(), 100_000);
    }

    function test_GasPresentBatch() public {
        Presentation[] memory batch = items;
        uint256 before = gasleft();
        passport.presentBatch(batch, false);
        _check("presentBatch, 20 Stamps of one holder", before - gasleft(), 2_000_000);
    }
}
