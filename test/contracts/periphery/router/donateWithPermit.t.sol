// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRouter} from "../../../../contracts/interfaces/IRouter.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Cart, Item, Permit, PermitKind} from "../../../../contracts/types/Carts.sol";
import {SignerMock} from "../../support/SignerMock.sol";
import {WrappedCoin} from "./Hostile.sol";
import {IPermitToken, RouterBase} from "./RouterBase.sol";

contract RouterDonateWithPermitTest is RouterBase {
    function setUp() public override {
        super.setUp();
        dollar.mint(ann, 100 * UNIT);
    }

    function _allow(uint256 amount) private {
        vm.prank(ann);
        dollar.approve(address(cartRouter), amount);
    }

    function _expectNotSigned(Cart memory cart) private {
        bytes32 digest = cartRouter.hashCart(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NotSigned.selector, cart.donor, digest));
    }

    function _relay(Cart memory cart, Permit memory permit, bytes memory signature) private {
        vm.prank(anyone);
        cartRouter.donateWithPermit(cart, permit, signature);
    }

    /* NOT SIGNED */

    function test_RevertWhen_ARelayerUsesABarePermit() public {
        Permit memory permit = _signPermit(annKey, 100 * UNIT);
        Cart memory cart = _cart(_items(first, 100 * UNIT));
        _expectNotSigned(cart);
        _relay(cart, permit, "");
        bytes memory own = _signature(uint256(keccak256("anyone")), cartRouter.hashCart(cart));
        _expectNotSigned(cart);
        _relay(cart, permit, own);
        // Nor with a standing allowance.
        _allow(type(uint256).max);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "");
        // As its own donor it has no money here.
        cart.donor = anyone;
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_AllowanceTooLow.selector, dollar, anyone, 0, 100 * UNIT));
        _relay(cart, permit, "");
        assertEq(dollar.balanceOf(ann), 100 * UNIT);
    }

    function test_RevertWhen_AnythingIsAltered(uint256 what) public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        bytes memory signature = _signCart(cart);
        what = what % 9;
        if (what == 0) cart.donor = bob;
        if (what == 1) cart.token = address(token);
        if (what == 2) cart.skip = true;
        if (what == 3) ++cart.nonce;
        if (what == 4) ++cart.deadline;
        if (what == 5) ++cart.items[1].gifts[0].amount;
        if (what == 6) cart.items[1].gifts[0].application = _id(2);
        if (what == 7) cart.items[1].gifts[0].endorsement = REASON;
        if (what == 8) cart.items[1].round = address(plain);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
        // One item less is another cart as well.
        cart = _usualCart();
        cart.items = _items(first, 3 * UNIT);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
    }

    function test_RevertWhen_AnotherSigned() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        bytes memory signature = _signature(uint256(keccak256("bob")), cartRouter.hashCart(cart));
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
    }

    function test_RevertWhen_SignatureIsMalformed() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(annKey, cartRouter.hashCart(cart));
        uint256 order = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        bytes[4] memory bad = [
            abi.encodePacked(r, s),
            abi.encodePacked(r, s, uint8(29)),
            abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27)),
            abi.encodePacked(r, s, v, uint8(0))
        ];
        for (uint256 i = 0; i < bad.length; ++i) {
            _expectNotSigned(cart);
            _relay(cart, _noPermit(), bad[i]);
        }
        cart.donor = address(0);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "00");
    }

    function test_RevertGiven_AnotherChain() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        bytes memory signature = _signCart(cart);
        uint256 here = block.chainid;
        vm.chainId(here + 1);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
        // What is signed on the new chain counts there: the domain is made anew.
        _relay(cart, _noPermit(), _signCart(cart));
        _assertGiven(first, ann, 3 * UNIT);
    }

    function test_RevertGiven_AnotherRouterWasSignedFor() public {
        IRouter other = IRouter(deploy("contracts/periphery/Router.sol:Router", abi.encode(PERMIT2)));
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        bytes memory signature = _signature(annKey, other.hashCart(cart));
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
    }

    /* OVER */

    function test_RevertWhen_Replayed() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        bytes memory signature = _signCart(cart);
        vm.prank(ann);
        cartRouter.donateWithPermit(cart, _noPermit(), signature);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NonceUsed.selector, ann, 7));
        _relay(cart, _noPermit(), signature);
        // Another cart with the same nonce neither.
        cart.skip = true;
        signature = _signCart(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NonceUsed.selector, ann, 7));
        _relay(cart, _noPermit(), signature);
        assertTrue(cartRouter.isNonceUsed(ann, 7));
        _assertGiven(first, ann, 3 * UNIT);
    }

    function test_RevertGiven_Cancelled() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        vm.prank(ann);
        cartRouter.cancelCart(7);
        bytes memory signature = _signCart(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NonceUsed.selector, ann, 7));
        _relay(cart, _noPermit(), signature);
    }

    function test_RevertGiven_Expired() public {
        _allow(type(uint256).max);
        Cart memory cart = _usualCart();
        cart.deadline = DONATIONS_FROM + 10;
        bytes memory signature = _signCart(cart);
        vm.warp(cart.deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_Expired.selector, cart.deadline));
        _relay(cart, _noPermit(), signature);
        vm.warp(cart.deadline);
        _relay(cart, _noPermit(), signature);
        _assertGiven(second, ann, 2 * UNIT);
    }

    /* THE TOKEN */

    function test_RevertWhen_ItIsTheCoin() public {
        Cart memory cart = _cart(_items(native, UNIT));
        cart.token = NATIVE;
        bytes memory signature = _signCart(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NotAToken.selector, NATIVE));
        _relay(cart, _noPermit(), signature);
    }

    function test_RevertWhen_ARoundTakesAnother() public {
        _allow(type(uint256).max);
        for (uint256 i = 0; i < 2; ++i) {
            IDonationRound other = i == 0 ? plain : native;
            Cart memory cart = _cart(_items(other, UNIT));
            cart.skip = i == 1;
            address asset = i == 0 ? address(token) : NATIVE;
            bytes memory signature = _signCart(cart);
            vm.expectRevert(abi.encodeWithSelector(Errors.Router_OtherAsset.selector, other, asset, dollar));
            _relay(cart, _noPermit(), signature);
        }
    }

    /* PERMITS */

    function test_WhenPermitted(uint256 a, uint256 b) public {
        (a, b) = (bound(a, 1, 50 * UNIT), bound(b, 1, 50 * UNIT));
        Cart memory cart = _cart(_items(first, a, second, b));
        Permit memory permit = _signPermit(annKey, a + b);
        bytes memory signature = _signCart(cart);
        vm.expectEmit(address(cartRouter));
        emit Events.CartGiven(ann, anyone, 7);
        vm.prank(anyone, bob);
        cartRouter.donateWithPermit(cart, permit, signature);
        _assertGiven(first, ann, a);
        _assertGiven(second, ann, b);
        assertEq(_given(first, anyone), 0);
        assertEq(dollar.balanceOf(ann), 100 * UNIT - a - b);
        assertEq(dollar.allowance(ann, address(cartRouter)), 0);
    }

    function test_WhenPermittedByTheDonor() public {
        Cart memory cart = _usualCart();
        (cart.nonce, cart.deadline) = (0, 0);
        Permit memory permit = _signPermit(annKey, 5 * UNIT);
        vm.prank(ann);
        cartRouter.donateWithPermit(cart, permit, "");
        _assertGiven(first, ann, 3 * UNIT);
        assertFalse(cartRouter.isNonceUsed(ann, 0));
    }

    function test_WhenThePermitWasUsedBefore() public {
        Cart memory cart = _usualCart();
        Permit memory permit = _signPermit(annKey, 5 * UNIT);
        bytes memory signature = _signCart(cart);
        vm.prank(bob);
        dollar.permit(ann, address(cartRouter), 5 * UNIT, DEADLINE, permit.v, permit.r, permit.s);
        _relay(cart, permit, signature);
        _assertGiven(first, ann, 3 * UNIT);
        _assertGiven(second, ann, 2 * UNIT);
    }

    function test_WhenThePermitIsWrong() public {
        _allow(5 * UNIT);
        Cart memory cart = _usualCart();
        Permit memory permit = _signPermit(uint256(keccak256("bob")), 5 * UNIT);
        _relay(cart, permit, _signCart(cart));
        _assertGiven(second, ann, 2 * UNIT);
    }

    function test_RevertGiven_NoAllowanceAfterIt() public {
        WrappedCoin coin = new WrappedCoin();
        vm.warp(START);
        IDonationRound round = _openIn(address(coin));
        _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        vm.deal(ann, UNIT);
        vm.prank(ann);
        (bool isIn, ) = address(coin).call{value: UNIT}("");
        assertTrue(isIn);
        Cart memory cart = _cart(_items(round, UNIT));
        cart.token = address(coin);
        Permit memory permit = _signPermit(annKey, UNIT);
        bytes memory signature = _signCart(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_AllowanceTooLow.selector, coin, ann, 0, UNIT));
        _relay(cart, permit, signature);
        vm.prank(ann);
        coin.approve(address(cartRouter), UNIT);
        _relay(cart, permit, signature);
        _assertGiven(round, ann, UNIT);
    }

    function test_WhenPermittedLikeDai() public {
        dollar = IPermitToken(deploy("contracts/mocks/DaiToken.sol:DaiToken", ""));
        vm.warp(START);
        IDonationRound round = _openIn(address(dollar));
        _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        dollar.mint(ann, 10 * UNIT);
        Cart memory cart = _cart(_items(round, 4 * UNIT));
        Permit memory permit;
        (permit.kind, permit.nonce, permit.deadline) = (PermitKind.Dai, 0, DEADLINE);
        bytes32 message = keccak256(abi.encode(DAI_TYPEHASH, ann, cartRouter, 0, DEADLINE, true));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", dollar.DOMAIN_SEPARATOR(), message));
        (permit.v, permit.r, permit.s) = vm.sign(annKey, digest);
        _relay(cart, permit, _signCart(cart));
        _assertGiven(round, ann, 4 * UNIT);
        // The allowance stands, and moves nothing without a signature over items.
        ++cart.nonce;
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "");
    }

    /* CONTRACTS */

    function _contractCart() private returns (SignerMock signer, Cart memory cart) {
        signer = new SignerMock();
        _fill(address(signer), 10 * UNIT, address(cartRouter), 10 * UNIT);
        cart = _usualCart();
        cart.donor = address(signer);
    }

    function test_WhenAContractSigned() public {
        (SignerMock signer, Cart memory cart) = _contractCart();
        signer.set(cartRouter.hashCart(cart), true);
        _relay(cart, _noPermit(), "whatever it is");
        _assertGiven(first, address(signer), 3 * UNIT);
    }

    function test_RevertWhen_AContractDidNot() public {
        (SignerMock signer, Cart memory cart) = _contractCart();
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "");
        bytes32 digest = cartRouter.hashCart(cart);
        signer.set(digest, true);
        signer.setYes(0xffffffff);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "1");
        signer.setYes(0x1626ba7e);
        signer.set(digest, false);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "1");
        signer.set(digest, true);
        signer.setWork(10_000_000);
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), "1");
        signer.setWork(0);
        _relay(cart, _noPermit(), "1");
        _assertGiven(first, address(signer), 3 * UNIT);
    }

    function test_RevertWhen_GasIsTooLittleToAsk() public {
        (SignerMock signer, Cart memory cart) = _contractCart();
        signer.set(cartRouter.hashCart(cart), true);
        vm.expectPartialRevert(Errors.Passport_TooLittleGas.selector);
        cartRouter.donateWithPermit{gas: 500_000}(cart, _noPermit(), "1");
    }

    function test_WhenAnAccountWithCodeSignedByItsKey() public {
        _allow(5 * UNIT);
        vm.etch(ann, address(new SignerMock()).code);
        Cart memory cart = _usualCart();
        _relay(cart, _noPermit(), _signCart(cart));
        _assertGiven(first, ann, 3 * UNIT);
    }

    function test_WhenTheDonorSendsItself() public {
        _allow(10 * UNIT);
        Cart memory cart = _usualCart();
        cart.deadline = 0;
        vm.prank(ann);
        cartRouter.donateWithPermit(cart, _noPermit(), "");
        vm.prank(ann);
        cartRouter.donateWithPermit(cart, _noPermit(), "");
        _assertGiven(first, ann, 6 * UNIT);
        assertFalse(cartRouter.isNonceUsed(ann, cart.nonce));
    }

    /* SKIPPING */

    function test_WhenSkippingInASignedCart() public {
        _allow(type(uint256).max);
        _cancelRound(second);
        Cart memory cart = _usualCart();
        cart.skip = true;
        bytes memory signature = _signCart(cart);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(ann, address(second), reason);
        _relay(cart, _noPermit(), signature);
        _assertGiven(first, ann, 3 * UNIT);
        assertEq(dollar.balanceOf(address(second)), 0);
        assertEq(dollar.balanceOf(ann), 97 * UNIT);
    }

    function test_RevertWhen_SkippingIsNotSigned() public {
        _allow(type(uint256).max);
        _cancelRound(second);
        Cart memory cart = _usualCart();
        bytes memory signature = _signCart(cart);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectRevert(_refused(second, 1, reason));
        _relay(cart, _noPermit(), signature);
        cart.skip = true;
        _expectNotSigned(cart);
        _relay(cart, _noPermit(), signature);
    }

    function test_RevertGiven_NobodyTakesIt() public {
        _allow(type(uint256).max);
        vm.warp(DONATION_UNTIL);
        Cart memory cart = _usualCart();
        cart.skip = true;
        bytes memory signature = _signCart(cart);
        vm.expectRevert(Errors.Router_NothingGiven.selector);
        _relay(cart, _noPermit(), signature);
        assertFalse(cartRouter.isNonceUsed(ann, cart.nonce));
    }
}
