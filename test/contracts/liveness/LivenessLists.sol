// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Status} from "../../../contracts/types/Applications.sol";
import {Proposal, ProposalState, SettlementList} from "../../../contracts/types/Settlements.sol";
import {LifeList} from "../support/LifeList.sol";
import {Listing, LivenessStage} from "./LivenessStage.sol";

/// @title LivenessLists
/// @notice What strangers do about a list: propose, challenge, make final, prove, close, and take bonds home.
abstract contract LivenessLists is LivenessStage {
    address internal proposer = makeAddr("proposer");
    address internal challenger = makeAddr("challenger");
    address internal other = makeAddr("other sponsor");
    uint256[] private _amounts;

    /// Proposes when strangers may; an arbiter that is silent has something to be silent about.
    function _beginList() internal {
        bool isProposed = row.listing != Listing.NoSettler && row.listing != Listing.NobodyProposes;
        if (!isProposed || settlement.proposalOf(address(round)).number != 0) return;
        uint256 count = _countAccepted();
        uint256 from = round.times().settleFrom + settlement.operatorsFirst();
        if (count == 0 || clock >= round.times().proposeUntil) return;
        _until(from);
        uint256 left = _pool();
        uint256 total = 0;
        for (uint32 i = 1; i <= 3; ++i) {
            uint256 amount = _statusOf(i) == Status.Accepted ? mix(seed, 600 + i) % (left + 1) : 0;
            (left, total) = (left - amount, total + amount);
            _amounts.push(amount);
        }
        (bytes32 root, ) = LifeList.build(address(round), _amounts, 0);
        SettlementList memory list = SettlementList({root: root, total: total, count: count, data: REASON});
        (, uint256 bond) = settlement.bondOf(address(round));
        _endow(proposer, bond);
        vm.prank(proposer);
        settlement.propose(address(round), list);
        if (row.listing != Listing.ArbiterSilent) return;
        list.root = REASON;
        _endow(challenger, bond);
        vm.prank(challenger);
        settlement.challenge(address(round), 1, list);
    }

    function _endList() internal {
        Proposal memory p = settlement.proposalOf(address(round));
        if (p.state == ProposalState.Proposed) {
            _until(p.challengeUntil);
            if (clock < p.fallbackAt) settlement.finalize(address(round));
        } else if (p.state == ProposalState.Challenged) {
            _until(p.ruleUntil);
        }
    }

    /// @return whether a match can be paid: not where the Round was settled by a list that nobody shows
    function _prove(uint256 i) internal returns (bool) {
        if (round.settlementRoot() == 0) return true;
        if (row.listing == Listing.Unproven && i != 1) return false;
        (, bytes32[] memory proof) = LifeList.build(address(round), _amounts, i - 1);
        round.prove(_id(uint32(i)), _amounts[i - 1], proof);
        return true;
    }

    /// Ends whatever is pending. @return late what went to the sponsors
    function _bondsHome() internal returns (uint256 late) {
        Proposal memory p = settlement.proposalOf(address(round));
        if (p.number == 0) return 0;
        bool isPending = p.state == ProposalState.Proposed || p.state == ProposalState.Challenged;
        if (isPending) {
            _until(p.state == ProposalState.Proposed ? p.fallbackAt : p.ruleUntil);
            settlement.close(address(round));
        }
        if (settlement.releasableOf(address(round)) != 0) late = settlement.release(address(round));
        address[2] memory owners = [proposer, challenger];
        for (uint256 i = 0; i < 2; ++i) {
            if (settlement.balanceOf(address(token), owners[i]) == 0) continue;
            vm.prank(anyone);
            settlement.withdraw(address(token), owners[i], owners[i]);
        }
    }

    function _statusOf(uint256 i) internal view returns (Status) {
        return round.application(_id(uint32(i))).status;
    }

    function _countAccepted() internal view returns (uint256 count) {
        for (uint256 i = 1; i <= 3; ++i) if (_statusOf(i) == Status.Accepted) ++count;
    }

    function _endow(address holder, uint256 amount) private {
        token.mint(holder, amount);
        vm.prank(holder);
        token.approve(address(settlement), amount);
    }
}
