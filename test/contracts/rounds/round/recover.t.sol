// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestToken} from "../../support/TestToken.sol";

contract RecoverTest is LifeBase {
    IDonationRound private round;
    TestToken private other;

    function setUp() public override {
        super.setUp();
        other = new TestToken(6);
        RoundConfig memory config = _config();
        config.giving.asset = address(other);
        round = _open(config);
    }

    function test_RevertWhen_AssetIsThePools() public {
        token.mint(address(round), UNIT);
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_NotARest.selector, token));
        round.recover(address(token));
    }

    function test_RevertGiven_NothingToRecover() public {
        _giveOther(UNIT);
        vm.expectRevert(Errors.Round_NothingToAbsorb.selector);
        round.recover(address(other));
        vm.warp(CLAIM_UNTIL);
        vm.expectRevert(Errors.Round_NothingToAbsorb.selector);
        round.recover(address(other));
    }

    function test_WhenAnotherToken() public {
        TestToken third = new TestToken(0);
        third.mint(address(round), 9);
        vm.expectEmit(address(round));
        emit Events.Recovered(address(third), 9);
        vm.prank(anyone);
        assertEq(round.recover(address(third)), 9);
        assertEq(third.balanceOf(address(program)), 9);
    }

    function test_WhenDonatedAssetIsNotThePools() public {
        _giveOther(UNIT);
        other.mint(address(round), 4);
        assertEq(round.recover(address(other)), 4);
        assertEq(other.balanceOf(address(round)), UNIT);
    }

    function test_WhenForcedNative() public {
        vm.deal(address(round), 5);
        assertEq(round.recover(NATIVE), 5);
        assertEq(address(program).balance, 5);
    }

    function _giveOther(uint256 amount) private {
        ApplicationId a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        other.mint(ann, amount);
        vm.prank(ann);
        other.approve(address(round), amount);
        vm.prank(ann);
        round.donate(_gift(a, amount));
    }
}
