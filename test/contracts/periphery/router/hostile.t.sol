// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Cart, Item} from "../../../../contracts/types/Carts.sol";
import {HookToken} from "../../support/TestToken.sol";
import {FakeFactory, FakeRound} from "./Hostile.sol";
import {IPermitToken, RouterBase} from "./RouterBase.sol";

/// @notice Calls the Router when coins come back to it.
contract Returner {
    address public router;
    bytes public data;
    bytes public lastReason;
    bool public hasCalledBack;

    function give(address newRouter, bytes calldata call, bytes calldata newData) external payable {
        (router, data) = (newRouter, newData);
        (bool success, ) = newRouter.call{value: msg.value}(call);
        require(success);
    }

    receive() external payable {
        (hasCalledBack, lastReason) = router.call(data);
    }
}

/// @notice A token that is nothing but a way into the middle of a Round's `recover`.
contract Holder {
    address private immutable ROUTER;
    bytes private data;
    bool public hasPassed;
    bytes public reason;

    constructor(address router, bytes memory newData) {
        (ROUTER, data) = (router, newData);
    }

    function balanceOf(address) external pure returns (uint256) {
        return 1;
    }

    function transfer(address, uint256) external returns (bool) {
        (hasPassed, reason) = ROUTER.call(data);
        return true;
    }
}

contract RouterHostileTest is RouterBase {
    FakeFactory private fakes;
    FakeRound private fake;

    function setUp() public override {
        super.setUp();
        fakes = new FakeFactory();
        fake = fakes.open(address(new FakeRound()), address(first));
        _fill(ann, 100 * UNIT, address(cartRouter), type(uint256).max);
        vm.prank(ann);
        dollar.approve(PERMIT2, type(uint256).max);
    }

    /// 5 to the fake, 2 to an honest one.
    function _fakeItems() private view returns (Item[] memory) {
        return _items(IDonationRound(address(fake)), 5 * UNIT, first, 2 * UNIT);
    }

    function _skippingCart() private view returns (Cart memory cart) {
        cart = _cart(_fakeItems());
        cart.skip = true;
    }

    /// By all three ways, one after the other, each from the same state.
    function _assertLeftOut(bytes memory reason) private {
        Cart memory cart = _skippingCart();
        bytes memory own = _signCart(cart);
        bytes memory permit2 = _signPermit2(cart);
        for (uint256 way = 0; way < 3; ++way) {
            uint256 state = vm.snapshotState();
            vm.expectEmit(address(cartRouter));
            emit Events.ItemSkipped(ann, address(fake), reason);
            vm.prank(way == 0 ? ann : anyone);
            if (way == 0) cartRouter.donate{gas: 5_000_000}(cart.items, true);
            else if (way == 1) cartRouter.donateWithPermit{gas: 5_000_000}(cart, _noPermit(), own);
            else cartRouter.donateWithPermit2{gas: 5_000_000}(cart, permit2);
            _assertGiven(first, ann, 2 * UNIT);
            assertEq(dollar.balanceOf(address(fake)), 0, "the fake has nothing");
            assertEq(dollar.balanceOf(ann), 98 * UNIT, "the donor has the rest");
            vm.revertToState(state);
        }
    }

    /// Whoever sends a cart could hold a Round in the middle of another call, and have it left out.
    function test_GivenTheSenderHoldsARound() public {
        Cart memory cart = _skippingCart();
        bytes memory own = _signCart(cart);
        bytes memory permit2 = _signPermit2(cart);
        bytes[2] memory calls = [
            abi.encodeCall(cartRouter.donateWithPermit, (cart, _noPermit(), own)),
            abi.encodeCall(cartRouter.donateWithPermit2, (cart, permit2))
        ];
        for (uint256 i = 0; i < 2; ++i) {
            Holder holder = new Holder(address(cartRouter), calls[i]);
            first.recover(address(holder));
            assertTrue(!holder.hasPassed(), "nothing is given");
        }
        cartRouter.donateWithPermit(cart, _noPermit(), own);
        _assertGiven(first, ann, 2 * UNIT);
    }

    function test_GivenItTakes() public {
        vm.prank(ann);
        cartRouter.donate(_fakeItems(), false);
        assertEq(dollar.balanceOf(address(fake)), 5 * UNIT);
        _assertGiven(first, ann, 2 * UNIT);
        assertEq(dollar.balanceOf(ann), 93 * UNIT);
    }

    function test_GivenItRefuses() public {
        fake.setManner(FakeRound.Manner.Refuse);
        _assertLeftOut(abi.encodeWithSelector(FakeRound.FakeRound_Refused.selector));
        fake.setManner(FakeRound.Manner.RefuseSilently);
        _assertLeftOut("");
    }

    function test_GivenItBurns() public {
        fake.setManner(FakeRound.Manner.Burn);
        _assertLeftOut("");
    }

    function test_GivenItAnswersWithABomb() public {
        fake.setManner(FakeRound.Manner.Bomb);
        _assertLeftOut(new bytes(256));
    }

    function test_GivenItCallsBack() public {
        bytes[4] memory calls = [
            abi.encodeCall(cartRouter.donate, (_items(second, UNIT), false)),
            abi.encodeCall(cartRouter.donateWithPermit, (_usualCart(), _noPermit(), _signCart(_usualCart()))),
            abi.encodeCall(cartRouter.donateWithPermit2, (_usualCart(), _signPermit2(_usualCart()))),
            abi.encodeCall(cartRouter.giveItem, (address(cartRouter), ann, _item(second, UNIT), address(dollar), UNIT))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            fake.setCall(address(cartRouter), calls[i]);
            Cart memory cart = _skippingCart();
            cart.nonce = 100 + i;
            bytes memory signature = i % 2 == 0 ? _signCart(cart) : _signPermit2(cart);
            if (i % 2 == 0) cartRouter.donateWithPermit(cart, _noPermit(), signature);
            else cartRouter.donateWithPermit2(cart, signature);
            assertFalse(fake.hasCalledBack(), "closed");
            bytes memory reason =
                i < 3
                    ? abi.encodeWithSignature("ReentrancyGuardReentrantCall()")
                    : abi.encodeWithSignature("Router_NotItself(address)", fake);
            assertEq(fake.lastReason(), reason);
        }
        assertEq(_given(second, ann), 0);
        _assertGiven(first, ann, 2 * UNIT * calls.length);
    }

    /// What is a Round's arrives when it is told of it: nobody before it in the cart can have it taken for the pool's.
    function test_GivenItHasAnotherAbsorb(bool skip) public {
        while (address(fake) > address(first)) fake = fakes.open(address(new FakeRound()), address(first));
        fake.setCall(address(first), abi.encodeCall(first.absorb, ()));
        Cart memory cart = _cart(_fakeItems());
        cart.skip = skip;
        bytes memory own = _signCart(cart);
        bytes memory permit2 = _signPermit2(cart);
        for (uint256 way = 0; way < 3; ++way) {
            uint256 state = vm.snapshotState();
            vm.prank(way == 0 ? ann : anyone);
            if (way == 0) cartRouter.donate(cart.items, skip);
            else if (way == 1) cartRouter.donateWithPermit(cart, _noPermit(), own);
            else cartRouter.donateWithPermit2(cart, permit2);
            assertFalse(fake.hasCalledBack(), "there was nothing to absorb");
            _assertGiven(first, ann, 2 * UNIT);
            assertEq(dollar.balanceOf(address(fake)), 5 * UNIT);
            assertEq(dollar.balanceOf(ann), 93 * UNIT);
            vm.revertToState(state);
        }
    }

    /// A token that calls others when it is sent lets one of them absorb: then nothing is given, and nothing is lost.
    function test_GivenTheTokenLetsAnotherAbsorb() public {
        HookToken hook = new HookToken();
        dollar = IPermitToken(address(hook));
        vm.warp(START);
        IDonationRound round = _openIn(address(hook));
        IDonationRound other = _openIn(address(hook));
        _join(round, builderA);
        _join(other, builderA);
        vm.warp(DONATIONS_FROM);
        hook.mint(ann, 10 * UNIT);
        vm.prank(ann);
        hook.approve(PERMIT2, 10 * UNIT);
        hook.setHook(address(round), abi.encodeCall(round.absorb, ()));
        Cart memory cart = _cart(_items(round, UNIT));
        bytes memory signature = _signPermit2(cart);
        bytes memory unpaid = abi.encodeWithSignature("DonationRound_Unpaid(uint256,uint256)", 0, UNIT);
        vm.expectRevert(_refused(round, 0, unpaid));
        cartRouter.donateWithPermit2(cart, signature);
        assertEq(hook.balanceOf(ann), 10 * UNIT);

        cart = _cart(_items(round, UNIT, other, UNIT));
        cart.skip = true;
        signature = _signPermit2(cart);
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(ann, address(round), unpaid);
        cartRouter.donateWithPermit2(cart, signature);
        _assertGiven(other, ann, UNIT);
        assertEq(hook.balanceOf(ann), 9 * UNIT);
        assertEq(hook.balanceOf(address(round)), 0);
    }

    function test_GivenTheTokenCallsBack() public {
        HookToken hook = new HookToken();
        dollar = IPermitToken(address(hook));
        vm.warp(START);
        IDonationRound round = _openIn(address(hook));
        _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        hook.mint(ann, 10 * UNIT);
        vm.prank(ann);
        hook.approve(address(cartRouter), 10 * UNIT);
        Cart memory cart = _cart(_items(round, UNIT));
        bytes memory signature = _signCart(cart);
        hook.setHook(address(cartRouter), abi.encodeCall(cartRouter.donateWithPermit, (cart, _noPermit(), signature)));
        cartRouter.donateWithPermit(cart, _noPermit(), signature);
        assertEq(hook.tried(), 2);
        assertEq(hook.succeeded(), 0);
        assertEq(hook.lastReason(), abi.encodeWithSignature("ReentrancyGuardReentrantCall()"));
        _assertGiven(round, ann, UNIT);
    }

    function test_GivenTheReceiverCallsBack() public {
        _cancelRound(native);
        Returner returner = new Returner();
        dollar.mint(address(returner), 10 * UNIT);
        vm.prank(address(returner));
        dollar.approve(address(cartRouter), 10 * UNIT);
        bytes memory data = abi.encodeCall(cartRouter.donate, (_items(native, UNIT, first, UNIT), true));
        bytes memory again = abi.encodeCall(cartRouter.donate, (_items(second, UNIT), false));
        vm.deal(ann, UNIT);
        vm.prank(ann);
        returner.give{value: UNIT}(address(cartRouter), data, again);
        assertFalse(returner.hasCalledBack());
        assertEq(returner.lastReason(), abi.encodeWithSignature("ReentrancyGuardReentrantCall()"));
        assertEq(address(returner).balance, UNIT);
        _assertGiven(first, address(returner), UNIT);
    }
}
