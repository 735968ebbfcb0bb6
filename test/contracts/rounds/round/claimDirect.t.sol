// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId, Status} from "../../../../contracts/types/Applications.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Mood} from "../../support/RoundMocks.sol";
import {RoundBase} from "../../support/RoundBase.sol";
import {HeavyDistributor} from "../../threats/Hostile.sol";

/// What a Round calls on itself.
interface ISelfDelivery {
    function deliver(ApplicationId id, uint256 amount) external;
}

contract ClaimDirectTest is RoundBase {
    function setUp() public override {
        super.setUp();
        _reopen(_distributed());
    }

    function test_RevertGiven_CallerIsNotBuilder() public {
        ApplicationId id = _apply(alice, _content(bob));
        _accept(id);
        _toSettling();
        _settle();
        _skip(30 days);
        address[] memory others = _othersThan(alice);
        others[0] = bob;
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotBuilder.selector, others[i], id));
            vm.prank(others[i]);
            round.claimDirect(id);
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotBuilder.selector, alice, _id(9)));
        vm.prank(alice);
        round.claimDirect(_id(9));
    }

    function test_RevertGiven_TooEarly() public {
        ApplicationId id = _oneSettled();
        uint256 from = clock + 30 days;
        uint256[2] memory moments = [uint256(clock), from - 1];
        for (uint256 i = 0; i < 2; ++i) {
            _setClock(moments[i]);
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_TooEarly.selector, moments[i], from));
            _claimDirect(id);
        }
        _setClock(from);
        _claimDirect(id);
    }

    /// The later of two ways in which a broken distributor could outlast the time to claim.
    function test_GivenSettledLate() public {
        ApplicationId id = _accepted(alice);
        _fund(POOL);
        _toDonations();
        _donateTwice(id, 1e18);
        uint256 from = round.times().claimUntil - 14 days;
        _setClock(from - 1 days);
        _settle();
        distributor.setMood(Mood.Reverting);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_TooEarly.selector, clock, from));
        _claimDirect(id);
        _setClock(from);
        _claimDirect(id);
        assertEq(token.balanceOf(alice), POOL);
    }

    function test_RevertGiven_NoPoolAsset() public {
        RoundConfig memory config = _distributed();
        config.matching.asset = address(0);
        config.matching.configured = 100;
        _reopen(config);
        ApplicationId id = _accepted(alice);
        _toSettling();
        _settle();
        _skip(30 days);
        vm.expectRevert(Errors.Round_NoPoolAsset.selector);
        _claimDirect(id);
    }

    function test_RevertGiven_NotSettled() public {
        ApplicationId id = _oneToSettle();
        _expectWrongPhase(Phase.Settling);
        _claimDirect(id);
        _settle();
        _toClosed();
        _expectWrongPhase(Phase.Closed);
        _claimDirect(id);
    }

    function test_RevertGiven_NotAccepted() public {
        ApplicationId id = _accepted(alice);
        _disqualify(id);
        _toSettling();
        _settle();
        _skip(30 days);
        _expectWrongStatus(id, Status.Disqualified);
        _claimDirect(id);
    }

    function test_RevertGiven_Paid() public {
        ApplicationId id = _oneSettled();
        _skip(30 days);
        uint256 state = vm.snapshotState();
        round.claimMatch(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        _claimDirect(id);
        vm.revertToState(state);
        _claimDirect(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        _claimDirect(id);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_AlreadyPaid.selector, id));
        round.claimMatch(id);
    }

    function test_RevertGiven_NotProven() public {
        RoundConfig memory config = _proposedConfig();
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
        _reopen(config);
        ApplicationId id = _oneToSettle();
        settler.settle(round, "root", POOL);
        _skip(30 days);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotProven.selector, id));
        _claimDirect(id);
    }

    function test_RevertWhen_TooLittleGas() public {
        ApplicationId id = _oneSettled();
        _skip(30 days);
        vm.expectPartialRevert(Errors.Round_TooLittleGas.selector);
        vm.prank(alice);
        round.claimDirect{gas: 400_000}(id);
        assertFalse(round.application(id).isMatchPaid);
    }

    /// D008
    function test_RevertWhen_DeliverIsCalledFromOutside() public {
        ApplicationId id = _oneSettled();
        address[] memory others = _othersThan(address(round));
        others[0] = alice;
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotSelf.selector, others[i]));
            vm.prank(others[i]);
            ISelfDelivery(address(round)).deliver(id, 1);
        }
    }

    function test_GivenGoodDistributor() public {
        ApplicationId id = _oneSettled();
        _skip(30 days);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(distributor));
        _claimDirect(id);
        assertEq(distributor.deliveredOf(address(round), id), POOL);
        assertEq(token.balanceOf(alice), 0);
    }

    function test_GivenRevertingDistributor() public {
        distributor.setMood(Mood.Reverting);
        _assertPaidPast();
    }

    function test_GivenGasEatingDistributor() public {
        distributor.setMood(Mood.GasEating);
        _assertPaidPast();
    }

    function test_GivenNoDistributor() public {
        _reopen(_config());
        ApplicationId id = _oneSettled();
        _skip(30 days);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(0));
        _claimDirect(id);
        assertEq(token.balanceOf(alice), POOL);
    }

    /// The distributor needs so much that what is left beside it would do for paying past it, were it starved.
    function test_WhenAnyGas(uint256 allowance) public {
        HeavyDistributor heavy = new HeavyDistributor();
        _trust(address(heavy));
        RoundConfig memory config = _distributed();
        (config.modules.distributor, config.modules.deliverGas) = (address(heavy), 5_000_000);
        _reopen(config);
        ApplicationId id = _oneSettled();
        _skip(30 days);
        allowance = bound(allowance, 4_000_000, 5_800_000);
        vm.prank(alice);
        try round.claimDirect{gas: allowance}(id) {
            assertEq(token.balanceOf(address(heavy)), POOL, "delivered");
        } catch {
            assertFalse(round.application(id).isMatchPaid, "untouched");
            assertLt(allowance, 5_500_000, "plenty goes through");
        }
        assertEq(token.balanceOf(alice), 0, "past it");
    }

    function _assertPaidPast() private {
        ApplicationId id = _oneSettled();
        _skip(30 days);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(id, alice, POOL, address(0));
        vm.prank(alice);
        round.claimDirect{gas: 600_000}(id);
        assertEq(token.balanceOf(alice), POOL);
        assertEq(token.balanceOf(address(distributor)), 0);
        assertEq(distributor.deliveredOf(address(round), id), 0);
        assertEq(_paid(), POOL);
    }

    function _claimDirect(ApplicationId id) private {
        vm.prank(alice);
        round.claimDirect(id);
    }

    function _distributed() private view returns (RoundConfig memory config) {
        config = _config();
        config.modules.distributor = address(distributor);
        config.modules.deliverGas = DELIVER_GAS;
    }
}
