// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {PoolForm} from "../../../contracts/interfaces/IVaultRound.sol";
import {Application, Status} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";
import {Proposal, ProposalState} from "../../../contracts/types/Settlements.sol";
import {LivenessHistory, Moment} from "./LivenessHistory.sol";
import {Kind, Listing} from "./LivenessStage.sol";

/// @title LivenessBooks
/// @notice After the last step: who has what, to the base unit, and that nothing is left anywhere but dust.
///
/// DUST. In the Round less than one base unit per sponsor, and nothing per application, since all rests have been taken
/// after claimUntil. In shares: per payment less than one share more. With a lender: less than two base units, for its
/// virtual shares. In a distributor, a settler, milestones: nothing.
abstract contract LivenessBooks is LivenessHistory {
    uint256 private _pooled;
    uint256 private _paidOut;

    function _check() internal {
        (_pooled, , , _paidOut, ) = round.totals();
        assertEq(_escrow(), 0, "donations left");
        _checkDonors();
        _checkBuilders();
        if (row.configured == 0) _checkSponsors();
        _checkNothingLeft();
        _checkBonds();
        if (kind == Kind.Credit) _checkLender();
        _checkRoles();
    }

    /// Whether this life came to what its kind is in the table for.
    function _hasShownItself() internal view returns (bool) {
        bool isStuck = kind == Kind.VaultPaused || kind == Kind.VaultLying || kind == Kind.VaultSilent;
        if (isStuck) return _isInShares() && _paidOut != 0;
        if (kind == Kind.ListNobodyProposes) return round.settledAt() >= round.times().fallbackAt && _paidOut != 0;
        ProposalState state = settlement.proposalOf(address(round)).state;
        if (kind == Kind.VaultPausedListDisputed && !_isInShares()) return false;
        if (row.listing == Listing.ArbiterSilent) return state == ProposalState.Lapsed && _paidOut != 0;
        if (row.listing == Listing.Unchallenged) return state == ProposalState.Final && _paidOut != 0;
        if (row.listing == Listing.Unproven) {
            return state == ProposalState.Final && _statusOf(2) == Status.Accepted && !_areMatchesPaid(2);
        }
        if (kind == Kind.InParts) return _sentBack[1] + _sentBack[2] != 0 && token.balanceOf(_payee(1)) != 0;
        return _paidOut != 0;
    }

    /* WHO HAS WHAT */

    /// What each gave is with the Builder or with the donor.
    function _checkDonors() private view {
        for (uint256 d = 0; d < DONORS; ++d) {
            uint256 back = 0;
            for (uint256 i = 1; i <= BUILDERS; ++i) if (!_areDonationsPaid(i)) back += _given[d][i];
            assertEq(gifts.balanceOf(_donor(d)), back, "a donor's");
        }
    }

    function _checkBuilders() private view {
        uint256 paid = 0;
        for (uint256 i = 1; i <= BUILDERS; ++i) {
            Application memory a = round.application(_id(uint32(i)));
            bool isPaid = a.status == Status.Accepted && _wasInTime();
            assertEq(a.areDonationsPaid, isPaid, "donations are paid to whoever is accepted");
            uint256 gave = 0;
            if (isPaid) for (uint256 d = 0; d < DONORS; ++d) gave += _given[d][i];
            if (!a.isMatchPaid) assertTrue(!isPaid || round.settlementRoot() != 0, "a match is paid");
            uint256 matched = a.isMatchPaid ? _due[i] : 0;
            paid += matched;
            if (row.configured != 0) matched = 0;
            assertEq(gifts.balanceOf(_payee(i)), gave + (isOneAsset ? _inAssets(matched, i) : 0), "a Builder's");
            if (!isOneAsset) assertEq(token.balanceOf(_payee(i)), _inAssets(matched, i), "a match");
            assertEq(vault.balanceOf(_payee(i)), _inShares(matched), "a match in shares");
        }
        assertEq(_paidOut, paid, "paid");
        assertLe(paid, _wasInTime() || row.configured != 0 ? _poolOf() : 0, "all matches within the pool");
    }

    /// By their units, of what no Builder got and what came late.
    function _checkSponsors() private view {
        address[3] memory holders = [sponsor, other, address(program)];
        uint256[3] memory units;
        uint256 all = 0;
        for (uint256 i = 0; i < 3; ++i) {
            (units[i], ) = round.shareOf(holders[i]);
            all += units[i];
        }
        if (all == 0) all = units[2] = 1;
        uint256 released = _pooled + late - _paidOut;
        for (uint256 i = 0; i < 3; ++i) {
            uint256 rest = (units[i] * released) / all;
            uint256 had = i == 2 ? toProgram : 0;
            assertEq(token.balanceOf(holders[i]), had + (_isInShares() ? 0 : rest), "a sponsor's");
            assertEq(vault.balanceOf(holders[i]) + (i == 2 ? programShares : 0), _inShares(rest), "a sponsor's shares");
        }
    }

    function _checkBonds() private view {
        Proposal memory p = settlement.proposalOf(address(round));
        bool isBack = p.state == ProposalState.Final || p.state == ProposalState.Returned;
        assertEq(token.balanceOf(proposer), isBack ? p.bond : 0, "the proposer's bond");
        assertEq(token.balanceOf(challenger), 0, "both lose by the arbiter's silence");
        if (p.state != ProposalState.Lapsed) return;
        assertGe(_isInShares() ? toProgram : late, 2 * p.bond, "forfeited to the sponsors, or to the Program");
    }

    /// All it lent but what was never repaid.
    function _checkLender() private view {
        if (line.totalSupply() == 0 && token.balanceOf(lender) == 0) return assertEq(borrowed, 0, "borrowed");
        uint256 has = token.balanceOf(lender);
        uint256 most = DEPOSIT - borrowed + repaid;
        assertLe(has, most, "the lender's");
        assertLe(most, has + 1, "the lender's, but dust");
        assertLe(token.balanceOf(address(line)), 1, "left with the lender's vault");
    }

    /* NOTHING ELSEWHERE */

    function _checkNothingLeft() private view {
        uint256 sponsors = 3;
        if (!isOneAsset) assertEq(gifts.balanceOf(address(round)), 0, "left of what was donated");
        assertLt(token.balanceOf(address(round)), _isInShares() ? 1 : sponsors, "left of the pool");
        if (row.isVault) assertLt(vault.balanceOf(address(round)), _shareDust(sponsors), "left of the shares");
        assertEq(settlement.owedIn(address(token)), 0, "owed by the settler");
        assertEq(token.balanceOf(address(settlement)), 0, "left with the settler");
        assertEq(collected.owed() + token.balanceOf(address(collected)), 0, "left to collect");
        assertEq(milestones.owed() + token.balanceOf(address(milestones)), 0, "left with the milestones");
        assertEq(token.balanceOf(address(distributor)), 0, "left with a distributor that fails");
    }

    function _checkRoles() private view {
        address[6] memory people = [admin, operator, reviewer, treasurer, arbiter, anyone];
        for (uint256 i = 0; i < 6; ++i) {
            uint256 has = token.balanceOf(people[i]) + otherToken.balanceOf(people[i]) + vault.balanceOf(people[i]);
            assertEq(has, 0, "somebody else's");
        }
    }

    /* HOW MUCH THAT IS */

    function _inAssets(uint256 matched, uint256 i) private view returns (uint256) {
        return _isInShares() ? 0 : matched - _sentBack[i];
    }

    function _inShares(uint256 amount) private view returns (uint256) {
        return _isInShares() && amount != 0 ? (amount * _units()) / _pooled : 0;
    }

    /// A sponsor's part is rounded to a base unit, and every payment to a share.
    function _shareDust(uint256 sponsors) private view returns (uint256) {
        return _isInShares() && _pooled != 0 ? sponsors * (_units() / _pooled + 1) + sponsors + BUILDERS : 1;
    }

    function _units() private view returns (uint256 all) {
        address[3] memory holders = [sponsor, other, address(program)];
        for (uint256 i = 0; i < 3; ++i) {
            (uint256 units, ) = round.shareOf(holders[i]);
            all += units;
        }
    }

    function _poolOf() private view returns (uint256) {
        return row.configured != 0 ? row.configured : _pooled;
    }

    function _isInShares() private view returns (bool) {
        return row.isVault && _form() != PoolForm.Assets;
    }

    /// Settled before it was over.
    function _wasInTime() private view returns (bool) {
        return moment != Moment.NeverSettled && round.phase() != Phase.Cancelled;
    }

    function _areMatchesPaid(uint256 i) private view returns (bool) {
        return round.application(_id(uint32(i))).isMatchPaid;
    }

    function _areDonationsPaid(uint256 i) private view returns (bool) {
        return round.application(_id(uint32(i))).areDonationsPaid;
    }
}
