// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IRouter} from "../../../contracts/interfaces/IRouter.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {Cart, Permit, PermitKind} from "../../../contracts/types/Carts.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {IPermitToken, RouterBase} from "../periphery/router/RouterBase.sol";
import {Animal} from "../support/ZooToken.sol";
import {ZooWalk} from "./ZooWalk.sol";

/// What goes into a Round through the Router. The Round holds bob's donation already, and may be short of it.
contract ZooRouterTest is RouterBase, ZooWalk {
    enum Path {
        Donate,
        DonateSkipping,
        Permit,
        PermitAlone,
        Permit2
    }

    uint256 private constant GIVEN = 1_000;
    uint256 private constant HELD = 10_000;
    /// To the Round of the plain token that is in the cart as well.
    uint256 private constant BESIDE = 500;

    IDonationRound private _round;

    function _table() internal pure override returns (string[ANIMALS] memory rows) {
        // Donate, DonateSkipping; Permit, PermitAlone, Permit2
        rows[uint256(Animal.Plain)] = /*        */ "WWWWW";
        rows[uint256(Animal.Fee)] = /*          */ "TKTTT";
        rows[uint256(Animal.Grows)] = /*        */ "WWWWW";
        rows[uint256(Animal.Shrinks)] = /*      */ "RKRRR";
        rows[uint256(Animal.Mute)] = /*         */ "WWWWW";
        rows[uint256(Animal.SaysFalse)] = /*    */ "FKFFP";
        rows[uint256(Animal.NoZero)] = /*       */ "WWWWW";
        rows[uint256(Animal.BlocksThem)] = /*   */ "EKEEP";
        rows[uint256(Animal.BlocksUs)] = /*     */ "EKEEP";
        rows[uint256(Animal.Paused)] = /*       */ "EKEEP";
        rows[uint256(Animal.Reenters)] = /*     */ "WWWWW";
        rows[uint256(Animal.ReturnBomb)] = /*   */ "WWWWW";
        rows[uint256(Animal.RevertBomb)] = /*   */ "BKBBP";
        rows[uint256(Animal.Decimals0)] = /*    */ "WWWWW";
        rows[uint256(Animal.Decimals2)] = /*    */ "WWWWW";
        rows[uint256(Animal.Decimals6)] = /*    */ "WWWWW";
        rows[uint256(Animal.Decimals24)] = /*   */ "WWWWW";
        rows[uint256(Animal.Decimals30)] = /*   */ "nnnnn";
        rows[uint256(Animal.PhantomPermit)] = /**/ "WWWaW";
        rows[uint256(Animal.AllItHas)] = /*     */ "TKTTT";
        rows[uint256(Animal.NoCode)] = /*       */ "nnnnn";
    }

    function _paths() internal pure override returns (uint256) {
        return uint256(type(Path).max) + 1;
    }

    function _inhabit() internal override {
        vm.warp(START);
        dollar = IPermitToken(address(zoo));
        _round = _openIn(address(zoo));
        _join(_round, builderA);
        vm.warp(DONATIONS_FROM);
        _endow(bob, address(_round), HELD);
        _do(bob, address(_round), abi.encodeCall(IDonationRound.donate, (_gift(_id(1), HELD))));
    }

    function _refuse() internal override {
        vm.warp(START);
        RoundConfig memory c = _config();
        (c.giving.asset, c.matching.asset) = (address(zoo), address(zoo));
        bytes memory refusal =
            address(zoo).code.length == 0
                ? abi.encodeWithSelector(Errors.Configuration_NoCode.selector, zoo)
                : abi.encodeWithSelector(Errors.Configuration_TooManyDecimals.selector, zoo, 30);
        vm.expectRevert(refusal);
        vm.prank(operator);
        program.openRound(kind, c, "refused");
    }

    function _stage(uint256 path) internal override {
        Path to = Path(path);
        _endow(ann, to == Path.Permit2 ? PERMIT2 : address(cartRouter), GIVEN);
        if (to == Path.PermitAlone) zoo.allow(ann, address(cartRouter), 0);
        token.mint(ann, 2 * BESIDE);
        vm.prank(ann);
        token.approve(address(cartRouter), 2 * BESIDE);
    }

    function _step(uint256 path) internal view override returns (Step memory) {
        Path to = Path(path);
        if (to == Path.Donate) {
            return _stepOf(ann, abi.encodeCall(IRouter.donate, (_items(_round, GIVEN), false)));
        }
        if (to == Path.DonateSkipping) {
            return _stepOf(ann, abi.encodeCall(IRouter.donate, (_items(_round, GIVEN, plain, BESIDE), true)));
        }
        Cart memory cart = _cart(_items(_round, GIVEN));
        if (to == Path.Permit2) {
            return _stepOf(anyone, abi.encodeCall(IRouter.donateWithPermit2, (cart, _signPermit2(cart))));
        }
        Permit memory permit = _noPermit();
        if (to == Path.PermitAlone) {
            (permit.kind, permit.value, permit.deadline) = (PermitKind.Eip2612, GIVEN, DEADLINE);
        }
        return _stepOf(anyone, abi.encodeCall(IRouter.donateWithPermit, (cart, permit, _signCart(cart))));
    }

    function _stepOf(address caller, bytes memory data) private view returns (Step memory) {
        return Step({caller: caller, target: address(cartRouter), data: data});
    }

    function _flow(uint256) internal view override returns (Flow memory) {
        return Flow({from: ann, to: address(_round), amount: GIVEN, isIn: true});
    }

    function _books() internal view override returns (bytes32) {
        return keccak256(abi.encode(_escrow(_round), _demand(_round), _round.pair(_id(1), ann)));
    }

    function _finish(uint256 path) internal override {
        // What was beside it in the cart has been given each time, and nothing has stayed on the way.
        if (Path(path) == Path.DonateSkipping) assertGe(_given(plain, ann), BESIDE, "beside it");
        assertEq(token.balanceOf(address(plain)), _escrow(plain), "the other Round");
        uint256 given = _given(_round, ann);
        _settle(_round);
        uint256 before = zoo.balanceOf(builderA);
        _round.claim(_id(1));
        assertEq(zoo.balanceOf(builderA) - before, HELD + given, "to the Builder");
        _try(anyone, address(_round), abi.encodeCall(_round.absorb, ()));
        assertEq(zoo.balanceOf(address(_round)), zoo.grownOf(address(_round)), "left in the Round");
    }

    function _assertEmpty(uint256) internal view override {
        _assertEmpty();
        assertEq(token.balanceOf(address(cartRouter)), 0, "the other token in the Router");
    }

    function test_WhenDonating() public {
        _walk(uint256(Path.Donate));
    }

    function test_WhenDonatingAndSkipping() public {
        _walk(uint256(Path.DonateSkipping));
    }

    function test_WhenSigning() public {
        _walk(uint256(Path.Permit));
    }

    function test_WhenSigningWithAPermit() public {
        _walk(uint256(Path.PermitAlone));
    }

    function test_WhenSigningForPermit2() public {
        _walk(uint256(Path.Permit2));
    }
}
