// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IStampProvider} from "../../interfaces/IStampProvider.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Events} from "../../libraries/Events.sol";
import {Adapter} from "./Adapter.sol";
import {Attestation, IEas} from "./foreign/IEas.sol";

/// @title EasAttestations
/// @notice Held at t by who has an attestation of one schema by one attester: made by t, not expired at t, not revoked by
/// now. All of it is read from the Ethereum Attestation Service; this contract only knows which ones to read.
///
/// RECORDING. By anyone, at any time, even for a moment that has passed: when an attestation was made is the Service's
/// word, and nobody can backdate it.
///
/// BOUND. A holder has `MAX_KEPT` on record. A revoked one makes room first, for it counts for nothing; then the expired
/// one that expired first, and for moments before its expiry that no other covers the adapter then fails.
///
/// GAS. About 20,000 for each on record, more for long data: the attester decides how long.
///
/// KNOWN LIMITS. The attester is believed to give one person one address. An attestation can be made to anybody unasked.
contract EasAttestations is Adapter {
    /// @notice The most attestations on record for one holder.
    uint256 public constant MAX_KEPT = 4;

    IEas public immutable eas;
    bytes32 public immutable schema;
    address public immutable attester;

    mapping(address holder => bytes32[] uids) private _uids;
    /// @notice For moments before it, what was on record for a holder may have been replaced.
    mapping(address holder => uint256 timestamp) public forgottenUntil;

    constructor(IEas newEas, bytes32 newSchema, address newAttester) {
        _requireCode(address(newEas));
        if (newSchema == 0 || newAttester == address(0)) revert Errors.EasAttestations_NoSource();
        (eas, schema, attester) = (newEas, newSchema, newAttester);
    }

    /// @notice Puts an attestation on record for its recipient. By anyone.
    /// @dev Emits `AttestationRecorded`. Reverts `EasAttestations_Unknown`, `EasAttestations_OtherSource`,
    /// `EasAttestations_Revoked`, `EasAttestations_AlreadyRecorded`, `EasAttestations_Full`.
    /// @return holder its recipient
    function record(bytes32 uid) external returns (address holder) {
        Attestation memory found = eas.getAttestation(uid);
        holder = found.recipient;
        if (uid == 0 || found.uid != uid || holder == address(0)) revert Errors.EasAttestations_Unknown(uid);
        if (found.schema != schema || found.attester != attester) {
            revert Errors.EasAttestations_OtherSource(uid, found.schema, found.attester);
        }
        if (found.revocationTime != 0) revert Errors.EasAttestations_Revoked(uid);

        bytes32[] storage uids = _uids[holder];
        for (uint256 i = 0; i < uids.length; ++i) {
            if (uids[i] == uid) revert Errors.EasAttestations_AlreadyRecorded(uid);
        }
        if (uids.length < MAX_KEPT) uids.push(uid);
        else uids[_makeRoom(holder, uids, _expiry(found))] = uid;
        emit Events.AttestationRecorded({holder: holder, uid: uid});
    }

    /// @inheritdoc IStampProvider
    /// @dev Reverts `Adapter_NotRecorded` where what was replaced could have covered the moment. What can be revoked is
    /// never said to last longer than a second.
    function heldAt(address holder, uint256 timestamp) public view override returns (bool held, uint64 expiresAt) {
        if (timestamp >= type(uint64).max) return (false, 0);
        bytes32[] storage uids = _uids[holder];
        for (uint256 i = 0; i < uids.length; ++i) {
            Attestation memory found = _read(uids[i], holder);
            if (found.revocationTime != 0 || found.time > timestamp || timestamp >= _expiry(found)) continue;
            uint64 until = found.revocable ? uint64(timestamp) + 1 : _expiry(found);
            if (until > expiresAt) expiresAt = until;
        }
        held = expiresAt != 0;
        if (!held && timestamp < forgottenUntil[holder]) revert Errors.Adapter_NotRecorded(holder, timestamp);
    }

    /// @notice What is on record for a holder.
    function uidsOf(address holder) external view returns (bytes32[] memory uids) {
        return _uids[holder];
    }

    /// The place of one that is revoked, or else of the one that expired first, if it did before the new one does.
    function _makeRoom(address holder, bytes32[] storage uids, uint256 expiry) private returns (uint256 place) {
        uint256 first = block.timestamp + 1;
        for (uint256 i = 0; i < MAX_KEPT; ++i) {
            Attestation memory found = _read(uids[i], holder);
            if (found.revocationTime != 0) return i;
            if (_expiry(found) < first) (place, first) = (i, _expiry(found));
        }
        if (first > block.timestamp || first >= expiry) revert Errors.EasAttestations_Full(holder, MAX_KEPT);
        if (first > forgottenUntil[holder]) forgottenUntil[holder] = first;
    }

    /// One that was there does not go away: a Service that no longer knows it has failed.
    function _read(bytes32 uid, address holder) private view returns (Attestation memory found) {
        found = eas.getAttestation(uid);
        if (found.uid != uid || found.recipient != holder) revert Errors.Answers_SourceFailed(address(eas));
    }

    function _expiry(Attestation memory found) private pure returns (uint64) {
        return found.expirationTime == 0 ? type(uint64).max : found.expirationTime;
    }
}
