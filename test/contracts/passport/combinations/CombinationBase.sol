// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ICombination} from "../../../../contracts/interfaces/ICombination.sol";
import {Member} from "../../../../contracts/types/Stamps.sol";
import {BrokenCode} from "../../support/BrokenCode.sol";
import {Test} from "../../support/Test.sol";
import {TestGate} from "../../support/TestGate.sol";

/// Three gates that answer what they are told, as All and as Any.
abstract contract CombinationBase is Test, BrokenCode {
    uint32 internal constant SHARE = 100_000;

    TestGate[3] internal gates;
    ICombination internal all;
    ICombination internal any;
    address internal alice = makeAddr("alice");

    function setUp() public virtual {
        for (uint256 i = 0; i < 3; ++i) gates[i] = new TestGate();
        (all, any) = (_make("All", _members()), _make("Any", _members()));
    }

    function _make(string memory name, Member[] memory members) internal returns (ICombination) {
        string memory artifact = string.concat("contracts/passport/combinations/", name, ".sol:", name);
        return ICombination(this.deployOrRevert(artifact, abi.encode(members)));
    }

    function _members() internal view returns (Member[] memory members) {
        members = new Member[](3);
        for (uint256 i = 0; i < 3; ++i) members[i] = Member({module: address(gates[i]), allowance: SHARE});
    }

    function _set(uint256 first, uint256 second, uint256 third) internal {
        gates[0].setWeight(alice, first);
        gates[1].setWeight(alice, second);
        gates[2].setWeight(alice, third);
    }

    function _assertWeight(ICombination combination, uint256 weight) internal view {
        assertEq(combination.weightOf(alice), weight, "now");
        assertEq(combination.weightAt(alice, 1_000), weight, "then");
    }

    function _assertFails(ICombination combination) internal view {
        bytes[2] memory questions = [
            abi.encodeCall(combination.weightOf, (alice)),
            abi.encodeCall(combination.weightAt, (alice, 1_000))
        ];
        for (uint256 i = 0; i < 2; ++i) {
            (bool success, ) = address(combination).staticcall{gas: 5_000_000}(questions[i]);
            assertFalse(success, "answered");
        }
    }
}
