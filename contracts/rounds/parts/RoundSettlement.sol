// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Applications} from "../../libraries/Applications.sol";
import {Configurations} from "../../libraries/Configurations.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Level} from "../../libraries/Level.sol";
import {Settlement} from "../../libraries/Settlement.sol";
import {ApplicationId, Status} from "../../types/Applications.sol";
import {Phase} from "../../types/Configuration.sol";
import {Tally} from "../../libraries/Tally.sol";
import {RoundState} from "./RoundState.sol";

/// @notice Who gets how much of the pool: by the level, live and at last for good, or by a settler's list.
abstract contract RoundSettlement is RoundState {
    using Settlement for Settlement.State;

    /* SETTLEMENT */

    /// @inheritdoc IRound
    function settle(ApplicationId[] calldata hints, uint256 maxItems) external returns (bool isSettled) {
        _checkPhase(_SETTLING);
        _checkPoolFixed();
        bool isFallback = Configurations.settler() != address(0);
        if (isFallback) _checkFrom(_moved(Configurations.fallbackAt()));
        if (!_settlement.isStarted) _settlement.start(_pool(), _hot.demand);
        for (uint256 i = 0; i < hints.length; ++i) {
            if (_join(hints[i])) _settlement.quiet = 0;
        }
        if (!_scan(maxItems)) return false;
        _finish();
        emit Events.Settled({
            caller: msg.sender,
            numerator: _settlement.numerator,
            denominator: _settlement.denominator,
            isFallback: isFallback
        });
        return true;
    }

    /// @inheritdoc IRound
    function settleTo(bytes32 root, uint256 total) external {
        if (msg.sender != Configurations.settler()) revert Errors.Round_NotSettler(msg.sender);
        _checkPhase(_SETTLING);
        _checkPoolFixed();
        _checkUntil(_moved(Configurations.fallbackAt()));
        uint256 pool = _pool();
        if (total > pool) revert Errors.Round_OverTotal({proven: 0, amount: total, total: pool});
        if (root == 0) revert Errors.Round_NoRoot();
        _settlement.root = root;
        _settlement.numerator = uint112(total);
        _hot.flags |= _PROPOSED;
        _finish();
        emit Events.SettledTo(msg.sender, root, total);
    }

    /// @inheritdoc IRound
    function prove(ApplicationId id, uint256 amount, bytes32[] calldata proof) external {
        _checkPhase(_SETTLED_PHASE);
        _entry(id).tally.check(id, Status.Accepted);
        bytes32 leaf = keccak256(abi.encode(keccak256(abi.encode(block.chainid, address(this), id, amount))));
        bytes32 root = _settlement.root;
        if (root == 0 || !MerkleProof.verifyCalldata(proof, root, leaf)) revert Errors.Round_BadProof(id, amount);
        uint256 cap = capOf(id);
        uint256 payable_ = amount < cap ? amount : cap;
        _settlement.prove(id, payable_);
        emit Events.Proven(id, amount, payable_);
    }

    /* VIEWS */

    /// @inheritdoc IRound
    function level() external view returns (uint256 numerator, uint256 denominator) {
        (numerator, denominator) = _level();
        return Level.ratio(numerator, denominator, Configurations.saturation());
    }

    /// @inheritdoc IRound
    function matchOf(ApplicationId id) external view returns (uint256) {
        (uint256 numerator, uint256 denominator) = _level();
        return _matchAt(id, numerator, denominator);
    }

    /// @inheritdoc IRound
    function matchesOf(uint256 from, uint256 until) external view returns (uint256[] memory amounts) {
        (uint256 numerator, uint256 denominator) = _level();
        amounts = new uint256[](until - from);
        for (uint256 i = 0; i < amounts.length; ++i) {
            amounts[i] = _matchAt(ApplicationId.wrap(uint32(from + i)), numerator, denominator);
        }
    }

    /// @inheritdoc IRound
    function capOf(ApplicationId id) public view returns (uint256 cap) {
        uint256 bps = _isFallback() ? Configurations.fallbackCapBps() : Configurations.capBps();
        unchecked {
            cap = (_pool() * bps) / 10_000;
        }
        uint256 ask = _entry(id).ask;
        if (ask != 0 && ask < cap) cap = ask;
    }

    /// @inheritdoc IRound
    function settledAt() external view returns (uint256) {
        return _settlement.settledAt;
    }

    /// @inheritdoc IRound
    function settlementRoot() external view returns (bytes32) {
        return _settlement.root;
    }

    /* INTERNALS */

    function _pool() internal view returns (uint256) {
        return Configurations.poolAsset() == address(0) ? Configurations.configuredPool() : _funded();
    }

    /* SEAM: where a kind of Round keeps its pool */

    /// @dev What of the pool sponsors put in, as the money it is paid in; until it is fixed, an estimate.
    function _funded() internal view virtual returns (uint256) {
        return _fund.funded;
    }

    /// @dev Fails while P may still change.
    function _checkPoolFixed() internal view virtual {}

    /// @dev Whether nothing but the fallback can settle a Round, or has settled it, in place of its settler.
    function _isFallback() private view returns (bool) {
        if (Configurations.settler() == address(0) || _hot.flags & _PROPOSED != 0) return false;
        return block.timestamp >= _moved(Configurations.fallbackAt());
    }

    /// @dev What an application gets at a level, base units of the pool's asset.
    function _matchAt(ApplicationId id, uint256 numerator, uint256 denominator) internal view returns (uint256) {
        Tally tally = _entry(id).tally;
        uint256 current = _phase();
        if (!tally.isStatus(Status.Accepted) || current == uint8(Phase.Cancelled)) return 0;
        if (current == uint8(Phase.Closed) && !tally.isMarked(Applications.MATCH_PAID)) return 0;
        if (_hot.flags & _PROPOSED != 0) return _settlement.provenAmount(id);
        return Level.matchDown(_demandOf(tally), capOf(id), numerator, denominator, Configurations.saturation());
    }

    function _join(ApplicationId id) private returns (bool) {
        Applications.Entry storage entry = _entry(id);
        Tally tally = entry.tally;
        if (!tally.isStatus(Status.Accepted) || tally.isMarked(Applications.CAPPED)) return false;
        uint256 cap = capOf(id);
        if (!_settlement.join(_demandOf(tally), cap, Configurations.saturation())) return false;
        entry.tally = tally.withMark(Applications.CAPPED);
        emit Events.Capped(id, cap);
        return true;
    }

    function _finish() private {
        _hot.flags |= _SETTLED;
        _settlement.settledAt = uint40(block.timestamp);
    }

    /// @dev Goes round the accepted list until a whole round of it has added nobody.
    function _scan(uint256 maxItems) private returns (bool) {
        uint256 length = _applications.accepted.length;
        uint256 cursor = _settlement.cursor;
        uint256 quiet = _settlement.quiet;
        unchecked {
            for (; quiet < length && maxItems > 0; --maxItems) {
                ++quiet;
                if (_join(_applications.accepted[cursor])) quiet = 0;
                if (++cursor == length) cursor = 0;
            }
        }
        _settlement.cursor = uint24(cursor);
        _settlement.quiet = uint24(quiet);
        return quiet >= length;
    }

    /// @dev The level as settled, or as it would be now.
    function _level() private view returns (uint256 numerator, uint256 denominator) {
        if (_hot.flags & _SETTLED != 0) return (_settlement.numerator, _settlement.denominator);
        uint256 length = _applications.accepted.length;
        uint256[] memory demands = new uint256[](length);
        uint256[] memory caps = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) {
            ApplicationId id = _applications.accepted[i];
            Tally tally = _entry(id).tally;
            if (!tally.isStatus(Status.Accepted)) continue;
            demands[i] = _demandOf(tally);
            caps[i] = capOf(id);
        }
        return Level.find(demands, caps, _pool(), Configurations.saturation());
    }
}
