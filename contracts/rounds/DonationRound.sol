// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../interfaces/IDonationRound.sol";
import {Applications} from "../libraries/Applications.sol";
import {Assets} from "../libraries/Assets.sol";
import {Configurations} from "../libraries/Configurations.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Questions} from "../libraries/Questions.sol";
import {Voice} from "../libraries/Voice.sol";
import {ApplicationId, Gift, Pair, Status} from "../types/Applications.sol";
import {Phase} from "../types/Configuration.sol";
import {Tally} from "../libraries/Tally.sol";
import {Round} from "./Round.sol";

/// @title DonationRound
/// @notice A Round of donations matched by quadratic funding.
///
/// FUNDS. A donation waits in escrow until its Builder claims it (from settleFrom) or its donor gets it back.
///
/// MATCHING. Per pair of application and Explorer: c = all it gave, w = its weight, e = what counts of c, v = sqrt(e).
/// A change of c or w moves S and E of the application and R of the Round by the difference: O(1), equal to a recount.
///
/// LIVENESS. A gate that fails never stops a donation, and never changes a recorded weight.
contract DonationRound is Round, IDonationRound {
    using Applications for Applications.Entry;

    /// @dev One call's work, in memory. `weight` counts only if the gate has answered; `added` is what is given to the
    /// pair at hand; `demand` and `escrow` are as they have come to be.
    struct Work {
        address asset;
        address gate;
        uint256 eligibilityGas;
        uint256 minCounted;
        uint256 maxCounted;
        address explorer;
        bool hasAnswered;
        uint256 weight;
        uint256 added;
        uint256 demand;
        uint256 escrow;
    }

    /// @dev What is owed for one application stays below 2^96, all escrow below 2^104: the other widths follow.
    uint256 private constant _APPLICATION_LIMIT = 2 ** 96;
    uint256 private constant _ESCROW_LIMIT = 2 ** 104;

    /// @dev By Explorer first: a cart is of one Explorer.
    mapping(address explorer => mapping(ApplicationId application => Pair pair)) private _pairsOf;

    constructor(address newRouter) Round(newRouter) {}

    /* DONORS */

    /// @inheritdoc IDonationRound
    function donate(Gift[] calldata gifts) external payable nonReentrant {
        (address asset, uint256 total) = _give(msg.sender, gifts);
        Assets.take(asset, msg.sender, total);
    }

    /// @inheritdoc IDonationRound
    function donateFor(address donor, Gift[] calldata gifts) external payable nonReentrant {
        if (msg.sender != router) revert Errors.DonationRound_NotRouter(msg.sender);
        uint256 arrived = _stray(Configurations.donatedAsset());
        (address asset, uint256 total) = _give(donor, gifts);
        if (asset != Assets.NATIVE && msg.value != 0) revert Errors.Assets_WrongValue({sent: msg.value, needed: 0});
        if (arrived < total) revert Errors.DonationRound_Unpaid({arrived: arrived, needed: total});
    }

    /// @inheritdoc IDonationRound
    function reweigh(address explorer, ApplicationId[] calldata applications) external {
        _checkPhase(_OPEN_OR_REVIEW);
        uint256 moment = _moved(Configurations.donationUntil());
        if (block.timestamp < moment) moment = block.timestamp;
        Work memory work = _begin(explorer);
        (work.hasAnswered, work.weight) = Questions.weightAt(work.gate, explorer, moment, work.eligibilityGas);
        if (!work.hasAnswered) revert Errors.Round_EligibilityFailed(work.gate, explorer);

        for (uint256 i = 0; i < applications.length; ++i) {
            ApplicationId id = applications[i];
            Pair storage given = _given(id, explorer);
            uint256 oldWeight = given.weight;
            Applications.Entry storage entry = _entry(id);
            uint256 newWeight = _addToPair(work, entry, entry.tally, given);
            emit Events.Reweighed(id, explorer, oldWeight, newWeight, msg.sender);
        }
        _setHot(work.demand, work.escrow);
    }

    /// @inheritdoc IDonationRound
    function refund(ApplicationId id, address donor, address to) external nonReentrant returns (uint256 amount) {
        _checkOwner(donor, to);
        Pair storage given = _given(id, donor);
        amount = given.amount;
        if (given.isRefunded) revert Errors.DonationRound_AlreadyRefunded(id, donor);
        if (!_isRefundable(id))
            revert Errors.DonationRound_NotRefundable(id, Status(_entry(id).tally.status()), Phase(_phase()));
        given.isRefunded = true;
        _leaveEscrow(amount);
        Assets.send(Configurations.donatedAsset(), to, amount);
        emit Events.Refunded(id, donor, to, amount);
    }

    /* VIEWS */

    /// @inheritdoc IDonationRound
    function pair(ApplicationId id, address explorer) external view returns (Pair memory) {
        return _pairsOf[explorer][id];
    }

    /* SEAM */

    function _idealDown(uint256 voice, uint256 effective) internal pure override returns (uint256) {
        return Voice.idealDown(voice, effective);
    }

    function _owedBeside(Applications.Entry storage entry) internal view override returns (uint256) {
        return entry.tally.effective() + entry.uncounted;
    }

    function _assetBeside() internal view override returns (address) {
        return Configurations.donatedAsset();
    }

    /* INTERNALS */

    /// @dev Everything of a cart but the money.
    function _give(address donor, Gift[] calldata gifts) private returns (address asset, uint256 total) {
        if (gifts.length == 0) revert Errors.DonationRound_EmptyCart();
        _checkWindow(Configurations.donationsFrom(), _moved(Configurations.donationUntil()));

        Work memory work = _begin(donor);
        (work.hasAnswered, work.weight) = Questions.weightNow(work.gate, donor, work.eligibilityGas);
        if (!work.hasAnswered) emit Events.EligibilityFailed(donor, work.gate);
        mapping(ApplicationId application => Pair pair) storage pairs = _pairsOf[donor];
        for (uint256 i = 0; i < gifts.length; ++i) {
            Gift calldata gift = gifts[i];
            ApplicationId id = gift.application;
            uint256 amount = gift.amount;
            if (amount == 0) revert Errors.DonationRound_ZeroAmount(id);
            Applications.Entry storage entry = _entry(id);
            Tally tally = entry.tally;
            tally.check(id, Status.Accepted);
            uint256 newWeight;
            // Nothing wraps: sums are checked as soon as they are past one application's limit.
            unchecked {
                total += amount;
                work.escrow += amount;
                // Below it in all, there is no need to read what is owed for this one.
                if (work.escrow >= _APPLICATION_LIMIT) _checkRoom(id, amount, work.escrow);
                work.added = amount;
                newWeight = _addToPair(work, entry, tally, pairs[id]);
            }
            emit Events.Donated(id, donor, amount, newWeight, gift.endorsement);
        }
        _setHot(work.demand, work.escrow);
        return (work.asset, total);
    }

    function _begin(address explorer) private view returns (Work memory work) {
        (work.asset, work.gate, work.eligibilityGas, work.minCounted, work.maxCounted) = Configurations.giving();
        work.explorer = explorer;
        (work.demand, work.escrow) = (_hot.demand, _hot.escrow);
    }

    function _checkRoom(ApplicationId id, uint256 amount, uint256 escrow) private view {
        uint256 owed = _owedBeside(_entry(id));
        if (owed + amount >= _APPLICATION_LIMIT) revert Errors.DonationRound_ApplicationFull(id, owed, amount);
        if (escrow >= _ESCROW_LIMIT) revert Errors.DonationRound_EscrowFull(escrow - amount, amount);
    }

    /// @dev Adds to what a pair gave, weighs it, and moves S, E, R and the part that does not count by the difference.
    /// @return weight as recorded now: none for a gift to oneself, the old one where the gate has not answered
    function _addToPair(
        Work memory work,
        Applications.Entry storage entry,
        Tally tally,
        Pair storage given
    ) private returns (uint256 weight) {
        uint256 oldAmount = given.amount;
        uint256 oldWeight = given.weight;
        uint256 amount = oldAmount + work.added;
        weight = work.weight;
        if (!work.hasAnswered) weight = oldWeight;
        else if (entry.isOwn(tally, work.explorer)) weight = 0;
        uint256 oldEffective = oldAmount == 0 ? 0 : _effectiveDown(work, oldAmount, oldWeight);
        uint256 effective = _effectiveDown(work, amount, weight);
        (given.amount, given.weight) = (uint96(amount), uint16(weight));
        // Nothing wraps: S, E, the uncounted part and R are sums with what is taken off them in them, e ≤ c, and what is
        // added is bounded by the widths of Voice.
        unchecked {
            uint256 uncounted = amount - effective;
            uint256 oldUncounted = oldAmount - oldEffective;
            if (uncounted != oldUncounted) entry.uncounted = uint96(entry.uncounted - oldUncounted + uncounted);
            if (effective == oldEffective) return weight;

            uint256 multiplier = tally.isStatus(Status.Accepted) ? tally.multiplier() : 0;
            uint256 voice = tally.voice();
            uint256 total = tally.effective();
            uint256 oldIdeal = _idealDown(voice, total);
            if (oldEffective != 0) voice -= Voice.voiceDown(oldEffective);
            voice += Voice.voiceDown(effective);
            total = total - oldEffective + effective;
            entry.tally = tally.withSums(voice, total);
            work.demand = work.demand - multiplier * oldIdeal + multiplier * _idealDown(voice, total);
        }
    }

    function _given(ApplicationId id, address donor) private view returns (Pair storage given) {
        given = _pairsOf[donor][id];
        if (given.amount == 0) revert Errors.DonationRound_NothingGiven(id, donor);
    }

    function _effectiveDown(Work memory work, uint256 amount, uint256 weight) private pure returns (uint256) {
        return Voice.effectiveDown(amount, weight, work.minCounted, work.maxCounted);
    }

    function _isRefundable(ApplicationId id) private view returns (bool) {
        uint256 current = _phase();
        if (current == uint8(Phase.Cancelled)) return true;
        if (current < uint8(Phase.Settling)) return false;
        Tally tally = _entry(id).tally;
        if (!tally.isStatus(Status.Accepted)) return true;
        return current == uint8(Phase.Closed) && !tally.isMarked(Applications.DONATIONS_PAID);
    }
}
