// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application, ApplicationId, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {LifeList} from "../support/LifeList.sol";
import {Mood} from "../support/RoundMocks.sol";
import {LifeReentry} from "./LifeReentry.sol";

/// @title LifeClosing
/// @notice Settles by pages or by a list, proves, claims, refunds and takes the rest.
abstract contract LifeClosing is LifeReentry {
    uint256[] internal _list;

    function close(uint256 seed) external watched {
        uint256 what = mix(seed, 1) % 9;
        if (_phase() == Phase.Settling && what > 3) _settleIt(seed);
        else if (what == 0 && _list.length != 0) _proveOne(_idOf(mix(seed, 2)));
        else if (what < 4) _claimSome(seed);
        else if (what == 4) _claimDirect(_idOf(mix(seed, 2)));
        else if (what < 7) _refundSome(seed);
        else _restSome(seed);
    }

    /* SETTLEMENT */

    function _settleIt(uint256 seed) private {
        if (_c.modules.settler != address(0) && block.timestamp < round.times().fallbackAt) {
            if (mix(seed, 2) % 3 == 0) _settleTo(seed);
            return;
        }
        ApplicationId[] memory hints = new ApplicationId[](mix(seed, 2) % 4);
        for (uint256 i = 0; i < hints.length; ++i) hints[i] = _id(mix(seed, 20 + i) % 8);
        round.settle(hints, mix(seed, 3) % 8);
        _noteSettle();
    }

    /// Any list at all, its total in the pool: amounts over caps, and more in sum than the total.
    function _settleTo(uint256 seed) private {
        uint256 pool = _pool(round);
        for (uint256 i = 0; i < round.applicationCount(); ++i) {
            _list.push(mix(seed, 40 + i) % 4 == 0 ? 0 : mix(seed, 60 + i) % (pool + 2));
        }
        (bytes32 root, ) = LifeList.build(address(round), _list, 0);
        _cast.settler.settle(round, root, mix(seed, 4) % 2 == 0 ? pool : mix(seed, 5) % (pool + 1));
    }

    function _proveOne(ApplicationId id) internal {
        uint256 index = ApplicationId.unwrap(id) - 1;
        (, bytes32[] memory proof) = LifeList.build(address(round), _list, index);
        (bool isDone, ) = address(round).call(abi.encodeCall(round.prove, (id, _list[index], proof)));
        if (!isDone) return;
        uint256 cap = round.capOf(id);
        assertEq(round.matchOf(id), _list[index] < cap ? _list[index] : cap, "proven");
        (isDone, ) = address(round).call(abi.encodeCall(round.prove, (id, _list[index], proof)));
        assertFalse(isDone, "proven twice");
    }

    /* CLAIMS */

    function _claimSome(uint256 seed) private {
        (ApplicationId id, bool isFound) = _find(Status.Accepted, mix(seed, 2));
        if (!isFound) return;
        _arm(seed);
        _claimOne(id, mix(seed, 3) % 3);
        _disarm();
    }

    /// @param how 0 donations, 1 match, 2 both
    function _claimOne(ApplicationId id, uint256 how) internal {
        if (_phase() != Phase.Settling && _phase() != Phase.Settled) return;
        Application memory a = round.application(id);
        if (how == 2 && a.areDonationsPaid) how = 1;
        bool wantsMatch = how != 0;
        if (how == 0 && a.areDonationsPaid) return;
        if (wantsMatch && (a.isMatchPaid || _phase() != Phase.Settled)) return;
        bytes memory call = abi.encodeCall(round.claimDonations, (id));
        if (how == 1) call = abi.encodeCall(round.claimMatch, (id));
        if (how == 2) call = abi.encodeCall(round.claim, (id));
        _tryClaim(id, a, call, how != 1, wantsMatch);
    }

    function _tryClaim(
        ApplicationId id,
        Application memory a,
        bytes memory call,
        bool wantsDonations,
        bool wantsMatch
    ) private {
        uint256 due = wantsMatch && _c.modules.distributor == address(0) ? round.matchOf(id) : 0;
        uint256 owed = wantsDonations ? uint256(a.effective) + a.uncounted : 0;
        uint256 before = _balanceOf(_c.giving.asset, a.recipient);
        uint256 beforePool = _balanceOf(_c.matching.asset, a.recipient);
        (bool isDone, ) = address(round).call{gas: ENOUGH}(call);
        if (!isDone) return assertTrue(_mayFail(a, wantsMatch), "claim");
        if (!hasCrossed) {
            assertEq(_balanceOf(_c.giving.asset, a.recipient), before + owed + (_isOneAsset() ? due : 0), "donations");
            if (!_isOneAsset()) assertEq(_balanceOf(_c.matching.asset, a.recipient), beforePool + due, "match");
        }
        (isDone, ) = address(round).call{gas: ENOUGH}(call);
        assertFalse(isDone, "claimed twice");
    }

    /// Who does not take the native coin, a distributor that is broken, a list nothing was proven of.
    function _mayFail(Application memory a, bool wantsMatch) private view returns (bool) {
        if (!_canReceive(_c.giving.asset, a.recipient) || !_canReceive(_c.matching.asset, a.recipient)) return true;
        return wantsMatch && (_list.length != 0 || _isDistributorBroken());
    }

    function _isDistributorBroken() internal view returns (bool) {
        return _c.modules.distributor == address(_cast.mockDistributor) && _cast.mockDistributor.mood() != Mood.Good;
    }

    /// From 30 days after settling, or 14 before the end, a Builder is paid past a distributor that fails.
    function _claimDirect(ApplicationId id) internal {
        Application memory a = round.application(id);
        if (a.status != Status.Accepted || a.isMatchPaid || _phase() != Phase.Settled || !_hasPool()) return;
        uint256 from = round.settledAt() + 30 days;
        if (from > round.times().claimUntil - 14 days) from = round.times().claimUntil - 14 days;
        uint256 due = round.matchOf(id);
        uint256 before = _balanceOf(_c.matching.asset, a.recipient);
        vm.prank(a.builder);
        (bool isDone, ) = address(round).call{gas: ENOUGH}(abi.encodeCall(round.claimDirect, (id)));
        bool isDirect = _c.modules.distributor == address(0) || _isDistributorBroken();
        if (block.timestamp < from) return assertFalse(isDone, "too early");
        if (!isDone) {
            bool isRefused = isDirect && !_canReceive(_c.matching.asset, a.recipient);
            return assertTrue(isRefused || _list.length != 0, "direct");
        }
        uint256 got = _balanceOf(_c.matching.asset, a.recipient) - before;
        assertEq(got, isDirect ? due : 0, "paid past the distributor");
    }

    /* BACK HOME */

    function _refundSome(uint256 seed) private {
        _arm(seed);
        _refundOne(_idOf(mix(seed, 2)), _pick(_donors, seed, 3));
        _disarm();
    }

    function _refundOne(ApplicationId id, address donor) internal {
        Pair memory given = round.pair(id, donor);
        if (given.amount == 0) return;
        address to = _canReceive(_c.giving.asset, donor) ? donor : anyone;
        bool isDue = !given.isRefunded && _isRefundable(id);
        if (isDue) _steal(abi.encodeCall(round.refund, (id, donor, _strangers[0])));
        uint256 before = _balanceOf(_c.giving.asset, to);
        vm.prank(donor);
        try round.refund(id, donor, to) returns (uint256 amount) {
            assertTrue(isDue, "refunded");
            assertEq(amount, given.amount, "amount");
            if (!hasCrossed) assertEq(_balanceOf(_c.giving.asset, to), before + amount, "received");
        } catch {
            assertFalse(isDue, "refund");
        }
    }

    function _restSome(uint256 seed) private {
        _arm(seed);
        _takeRest(_pick(_sponsors, seed, 2));
        _disarm();
    }

    function _takeRest(address who) internal {
        uint256 rest = round.restOf(who);
        if (rest == 0) return;
        _steal(abi.encodeCall(round.withdrawRest, (who, _strangers[0])));
        address to = _canReceive(_c.matching.asset, who) ? who : anyone;
        uint256 before = _balanceOf(_c.matching.asset, to);
        if (who != to) vm.prank(who);
        assertEq(round.withdrawRest(who, to), rest, "rest");
        if (!hasCrossed) assertEq(_balanceOf(_c.matching.asset, to), before + rest, "received");
    }

    /// A stranger names itself.
    function _steal(bytes memory call) private {
        vm.prank(_strangers[0]);
        (bool isDone, ) = address(round).call(call);
        assertFalse(isDone, "stolen");
    }
}
