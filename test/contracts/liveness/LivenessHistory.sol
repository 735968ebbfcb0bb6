// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IVotingRound} from "../../../contracts/interfaces/IVotingRound.sol";
import {ApplicationId, Content, Gift, Status} from "../../../contracts/types/Applications.sol";
import {Milestone} from "../../../contracts/types/Milestones.sol";
import {Vote} from "../../../contracts/types/Voting.sol";
import {LivenessScript} from "./LivenessScript.sol";
import {Listing} from "./LivenessStage.sol";

/// When all roles stop.
enum Moment {
    Upcoming,
    Applied,
    Accepted,
    CancelledEarly,
    Donating,
    CancelledLate,
    Review,
    Settling,
    NeverSettled,
    HalfSettled,
    Settled,
    HalfClaimed,
    LastDay
}

/// @title LivenessHistory
/// @notice What people do, roles among them, until one moment.
abstract contract LivenessHistory is LivenessScript {
    Moment internal moment;

    function _live() internal {
        _openKind();
        _sponsorIt(sponsor, 10, false);
        if (moment == Moment.Upcoming) return;
        _liveOpen();
        if (moment <= Moment.CancelledLate) return;
        _toReview();
        if (row.isVault) _vaultLives();
        _breakModules();
        if (_chance(30, 3)) _disqualify(_id(2));
        if (_chance(31, 4) && _statusOf(3) == Status.Accepted) _withdraw(_builder(3));
        if (moment == Moment.Review) return;
        _toSettling();
        if (moment == Moment.Settling) return;
        if (moment == Moment.NeverSettled) return _toClosed();
        _liveSettling();
    }

    function _liveOpen() private {
        _setClock(round.times().applicationsFrom);
        for (uint256 i = 1; i <= BUILDERS; ++i) _applyFor(i);
        if (moment == Moment.Applied) return;
        _accept(_id(1));
        _accept(_id(2));
        if (_chance(20, 2)) _accept(_id(3));
        else if (_chance(21, 2)) _reject(_id(3));
        if (row.distributor == address(milestones) && _chance(22, 2)) _plan();
        if (moment == Moment.Accepted) return;
        if (moment == Moment.CancelledEarly) return _cancel();
        _toDonations();
        _sponsorIt(other, 11, false);
        _giveAll(0);
        if (moment == Moment.Donating) return;
        if (_chance(23, 2)) _extend(uint8(1 + (mix(seed, 24) % MAX_EXTENSION_DAYS)));
        if (_chance(25, 2)) _sponsorIt(other, 12, true);
        if (_chance(26, 2)) _sendAstray();
        _giveAll(100);
        if (moment == Moment.CancelledLate) _cancel();
    }

    function _liveSettling() private {
        _fixSomehow();
        if (moment == Moment.HalfSettled) {
            if (row.listing == Listing.NoSettler) round.settle(new ApplicationId[](0), 1);
            else _beginList();
            return;
        }
        _settleSomehow();
        if (moment == Moment.HalfClaimed) _payOne(1);
        if (moment == Moment.LastDay) _until(round.times().claimUntil - 1 days);
    }

    /* STEPS */

    function _sponsorIt(address from, uint256 salt, bool isForProgram) private {
        if (row.configured != 0 || _chance(salt + 200, 5)) return;
        uint256 amount = _some(salt);
        _give(address(token), from, amount);
        vm.prank(from);
        round.fund(amount, isForProgram);
    }

    function _applyFor(uint256 index) private {
        Content memory content = _content(_payee(index));
        if (row.configured == 0) content.ask = _chance(40 + index, 3) ? uint96(_some(50 + index)) : 0;
        _apply(_builder(index), content);
    }

    /// Every donor gives to everybody who is accepted, or votes.
    function _giveAll(uint256 salt) private {
        for (uint256 d = 0; d < DONORS; ++d) {
            for (uint256 i = 1; i <= BUILDERS; ++i) {
                if (_statusOf(i) != Status.Accepted || _chance(salt + 300 + 10 * d + i, 4)) continue;
                if (_isVoting()) _voteOnce(d, i);
                else _giveOnce(d, i, _some(salt + 400 + 10 * d + i));
            }
        }
    }

    function _giveOnce(uint256 d, uint256 i, uint256 amount) private {
        Gift[] memory one = new Gift[](1);
        one[0] = Gift({application: _id(uint32(i)), amount: uint96(amount), endorsement: 0});
        _give(address(gifts), _donor(d), amount);
        vm.prank(_donor(d));
        round.donate(one);
        _given[d][i] += amount;
    }

    function _voteOnce(uint256 d, uint256 i) private {
        Vote[] memory ballot = new Vote[](1);
        ballot[0] = Vote(_id(uint32(i)), uint32(1 + (mix(seed, 500 + 10 * d + i) % 5)));
        vm.prank(_donor(d));
        IVotingRound(address(round)).vote(ballot);
    }

    function _plan() private {
        Milestone[] memory parts = new Milestone[](3);
        parts[0] = Milestone({outcome: keccak256("design"), bps: 3333, time: 30 days});
        parts[1] = Milestone({outcome: keccak256("code"), bps: 3333, time: 60 days});
        parts[2] = Milestone({outcome: keccak256("people"), bps: 3334, time: 90 days});
        vm.prank(reviewer);
        milestones.prescribe(address(round), _id(1), parts);
        vm.prank(_builder(1));
        milestones.agree(address(round), _id(1), parts);
    }

    function _vaultLives() private {
        if (_chance(60, 2)) token.mint(address(vault), _some(61));
        else if (_chance(62, 2)) vault.lose(token.balanceOf(address(vault)) / (2 + (mix(seed, 63) % 9)));
    }

    /// What the vault is from now on, for ever.
    function _breakModules() internal {
        if (row.isVault) vault.setMode(row.mode);
    }
}
