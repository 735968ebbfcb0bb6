// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {VotesHolding} from "../../../../contracts/passport/adapters/VotesHolding.sol";
import {VotesTokenMock} from "../../support/VotesTokenMock.sol";
import {AdapterBase} from "./AdapterBase.sol";

/// 100 votes at four moments: 1, 301, 601 and 901 seconds before.
contract VotesHoldingTest is AdapterBase {
    uint256 private constant MINIMUM = 100;
    uint256 private constant AGE = 901;

    VotesTokenMock private token;
    VotesHolding private adapter;

    function setUp() public override {
        super.setUp();
        token = new VotesTokenMock(VotesTokenMock.Clock.Seconds);
        adapter = VotesHolding(_make(address(token), MINIMUM, AGE, 4));
    }

    function _make(address token_, uint256 minimum, uint256 age, uint256 checks) private returns (address) {
        bytes memory arguments = abi.encode(token_, minimum, age, checks);
        return this.deployOrRevert("contracts/passport/adapters/VotesHolding.sol:VotesHolding", arguments);
    }

    function _move(address from, address to, uint256 amount) private {
        vm.prank(from);
        token.transfer(to, amount);
    }

    function test_RevertWhen_ClockIsNotInSeconds() public {
        for (uint256 i = 1; i <= 2; ++i) {
            address other = address(new VotesTokenMock(VotesTokenMock.Clock(i)));
            vm.expectRevert(abi.encodeWithSelector(Errors.VotesHolding_NotInSeconds.selector, other));
            _make(other, MINIMUM, AGE, 4);
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.Adapter_NoCode.selector, anyone));
        _make(anyone, MINIMUM, AGE, 4);
    }

    function test_RevertWhen_ParameterIsOutOfBounds() public {
        vm.expectRevert(Errors.VotesHolding_NoMinimum.selector);
        _make(address(token), 0, AGE, 4);
        uint256[2] memory checks = [uint256(1), 9];
        uint256[2] memory ages = [uint256(3), 3650 days + 1];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectPartialRevert(Errors.VotesHolding_ChecksOutOfBounds.selector);
            _make(address(token), MINIMUM, AGE, checks[i]);
            vm.expectPartialRevert(Errors.VotesHolding_AgeOutOfBounds.selector);
            _make(address(token), MINIMUM, ages[i], 4);
        }
    }

    function test_GivenHeldForTheAge() public {
        _assertHeld(address(adapter), alice, clock, false);
        token.mint(alice, MINIMUM);
        token.mint(bob, MINIMUM - 1);
        _skip(AGE - 1);
        _assertHeld(address(adapter), alice, clock, false);
        _skip(1);
        _assertHeld(address(adapter), alice, clock, true);
        _assertHeld(address(adapter), bob, clock, false);
        assertEq(adapter.weightOf(alice), 10_000);
        assertTrue(adapter.isSplittable());
    }

    /// D110: today's balance is nothing, nor is a loan at all of the moments but one; one at each of them is no loan.
    function test_GivenBorrowed() public {
        _skip(AGE);
        token.mint(anyone, 1_000 * MINIMUM);
        token.mint(alice, 0);
        uint256 t = clock + 10_000;
        uint256[4] memory moments = [t - 901, t - 601, t - 301, t - 1];
        for (uint256 i = 0; i <= 4; ++i) {
            uint256 before = vm.snapshotState();
            // At every moment but one it is there; the fifth time, at all.
            for (uint256 j = 0; j < 4; ++j) {
                _setClock(moments[j]);
                if (j != i) _move(anyone, alice, MINIMUM);
                _skip(1);
                if (j != i) _move(alice, anyone, MINIMUM);
            }
            _setClock(t);
            _move(anyone, alice, 999 * MINIMUM);
            _assertHeld(address(adapter), alice, t, i == 4);
            assertTrue(vm.revertToState(before));
        }
    }

    function test_WhenAskedAboutThePast(uint256 seed) public {
        token.mint(anyone, 1_000 * MINIMUM);
        token.mint(alice, MINIMUM);
        bool[] memory answers = new bool[](12);
        uint256[] memory moments = new uint256[](12);
        for (uint256 i = 0; i < 12; ++i) {
            _skip(bound(mix(seed, i), 1, 600));
            uint256 balance = token.balanceOf(alice);
            if (mix(seed, 100 + i) % 3 == 0) _move(alice, anyone, balance);
            else _move(anyone, alice, MINIMUM);
            (answers[i], moments[i]) = (adapter.weightOf(alice) != 0, clock);
        }
        _skip(2 * AGE);
        for (uint256 i = 0; i < 12; ++i) _assertHeld(address(adapter), alice, moments[i], answers[i]);
    }

    function test_WhenAskedAboutTheFuture() public {
        token.mint(alice, MINIMUM);
        _skip(1);
        _assertHeld(address(adapter), alice, clock + AGE - 2, false);
        _assertHeld(address(adapter), alice, clock + AGE - 1, true);
        _assertHeld(address(adapter), alice, 2 ** 48 - 1, true);
        _assertHeld(address(adapter), alice, 2 ** 48, false);
        _assertHeld(address(adapter), alice, type(uint256).max, false);
        for (uint256 i = 0; i < AGE; i += 100) _assertHeld(address(adapter), alice, i, false);
    }

    function test_GivenDelegated() public {
        token.mint(alice, MINIMUM);
        vm.prank(alice);
        token.delegate(bob);
        _skip(AGE);
        _assertHeld(address(adapter), alice, clock, false);
        _assertHeld(address(adapter), bob, clock, true);
    }

    function test_RevertGiven_SourceFails() public {
        token.mint(alice, MINIMUM);
        _skip(AGE);
        _assertFailsWithSource(address(adapter), address(token), alice, clock);
    }

    function test_WhenGasRunsOut() public {
        token.mint(alice, MINIMUM);
        _skip(AGE);
        _assertNeverStarved(address(adapter), alice, clock, 100_000);
    }
}
