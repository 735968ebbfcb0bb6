// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "../../interfaces/IDistributor.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {Applications} from "../../libraries/Applications.sol";
import {Assets} from "../../libraries/Assets.sol";
import {Configurations} from "../../libraries/Configurations.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Questions} from "../../libraries/Questions.sol";
import {Sponsorship} from "../../libraries/Sponsorship.sol";
import {ApplicationId} from "../../types/Applications.sol";
import {Tally} from "../../libraries/Tally.sol";
import {RoundSponsors} from "./RoundSponsors.sol";

/// @notice Payment: donations and match, each once, to the recipient on record, by anyone who calls.
abstract contract RoundClaims is RoundSponsors {
    using Applications for Applications.Entry;
    using Sponsorship for Sponsorship.Fund;

    /// @dev A broken distributor holds a match up for 30 days, but never past the time to claim it.
    uint256 private constant _DIRECT_AFTER = 30 days;
    uint256 private constant _DIRECT_BEFORE_END = 14 days;

    /// @inheritdoc IRound
    function claim(ApplicationId id) external nonReentrant {
        Tally tally = _entry(id).tally;
        if (tally.isMarked(Applications.ALL_PAID)) revert Errors.Round_AlreadyPaid(id);
        _pay(id, !tally.isMarked(Applications.DONATIONS_PAID), !tally.isMarked(Applications.MATCH_PAID));
    }

    /// @inheritdoc IRound
    function claimDonations(ApplicationId id) external nonReentrant {
        _pay(id, true, false);
    }

    /// @inheritdoc IRound
    function claimMatch(ApplicationId id) external nonReentrant {
        _pay(id, false, true);
    }

    /// @inheritdoc IRound
    function claimDirect(ApplicationId id) external nonReentrant {
        if (msg.sender != _entry(id).builder) revert Errors.Round_NotBuilder(msg.sender, id);
        uint256 from = _settlement.settledAt + _DIRECT_AFTER;
        uint256 latest = _moved(Configurations.claimUntil()) - _DIRECT_BEFORE_END;
        _checkFrom(from < latest ? from : latest);
        _poolAsset();

        uint256 amount = _takeMatch(id);
        address recipient = _entry(id).payee();
        uint256 deliverGas = Configurations.deliverGas();
        Questions.requireGas(deliverGas);
        address through = _distributor();
        if (through != address(0)) {
            try this.deliver{gas: deliverGas}(id, amount) {} catch {
                through = address(0);
            }
        }
        if (through == address(0)) _payMatch(through, id, recipient, amount);
        emit Events.MatchClaimed(id, recipient, amount, through);
    }

    /// @notice Transfers a match to the distributor and has it delivered. The Round itself alone.
    function deliver(ApplicationId id, uint256 amount) external {
        _checkSelf();
        _payMatch(_distributor(), id, _entry(id).payee(), amount);
    }

    /// @dev SEAM: what pays a match onwards; zero = the Round itself.
    function _distributor() internal view virtual returns (address) {
        return Configurations.distributor();
    }

    /// @dev Donations and match are one transfer where they are the same money and go the same way.
    function _pay(ApplicationId id, bool areDonationsDue, bool isMatchDue) private {
        address recipient = _entry(id).payee();
        address beside = _assetBeside();
        uint256 amount = 0;
        if (areDonationsDue) {
            amount = _takeDonations(id);
            emit Events.DonationsClaimed(id, recipient, amount);
        }
        if (isMatchDue) {
            uint256 matched = _takeMatch(id);
            address distributor = _distributor();
            if (distributor == address(0) && beside == _poolMoney()) amount += matched;
            else _payMatch(distributor, id, recipient, matched);
            emit Events.MatchClaimed(id, recipient, matched, distributor);
        }
        Assets.send(beside, recipient, amount);
    }

    /// @dev Marks the donations as paid and says how much they are; the caller pays them.
    function _takeDonations(ApplicationId id) private returns (uint256 amount) {
        _checkPhase(_SETTLING_OR_SETTLED);
        Applications.Entry storage entry = _entry(id);
        entry.mark(id, Applications.DONATIONS_PAID);
        amount = _owedBeside(entry);
        _leaveEscrow(amount);
    }

    /// @dev Marks the match as paid and says how much it is; the caller pays it.
    function _takeMatch(ApplicationId id) private returns (uint256 amount) {
        _checkPhase(_SETTLED_PHASE);
        _entry(id).mark(id, Applications.MATCH_PAID);
        if (_hot.flags & _PROPOSED != 0 && _settlement.provenOf[id] == 0) revert Errors.Round_NotProven(id);
        amount = _matchAt(id, _settlement.numerator, _settlement.denominator);
        _fund.pay(amount);
    }

    /// @dev To the distributor, which has it delivered, or to the recipient where there is none.
    function _payMatch(address distributor, ApplicationId id, address recipient, uint256 amount) private {
        if (amount == 0) return;
        _sendPool(distributor == address(0) ? recipient : distributor, amount);
        if (distributor != address(0)) IDistributor(distributor).deliver(id, recipient, amount);
    }
}
