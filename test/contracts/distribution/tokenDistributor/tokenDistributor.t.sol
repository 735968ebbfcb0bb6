// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {ITokenDistributor} from "../../../../contracts/interfaces/ITokenDistributor.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {Receiver} from "../../support/Receiver.sol";

contract TokenDistributorTest is LifeBase {
    ITokenDistributor private distributor;
    Receiver private receiver;
    ApplicationId private a;

    /// As a Round would answer the distributor.
    address public poolAsset;

    function setUp() public override {
        super.setUp();
        distributor = ITokenDistributor(deploy("contracts/distribution/TokenDistributor.sol:TokenDistributor", ""));
        _trust(address(distributor));
        receiver = new Receiver();
        poolAsset = address(token);
    }

    /// A settled Round that pays ten units to `receiver`.
    function _settled(RoundConfig memory c) private returns (IDonationRound round) {
        (c.modules.distributor, c.modules.deliverGas) = (address(distributor), 200_000);
        c.giving.asset = address(token);
        round = _open(c);
        a = _joinAs(round, builderA, address(receiver), 0);
        vm.warp(DONATIONS_FROM);
        if (c.matching.asset == NATIVE) {
            vm.deal(sponsor, 10 * UNIT);
            vm.prank(sponsor);
            round.fund{value: 10 * UNIT}(10 * UNIT, false);
        } else {
            _fund(round, sponsor, 10 * UNIT);
        }
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
        _settle(round);
    }

    function test_RevertGiven_NothingHasArrived() public {
        IDonationRound round = _settled(_config());
        round.claim(a);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 10 * UNIT, 10 * UNIT + 1)
        );
        distributor.deliver(a, anyone, 1);
    }

    function test_WhenRoundDelivers() public {
        IDonationRound round = _settled(_config());
        vm.expectEmit(address(distributor));
        emit Events.Delivered(address(round), a, address(receiver), address(token), 10 * UNIT);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(a, address(receiver), 10 * UNIT, address(distributor));
        round.claimMatch(a);
        assertEq(distributor.balanceOf(address(receiver), address(token)), 10 * UNIT);
        vm.warp(START);
        _settled(_nativeConfig()).claimMatch(a);
        assertEq(distributor.balanceOf(address(receiver), NATIVE), 10 * UNIT);
        assertEq(distributor.owedIn(NATIVE), 10 * UNIT);
        assertEq(address(distributor).balance, 10 * UNIT);
    }

    function test_WhenRecipientCannotReceive() public {
        IDonationRound round = _settled(_nativeConfig());
        receiver.setMode(Receiver.Mode.Spend);
        round.claimMatch(a);
        assertTrue(round.application(a).isMatchPaid);
    }

    function test_RevertWhen_CollectedToZero() public {
        vm.expectRevert(Errors.TokenDistributor_ZeroAddress.selector);
        distributor.collect(address(token), address(0));
    }

    function test_RevertGiven_NothingToCollect() public {
        _settled(_config()).claimMatch(a);
        _expectNothing(anyone);
        _collect(cat);
        _expectNothing(address(receiver));
    }

    function _expectNothing(address caller) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.TokenDistributor_NothingToCollect.selector, caller, token));
        vm.prank(caller);
        distributor.collect(address(token), caller);
    }

    function _collect(address to) private {
        receiver.run(address(distributor), 0, abi.encodeCall(ITokenDistributor.collect, (poolAsset, to)));
    }

    function test_WhenCollected() public {
        _settled(_config()).claimMatch(a);
        vm.expectEmit(address(distributor));
        emit Events.Collected(address(receiver), address(token), cat, 10 * UNIT);
        _collect(cat);
        assertEq(token.balanceOf(cat), 10 * UNIT);
        assertEq(distributor.owedIn(address(token)), 0);
    }

    function test_WhenCollectorReenters() public {
        _settled(_nativeConfig()).claimMatch(a);
        vm.deal(address(distributor), 20 * UNIT);
        poolAsset = NATIVE;
        bytes memory again = abi.encodeCall(ITokenDistributor.collect, (NATIVE, address(receiver)));
        receiver.setReentry(address(distributor), again);
        _collect(address(receiver));
        assertEq(receiver.tried(), 1);
        assertFalse(receiver.hasReentered());
        assertEq(address(receiver).balance, 10 * UNIT);
    }
}
