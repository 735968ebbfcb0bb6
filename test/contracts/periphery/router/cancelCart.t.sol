// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IRouter} from "../../../../contracts/interfaces/IRouter.sol";
import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Events} from "../../../../contracts/libraries/Events.sol";
import {Gift} from "../../../../contracts/types/Applications.sol";
import {Cart, Item} from "../../../../contracts/types/Carts.sol";
import {RouterBase} from "./RouterBase.sol";

contract RouterCancelCartTest is RouterBase {
    function test_WhenCancelled(uint256 nonce) public {
        vm.expectEmit(address(cartRouter));
        emit Events.CartCancelled(ann, nonce);
        vm.prank(ann);
        cartRouter.cancelCart(nonce);
        assertTrue(cartRouter.isNonceUsed(ann, nonce));
        assertEq(cartRouter.nonceBits(ann, nonce / 256), 1 << (nonce % 256));
        unchecked {
            assertFalse(cartRouter.isNonceUsed(ann, nonce + 1));
            assertFalse(cartRouter.isNonceUsed(ann, nonce + 256));
        }
        assertFalse(cartRouter.isNonceUsed(bob, nonce));
    }

    function test_RevertGiven_CancelledBefore() public {
        vm.prank(ann);
        cartRouter.cancelCart(3);
        vm.expectRevert(abi.encodeWithSelector(Errors.Router_NonceUsed.selector, ann, 3));
        vm.prank(ann);
        cartRouter.cancelCart(3);
    }

    function test_RevertWhen_AnItemIsGivenFromOutside() public {
        _fill(ann, UNIT, address(cartRouter), UNIT);
        address[4] memory callers = [ann, anyone, address(first), admin];
        for (uint256 i = 0; i < 4; ++i) {
            vm.expectRevert(abi.encodeWithSelector(Errors.Router_NotItself.selector, callers[i]));
            vm.prank(callers[i]);
            cartRouter.giveItem(ann, ann, _item(first, UNIT), address(dollar), UNIT);
        }
    }

    /* THE SAME IN TYPESCRIPT */

    function _vector(string memory json) private pure returns (Cart memory cart) {
        cart.donor = vm.parseJsonAddress(json, ".cart.donor");
        cart.token = vm.parseJsonAddress(json, ".cart.token");
        cart.skip = vm.parseJsonBool(json, ".cart.skip");
        cart.nonce = vm.parseJsonUint(json, ".cart.nonce");
        cart.deadline = vm.parseJsonUint(json, ".cart.deadline");
        cart.items = new Item[](2);
        cart.items[0] = Item(vm.parseJsonAddress(json, ".cart.items[0].round"), new Gift[](2));
        cart.items[0].gifts[0] = _gift(json, ".cart.items[0].gifts[0]");
        cart.items[0].gifts[1] = _gift(json, ".cart.items[0].gifts[1]");
        cart.items[1] = Item(vm.parseJsonAddress(json, ".cart.items[1].round"), new Gift[](1));
        cart.items[1].gifts[0] = _gift(json, ".cart.items[1].gifts[0]");
    }

    function _gift(string memory json, string memory path) private pure returns (Gift memory) {
        return
            Gift({
                application: _id(vm.parseJsonUint(json, string.concat(path, ".application"))),
                amount: uint96(vm.parseJsonUint(json, string.concat(path, ".amount"))),
                endorsement: vm.parseJsonBytes32(json, string.concat(path, ".endorsement"))
            });
    }

    function _at(string memory json) private returns (IRouter router_) {
        address home = vm.parseJsonAddress(json, ".domain.verifyingContract");
        vm.chainId(vm.parseJsonUint(json, ".domain.chainId"));
        vm.etch(home, address(cartRouter).code);
        return IRouter(home);
    }

    function test_WhenHashedAsCart() public {
        string memory json = vm.readFile("test/vectors/carts.json");
        IRouter home = _at(json);
        assertEq(uint256(home.hashCart(_vector(json))), uint256(vm.parseJsonBytes32(json, ".digest")), "digest");
        address donor = vm.addr(uint256(vm.parseJsonBytes32(json, ".signer")));
        assertEq(donor, vm.parseJsonAddress(json, ".cart.donor"), "donor");
        bytes memory signature = _signature(
            uint256(vm.parseJsonBytes32(json, ".signer")),
            vm.parseJsonBytes32(json, ".digest")
        );
        assertEq(signature, vm.parseJsonBytes(json, ".signature"), "signature");
    }

    function test_WhenHashedForPermit2() public {
        string memory json = vm.readFile("test/vectors/carts.json");
        IRouter home = _at(json);
        Cart memory cart = _vector(json);
        bytes32 witness = home.hashBasket(cart.items, cart.skip);
        assertEq(uint256(witness), uint256(vm.parseJsonBytes32(json, ".witness")), "witness");
        bytes32 digest = _permit2Digest(cart, address(home));
        assertEq(uint256(digest), uint256(vm.parseJsonBytes32(json, ".permit2Digest")), "digest");
    }
}
