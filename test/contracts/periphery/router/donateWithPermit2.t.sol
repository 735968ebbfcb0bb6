// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRouter} from "../../../../contracts/interfaces/IRouter.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Phase} from "../../../../contracts/types/Configuration.sol";
import {Cart, Item} from "../../../../contracts/types/Carts.sol";
import {SignerMock} from "../../support/SignerMock.sol";
import {FeeToken} from "../../support/TestToken.sol";
import {ChoosyToken} from "./Hostile.sol";
import {IPermitToken, RouterBase} from "./RouterBase.sol";

interface IPermit2Nonces {
    function nonceBitmap(address owner, uint256 word) external view returns (uint256 bits);
    function invalidateUnorderedNonces(uint256 word, uint256 mask) external;
}

contract RouterDonateWithPermit2Test is RouterBase {
    function setUp() public override {
        super.setUp();
        _fill(ann, 100 * UNIT, PERMIT2, type(uint256).max);
    }

    function _relay(Cart memory cart, bytes memory signature) private {
        vm.prank(anyone);
        cartRouter.donateWithPermit2(cart, signature);
    }

    function _expectNotSigner() private {
        vm.expectRevert(abi.encodeWithSignature("InvalidSigner()"));
    }

    function test_RevertGiven_NoPermit2() public {
        IRouter without = IRouter(deploy("contracts/periphery/Router.sol:Router", abi.encode(address(0))));
        vm.expectRevert(Errors.Router_NoPermit2.selector);
        without.donateWithPermit2(_usualCart(), "");
    }

    /* NOT SIGNED */

    function test_RevertWhen_AnythingIsAlteredForPermit2(uint256 what) public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signPermit2(cart);
        what = what % 8;
        if (what == 0) {
            cart.donor = bob;
            _fill(bob, 100 * UNIT, PERMIT2, type(uint256).max);
        }
        if (what == 1) cart.skip = true;
        if (what == 2) ++cart.nonce;
        if (what == 3) ++cart.deadline;
        if (what == 4) ++cart.items[1].gifts[0].amount;
        if (what == 5) cart.items[1].gifts[0].application = _id(2);
        if (what == 6) cart.items[1].gifts[0].endorsement = REASON;
        if (what == 7) cart.items = _items(first, 3 * UNIT);
        _expectNotSigner();
        _relay(cart, signature);
        assertEq(dollar.balanceOf(ann), 100 * UNIT);
    }

    function test_RevertWhen_ItIsASpendersOwn() public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signature(annKey, _permit2Digest(cart, anyone));
        _expectNotSigner();
        _relay(cart, signature);
    }

    function test_RevertWhen_ItHasNoWitness() public {
        Cart memory cart = _cart(_items(first, UNIT));
        bytes32 permissions = keccak256("TokenPermissions(address token,uint256 amount)");
        bytes32 permitted = keccak256(abi.encode(permissions, cart.token, UNIT));
        bytes32 typeHash = keccak256(
            bytes.concat(
                "PermitTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,uint256 deadline)",
                "TokenPermissions(address token,uint256 amount)"
            )
        );
        bytes32 message = keccak256(abi.encode(typeHash, permitted, cartRouter, cart.nonce, cart.deadline));
        bytes32 domain = vm.parseJsonBytes32(vm.readFile("test/vectors/permit2.json"), ".domainSeparator");
        bytes memory signature = _signature(annKey, keccak256(abi.encodePacked("\x19\x01", domain, message)));
        _expectNotSigner();
        _relay(cart, signature);
    }

    function test_RevertWhen_ItIsForTheRouter() public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signCart(cart);
        _expectNotSigner();
        _relay(cart, signature);
    }

    function test_RevertGiven_TheChainSplit() public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signPermit2(cart);
        vm.chainId(block.chainid + 1);
        _expectNotSigner();
        _relay(cart, signature);
        _relay(cart, _signPermit2(cart));
        _assertGiven(first, ann, 3 * UNIT);
    }

    /* OVER */

    function test_RevertWhen_ReplayedAtPermit2() public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signPermit2(cart);
        _relay(cart, signature);
        vm.expectRevert(abi.encodeWithSignature("InvalidNonce()"));
        _relay(cart, signature);
        _assertGiven(first, ann, 3 * UNIT);
    }

    function test_RevertGiven_CancelledAtPermit2() public {
        Cart memory cart = _usualCart();
        bytes memory signature = _signPermit2(cart);
        vm.prank(ann);
        IPermit2Nonces(PERMIT2).invalidateUnorderedNonces(0, 1 << 7);
        vm.expectRevert(abi.encodeWithSignature("InvalidNonce()"));
        _relay(cart, signature);
    }

    function test_RevertGiven_ExpiredAtPermit2() public {
        Cart memory cart = _usualCart();
        cart.deadline = DONATIONS_FROM + 10;
        bytes memory signature = _signPermit2(cart);
        vm.warp(cart.deadline + 1);
        vm.expectRevert(abi.encodeWithSignature("SignatureExpired(uint256)", cart.deadline));
        _relay(cart, signature);
        vm.warp(cart.deadline);
        _relay(cart, signature);
        _assertGiven(first, ann, 3 * UNIT);
    }

    function test_RevertWhen_ItsRoundsTakeAnother() public {
        for (uint256 i = 0; i < 2; ++i) {
            Cart memory cart = _cart(_items(i == 0 ? plain : native, UNIT));
            cart.skip = i == 1;
            bytes memory signature = _signPermit2(cart);
            vm.expectPartialRevert(Errors.Router_OtherAsset.selector);
            _relay(cart, signature);
        }
    }

    function test_RevertGiven_TheTokenTakesAFeeFromPermit2() public {
        FeeToken fee = new FeeToken();
        vm.warp(START);
        IDonationRound round = _openIn(address(fee));
        _join(round, builderA);
        vm.warp(DONATIONS_FROM);
        fee.mint(ann, 100 * UNIT);
        fee.mint(address(round), 100 * UNIT);
        vm.prank(ann);
        fee.approve(PERMIT2, 100 * UNIT);
        Cart memory cart = _cart(_items(round, 100 * UNIT));
        cart.token = address(fee);
        bytes memory signature = _signPermit2(cart);
        vm.expectRevert(abi.encodeWithSelector(Errors.Assets_ReceivedTooLittle.selector, fee, 99 * UNIT, 100 * UNIT));
        _relay(cart, signature);
    }

    /* GIVEN */

    function test_WhenGivenByPermit2(uint256 a, uint256 b) public {
        (a, b) = (bound(a, 1, 50 * UNIT), bound(b, 1, 50 * UNIT));
        Cart memory cart = _cart(_items(first, a, second, b));
        cart.skip = a % 2 == 0;
        _relay(cart, _signPermit2(cart));
        _assertGiven(first, ann, a);
        _assertGiven(second, ann, b);
        assertEq(_given(first, anyone), 0);
        assertEq(dollar.balanceOf(ann), 100 * UNIT - a - b);
        assertEq(dollar.balanceOf(address(second)), b);
        assertEq(IPermit2Nonces(PERMIT2).nonceBitmap(ann, 0), 1 << 7);
    }

    function test_WhenGivenByAContractThroughPermit2() public {
        SignerMock signer = new SignerMock();
        _fill(address(signer), 10 * UNIT, PERMIT2, 10 * UNIT);
        Cart memory cart = _usualCart();
        cart.donor = address(signer);
        vm.expectRevert(abi.encodeWithSignature("InvalidContractSignature()"));
        _relay(cart, "1");
        signer.set(_permit2Digest(cart, address(cartRouter)), true);
        _relay(cart, "1");
        _assertGiven(first, address(signer), 3 * UNIT);
    }

    /* SKIPPING */

    function _five() private returns (IDonationRound[5] memory rounds, Cart memory cart) {
        vm.warp(START);
        (rounds[0], rounds[1]) = (first, second);
        for (uint256 i = 2; i < 5; ++i) {
            rounds[i] = _openIn(address(dollar));
            _join(rounds[i], builderA);
        }
        for (uint256 i = 1; i < 5; ++i) {
            for (uint256 j = i; j > 0 && address(rounds[j]) < address(rounds[j - 1]); --j) {
                (rounds[j], rounds[j - 1]) = (rounds[j - 1], rounds[j]);
            }
        }
        vm.warp(DONATIONS_FROM);
        cart = _cart(new Item[](5));
        cart.skip = true;
        for (uint256 i = 0; i < 5; ++i) cart.items[i] = _item(rounds[i], (i + 1) * UNIT);
    }

    function test_WhenSkippingSome() public {
        (IDonationRound[5] memory rounds, Cart memory cart) = _five();
        _cancelRound(rounds[0]);
        cart.items[4].gifts[0].application = _id(9);
        bytes memory signature = _signPermit2(cart);
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(
            ann,
            address(rounds[0]),
            abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled)
        );
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(
            ann,
            address(rounds[4]),
            abi.encodeWithSelector(Errors.Round_WrongStatus.selector, _id(9), 0)
        );
        _relay(cart, signature);
        for (uint256 i = 1; i < 4; ++i) _assertGiven(rounds[i], ann, (i + 1) * UNIT);
        assertEq(dollar.balanceOf(address(rounds[0])) + dollar.balanceOf(address(rounds[4])), 0);
        assertEq(dollar.balanceOf(ann), 91 * UNIT);
    }

    function test_RevertGiven_NobodyTakesItByPermit2() public {
        vm.warp(DONATION_UNTIL);
        Cart memory cart = _usualCart();
        cart.skip = true;
        bytes memory signature = _signPermit2(cart);
        vm.expectRevert(Errors.Router_NothingGiven.selector);
        _relay(cart, signature);
        assertEq(IPermit2Nonces(PERMIT2).nonceBitmap(ann, 0), 0);
    }

    /// Whichever of five refuse, and each once: the others get theirs, the donor keeps the rest.
    function test_WhenSkippingAny(uint256 mask) public {
        (IDonationRound[5] memory rounds, Cart memory cart) = _five();
        mask = bound(mask, 1, 30);
        bytes memory signature = _signPermit2(cart);
        uint256 given = 0;
        for (uint256 i = 0; i < 5; ++i) {
            if ((mask >> i) & 1 == 1) _cancelRound(rounds[i]);
            else given += (i + 1) * UNIT;
        }
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        for (uint256 i = 0; i < 5; ++i) {
            if ((mask >> i) & 1 == 0) continue;
            vm.expectEmit(address(cartRouter));
            emit Events.ItemSkipped(ann, address(rounds[i]), reason);
        }
        _relay(cart, signature);
        for (uint256 i = 0; i < 5; ++i) {
            uint256 amount = (mask >> i) & 1 == 1 ? 0 : (i + 1) * UNIT;
            _assertGiven(rounds[i], ann, amount);
            assertEq(dollar.balanceOf(address(rounds[i])), amount);
        }
        assertEq(dollar.balanceOf(ann), 100 * UNIT - given);
    }

    function test_RevertGiven_OneRefuses(uint256 which) public {
        (IDonationRound[5] memory rounds, Cart memory cart) = _five();
        which = bound(which, 0, 4);
        cart.skip = false;
        _cancelRound(rounds[which]);
        bytes memory signature = _signPermit2(cart);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectRevert(_refused(rounds[which], which, reason));
        _relay(cart, signature);
        assertEq(dollar.balanceOf(ann), 100 * UNIT);
        assertEq(IPermit2Nonces(PERMIT2).nonceBitmap(ann, 0), 0);
    }

    /// There is nothing to give without it: what it says is what is said, whatever was allowed.
    function test_RevertGiven_TheOnlyOneRefuses(bool skip) public {
        Cart memory cart = _cart(_items(first, UNIT));
        cart.skip = skip;
        _cancelRound(first);
        bytes memory signature = _signPermit2(cart);
        bytes memory reason = abi.encodeWithSelector(Errors.Round_WrongPhase.selector, Phase.Cancelled);
        vm.expectRevert(_refused(first, 0, reason));
        _relay(cart, signature);
        assertEq(IPermit2Nonces(PERMIT2).nonceBitmap(ann, 0), 0);
    }

    function test_WhenGivenToOne(uint256 amount, bool skip) public {
        amount = bound(amount, 1, 100 * UNIT);
        Cart memory cart = _cart(_items(second, amount));
        cart.skip = skip;
        _relay(cart, _signPermit2(cart));
        _assertGiven(second, ann, amount);
        assertEq(dollar.balanceOf(ann), 100 * UNIT - amount);
    }

    function test_GivenTheTokenRefusesARound(uint256 which) public {
        ChoosyToken choosy = new ChoosyToken();
        dollar = IPermitToken(address(choosy));
        (first, second) = (IDonationRound(address(0)), IDonationRound(address(0)));
        vm.warp(START);
        IDonationRound[2] memory rounds = [_openIn(address(choosy)), _openIn(address(choosy))];
        if (address(rounds[1]) < address(rounds[0])) (rounds[0], rounds[1]) = (rounds[1], rounds[0]);
        for (uint256 i = 0; i < 2; ++i) _join(rounds[i], builderA);
        vm.warp(DONATIONS_FROM);
        _fill(ann, 100 * UNIT, PERMIT2, type(uint256).max);
        which = which % 2;
        choosy.refuse(address(rounds[which]));
        Cart memory cart = _cart(_items(rounds[0], UNIT, rounds[1], UNIT));
        bytes memory signature = _signPermit2(cart);
        vm.expectRevert(abi.encodeWithSelector(ChoosyToken.ChoosyToken_Refused.selector, rounds[which]));
        _relay(cart, signature);
        cart.skip = true;
        signature = _signPermit2(cart);
        vm.expectEmit(address(cartRouter));
        emit Events.ItemSkipped(
            ann,
            address(rounds[which]),
            abi.encodeWithSelector(ChoosyToken.ChoosyToken_Refused.selector, rounds[which])
        );
        _relay(cart, signature);
        _assertGiven(rounds[1 - which], ann, UNIT);
        assertEq(dollar.balanceOf(ann), 99 * UNIT);
    }

    function test_RevertGiven_TheMoneyIsNotThere() public {
        Cart memory cart = _cart(_items(first, UNIT, second, 100 * UNIT));
        cart.skip = true;
        bytes memory signature = _signPermit2(cart);
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "TRANSFER_FROM_FAILED"));
        _relay(cart, signature);
    }

    function test_RevertWhen_GasIsTooLittleForPermit2(uint256 gasSent) public {
        gasSent = bound(gasSent, 100_000, 2_500_000);
        Cart memory cart = _usualCart();
        cart.skip = true;
        bytes memory signature = _signPermit2(cart);
        try cartRouter.donateWithPermit2{gas: gasSent}(cart, signature) {
            assertEq(_given(first, ann), 3 * UNIT);
            assertEq(_given(second, ann), 2 * UNIT);
        } catch {
            assertEq(dollar.balanceOf(ann), 100 * UNIT);
        }
        ++cart.nonce;
        signature = _signPermit2(cart);
        vm.expectPartialRevert(Errors.Router_TooLittleGas.selector);
        cartRouter.donateWithPermit2{gas: 500_000}(cart, signature);
    }
}
