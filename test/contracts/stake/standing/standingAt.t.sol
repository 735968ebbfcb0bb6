// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ApplicationId} from "../../../../contracts/types/Applications.sol";
import {StandingBase} from "./StandingBase.sol";

contract StandingAtTest is StandingBase {
    function test_GivenNothing() public view {
        assertEq(standing.standingAt(address(0), address(0), address(0), 0), 0);
        assertEq(standing.standingAt(address(program), address(token), bob, type(uint256).max), 0);
        _assertDonor(bob, 0, 0);
        _assertCommunicator(bob, 0, 0);
        _assertPoints(bob, 0, 0, 0);
    }

    function test_GivenSettled() public {
        _endWith(3_333);
        _settlePair(bob);
        assertEq(_at(clock - 1), 0);
        assertEq(_at(clock), 3_333);
        assertEq(_at(clock + 1), 3_333);
        assertEq(_at(type(uint48).max), 3_333);
        assertEq(_at(type(uint256).max), 3_333);
        assertEq(_at(uint256(type(uint48).max) + 2), 3_333);
    }

    function test_GivenSeveralInOneSecond() public {
        _nextEmpty();
        id = _accepted(alice);
        ApplicationId second = _accepted(dave);
        _toDonations();
        _donate(bob, id, BOBS);
        _donate(carol, id, BOBS);
        _donate(bob, second, BOBS);
        _donate(carol, second, BOBS);
        _endWith(10_000);
        _verdict(second, 5_000);
        _settlePair(bob);
        standing.settlePair(address(round), second, bob);
        assertEq(_at(clock - 1), 0);
        assertEq(_at(clock), 7_500);
    }

    function test_GivenOtherProgramOrAsset() public {
        _endWith(10_000);
        _settlePair(bob);
        assertEq(_at(clock), 10_000);
        assertEq(standing.standingAt(address(program), address(otherToken), bob, clock), 0);
        assertEq(standing.standingAt(anyone, address(token), bob, clock), 0);
        assertEq(standing.standingAt(address(program), address(token), carol, clock), 0);
    }

    function _at(uint256 moment) private view returns (uint256) {
        return standing.standingAt(address(program), address(token), bob, moment);
    }
}
