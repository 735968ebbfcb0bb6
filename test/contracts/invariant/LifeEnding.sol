// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {Mood} from "../support/RoundMocks.sol";
import {LifeClosing} from "./LifeClosing.sol";
import {LifeMoney} from "./LifeMoney.sol";

/// @title LifeEnding
/// @notice From wherever a life stands, nobody with a role acts any more: all money comes out.
abstract contract LifeEnding is LifeClosing, LifeMoney {
    function finish(uint256 seed) external {
        if (mix(seed, 1) % 4 != 0) _payBuilders(seed);
        if (block.timestamp < round.times().claimUntil) vm.warp(round.times().claimUntil);
        if (_hasPool()) _absorb();
        _recover();
        _refundAll();
        Seen memory seen = _see();
        for (uint256 i = 0; i < _sponsors.length; ++i) _takeRest(_sponsors[i]);
        _learn(seen);
        assertEq(_escrow(round), 0, "escrow left");
        if (!_isOneAsset()) assertEq(_balanceOf(_c.giving.asset, address(round)), 0, "donations left");
        assertLt(_balanceOf(_c.matching.asset, address(round)), _sponsors.length, "rest left");
    }

    /// Anybody settles and claims, at the first moments anybody may.
    function _payBuilders(uint256 seed) private {
        if (_phase() >= Phase.Closed) return;
        uint256 from = round.times().settleFrom;
        if (_c.modules.settler != address(0) && _list.length == 0) from = round.times().fallbackAt;
        if (block.timestamp < from) vm.warp(from);
        if (_phase() == Phase.Settling) {
            assertTrue(round.settle(new ApplicationId[](0), 10_000), "settled at once");
            _noteSettle();
        }
        _refundAll();
        for (uint256 i = 1; i <= _list.length; ++i) {
            if (_round(i).status == Status.Accepted) _proveOne(_id(i));
        }
        if (mix(seed, 2) % 2 == 0) _cast.mockDistributor.setMood(Mood.GasEating);
        Seen memory seen = _see();
        uint256 unpaid = 0;
        for (uint256 i = 1; i <= round.applicationCount(); ++i) unpaid += _payBuilder(i);
        _learn(seen);
        if (unpaid == 0) _checkDust();
    }

    /// Whoever is due is refunded, and nobody else.
    function _refundAll() private {
        for (uint256 i = 1; i <= round.applicationCount(); ++i) {
            for (uint256 j = 0; j < _donors.length; ++j) _refundOne(_id(i), _donors[j]);
        }
    }

    function _payBuilder(uint256 number) private returns (uint256 unpaid) {
        ApplicationId id = _id(number);
        if (_round(number).status != Status.Accepted) return 0;
        _claimOne(id, 0);
        _claimOne(id, 1);
        if (!_round(number).isMatchPaid && _hasPool() && _phase() == Phase.Settled) {
            uint256 from = round.times().claimUntil - 14 days;
            if (block.timestamp < from) vm.warp(from);
            _claimDirect(id);
        }
        Application memory a = _round(number);
        bool isPaid = _canReceive(_c.giving.asset, a.recipient);
        if (isPaid) assertTrue(a.areDonationsPaid, "donations reach whoever takes them");
        isPaid = _hasPool() && _list.length == 0 && _canReceive(_c.matching.asset, a.recipient);
        if (isPaid) assertTrue(a.isMatchPaid, "a match reaches whoever takes it");
        return a.isMatchPaid ? 0 : 1;
    }

    /// Once all are paid, floors keep at most one base unit per accepted application.
    function _checkDust() private view {
        if (!_hasPool() || _phase() != Phase.Settled || _list.length != 0) return;
        (uint256 pool, , , uint256 paidNow, uint256 released) = round.totals();
        assertLe(pool + late, paidNow + released + round.acceptedApplications().length, "dust");
    }

    function _round(uint256 number) private view returns (Application memory) {
        return round.application(_id(number));
    }
}
