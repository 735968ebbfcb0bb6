// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStakes} from "../../../../contracts/interfaces/IStakes.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Roles} from "../../../../contracts/libraries/Roles.sol";
import {RoundBase} from "../../support/RoundBase.sol";

/// @title StakesBase
/// @notice Stakes in the Round's own token, a Program with two SLASHERs, and short words for what people do.
abstract contract StakesBase is RoundBase {
    uint256 internal constant UNBONDING = 14 days;
    uint256 internal constant NOTICE = 3 days;
    uint256 internal constant RULING = 4 days;
    uint256 internal constant SLASH_BPS = 2_000;
    uint256 internal constant COUNTED = 1_000e18;
    uint256 internal constant STAKE = 100e18;

    IStakes internal stakes;
    address internal accuser = makeAddr("accuser");
    address internal judge = makeAddr("judge");

    function setUp() public virtual override {
        super.setUp();
        stakes = _newStakes(address(token));
        _appoint(accuser);
        _appoint(judge);
    }

    function _newStakes(address asset) internal returns (IStakes) {
        bytes memory arguments = abi.encode(factory, asset, UNBONDING, NOTICE, RULING, SLASH_BPS, COUNTED);
        return IStakes(deploy("contracts/stake/Stakes.sol:Stakes", arguments));
    }

    function _appoint(address person) internal {
        vm.prank(admin);
        program.grantRole(Roles.SLASHER, person);
    }

    /* STAKERS */

    function _lock(address staker, uint256 amount) internal {
        token.mint(staker, amount);
        vm.prank(staker);
        token.approve(address(stakes), amount);
        vm.prank(staker);
        stakes.lock(address(program), amount);
    }

    function _unlock(address staker, uint256 amount) internal returns (uint256 readyAt) {
        vm.prank(staker);
        return stakes.unlock(address(program), amount);
    }

    function _takeOut(address staker) internal returns (uint256) {
        return stakes.withdraw(address(program), staker, staker);
    }

    /* SLASHERS */

    function _accuse(address staker, uint256 amount) internal {
        vm.prank(accuser);
        stakes.accuse(address(program), staker, amount, REASON);
    }

    function _slash(address staker) internal {
        vm.prank(judge);
        stakes.slash(address(program), staker, address(round));
    }

    /// As much as can be, from accusation to ruling.
    function _accuseAndSlash(address staker) internal returns (uint256 amount) {
        amount = _accusable(staker);
        _accuse(staker, amount);
        _skip(NOTICE);
        _slash(staker);
    }

    /* READING */

    function _locked(address staker) internal view returns (uint256) {
        return stakes.lockedOf(address(program), staker);
    }

    function _ready(address staker) internal view returns (uint256) {
        return stakes.readyOf(address(program), staker);
    }

    function _accusable(address staker) internal view returns (uint256) {
        return stakes.accusableOf(address(program), staker);
    }

    function _counted(address staker, uint256 from, uint256 until) internal view returns (uint256) {
        return stakes.countedOver(address(program), staker, from, until);
    }

    function _stakedAt(address staker, uint256 timestamp) internal view returns (uint256) {
        return stakes.stakedAt(address(program), staker, timestamp);
    }

    function _expectNotAccused(address staker) internal {
        vm.expectRevert(abi.encodeWithSelector(Errors.Stakes_NotAccused.selector, program, staker));
    }
}
