// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../../contracts/interfaces/IDonationRound.sol";
import {Cart, Item, Permit} from "../../../../contracts/types/Carts.sol";
import {RouterBase} from "./RouterBase.sol";

/// @title RouterHandler
/// @notice Three donors give by every way, relayed by strangers; old signatures are sent again, foreign ones altered. It
/// counts what each donor signed or sent itself, and nothing else.
contract RouterHandler is RouterBase {
    uint256[3] private _keys = [uint256(keccak256("ann")), uint256(keccak256("bob")), uint256(keccak256("cat"))];
    mapping(address donor => mapping(address round => uint256 amount)) public wanted;
    uint256 public minted;
    uint256 public relayed;
    uint256 public replayed;
    uint256 public skipped;
    uint256 private _nonces;
    Cart private _last;
    bytes private _lastSignature;
    bool private _isLastByPermit2;

    constructor() {
        setUp();
        for (uint256 i = 0; i < 3; ++i) {
            address donor = vm.addr(_keys[i]);
            dollar.mint(donor, 1_000_000 * UNIT);
            minted += 1_000_000 * UNIT;
            vm.prank(donor);
            dollar.approve(PERMIT2, type(uint256).max);
        }
    }

    function donor(uint256 index) public view returns (address) {
        return vm.addr(_keys[index]);
    }

    function rounds() public view returns (IDonationRound, IDonationRound) {
        return (first, second);
    }

    function holdings() external view returns (uint256 coins, uint256 tokens) {
        return (address(cartRouter).balance, dollar.balanceOf(address(cartRouter)));
    }

    function balanceOf(address account) external view returns (uint256) {
        return dollar.balanceOf(account);
    }

    /* CALLS */

    function giveOwn(uint256 who, uint256 a, uint256 b, bool skip) external {
        address from = donor(who % 3);
        Item[] memory items = _someItems(a, b);
        vm.prank(from);
        dollar.approve(address(cartRouter), _sum(items));
        vm.prank(from);
        try cartRouter.donate(items, skip) {
            _count(from, items, skip);
        } catch {}
    }

    function giveSigned(uint256 who, uint256 a, uint256 b, bool skip, bool byPermit2) external {
        uint256 key = _keys[who % 3];
        Cart memory cart = _someCart(vm.addr(key), a, b, skip);
        bytes32 digest = byPermit2 ? _permit2Digest(cart, address(cartRouter)) : cartRouter.hashCart(cart);
        bytes memory signature = _signature(key, digest);
        if (!_relay(cart, key, signature, byPermit2)) return;
        ++relayed;
        _count(cart.donor, cart.items, skip);
        _keep(cart, signature, byPermit2);
    }

    /// What was given once is sent again, for the same donor or for another one, with more in it, with a fresh permit.
    function giveAgain(uint256 how) external {
        if (_lastSignature.length == 0) return;
        Cart memory cart = _last;
        how = how % 4;
        if (how == 1) cart.donor = donor(uint256(uint160(cart.donor)) % 3);
        if (how == 2) ++cart.items[0].gifts[0].amount;
        if (how == 3) cart.nonce = ++_nonces;
        uint256 key = _keys[0];
        for (uint256 i = 1; i < 3; ++i) if (vm.addr(_keys[i]) == cart.donor) key = _keys[i];
        if (_relay(cart, key, _lastSignature, _isLastByPermit2)) ++replayed;
    }

    /// A bare permit, with the relayer's own items (D157).
    function giveBare(uint256 who, uint256 a, uint256 b) external {
        uint256 key = _keys[who % 3];
        Cart memory cart = _someCart(vm.addr(key), a, b, false);
        if (_relay(cart, key, "", false)) ++replayed;
    }

    function toggleSecond() external {
        // No application 1 of it takes gifts while its Builder is disqualified; ADMIN can bring it back.
        vm.prank(reviewer);
        try second.disqualify(_id(1), REASON) {
            return;
        } catch {}
        vm.prank(admin);
        try second.reinstate(_id(1), REASON) {} catch {}
    }

    /* INTERNALS */

    function _relay(Cart memory cart, uint256 key, bytes memory signature, bool byPermit2) private returns (bool) {
        if (byPermit2) {
            vm.prank(anyone);
            try cartRouter.donateWithPermit2(cart, signature) {
                return true;
            } catch {
                return false;
            }
        }
        Permit memory permit = _signPermit(key, _sum(cart.items));
        vm.prank(anyone);
        try cartRouter.donateWithPermit(cart, permit, signature) {
            return true;
        } catch {
            return false;
        }
    }

    function _someItems(uint256 a, uint256 b) private view returns (Item[] memory) {
        a = bound(a, 1, 100 * UNIT);
        b = bound(b, 0, 100 * UNIT);
        return b == 0 ? _items(first, a) : _items(first, a, second, b);
    }

    function _someCart(address from, uint256 a, uint256 b, bool skip) private returns (Cart memory cart) {
        cart = _cart(_someItems(a, b));
        (cart.donor, cart.skip, cart.nonce) = (from, skip, ++_nonces);
    }

    function _sum(Item[] memory items) private pure returns (uint256 sum) {
        for (uint256 i = 0; i < items.length; ++i) sum += items[i].gifts[0].amount;
    }

    /// With `skip`, the second Round has refused if its application is not accepted now.
    function _count(address from, Item[] memory items, bool skip) private {
        for (uint256 i = 0; i < items.length; ++i) {
            IDonationRound round = IDonationRound(items[i].round);
            bool isRefused = uint256(round.application(_id(1)).status) != 2;
            if (isRefused && skip) ++skipped;
            else wanted[from][items[i].round] += items[i].gifts[0].amount;
        }
    }

    function _keep(Cart memory cart, bytes memory signature, bool byPermit2) private {
        delete _last;
        (_last.donor, _last.token, _last.skip) = (cart.donor, cart.token, cart.skip);
        (_last.nonce, _last.deadline) = (cart.nonce, cart.deadline);
        for (uint256 i = 0; i < cart.items.length; ++i) {
            Item storage item = _last.items.push();
            item.round = cart.items[i].round;
            item.gifts.push(cart.items[i].gifts[0]);
        }
        (_lastSignature, _isLastByPermit2) = (signature, byPermit2);
    }
}
