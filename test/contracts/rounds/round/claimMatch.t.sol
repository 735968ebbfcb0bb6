// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Moody, Mood} from "../../support/RoundMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";

contract ClaimMatchTest is RoundBase {
    function test_RevertGiven_NotSettled() public {
        ApplicationId id = _accepted(alice);
        uint256 state = vm.snapshotState();
        _cancel();
        _toSettling();
        _refusedIn(id, Phase.Cancelled);
        vm.revertToState(state);
        _toReview();
        _refusedIn(id, Phase.Review);
        _toSettling();
        _refusedIn(id, Phase.Settling);
        round.settle(new ApplicationId[](0), 0);
        _refusedIn(id, Phase.Settling);
        _settle();
        _toClosed();
        _refusedIn(id, Phase.Closed);
    }

    function test_RevertGiven_NotAccepted() public {
        for (uint256 i = 1; i <= 3; ++i) _apply(_builder(i));
        _withdraw(_builder(2));
        _accept(_id(3));
        _disqualify(_id(3));
        _toSettling();
        _settle();
        Status[4] memory statuses = [Status.None, Status.Pending, Status.Withdrawn, Status.Disqualified];
        for (uint32 i = 0; i < 4; ++i) {
            _expectWrongStatus(_id(i), statuses[i]);
            round.claimMatch(_id(i));
        }
    }

    function test_RevertGiven_Paid() public {
        ApplicationId id = _oneSettled();
        round.claimMatch(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claimMatch(id);
        assertEq(_paid(), POOL);
    }

    function test_RevertGiven_NotProven() public {
        _reopen(_proposedConfig());
        ApplicationId id = _oneToSettle();
        settler.settle(round, "root", POOL);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotProven.selector, id));
        round.claimMatch(id);
    }

    function test_GivenToken() public {
        ApplicationId id = _apply(alice, _content(_builder(9)));
        _accept(id);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, _builder(9), POOL, address(0));
        vm.prank(anyone);
        round.claimMatch(id);
        assertEq(token.balanceOf(_builder(9)), POOL);
        assertEq(token.balanceOf(address(round)), 2e18);
        assertEq(round.matchOf(id), POOL);
        assertTrue(round.application(id).isMatchPaid);
        assertFalse(round.application(id).areDonationsPaid);
    }

    function test_GivenNative() public {
        RoundConfig memory config = _config();
        config.matching.asset = NATIVE;
        _reopen(config);
        ApplicationId id = _oneSettled();
        round.claimMatch(id);
        assertEq(alice.balance, POOL);
        assertEq(address(round).balance, 0);
    }

    function test_GivenDistributor() public {
        _reopen(_distributed());
        ApplicationId id = _oneSettled();
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(distributor));
        round.claimMatch(id);
        assertEq(token.balanceOf(address(distributor)), POOL);
        assertEq(distributor.deliveredOf(address(round), id), POOL);
        assertEq(distributor.lastRecipient(), alice);
        assertEq(token.allowance(address(round), address(distributor)), 0);
        assertEq(token.balanceOf(alice), 0);
    }

    function test_GivenDistributorFails() public {
        _reopen(_distributed());
        ApplicationId id = _oneSettled();
        distributor.setMood(Mood.Reverting);
        vm.expectRevert(Moody.Moody_Refused.selector);
        round.claimMatch(id);
        vm.expectRevert(Moody.Moody_Refused.selector);
        round.claim(id);
        assertFalse(round.application(id).isMatchPaid);
        assertEq(_paid(), 0);
        round.claimDonations(id);
        assertEq(token.balanceOf(alice), 200e18);
        distributor.setMood(Mood.Good);
        round.claim(id);
        assertEq(token.balanceOf(address(distributor)), POOL);
    }

    function test_GivenNothingToDeliver() public {
        _reopen(_distributed());
        ApplicationId id = _accepted(alice);
        _toSettling();
        _settle();
        distributor.setMood(Mood.Reverting);
        round.claimMatch(id);
        assertEq(distributor.calls(), 0);
        assertTrue(round.application(id).isMatchPaid);
    }

    function test_GivenNoPoolAsset() public {
        RoundConfig memory config = _distributed();
        config.matching.asset = address(0);
        config.matching.configured = 1_000_000;
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 1e18);
        _toSettling();
        _settle();
        round.claim(id);
        assertEq(distributor.deliveredOf(address(round), id), 1_000_000);
        assertEq(token.balanceOf(alice), 2e18);
        assertEq(_released(), 0);
        _toClosed();
        assertEq(_released(), 0);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NothingReleased.selector, address(program)));
        round.withdrawRest(address(program), address(program));
    }

    function test_GivenZeroMatch() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toSettling();
        _settle();
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, 0, address(0));
        round.claimMatch(id);
        assertTrue(round.application(id).isMatchPaid);
    }

    function test_GivenClosed() public {
        ApplicationId paid = _accepted(alice);
        ApplicationId late = _accepted(_builder(1));
        _fund(10);
        _toDonations();
        _donateTwice(paid, 1e18);
        _donateTwice(late, 1e18);
        _toSettling();
        _settle();
        _setClock(round.times().claimUntil - 1);
        round.claimMatch(paid);
        assertEq(round.matchOf(late), 5);
        _skip(1);
        assertEq(round.matchOf(paid), 5);
        assertEq(round.matchOf(late), 0);
        assertEq(_released(), 5);
        round.withdrawRest(sponsor, sponsor);
        assertEq(token.balanceOf(sponsor), 5);
    }

    function _distributed() private view returns (RoundConfig memory config) {
        config = _config();
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
    }

    function _refusedIn(ApplicationId id, Phase phase) private {
        _expectWrongPhase(phase);
        round.claimMatch(id);
    }
}
