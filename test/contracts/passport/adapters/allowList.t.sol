// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {AllowList} from "../../../../contracts/passport/adapters/AllowList.sol";
import {AdapterBase} from "./AdapterBase.sol";

/// Four leaves: alice in full, alice at a third, bob at a half, anyone in full. The list is put where its leaves say it is.
contract AllowListTest is AdapterBase {
    address private constant PLACE = address(0xA110);

    AllowList private list;
    bytes32[4] private leaves;

    function setUp() public override {
        super.setUp();
        address[4] memory holders = [alice, alice, bob, anyone];
        uint16[4] memory weights = [uint16(10_000), 3_333, 5_000, 10_000];
        for (uint256 i = 0; i < 4; ++i) leaves[i] = _leaf(holders[i], weights[i], PLACE, 31_337);
        list = _place(_pair(_pair(leaves[0], leaves[1]), _pair(leaves[2], leaves[3])));
    }

    function _place(bytes32 root) private returns (AllowList) {
        address made = this.deployOrRevert("contracts/passport/adapters/AllowList.sol:AllowList", abi.encode(root));
        vm.etch(PLACE, made.code);
        return AllowList(PLACE);
    }

    function _inner(address holder, uint256 weight, address place, uint256 chain) private pure returns (bytes32) {
        bytes32 typeHash = keccak256("AllowListLeaf(uint256 chainId,address list,address holder,uint256 weightBps)");
        return keccak256(abi.encode(typeHash, chain, place, holder, weight));
    }

    function _leaf(address holder, uint256 weight, address place, uint256 chain) private pure returns (bytes32) {
        return keccak256(abi.encode(_inner(holder, weight, place, chain)));
    }

    function _pair(bytes32 a, bytes32 b) private pure returns (bytes32) {
        return a < b ? keccak256(abi.encode(a, b)) : keccak256(abi.encode(b, a));
    }

    function _proof(uint256 index) private view returns (bytes32[] memory proof) {
        proof = new bytes32[](2);
        proof[0] = leaves[index ^ 1];
        proof[1] = index < 2 ? _pair(leaves[2], leaves[3]) : _pair(leaves[0], leaves[1]);
    }

    function _refused(address holder, uint256 weight, bytes32[] memory proof) private {
        vm.expectRevert(abi.encodeWithSelector(Errors.AllowList_BadProof.selector, holder, weight));
        list.prove(holder, weight, proof);
    }

    function test_RevertWhen_NoRoot() public {
        vm.expectRevert(Errors.AllowList_NoRoot.selector);
        _place(0);
    }

    function test_RevertWhen_WeightOutOfBounds() public {
        uint256[3] memory weights = [uint256(0), 10_001, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            list = _place(_leaf(alice, weights[i], PLACE, 31_337));
            vm.expectRevert(
                abi.encodeWithSelector(Errors.AllowList_WeightOutOfBounds.selector, weights[i], uint256(10_000))
            );
            list.prove(alice, weights[i], new bytes32[](0));
        }
    }

    function test_RevertWhen_ProofIsOfAnother() public {
        _refused(bob, 10_000, _proof(0));
        _refused(alice, 9_999, _proof(0));
        _refused(alice, 10_000, _proof(1));
        _refused(alice, 10_000, new bytes32[](0));
        assertEq(list.leafOf(alice, 10_000), leaves[0]);
    }

    /// What is no leaf proves nothing: an inner node with the rest of the path, a leaf hashed once, one too short.
    function test_RevertWhen_NodeIsNoLeaf() public {
        bytes32[] memory rest = new bytes32[](1);
        rest[0] = _pair(leaves[2], leaves[3]);
        _refused(alice, 10_000, rest);
        // Nobody's address and weight hash to an inner node; a tree of leaves hashed once, or of less, is not ours.
        bytes32[3] memory roots = [
            _inner(alice, 10_000, PLACE, 31_337),
            keccak256(abi.encodePacked(alice, uint256(10_000))),
            keccak256(abi.encode(keccak256(abi.encode(alice, uint256(10_000)))))
        ];
        for (uint256 i = 0; i < 3; ++i) {
            list = _place(roots[i]);
            _refused(alice, 10_000, new bytes32[](0));
        }
    }

    function test_RevertWhen_LeafIsOfElsewhere() public {
        list = _place(_leaf(alice, 10_000, anyone, 31_337));
        _refused(alice, 10_000, new bytes32[](0));
        list = _place(_leaf(alice, 10_000, PLACE, 1));
        _refused(alice, 10_000, new bytes32[](0));
        vm.chainId(1);
        list.prove(alice, 10_000, new bytes32[](0));
        vm.chainId(31_337);
    }

    function test_WhenProven() public {
        assertEq(list.weightOf(bob), 0);
        vm.expectEmit(address(list));
        emit Events.ListingProven(bob, 5_000);
        vm.prank(anyone);
        list.prove(bob, 5_000, _proof(2));
        assertEq(list.weightAt(bob, clock - 1), 0);
        assertEq(list.weightAt(bob, clock), 5_000);
        assertEq(list.weightOf(bob), 5_000);
        assertEq(list.weightAt(bob, type(uint256).max), 5_000);
        (bool held, uint64 expiresAt) = list.heldAt(bob, clock);
        assertTrue(held && expiresAt == type(uint64).max);
        (held, expiresAt) = list.heldAt(bob, clock - 1);
        assertFalse(held || expiresAt != 0);
        (held, ) = list.heldAt(bob, type(uint64).max);
        assertFalse(held);
    }

    /// A lighter leaf first, or last: the heaviest by then counts, and nobody is lowered.
    function test_GivenSeveralLeaves() public {
        list.prove(alice, 3_333, _proof(1));
        vm.expectRevert(abi.encodeWithSelector(Errors.AllowList_AlreadyProven.selector, alice, uint256(3_333)));
        list.prove(alice, 3_333, _proof(1));
        _skip(1 days);
        list.prove(alice, 10_000, _proof(0));
        assertEq(list.weightAt(alice, clock - 1), 3_333);
        assertEq(list.weightAt(alice, clock), 10_000);
        vm.expectRevert(abi.encodeWithSelector(Errors.AllowList_AlreadyProven.selector, alice, uint256(10_000)));
        list.prove(alice, 3_333, _proof(1));
    }

    function test_WhenGasRunsOut() public {
        list.prove(alice, 10_000, _proof(0));
        _assertNeverStarved(address(list), alice, clock, 20_000);
    }
}
