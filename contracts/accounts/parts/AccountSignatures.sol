// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {ERC7739Utils} from "@openzeppelin/contracts/utils/cryptography/draft-ERC7739Utils.sol";
import {LoginMessages} from "../../libraries/LoginMessages.sol";
import {Commitment} from "../../types/Accounts.sol";
import {AccountState} from "./AccountState.sol";

/// @notice What the account answers for (D144).
abstract contract AccountSignatures is AccountState, IERC5267 {
    string private constant _NAME = "Catchment SharedAccount";
    string private constant _VERSION = "1";
    bytes32 private constant _DOMAIN_TYPE = keccak256(
        "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
    );
    bytes4 private constant _NO = 0xffffffff;
    uint256 private constant _MEMBER_BYTES = 20;
    uint256 private constant _HEADER_BYTES = 22;

    /// @inheritdoc IERC1271
    /// @dev A committed hash: an empty signature. A login: member (20 bytes) ‖ length of its signature (2 bytes) ‖ its
    /// signature of the nested `PersonalSign` ‖ the message. The message must hash to `hash` by ERC-191, whose first
    /// bytes no typed data has, so that what is behind `hash` is known to be a login.
    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        bool isValid = signature.length == 0 ? _isCommitted(hash) : _isLogin(hash, signature);
        return isValid ? IERC1271.isValidSignature.selector : _NO;
    }

    /// @inheritdoc IERC5267
    function eip712Domain()
        external
        view
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", _NAME, _VERSION, block.chainid, address(this), bytes32(0), new uint256[](0));
    }

    function _isCommitted(bytes32 hash) private view returns (bool) {
        Commitment storage commitment = _commitments[hash];
        address member = commitment.member;
        if (!commitment.isConfirmed || commitment.membership != _membershipOf[member]) return false;
        return block.timestamp < commitment.expiresAt && _isActor(member);
    }

    function _isLogin(bytes32 hash, bytes calldata signature) private view returns (bool) {
        if (signature.length < _HEADER_BYTES) return false;
        address member = address(bytes20(signature[:_MEMBER_BYTES]));
        uint256 end = _HEADER_BYTES + uint16(bytes2(signature[_MEMBER_BYTES:_HEADER_BYTES]));
        if (signature.length < end || !_isActor(member)) return false;
        bytes calldata message = signature[end:];
        if (MessageHashUtils.toEthSignedMessageHash(message) != hash) return false;
        if (!LoginMessages.isLogin(message, address(this))) return false;
        bytes32 domain = keccak256(
            abi.encode(_DOMAIN_TYPE, keccak256(bytes(_NAME)), keccak256(bytes(_VERSION)), block.chainid, address(this))
        );
        bytes32 nested = MessageHashUtils.toTypedDataHash(domain, ERC7739Utils.personalSignStructHash(hash));
        return SignatureChecker.isValidSignatureNow(member, nested, signature[_HEADER_BYTES:end]);
    }

    function _isActor(address account) internal view returns (bool) {
        return hasRole(MEMBER, account) || hasRole(_OWNER, account);
    }
}
