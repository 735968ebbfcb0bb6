// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC5267} from "@openzeppelin/contracts/interfaces/IERC5267.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";
import {ISharedAccount} from "../../../contracts/interfaces/ISharedAccount.sol";
import {AccountBase} from "./AccountBase.sol";

/// @title AccountSigning
/// @notice Logs in as a shared account, as a wallet would.
abstract contract AccountSigning is AccountBase {
    /// A message of ERC-4361.
    function _login(address who) internal pure returns (bytes memory) {
        return
            bytes(
                string.concat(
                    "example.org wants you to sign in with your Ethereum account:\n",
                    Strings.toChecksumHexString(who),
                    "\n\nURI: https://example.org\nVersion: 1\nChain ID: 1\nNonce: 12345678\n",
                    "Issued At: 2026-01-01T00:00:00Z"
                )
            );
    }

    /// The key's signature of `PersonalSign` over a hash in the account's domain, with what the account wants to see.
    function _signed(
        ISharedAccount of_,
        uint256 key,
        bytes32 hash,
        bytes memory message
    ) internal view returns (bytes memory) {
        bytes32 nested = MessageHashUtils.toTypedDataHash(
            _domain(of_),
            keccak256(abi.encode(keccak256("PersonalSign(bytes prefixed)"), hash))
        );
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, nested);
        return abi.encodePacked(vm.addr(key), uint16(65), r, s, v, message);
    }

    function _domain(ISharedAccount of_) internal view returns (bytes32) {
        (, string memory name, string memory version, uint256 chainId, address verifier, , ) = IERC5267(address(of_))
            .eip712Domain();
        bytes32 typeHash = keccak256(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"
        );
        return keccak256(abi.encode(typeHash, keccak256(bytes(name)), keccak256(bytes(version)), chainId, verifier));
    }
}
