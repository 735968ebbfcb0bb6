// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {Phase, RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {Exit} from "../../../../contracts/types/Stakes.sol";
import {StakesBase} from "./StakesBase.sol";

contract SlashTest is StakesBase {
    uint256 private constant SHARE = 20e18;

    function setUp() public override {
        super.setUp();
        _lock(alice, STAKE);
    }

    function _accused() private {
        _accuse(alice, SHARE);
        _skip(NOTICE);
    }

    function test_RevertGiven_NoAccusation() public {
        _expectNotAccused(alice);
        _slash(alice);
        _accuse(alice, SHARE);
        _skip(NOTICE + RULING);
        _expectNotAccused(alice);
        _slash(alice);
    }

    function test_RevertGiven_RulerIsNoSlasher() public {
        _accused();
        address[] memory others = _othersThan(judge);
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotSlasher.selector, others[i], program));
            vm.prank(others[i]);
            stakes.slash(address(program), alice, address(round));
        }
        vm.prank(admin);
        program.revokeRole(Roles.SLASHER, judge);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotSlasher.selector, judge, program));
        _slash(alice);
    }

    function test_RevertWhen_AccuserRules() public {
        _accused();
        vm.prank(admin);
        program.revokeRole(Roles.SLASHER, judge);
        // Also if it is the only one left.
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_OwnAccusation.selector, accuser));
        vm.prank(accuser);
        stakes.slash(address(program), alice, address(round));
    }

    function test_RevertWhen_NoticeIsNotOver() public {
        uint256 from = clock + NOTICE;
        _accuse(alice, SHARE);
        _setClock(from - 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_TooEarly.selector, from));
        _slash(alice);
        _setClock(from + RULING - 1);
        _slash(alice);
    }

    function test_RevertWhen_RoundIsOfAnotherProgram() public {
        _accused();
        IProgram ours = program;
        program = _program();
        IDonationRound other = _open(_config());
        program = ours;
        address[3] memory wrong = [address(other), anyone, address(program)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotOurRound.selector, wrong[i], program));
            vm.prank(judge);
            stakes.slash(address(program), alice, wrong[i]);
        }
    }

    function test_RevertGiven_RoundIsNotFundable() public {
        _setClock(round.times().donationUntil - NOTICE);
        _accused();
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_RoundNotFundable.selector, round, Phase.Review));
        _slash(alice);
        round = _open(_config());
        _slash(alice);
        assertEq(_pool(), SHARE);
        round = _open(_config());
        _cancel();
        _lock(bob, STAKE);
        _accuse(bob, SHARE);
        _skip(NOTICE);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_RoundNotFundable.selector, round, Phase.Cancelled));
        _slash(bob);
    }

    function test_RevertGiven_PoolIsInAnotherAsset() public {
        _accused();
        RoundConfig memory config = _config();
        config.matching.asset = address(otherToken);
        round = _open(config);
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_OtherAsset.selector, token, otherToken));
        _slash(alice);
    }

    function test_WhenSlashed() public {
        _accused();
        vm.expectEmit(address(round));
        emit Events.Absorbed(SHARE, true);
        vm.expectEmit(address(stakes));
        emit Events.StakeSlashed(address(program), alice, judge, address(round), SHARE, SHARE);
        _slash(alice);
        assertEq(_pool(), SHARE);
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, SHARE);
        assertEq(_locked(alice), STAKE - SHARE);
        assertEq(stakes.owed(), STAKE - SHARE);
        assertEq(token.balanceOf(address(stakes)), STAKE - SHARE);
        assertEq(_stakedAt(alice, clock - 1), STAKE);
        assertEq(_stakedAt(alice, clock), STAKE - SHARE);
        _expectNotAccused(alice);
        _slash(alice);
    }

    function test_WhenSlashedInNativeCoin() public {
        stakes = _newStakes(NATIVE);
        vm.deal(bob, STAKE);
        vm.prank(bob);
        stakes.lock{value: STAKE}(address(program), STAKE);
        RoundConfig memory config = _config();
        config.matching.asset = NATIVE;
        round = _open(config);
        _accuse(bob, SHARE);
        _skip(NOTICE);
        _slash(bob);
        assertEq(address(round).balance, SHARE);
        assertEq(_pool(), SHARE);
        assertEq(address(stakes).balance, STAKE - SHARE);
    }

    function test_GivenAllIsUnlocked() public {
        _unlock(alice, 60e18);
        _skip(UNBONDING - NOTICE - RULING);
        _unlock(alice, 25e18);
        _skip(1);
        _unlock(alice, 15e18);
        // Forty are late enough: what is ready before the ruling is over cannot be reached.
        assertEq(_accusable(alice), 8e18);
        _accuse(alice, 8e18);
        _skip(NOTICE + RULING - 1);
        vm.expectEmit(address(stakes));
        emit Events.StakeSlashed(address(program), alice, judge, address(round), 8e18, 0);
        _slash(alice);
        Exit[] memory exits = stakes.exitsOf(address(program), alice);
        assertEq(exits.length, 2);
        assertEq(exits[0].amount, 25e18);
        assertEq(exits[1].amount, 7e18);
        assertEq(_ready(alice), 60e18);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), 92e18);
    }

    function test_GivenSomeIsUnlocked() public {
        _accuse(alice, SHARE);
        _unlock(alice, 50e18);
        _skip(1);
        _unlock(alice, 30e18);
        _skip(1);
        _unlock(alice, 5e18);
        _skip(1);
        _unlock(alice, 4e18);
        _skip(NOTICE);
        vm.expectEmit(address(stakes));
        emit Events.StakeSlashed(address(program), alice, judge, address(round), SHARE, 11e18);
        _slash(alice);
        assertEq(_locked(alice), 0);
        Exit[] memory exits = stakes.exitsOf(address(program), alice);
        // The newest two are eaten up: four and five.
        assertEq(exits.length, 2);
        assertEq(exits[0].amount, 50e18);
        assertEq(exits[1].amount, 30e18);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), 80e18);
        _lock(alice, 1e18);
        _unlock(alice, 1e18);
        _skip(UNBONDING);
        assertEq(_takeOut(alice), 1e18);
    }

    function test_GivenAccuserLeft() public {
        _accused();
        vm.prank(accuser);
        program.renounceRole(Roles.SLASHER, accuser);
        _slash(alice);
        assertEq(_pool(), SHARE);
    }
}
