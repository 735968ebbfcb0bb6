// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice The one function of Uniswap's Permit2 that the Router uses: one transfer by one signature, which also covers a
/// witness.
interface IPermit2 {
    struct TokenPermissions {
        address token;
        uint256 amount;
    }

    struct PermitTransferFrom {
        TokenPermissions permitted;
        uint256 nonce;
        uint256 deadline;
    }

    struct SignatureTransferDetails {
        address to;
        uint256 requestedAmount;
    }

    /* What it reverts with, for those who read it. */

    /// @notice The nonce was used, or cancelled.
    error InvalidNonce();
    error InvalidContractSignature();
    error InvalidSignature();
    error InvalidSignatureLength();
    error InvalidSigner();
    error SignatureExpired(uint256 signatureDeadline);

    function permitWitnessTransferFrom(
        PermitTransferFrom memory permit,
        SignatureTransferDetails calldata transferDetails,
        address owner,
        bytes32 witness,
        string calldata witnessTypeString,
        bytes calldata signature
    ) external;
}
