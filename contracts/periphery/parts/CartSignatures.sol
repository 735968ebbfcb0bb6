// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IDaiPermit} from "../../interfaces/IDaiPermit.sol";
import {IRouter} from "../../interfaces/IRouter.sol";
import {CartHashes} from "../../libraries/CartHashes.sol";
import {ContractSignatures} from "../../libraries/ContractSignatures.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Cart, Item, Permit, PermitKind} from "../../types/Carts.sol";

/// @title CartSignatures
/// @notice Whether a donor has signed a cart, and has not used that signature before; and the permits of tokens.
///
/// SIGNATURES. The domain is of this chain and this contract, and made anew if the chain splits (D096). A nonce is used
/// up, not a signature: another form of the same one is worth nothing (D097). A contract is asked by a static call of
/// bounded gas when the cart is given, and may have changed its mind by then (D098).
abstract contract CartSignatures is IRouter, EIP712 {
    uint256 private constant _WORD = 256;

    /// @inheritdoc IRouter
    mapping(address donor => mapping(uint256 word => uint256 bits)) public nonceBits;

    constructor() EIP712("Catchment Router", "1") {}

    /* VIEWS */

    /// @inheritdoc IRouter
    function hashCart(Cart calldata cart) public view returns (bytes32 digest) {
        return _hashTypedDataV4(CartHashes.hashCart(cart));
    }

    /// @inheritdoc IRouter
    function hashBasket(Item[] calldata items, bool skip) external pure returns (bytes32 witness) {
        return CartHashes.hashBasket(items, skip);
    }

    /// @inheritdoc IRouter
    function isNonceUsed(address donor, uint256 nonce) external view returns (bool) {
        return nonceBits[donor][nonce / _WORD] & _bit(nonce) != 0;
    }

    /* INTERNALS */

    /// @dev The donor's own call needs none. A signature that comes along is used up all the same: otherwise somebody
    /// could send it once more.
    function _useSignature(Cart calldata cart, bytes calldata signature) internal {
        if (signature.length == 0 && msg.sender == cart.donor) return;
        if (block.timestamp > cart.deadline) revert Errors.Router_Expired(cart.deadline);
        _useNonce(cart.donor, cart.nonce);
        bytes32 digest = hashCart(cart);
        (address recovered, ECDSA.RecoverError failure, ) = ECDSA.tryRecoverCalldata(digest, signature);
        bool isSigned = failure == ECDSA.RecoverError.NoError && recovered == cart.donor;
        if (!isSigned && !ContractSignatures.isValid(cart.donor, digest, signature)) {
            revert Errors.Router_NotSigned(cart.donor, digest);
        }
        emit Events.CartGiven({donor: cart.donor, sender: msg.sender, nonce: cart.nonce});
    }

    function _useNonce(address donor, uint256 nonce) internal {
        uint256 bits = nonceBits[donor][nonce / _WORD];
        uint256 bit = _bit(nonce);
        if (bits & bit != 0) revert Errors.Router_NonceUsed(donor, nonce);
        nonceBits[donor][nonce / _WORD] = bits | bit;
    }

    /// @dev Whether it worked does not matter, nor whether there is such a function (D051, D052): the allowance decides.
    function _tryPermit(Cart calldata cart, Permit calldata permit) internal {
        if (permit.kind == PermitKind.None) return;
        bytes memory data =
            permit.kind == PermitKind.Eip2612
                ? abi.encodeCall(
                    IERC20Permit.permit,
                    (cart.donor, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s)
                )
                : abi.encodeCall(
                    IDaiPermit.permit,
                    (cart.donor, address(this), permit.nonce, permit.deadline, true, permit.v, permit.r, permit.s)
                );
        LowLevelCall.callNoReturn(cart.token, 0, data);
    }

    function _bit(uint256 nonce) private pure returns (uint256) {
        return 1 << (nonce % _WORD);
    }
}
