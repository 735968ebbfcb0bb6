// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ClaimTest is RoundBase {
    function test_RevertGiven_NotSettled() public {
        ApplicationId id = _accepted(alice);
        uint256 state = vm.snapshotState();
        _cancel();
        _refusedIn(id, Phase.Cancelled);
        vm.revertToState(state);
        _toDonations();
        _donateTwice(id, 1e18);
        _toReview();
        _refusedIn(id, Phase.Review);
        _toSettling();
        _refusedIn(id, Phase.Settling);
        assertEq(_escrow(), 2e18);
        _toClosed();
        _refusedIn(id, Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        ApplicationId id = _accepted(alice);
        _withdraw(alice);
        _toSettling();
        _settle();
        _expectWrongStatus(id, Status.Withdrawn);
        round.claim(id);
    }

    function test_RevertGiven_AllPaid() public {
        ApplicationId id = _oneSettled();
        uint256 state = vm.snapshotState();
        round.claim(id);
        _refusedAsPaid(id);
        vm.revertToState(state);
        round.claimMatch(id);
        round.claimDonations(id);
        _refusedAsPaid(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
    }

    function test_GivenNothingPaid() public {
        ApplicationId id = _oneSettled();
        vm.expectEmit(address(round));
        emit Events.DonationsClaimed(id, alice, 200e18);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(0));
        vm.prank(anyone);
        round.claim(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
        assertEq(token.balanceOf(address(round)), 0);
    }

    /// D147
    function test_GivenLedger() public {
        RoundConfig memory config = _config();
        config.modules.ledger = address(ledger);
        _reopen(config);
        ApplicationId id = _oneSettled();
        vm.etch(address(ledger), hex"fe");
        round.claim(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
    }

    function test_GivenDonationsPaid() public {
        ApplicationId id = _oneToSettle();
        round.claimDonations(id);
        _settle();
        round.claim(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
    }

    function test_GivenMatchPaid() public {
        ApplicationId id = _oneSettled();
        round.claimMatch(id);
        round.claim(id);
        assertEq(token.balanceOf(alice), POOL + 200e18);
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        round.claim(id);
    }

    function _refusedAsPaid(ApplicationId id) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claim(id);
    }
}
