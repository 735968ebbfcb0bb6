// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Item} from "../../../../contracts/types/Carts.sol";
import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {FeeToken} from "../../support/TestToken.sol";
import {RouterBase} from "./RouterBase.sol";

/// @notice A donor that is a contract and takes no coins.
contract Purse {
    function give(address router, bytes calldata data) external payable {
        (bool success, bytes memory reason) = router.call{value: msg.value}(data);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(reason, 0x20), mload(reason))
        }
    }
}

contract RouterDonateTest is RouterBase {
    function setUp() public override {
        super.setUp();
        _fill(ann, 100 * UNIT, address(cartRouter), type(uint256).max);
        _endow(ann, 100 * UNIT, address(cartRouter));
        vm.deal(ann, 100 * UNIT);
    }

    function test_RevertWhen_NothingIsNamed() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_Count.selector, 0, 64));
        vm.prank(ann);
        cartRouter.donate(new Item[](0), false);
    }

    function test_RevertWhen_TooManyAreNamed() public {
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_Count.selector, 65, 64));
        vm.prank(ann);
        cartRouter.donate(new Item[](65), true);
    }

    function test_RevertWhen_ARoundIsNamedTwice() public {
        Item[] memory items = _items(first, UNIT, second, UNIT);
        (items[0], items[1]) = (items[1], items[0]);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_Order.selector, 1));
        vm.prank(ann);
        cartRouter.donate(items, false);
        items[1] = items[0];
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_Order.selector, 1));
        vm.prank(ann);
        cartRouter.donate(items, true);
    }

    function test_RevertWhen_NoRoundIsNamed() public {
        address[5] memory others = [bob, address(dollar), kind, address(cartRouter), PERMIT2];
        for (uint256 i = 0; i < others.length; ++i) {
            Item[] memory items = _items(IDonationRound(others[i]), UNIT);
            vm.expectRevert(abi.encodeWithSelector(Errors.Router_NotARound.selector, others[i]));
            vm.prank(ann);
            cartRouter.donate(items, i % 2 == 0);
        }
    }

    function test_RevertWhen_ValueIsNotTheSum() public {
        Item[] memory items = _items(native, 2 * UNIT, first, UNIT);
        uint256[3] memory wrong = [uint256(0), 2 * UNIT - 1, 2 * UNIT + 1];
        for (uint256 i = 0; i < 3; ++i) {
            bytes memory reason =
                wrong[i] < 2 * UNIT
                    ? _refused(native, items[0].round == address(native) ? 0 : 1, "")
                    : abi.encodeWithSelector(Errors.Assets_WrongValue.selector, wrong[i], 2 * UNIT);
            vm.expectRevert(reason);
            vm.prank(ann);
            cartRouter.donate{value: wrong[i]}(items, false);
            vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, wrong[i], 2 * UNIT));
            vm.prank(ann);
            cartRouter.donate{value: wrong[i]}(items, true);
        }
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_WrongValue.selector, 1, 0));
        vm.prank(ann);
        cartRouter.donate{value: 1}(_items(first, UNIT), false);
    }

    function test_RevertGiven_ARoundIsOver() public {
        _cancelRound(second);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectRevert(_refused(second, 1, reason));
        vm.prank(ann);
        cartRouter.donate(_items(first, UNIT, second, UNIT), false);
        vm.warp(DONATION_UNTIL);
        vm.expectRevert(_refused(first, 0, _outside()));
        vm.prank(ann);
        cartRouter.donate(_items(first, UNIT), false);
        assertEq(dollar.balanceOf(ann), 100 * UNIT);
        _assertGiven(first, ann, 0);
    }

    function test_RevertGiven_AnotherRouter() public {
        kind = deploy("contracts/rounds/DonationRound.sol:DonationRound", abi.encode(router));
        _trust(kind);
        vm.warp(START);
        IDonationRound other = _openIn(address(dollar));
        vm.warp(DONATIONS_FROM);
        bytes memory reason = abi.encodeWithSelector(Errors.DonationRound_NotRouter.selector, cartRouter);
        vm.expectRevert(_refused(other, 0, reason));
        vm.prank(ann);
        cartRouter.donate(_items(other, UNIT), false);
    }

    function test_RevertGiven_NoAllowance() public {
        dollar.mint(bob, UNIT);
        vm.expectRevert(
            abi.encodeWithSignature("ERC20InsufficientAllowance(address,uint256,uint256)", cartRouter, 0, UNIT)
        );
        vm.prank(bob);
        cartRouter.donate(_items(first, UNIT), false);
    }

    function test_RevertGiven_TheTokenTakesAFee() public {
        FeeToken fee = new FeeToken();
        vm.warp(START);
        IDonationRound round = _openIn(address(fee));
        _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        fee.mint(ann, 100 * UNIT);
        fee.mint(address(round), 100 * UNIT);
        vm.prank(ann);
        fee.approve(address(cartRouter), 100 * UNIT);
        uint256 arrived = 99 * UNIT;
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, fee, arrived, 100 * UNIT));
        vm.prank(ann);
        cartRouter.donate(_items(round, 100 * UNIT), false);
    }

    /// D008: the sender is the donor, whoever began the transaction.
    function test_WhenGivenToSeveral(uint256 a, uint256 b, uint256 c) public {
        (a, b, c) = (bound(a, 1, 100 * UNIT), bound(b, 1, 100 * UNIT), bound(c, 1, 100 * UNIT));
        Item[] memory items = new Item[](3);
        (items[0], items[1], items[2]) = (_item(first, a), _item(native, b), _item(plain, c));
        _sort(items);
        vm.prank(ann, bob);
        cartRouter.donate{value: b}(items, c % 2 == 0);
        _assertGiven(first, ann, a);
        _assertGiven(native, ann, b);
        _assertGiven(plain, ann, c);
        assertEq(dollar.balanceOf(ann), 100 * UNIT - a);
        assertEq(ann.balance, 100 * UNIT - b);
        assertEq(dollar.balanceOf(address(first)), a);
        assertEq(address(native).balance, b);
    }

    function test_WhenGivenByAContract() public {
        Purse purse = new Purse();
        bytes memory data = abi.encodeCall(cartRouter.donate, (_items(native, UNIT), false));
        vm.prank(ann, ann);
        purse.give{value: UNIT}(address(cartRouter), data);
        _assertGiven(native, address(purse), UNIT);
        assertEq(_given(native, ann), 0);
    }

    function test_WhenSkippingOne() public {
        _cancelRound(first);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(ann, address(first), reason);
        vm.prank(ann);
        cartRouter.donate(_items(first, 3 * UNIT, second, 2 * UNIT), true);
        _assertGiven(second, ann, 2 * UNIT);
        _assertGiven(first, ann, 0);
        assertEq(dollar.balanceOf(ann), 98 * UNIT);
        assertEq(dollar.balanceOf(address(first)), 0);
    }

    function test_WhenSkippingCoins() public {
        _cancelRound(native);
        vm.prank(ann);
        cartRouter.donate{value: 3 * UNIT}(_items(native, 3 * UNIT, second, UNIT), true);
        _assertGiven(native, ann, 0);
        _assertGiven(second, ann, UNIT);
        assertEq(ann.balance, 100 * UNIT);
        assertEq(address(native).balance, 0);
    }

    function test_RevertGiven_ValueCannotComeBack() public {
        _cancelRound(native);
        Purse purse = new Purse();
        dollar.mint(address(purse), UNIT);
        vm.prank(address(purse));
        dollar.approve(address(cartRouter), UNIT);
        bytes memory data = abi.encodeCall(cartRouter.donate, (_items(native, UNIT, first, UNIT), true));
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_NotReceived.selector, purse, UNIT));
        vm.prank(ann);
        purse.give{value: UNIT}(address(cartRouter), data);
    }

    function test_RevertGiven_AllRefuse() public {
        vm.warp(DONATION_UNTIL);
        vm.expectRevert(Errors.Router_NothingGiven.selector);
        vm.prank(ann);
        cartRouter.donate(_items(first, UNIT, second, UNIT), true);
    }

    /// Whatever gas is sent, either all is given or nothing is.
    function test_RevertWhen_GasIsTooLittle(uint256 gasSent) public {
        gasSent = bound(gasSent, 100_000, 2_000_000);
        Item[] memory items = _items(first, UNIT, second, UNIT);
        vm.prank(ann);
        try cartRouter.donate{gas: gasSent}(items, true) {
            assertEq(_given(first, ann), UNIT);
            assertEq(_given(second, ann), UNIT);
        } catch {
            assertEq(_given(first, ann), 0);
            assertEq(_given(second, ann), 0);
        }
        vm.expectPartialRevert(Errors.Router_TooLittleGas.selector);
        vm.prank(ann);
        cartRouter.donate{gas: 500_000}(items, true);
    }

    function _sort(Item[] memory items) private pure {
        for (uint256 i = 1; i < items.length; ++i) {
            for (uint256 j = i; j > 0 && items[j].round < items[j - 1].round; --j) {
                (items[j], items[j - 1]) = (items[j - 1], items[j]);
            }
        }
    }
}
