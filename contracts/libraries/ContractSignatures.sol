// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Errors} from "./Errors.sol";

/// @notice Asks a contract whether it signed (ERC-1271), with a fixed allowance of gas or not at all: so that a relayer
/// cannot have a good signature refused by sending too little, and a hostile contract cannot spend a batch's gas.
library ContractSignatures {
    /// @dev For the contract's answer: enough for a multisig of some forty owners, or for a curve in Solidity.
    uint256 internal constant ALLOWANCE = 400_000;
    /// @dev Kept for recording what was signed.
    uint256 internal constant RESERVE = 200_000;

    /// @notice Whether `signer` has code that confirms the signature.
    /// @dev Reverts `Passport_TooLittleGas`.
    function isValid(address signer, bytes32 digest, bytes calldata signature) internal view returns (bool isSigned) {
        if (signer.code.length == 0) return false;
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        uint256 needed = ((ALLOWANCE + RESERVE) * 64) / 63;
        if (gasleft() < needed) revert Errors.Passport_TooLittleGas({left: gasleft(), needed: needed});
        bytes32 yes = bytes32(IERC1271.isValidSignature.selector);
        assembly ("memory-safe") {
            isSigned := staticcall(ALLOWANCE, signer, add(question, 0x20), mload(question), 0x00, 0x20)
            isSigned := and(isSigned, and(gt(returndatasize(), 0x1f), eq(mload(0x00), yes)))
        }
    }
}
