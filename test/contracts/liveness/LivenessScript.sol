// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVaultRound, PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Application, ApplicationId, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {MilestoneState, MilestoneStatus} from "../../../contracts/types/Milestones.sol";
import {LivenessHome} from "./LivenessHome.sol";
import {Kind, Listing} from "./LivenessStage.sol";

/// @title LivenessScript
/// @notice What Builders, donors, sponsors and strangers do when nobody with a role acts any more, at times that follow
/// from the configuration: all money comes out.
abstract contract LivenessScript is LivenessHome {
    /// More than any claim needs, less than what a distributor that eats gas would take from a test.
    uint256 private constant _ENOUGH = 1_500_000;

    function _leave() internal {
        _collectStray();
        if (round.phase() != Phase.Cancelled) {
            _until(round.times().settleFrom);
            _fixSomehow();
            _settleSomehow();
            for (uint256 i = 1; i <= BUILDERS; ++i) _payOne(i);
            if (row.distributor == address(milestones)) _earn(1);
            _until(round.times().claimUntil);
        } else if (row.isVault) {
            // The Program waits for its vault as long as the pool would have.
            _until(round.times().settleFrom + WAIT);
        }
        _goHome();
        if (row.distributor == address(milestones)) for (uint256 i = 1; i <= BUILDERS; ++i) _releaseParts(i);
        _takeRests();
    }

    /* SETTLING */

    /// Within the wait, or, where the vault still fails, after it.
    function _fixSomehow() internal {
        if (!row.isVault || round.phase() != Phase.Settling || _form() != PoolForm.Unfixed) return;
        try IVaultRound(address(round)).fixPool{gas: 5_000_000}() {} catch {
            _until(round.times().settleFrom + WAIT);
            IVaultRound(address(round)).fixPool{gas: 5_000_000}();
        }
    }

    function _settleSomehow() internal {
        if (round.phase() == Phase.Settling) {
            _beginList();
            _endList();
        }
        if (round.phase() == Phase.Settling) {
            if (row.listing != Listing.NoSettler) _toFallback();
            _settle();
        }
    }

    /* BUILDERS */

    /// By anyone; past a distributor that fails, by the Builder.
    function _payOne(uint256 i) internal {
        if (round.phase() != Phase.Settled || _statusOf(i) != Status.Accepted) return;
        ApplicationId id = _id(uint32(i));
        Application memory a = round.application(id);
        if (a.isMatchPaid) return;
        if (!_prove(i)) {
            if (!a.areDonationsPaid) round.claimDonations(id);
            return;
        }
        _due[i] = round.matchOf(id);
        try round.claim{gas: _ENOUGH}(id) {} catch {
            if (!a.areDonationsPaid) round.claimDonations(id);
            uint256 latest = round.times().claimUntil - 14 days;
            uint256 from = round.settledAt() + 30 days;
            _until(from < latest ? from : latest);
            vm.prank(_builder(i));
            round.claimDirect(id);
        }
        if (row.distributor == address(collected) && _due[i] != 0) {
            vm.prank(_payee(i));
            collected.collect(_payee(i));
        }
        if (kind == Kind.Credit) _borrow(i);
    }

    /// Shows what came of each part; nobody decides.
    function _earn(uint256 i) private {
        (address payee, , ) = milestones.holdingOf(address(round), _id(uint32(i)));
        if (payee == address(0)) return;
        uint256 parts = milestones.planOf(address(round), _id(uint32(i))).length;
        for (uint256 part = 0; part < parts; ++part) {
            if (_partOf(i, part).state != MilestoneState.Open) continue;
            vm.prank(_builder(i));
            milestones.submit(address(round), _id(uint32(i)), part, REASON);
        }
        _skip(milestones.judgeTime());
        for (uint256 part = 0; part < parts; ++part) {
            if (_partOf(i, part).state != MilestoneState.Accepted || _partOf(i, part).amount == 0) continue;
            vm.prank(anyone);
            milestones.pay(address(round), _id(uint32(i)), part, payee);
        }
    }

    /// What nobody earned, after its deadline.
    function _releaseParts(uint256 i) private {
        (, uint256 held, ) = milestones.holdingOf(address(round), _id(uint32(i)));
        if (held == 0) return;
        uint256 parts = milestones.planOf(address(round), _id(uint32(i))).length;
        for (uint256 part = 0; part < parts; ++part) {
            MilestoneStatus memory s = _partOf(i, part);
            if (s.state == MilestoneState.Paid || s.amount == 0) continue;
            _until(s.deadline);
            uint256 amount = milestones.release(address(round), _id(uint32(i)), part);
            (_sentBack[i], late) = (_sentBack[i] + amount, late + amount);
        }
    }

    function _partOf(uint256 i, uint256 part) private view returns (MilestoneStatus memory) {
        return milestones.statusOf(address(round), _id(uint32(i)), part);
    }
}
