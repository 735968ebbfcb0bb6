// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Events} from "../../../contracts/libraries/Events.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Phase, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBase} from "../support/LifeBase.sol";
import {MockDistributor} from "../support/RoundMocks.sol";
import {TestToken} from "../support/TestToken.sol";

contract FundRoundTest is LifeBase {
    IDonationRound private round;

    function setUp() public override {
        super.setUp();
        round = _open(_config());
        token.mint(address(program), 10 * UNIT);
    }

    function test_RevertGiven_CallerIsNoTreasurer() public {
        address[4] memory callers = [admin, operator, reviewer, anyone];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(_missingRole(callers[i], Roles.TREASURER));
            vm.prank(callers[i]);
            program.fundRound(address(round), UNIT);
        }
    }

    function test_RevertWhen_RoundIsNotOurs() public {
        IProgram other = _newProgram("second");
        RoundConfig memory theirs = _config();
        theirs.program = address(other);
        vm.prank(operator);
        address foreign = other.openRound(kind, theirs, 0);
        address[3] memory targets = [foreign, treasurer, address(token)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Program_NotOurRound.selector, targets[i]));
            vm.prank(treasurer);
            program.fundRound(targets[i], UNIT);
        }
    }

    function test_RevertGiven_RoundNotFundable() public {
        vm.warp(DONATION_UNTIL);
        _expectPhase(Phase.Review);
        vm.warp(CLAIM_UNTIL);
        _expectPhase(Phase.Closed);
        vm.warp(START);
        vm.prank(operator);
        round.cancel(REASON);
        _expectPhase(Phase.Cancelled);
    }

    function _expectPhase(Phase phase) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.Program_RoundNotFundable.selector, round, phase));
        vm.prank(treasurer);
        program.fundRound(address(round), UNIT);
    }

    function test_RevertGiven_NoPoolAsset() public {
        MockDistributor distributor = new MockDistributor();
        _trust(address(distributor));
        RoundConfig memory config = _config();
        (config.matching.asset, config.matching.configured) = (address(0), 1_000_000);
        (config.modules.distributor, config.modules.deliverGas) = (address(distributor), 200_000);
        round = _open(config);
        vm.expectRevert(Errors.Round_NoPoolAsset.selector);
        vm.prank(treasurer);
        program.fundRound(address(round), UNIT);
        assertEq(token.balanceOf(address(program)), 10 * UNIT);
    }

    function test_RevertWhen_AmountIsZero() public {
        token.mint(address(round), UNIT);
        vm.expectRevert(Errors.Round_ZeroAmount.selector);
        vm.prank(treasurer);
        program.fundRound(address(round), 0);
    }

    function test_RevertGiven_TreasuryHasTooLittle() public {
        vm.expectRevert(
            abi.encodeWithSelector(TestToken.TestToken_TooLittle.selector, program, 10 * UNIT, 10 * UNIT + 1)
        );
        vm.prank(treasurer);
        program.fundRound(address(round), 10 * UNIT + 1);
    }

    function test_WhenTokenIsMoved() public {
        vm.expectEmit(address(round));
        emit Events.Absorbed(3 * UNIT, true);
        vm.expectEmit(address(program));
        emit Events.RoundFunded(address(round), treasurer, address(token), 3 * UNIT);
        vm.prank(treasurer);
        program.fundRound(address(round), 3 * UNIT);
        assertEq(_pool(round), 3 * UNIT);
        (uint256 units, ) = round.shareOf(address(program));
        assertEq(units, 3 * UNIT);
        assertEq(token.allowance(address(program), address(round)), 0);
    }

    function test_WhenNativeIsMoved() public {
        round = _open(_nativeConfig());
        vm.deal(address(program), 5 * UNIT);
        vm.prank(treasurer);
        program.fundRound(address(round), 2 * UNIT);
        assertEq(address(program).balance, 3 * UNIT);
        assertEq(_pool(round), 2 * UNIT);
    }

    function test_GivenCancelledLater() public {
        vm.prank(treasurer);
        program.fundRound(address(round), 3 * UNIT);
        vm.prank(operator);
        round.cancel(REASON);
        round.withdrawRest(address(program), address(program));
        assertEq(token.balanceOf(address(program)), 10 * UNIT);
    }
}
