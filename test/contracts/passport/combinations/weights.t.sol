// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICombination} from "../../../../contracts/interfaces/ICombination.sol";
import {Member} from "../../../../contracts/types/Stamps.sol";
import {CombinationBase} from "./CombinationBase.sol";

contract CombinationWeightsTest is CombinationBase {
    function test_WhenAllAnswer(uint256 a, uint256 b, uint256 c) public {
        (a, b, c) = (bound(a, 0, 10_000), bound(b, 0, 10_000), bound(c, 0, 10_000));
        _set(a, b, c);
        uint256 least = a < b ? a : b;
        uint256 most = a > b ? a : b;
        _assertWeight(all, least < c ? least : c);
        _assertWeight(any, most > c ? most : c);
    }

    /// D109
    function test_WhenMoreThanAll() public {
        _set(10_001, type(uint256).max - 1, 20_000);
        _assertWeight(all, 10_000);
        _assertWeight(any, 10_000);
        _set(4_000, type(uint256).max - 1, 5_000);
        _assertWeight(all, 4_000);
        _assertWeight(any, 10_000);
    }

    /// One fails, in each way and place: only 0 decides an All then, only 10000 an Any.
    function test_GivenOneFails() public {
        for (uint256 place = 0; place < 3; ++place) {
            for (uint256 way = 0; way < BROKEN_WAYS; ++way) {
                uint256 before = vm.snapshotState();
                vm.etch(address(gates[place]), _broken(way));
                (uint256 other, uint256 third) = ((place + 1) % 3, (place + 2) % 3);
                gates[other].setWeight(alice, 0);
                gates[third].setWeight(alice, 9_999);
                _assertWeight(all, 0);
                _assertFails(any);
                gates[other].setWeight(alice, 10_000);
                _assertWeight(any, 10_000);
                _assertFails(all);
                gates[other].setWeight(alice, 1);
                _assertFails(all);
                _assertFails(any);
                assertTrue(vm.revertToState(before));
            }
        }
    }

    function test_GivenAllFail() public {
        for (uint256 i = 0; i < 3; ++i) vm.etch(address(gates[i]), _broken(2));
        _assertFails(all);
        _assertFails(any);
        vm.etch(address(gates[0]), _broken(6));
        _assertFails(all);
    }

    /// D136: hungry members, one of which fails by spending all: with any gas the definite answer or none; with
    /// `gasNeeded`, the answer.
    function test_WhenGasRunsOut() public {
        gates[0].setWork(90_000);
        gates[2].setWork(90_000);
        _set(5_000, 6_000, 7_000);
        _assertNeverStarved(all, 5_000);
        _assertNeverStarved(any, 7_000);
        vm.etch(address(gates[1]), _broken(2));
        gates[2].setWeight(alice, 0);
        _assertNeverStarved(all, 0);
        gates[2].setWeight(alice, 10_000);
        _assertNeverStarved(any, 10_000);
    }

    function _assertNeverStarved(ICombination combination, uint256 weight) private view {
        bytes memory question = abi.encodeCall(combination.weightAt, (alice, 1_000));
        uint256 needed = combination.gasNeeded();
        for (uint256 gas_ = 1_000; gas_ < needed + 2_000; gas_ += 1_999) {
            (bool success, bytes memory answer) = address(combination).staticcall{gas: gas_}(question);
            if (success) assertEq(abi.decode(answer, (uint256)), weight, "starved");
            if (gas_ >= needed) assertTrue(success, "enough");
        }
    }

    /// A combination is a module: with its `gasNeeded` as share it is heard.
    function test_WhenNested() public {
        Member[] memory members = new Member[](2);
        members[0] = Member({module: address(all), allowance: uint32(all.gasNeeded())});
        members[1] = Member({module: address(gates[2]), allowance: SHARE});
        ICombination nested = _make("Any", members);
        _set(3_000, 4_000, 2_000);
        _assertWeight(nested, 2_000);
        _set(3_000, 4_000, 5_000);
        _assertWeight(nested, 5_000);
        vm.etch(address(gates[0]), _broken(2));
        _assertFails(nested);
        gates[2].setWeight(alice, 10_000);
        _assertWeight(nested, 10_000);
    }
}
