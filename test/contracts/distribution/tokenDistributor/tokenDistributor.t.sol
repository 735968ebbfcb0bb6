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
import {TwoFacedToken} from "../../support/TwoFacedToken.sol";

contract TokenDistributorTest is LifeBase {
    /// Of `token`, and of the native coin.
    ITokenDistributor private distributor;
    ITokenDistributor private nativeDistributor;
    Receiver private receiver;
    ApplicationId private a;

    /// As a Round would answer the distributor.
    address public poolAsset;

    function setUp() public override {
        super.setUp();
        (distributor, nativeDistributor) = (_newDistributor(address(token)), _newDistributor(NATIVE));
        receiver = new Receiver();
        poolAsset = address(token);
    }

    function _newDistributor(address asset) private returns (ITokenDistributor created) {
        bytes memory arguments = abi.encode(asset);
        created = ITokenDistributor(deploy("contracts/distribution/TokenDistributor.sol:TokenDistributor", arguments));
        _trust(address(created));
    }

    /// A settled Round that pays ten units to `receiver`.
    function _settled(RoundConfig memory c) private returns (IDonationRound round) {
        c.modules.distributor = address(c.matching.asset == NATIVE ? nativeDistributor : distributor);
        c.modules.deliverGas = 200_000;
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

    function test_RevertGiven_OtherAsset() public {
        token.mint(address(distributor), UNIT);
        vm.deal(address(nativeDistributor), UNIT);
        poolAsset = NATIVE;
        _expectOther(address(token), NATIVE);
        distributor.deliver(a, anyone, UNIT);
        poolAsset = address(token);
        _expectOther(NATIVE, address(token));
        nativeDistributor.deliver(a, anyone, UNIT);
    }

    function _expectOther(address asset, address asked) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.TokenDistributor_OtherAsset.selector, asset, asked));
    }

    /// Two books of one balance would each take for stray what the other owes.
    function test_RevertGiven_OtherFace() public {
        TwoFacedToken two = new TwoFacedToken();
        token = two;
        distributor = _newDistributor(address(two));
        _settled(_config()).claimMatch(a);
        poolAsset = address(two.face());
        _expectOther(address(two), poolAsset);
        distributor.deliver(a, address(this), 10 * UNIT);
        _collect(cat);
        assertEq(two.balanceOf(cat), 10 * UNIT);
    }

    function test_RevertGiven_NothingHasArrived() public {
        IDonationRound round = _settled(_config());
        round.claim(a);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 10 * UNIT, 10 * UNIT + 1)
        );
        distributor.deliver(a, anyone, 1);
    }

    function test_GivenStrayMoney() public {
        _settled(_config()).claimMatch(a);
        token.mint(address(distributor), UNIT);
        distributor.deliver(a, anyone, UNIT);
        assertEq(distributor.balanceOf(anyone), UNIT);
        vm.expectRevert(
            abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, token, 11 * UNIT, 11 * UNIT + 1)
        );
        distributor.deliver(a, anyone, 1);
        vm.prank(anyone);
        assertEq(distributor.collect(anyone), UNIT);
        assertEq(token.balanceOf(address(distributor)), distributor.owed());
        _collect(cat);
        assertEq(token.balanceOf(cat), 10 * UNIT);
    }

    function test_WhenRoundDelivers() public {
        IDonationRound round = _settled(_config());
        vm.expectEmit(address(distributor));
        emit Events.Delivered(address(round), a, address(receiver), address(token), 10 * UNIT);
        vm.expectEmit(address(round));
        emit Events.MatchClaimed(a, address(receiver), 10 * UNIT, address(distributor));
        round.claimMatch(a);
        assertEq(distributor.asset(), address(token));
        assertEq(distributor.balanceOf(address(receiver)), 10 * UNIT);
        assertEq(distributor.owed(), 10 * UNIT);
        vm.warp(START);
        _settled(_nativeConfig()).claimMatch(a);
        assertEq(nativeDistributor.asset(), NATIVE);
        assertEq(nativeDistributor.balanceOf(address(receiver)), 10 * UNIT);
        assertEq(nativeDistributor.owed(), 10 * UNIT);
        assertEq(address(nativeDistributor).balance, 10 * UNIT);
    }

    function test_WhenRecipientCannotReceive() public {
        IDonationRound round = _settled(_nativeConfig());
        receiver.setMode(Receiver.Mode.Spend);
        round.claimMatch(a);
        assertTrue(round.application(a).isMatchPaid);
    }

    function test_RevertWhen_CollectedToZero() public {
        vm.expectRevert(Errors.TokenDistributor_ZeroAddress.selector);
        distributor.collect(address(0));
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
        distributor.collect(caller);
    }

    function _collect(address to) private {
        _collectFrom(distributor, to);
    }

    function _collectFrom(ITokenDistributor from, address to) private {
        receiver.run(address(from), 0, abi.encodeCall(ITokenDistributor.collect, (to)));
    }

    function test_WhenCollected() public {
        _settled(_config()).claimMatch(a);
        vm.expectEmit(address(distributor));
        emit Events.Collected(address(receiver), address(token), cat, 10 * UNIT);
        _collect(cat);
        assertEq(token.balanceOf(cat), 10 * UNIT);
        assertEq(distributor.owed(), 0);
    }

    function test_WhenCollectorReenters() public {
        _settled(_nativeConfig()).claimMatch(a);
        vm.deal(address(nativeDistributor), 20 * UNIT);
        bytes memory again = abi.encodeCall(ITokenDistributor.collect, (address(receiver)));
        receiver.setReentry(address(nativeDistributor), again);
        _collectFrom(nativeDistributor, address(receiver));
        assertEq(receiver.tried(), 1);
        assertFalse(receiver.hasReentered());
        assertEq(address(receiver).balance, 10 * UNIT);
    }

    function test_RevertGiven_HoldsToken() public {
        vm.deal(address(this), UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, UNIT, 0));
        receiver.run{value: UNIT}(address(distributor), UNIT, "");
    }

    function test_GivenHoldsNativeCoin() public {
        vm.deal(address(this), UNIT);
        receiver.run{value: UNIT}(address(nativeDistributor), UNIT, "");
        assertEq(address(nativeDistributor).balance, UNIT);
    }
}
