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
    using Applications for Applications.Register;

    /// @dev From where and up to where a pair's amount counts, base units; max 0 = without limit.
    struct Counting {
        uint256 min;
        uint256 max;
    }

    /// @dev What is owed for one application stays below 2^96, all escrow below 2^104: the other widths follow.
    uint256 private constant _APPLICATION_LIMIT = 2 ** 96;
    uint256 private constant _ESCROW_LIMIT = 2 ** 104;

    mapping(ApplicationId application => mapping(address explorer => Pair pair)) private _pairs;

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
        Counting memory counting = _counting();
        address gate = Configurations.explorerGate();
        uint256 moment = _moved(Configurations.donationUntil());
        if (block.timestamp < moment) moment = block.timestamp;
        (bool hasAnswered, uint256 weight) = Questions.weightAt(
            gate,
            explorer,
            moment,
            Configurations.eligibilityGas()
        );
        if (!hasAnswered) _refuseGate(gate, explorer);

        ApplicationId own = _applications.submissionOf[explorer].id;
        uint256 demand = _hot.demand;
        for (uint256 i = 0; i < applications.length; ++i) {
            ApplicationId id = applications[i];
            (Pair storage given, uint256 amount) = _given(id, explorer);
            uint256 oldWeight = given.weight;
            uint256 newWeight = _isSelf(id, explorer, own) ? 0 : weight;
            demand = _setPair(id, given, amount, newWeight, counting, demand);
            emit Events.Reweighed(id, explorer, oldWeight, newWeight, msg.sender);
        }
        _setDemand(demand);
    }

    /// @inheritdoc IDonationRound
    function refund(ApplicationId id, address donor, address to) external nonReentrant returns (uint256 amount) {
        _checkOwner(donor, to);
        Pair storage given;
        (given, amount) = _given(id, donor);
        if (given.isRefunded) revert Errors.DonationRound_AlreadyRefunded(id, donor);
        if (!_isRefundable(id))
            revert Errors.DonationRound_NotRefundable(id, Status(_applications.tallyOf[id].status), Phase(_phase()));
        given.isRefunded = true;
        _leaveEscrow(amount);
        Assets.send(Configurations.donatedAsset(), to, amount);
        emit Events.Refunded(id, donor, to, amount);
    }

    /* VIEWS */

    /// @inheritdoc IDonationRound
    function pair(ApplicationId id, address explorer) external view returns (Pair memory) {
        return _pairs[id][explorer];
    }

    /* SEAM */

    function _idealDown(uint256 voice, uint256 effective) internal pure override returns (uint256) {
        return Voice.idealDown(voice, effective);
    }

    function _owedBeside(ApplicationId id) internal view override returns (uint256) {
        return uint256(_applications.tallyOf[id].effective) + _applications.payeeOf[id].uncounted;
    }

    function _assetBeside() internal view override returns (address) {
        return Configurations.donatedAsset();
    }

    /* INTERNALS */

    /// @dev Everything of a cart but the money.
    function _give(address donor, Gift[] calldata gifts) private returns (address asset, uint256 total) {
        if (gifts.length == 0) revert Errors.DonationRound_EmptyCart();
        _checkWindow(Configurations.donationsFrom(), _moved(Configurations.donationUntil()));

        Counting memory counting = _counting();
        address gate = Configurations.explorerGate();
        (bool hasAnswered, uint256 weight) = Questions.weightNow(gate, donor, Configurations.eligibilityGas());
        if (!hasAnswered) emit Events.EligibilityFailed(donor, gate);
        ApplicationId own = _applications.submissionOf[donor].id;
        uint256 demand = _hot.demand;
        for (uint256 i = 0; i < gifts.length; ++i) {
            Gift calldata gift = gifts[i];
            ApplicationId id = gift.application;
            uint256 amount = gift.amount;
            if (amount == 0) revert Errors.DonationRound_ZeroAmount(id);
            _applications.check(id, Status.Accepted);
            uint256 owed = _owedBeside(id);
            if (owed + amount >= _APPLICATION_LIMIT) revert Errors.DonationRound_ApplicationFull(id, owed, amount);
            Pair storage given = _pairs[id][donor];
            uint256 newWeight = given.weight;
            if (hasAnswered) newWeight = _isSelf(id, donor, own) ? 0 : weight;
            demand = _setPair(id, given, given.amount + amount, newWeight, counting, demand);
            total += amount;
            emit Events.Donated(id, donor, amount, newWeight, gift.endorsement);
        }
        uint256 escrow = _hot.escrow;
        if (escrow + total >= _ESCROW_LIMIT) revert Errors.DonationRound_EscrowFull(escrow, total);
        _hot.escrow = uint104(escrow + total);
        _setDemand(demand);
        return (Configurations.donatedAsset(), total);
    }

    /// @dev Sets what a pair gave and weighs, and moves S, E and the part that does not count by the difference.
    /// @return demand R after it
    function _setPair(
        ApplicationId id,
        Pair storage given,
        uint256 amount,
        uint256 weight,
        Counting memory counting,
        uint256 demand
    ) private returns (uint256) {
        uint256 oldAmount = given.amount;
        uint256 oldEffective = _effectiveDown(oldAmount, given.weight, counting);
        uint256 effective = _effectiveDown(amount, weight, counting);
        (given.amount, given.weight) = (uint96(amount), uint16(weight));
        // Nothing wraps: S, E, the uncounted part and R are sums with what is taken off them in them, e ≤ c, and what is
        // added is bounded by the widths of Voice.
        unchecked {
            uint256 oldUncounted = oldAmount - oldEffective;
            uint256 uncounted = amount - effective;
            if (uncounted != oldUncounted) {
                Applications.Payee storage payee = _applications.payeeOf[id];
                payee.uncounted = uint96(payee.uncounted - oldUncounted + uncounted);
            }
            if (effective == oldEffective) return demand;

            Applications.Tally storage tally = _applications.tallyOf[id];
            uint256 multiplier = tally.status == uint8(Status.Accepted) ? tally.multiplier : 0;
            uint256 oldVoice = tally.voice;
            uint256 oldTotal = tally.effective;
            uint256 voice = oldVoice - Voice.voiceDown(oldEffective) + Voice.voiceDown(effective);
            uint256 total = oldTotal - oldEffective + effective;
            (tally.voice, tally.effective) = (uint104(voice), uint104(total));
            return demand - multiplier * _idealDown(oldVoice, oldTotal) + multiplier * _idealDown(voice, total);
        }
    }

    function _given(ApplicationId id, address donor) private view returns (Pair storage given, uint256 amount) {
        given = _pairs[id][donor];
        amount = given.amount;
        if (amount == 0) revert Errors.DonationRound_NothingGiven(id, donor);
    }

    function _counting() private view returns (Counting memory) {
        return Counting({min: Configurations.minCounted(), max: Configurations.maxCounted()});
    }

    function _effectiveDown(uint256 amount, uint256 weight, Counting memory counting) private pure returns (uint256) {
        return Voice.effectiveDown(amount, weight, counting.min, counting.max);
    }

    /// @dev A Builder's gift to itself, by its own address or the payout address, counts nothing.
    function _isSelf(ApplicationId id, address explorer, ApplicationId own) private view returns (bool) {
        return id == own || explorer == _applications.payeeOf[id].recipient;
    }

    function _isRefundable(ApplicationId id) private view returns (bool) {
        uint256 current = _phase();
        if (current == uint8(Phase.Cancelled)) return true;
        if (current < uint8(Phase.Settling)) return false;
        if (!_applications.isStatus(id, Status.Accepted)) return true;
        return current == uint8(Phase.Closed) && !_applications.isMarked(id, Applications.DONATIONS_PAID);
    }
}
