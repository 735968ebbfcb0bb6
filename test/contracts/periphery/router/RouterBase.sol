// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {IRouter} from "../../../../contracts/interfaces/IRouter.sol";
import {CartHashes} from "../../../../contracts/libraries/CartHashes.sol";
import {ApplicationId, Gift} from "../../../../contracts/types/Applications.sol";
import {Cart, Item, Permit, PermitKind} from "../../../../contracts/types/Carts.sol";
import {RoundConfig} from "../../../../contracts/types/Configuration.sol";
import {LifeBase} from "../../support/LifeBase.sol";
import {TestToken} from "../../support/TestToken.sol";

interface IPermitToken {
    function mint(address to, uint256 amount) external;
    function approve(address spender, uint256 amount) external returns (bool);
    function allowance(address owner, address spender) external view returns (uint256);
    function balanceOf(address account) external view returns (uint256);
    function nonces(address owner) external view returns (uint256);
    // solhint-disable-next-line func-name-mixedcase
    function DOMAIN_SEPARATOR() external view returns (bytes32);
    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external;
}

/// @title RouterBase
/// @notice A real Router over the real Permit2, two Rounds of one token with a permit, one of the chain's coin and one of
/// a plain token, each with one accepted application, while donations are open.
abstract contract RouterBase is LifeBase {
    address internal constant PERMIT2 = 0x000000000022D473030F116dDEE9F6B43aC78BA3;
    bytes32 internal constant PERMIT_TYPEHASH = keccak256(
        "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
    );
    bytes32 internal constant DAI_TYPEHASH = keccak256(
        "Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)"
    );
    uint256 internal constant DEADLINE = DONATION_UNTIL;
    /// The donor of every signature; `ann` by her key.
    uint256 internal annKey = uint256(keccak256("ann"));

    IRouter internal cartRouter;
    IPermitToken internal dollar;
    IDonationRound internal first;
    IDonationRound internal second;
    IDonationRound internal native;
    IDonationRound internal plain;

    function setUp() public virtual override {
        super.setUp();
        _installPermit2();
        cartRouter = IRouter(deploy("contracts/periphery/Router.sol:Router", abi.encode(PERMIT2)));
        kind = deploy("contracts/rounds/DonationRound.sol:DonationRound", abi.encode(cartRouter));
        _trust(kind);
        dollar = IPermitToken(
            deploy("contracts/mocks/PermitToken.sol:PermitToken", abi.encode("Permit Dollar", "1", uint8(18), uint8(0)))
        );
        (first, second) = (_openIn(address(dollar)), _openIn(address(dollar)));
        if (address(second) < address(first)) (first, second) = (second, first);
        (native, plain) = (_openIn(NATIVE), _openIn(address(token)));
        IDonationRound[4] memory rounds = [first, second, native, plain];
        for (uint256 i = 0; i < 4; ++i) _join(rounds[i], builderA);
        vm.warp(DONATIONS_FROM);
    }

    function _openIn(address asset) internal returns (IDonationRound) {
        RoundConfig memory c = _config();
        (c.giving.asset, c.matching.asset) = (asset, asset);
        return _open(c);
    }

    /// As every chain has it, but that its domain is right here too (TOOLCHAIN's domain trap).
    function _installPermit2() internal {
        string memory json = vm.readFile("test/vectors/permit2.json");
        bytes memory runtime = vm.parseJsonBytes(json, ".runtime");
        uint256 offset = vm.parseJsonUint(json, ".cachedDomainOffset");
        bytes32 domain = vm.parseJsonBytes32(json, ".domainSeparator");
        bytes32 cached;
        assembly ("memory-safe") {
            let word := add(add(runtime, 0x20), offset)
            cached := mload(word)
            mstore(word, domain)
        }
        assertEq(cached, vm.parseJsonBytes32(json, ".cachedDomain"), "the word that is replaced");
        vm.etch(PERMIT2, runtime);
    }

    /* CARTS */

    function _item(IDonationRound round, uint256 amount) internal pure returns (Item memory) {
        return Item({round: address(round), gifts: _gift(_id(1), amount)});
    }

    function _items(IDonationRound round, uint256 amount) internal pure returns (Item[] memory items) {
        items = new Item[](1);
        items[0] = _item(round, amount);
    }

    function _items(
        IDonationRound a,
        uint256 amountA,
        IDonationRound b,
        uint256 amountB
    ) internal pure returns (Item[] memory items) {
        items = new Item[](2);
        items[0] = _item(a, amountA);
        items[1] = _item(b, amountB);
        if (address(b) < address(a)) (items[0], items[1]) = (items[1], items[0]);
    }

    function _cart(Item[] memory items) internal view returns (Cart memory) {
        return Cart({donor: ann, token: address(dollar), items: items, skip: false, nonce: 7, deadline: DEADLINE});
    }

    /// 3 units to the first Round, 2 to the second.
    function _usualCart() internal view returns (Cart memory) {
        return _cart(_items(first, 3 * UNIT, second, 2 * UNIT));
    }

    /* SIGNATURES */

    function _signature(uint256 key, bytes32 digest) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    function _signCart(Cart memory cart) internal view returns (bytes memory) {
        return _signature(annKey, cartRouter.hashCart(cart));
    }

    function _noPermit() internal pure returns (Permit memory permit) {
        permit.kind = PermitKind.None;
    }

    function _signPermit(uint256 key, uint256 value) internal view returns (Permit memory permit) {
        address owner = vm.addr(key);
        bytes32 message = keccak256(
            abi.encode(PERMIT_TYPEHASH, owner, cartRouter, value, dollar.nonces(owner), DEADLINE)
        );
        permit.kind = PermitKind.Eip2612;
        (permit.value, permit.deadline) = (value, DEADLINE);
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", dollar.DOMAIN_SEPARATOR(), message));
        (permit.v, permit.r, permit.s) = vm.sign(key, digest);
    }

    /// What Permit2's own documents say is signed, put together anew.
    function _permit2Digest(Cart memory cart, address spender) internal view returns (bytes32) {
        bytes32 typeHash = keccak256(
            bytes.concat(
                "PermitWitnessTransferFrom(TokenPermissions permitted,address spender,uint256 nonce,",
                "uint256 deadline,Basket witness)Basket(Item[] items,bool skip)",
                "Gift(uint32 application,uint96 amount,bytes32 endorsement)Item(address round,Gift[] gifts)",
                "TokenPermissions(address token,uint256 amount)"
            )
        );
        uint256 amount = 0;
        for (uint256 i = 0; i < cart.items.length; ++i) {
            for (uint256 j = 0; j < cart.items[i].gifts.length; ++j) amount += cart.items[i].gifts[j].amount;
        }
        bytes32 permitted = keccak256(
            abi.encode(keccak256("TokenPermissions(address token,uint256 amount)"), cart.token, amount)
        );
        bytes32 message = keccak256(
            abi.encode(
                typeHash,
                permitted,
                spender,
                cart.nonce,
                cart.deadline,
                cartRouter.hashBasket(cart.items, cart.skip)
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,uint256 chainId,address verifyingContract)"),
                keccak256("Permit2"),
                block.chainid,
                PERMIT2
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, message));
    }

    function _signPermit2(Cart memory cart) internal view returns (bytes memory) {
        return _signature(annKey, _permit2Digest(cart, address(cartRouter)));
    }

    /* MONEY */

    function _fill(address donor, uint256 amount, address spender, uint256 allowed) internal {
        dollar.mint(donor, amount);
        vm.prank(donor);
        dollar.approve(spender, allowed);
    }

    function _given(IDonationRound round, address donor) internal view returns (uint256) {
        return round.pair(_id(1), donor).amount;
    }

    /// Recorded and arrived are one; the Router has nothing.
    function _assertGiven(IDonationRound round, address donor, uint256 amount) internal view {
        assertEq(_given(round, donor), amount, "recorded");
        assertEq(_escrow(round), amount, "escrow");
        _assertEmpty();
    }

    function _assertEmpty() internal view {
        assertEq(address(cartRouter).balance, 0, "coins in the Router");
        assertEq(dollar.balanceOf(address(cartRouter)), 0, "tokens in the Router");
        assertEq(dollar.allowance(address(cartRouter), PERMIT2), 0, "approval of the Router");
    }

    function _cancelRound(IDonationRound round) internal {
        vm.prank(admin);
        round.cancel(REASON);
    }

    function _refused(IDonationRound round, uint256 index, bytes memory reason) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Router_ItemRefused(uint256,address,bytes)", index, address(round), reason);
    }

    /// What a cancelled or ended Round says of a gift now.
    function _outside() internal view returns (bytes memory) {
        return
            abi.encodeWithSignature(
                "Round_OutsideWindow(uint256,uint256,uint256)",
                block.timestamp,
                DONATIONS_FROM,
                DONATION_UNTIL
            );
    }
}
