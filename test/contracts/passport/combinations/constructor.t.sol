// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Member} from "../../../../contracts/types/Stamps.sol";
import {TestGate} from "../../support/TestGate.sol";
import {CombinationBase} from "./CombinationBase.sol";

contract CombinationConstructorTest is CombinationBase {
    function _many(uint256 count, uint32 allowance) private returns (Member[] memory members) {
        members = new Member[](count);
        for (uint256 i = 0; i < count; ++i) members[i] = Member(address(new TestGate()), allowance);
    }

    function test_RevertWhen_MembersOutOfBounds() public {
        uint256[2] memory counts = [uint256(0), 9];
        for (uint256 i = 0; i < 2; ++i) {
            Member[] memory members = _many(counts[i], SHARE);
            vm.expectRevert(
                abi.encodeWithSelector(Errors.Combination_MembersOutOfBounds.selector, counts[i], uint256(8))
            );
            _make("All", members);
        }
        assertEq(_make("Any", _many(8, SHARE)).members().length, 8);
    }

    function test_RevertWhen_MemberHasNoCode() public {
        Member[] memory members = _members();
        members[2].module = alice;
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, alice));
        _make("All", members);
    }

    function test_RevertWhen_MemberTwice() public {
        Member[] memory members = _members();
        members[2].module = members[0].module;
        vm.expectRevert(abi.encodeWithSelector(Errors.Combination_MemberTwice.selector, members[0].module));
        _make("Any", members);
    }

    function test_RevertWhen_GasOutOfBounds() public {
        uint32[2] memory shares = [uint32(29_999), 620_000];
        for (uint256 i = 0; i < 2; ++i) {
            Member[] memory members = _many(8, shares[i]);
            vm.expectPartialRevert(Errors.Combination_GasOutOfBounds.selector);
            _make("All", members);
        }
        assertLe(_make("All", _many(8, 590_000)).gasNeeded(), 5_000_000, "a Round can allow it");
    }

    function test_WhenMade() public view {
        assertEq(all.members().length, 3);
        for (uint256 i = 0; i < 3; ++i) {
            assertEq(all.members()[i].module, address(gates[i]));
            assertEq(any.members()[i].allowance, SHARE);
        }
        assertGt(all.gasNeeded(), 3 * uint256(SHARE), "all shares");
        assertEq(all.gasNeeded(), any.gasNeeded());
    }
}
