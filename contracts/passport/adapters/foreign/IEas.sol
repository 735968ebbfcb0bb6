// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @notice An attestation, as the Ethereum Attestation Service stores it. Times are unix seconds.
/// @param expirationTime 0 = it never expires
/// @param revocationTime 0 = it is not revoked
struct Attestation {
    bytes32 uid;
    bytes32 schema;
    uint64 time;
    uint64 expirationTime;
    uint64 revocationTime;
    bytes32 refUID;
    address recipient;
    address attester;
    bool revocable;
    bytes data;
}

/// @notice What is used of the Ethereum Attestation Service. Its `isAttestationValid` is true for expired and revoked
/// attestations too, and is not used.
interface IEas {
    /// @notice An attestation; all zero if there is none.
    function getAttestation(bytes32 uid) external view returns (Attestation memory);
}
