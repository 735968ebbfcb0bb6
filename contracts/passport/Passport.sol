// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IPassport} from "../interfaces/IPassport.sol";
import {ContractSignatures} from "../libraries/ContractSignatures.sol";
import {Errors} from "../libraries/Errors.sol";
import {Events} from "../libraries/Events.sol";
import {Spans} from "../libraries/Spans.sol";
import {Key, Nullifier, Presentation, ProviderId, Record, ScopeId, Span, Stamp} from "../types/Stamps.sol";

/// @title Passport
/// @notice Where Stamps are recorded.
///
/// SPANS
/// Each presentation is a Span `[recordedAt, expiresAt)` of its own in a list per (holder, scope, issuer, provider); a
/// holder is covered by the union of the Spans that are not revoked. Nothing is merged, so a revocation takes back
/// exactly what it names. A presentation must outlast the last Span that counts, and drops unexpired revoked ones from
/// the end first (they count for nothing, now or then): so a list is sorted by both of its times, and among the Spans
/// that contain a moment, never more than MAX_LIVE, the last one that is not revoked tells how long the cover lasts.
///
/// ROLES
/// None. Issuers speak for themselves alone: all state is keyed by issuer, except scopes, which are constants.
///
/// LIVENESS
/// Nothing expires by a call; nobody's answer depends on a transaction of somebody else, except the issuer's.
///
/// KNOWN LIMITS
/// Revoking a key or a Stamp leaves its nullifier with its holder until expiry and holdover; `revokeNullifier` ends it
/// now. A thief of a key can take nullifiers that are free; who loses one waits for the holdover, or is issued another.
///
/// CONTRACTS AS KEYS
/// A key may be a contract (ERC-1271), a multisig say. Whoever governs it can add to, and take from, what it signed: a
/// signature it stood by can fail later, and any digest can become signed without a trace, so `revokeKey` by the issuer is
/// the only lasting way to stop it. It is asked by a static call with bounded gas, when something is presented and never
/// again: it cannot change what is on record, nor call back. An account with code that has a key of its own (EIP-7702)
/// goes on signing with that.
contract Passport is IPassport, EIP712 {
    using Spans for Span[];

    /// @inheritdoc IPassport
    uint256 public constant MAX_TTL = 366 days;
    /// @inheritdoc IPassport
    uint256 public constant MAX_LIVE = 8;
    /// @inheritdoc IPassport
    uint256 public constant MIN_HOLDOVER = 1 days;
    /// @inheritdoc IPassport
    uint256 public constant MAX_HOLDOVER = 3650 days;

    bytes32 private constant _STAMP_TYPEHASH = keccak256(
        "Stamp(address holder,bytes32 provider,bytes32 nullifier,bytes32 scope,uint64 issuedAt,uint64 expiresAt,uint256 keyEpoch)"
    );

    /* STORAGE */

    /// @inheritdoc IPassport
    mapping(ScopeId scope => uint64 holdover) public holdoverOf;
    /// @inheritdoc IPassport
    mapping(address issuer => uint256 keys) public keyCountOf;
    /// @inheritdoc IPassport
    mapping(address issuer => mapping(bytes32 digest => bool isRevoked)) public isStampRevoked;

    mapping(address issuer => mapping(uint256 keyEpoch => Key key)) private _keys;
    mapping(address issuer => mapping(address signer => uint256 keyEpoch)) private _epochs;
    /// Only the issuer's own nullifiers share a mapping, so 112 bits of their keys are enough to tell them apart.
    mapping(address issuer => mapping(bytes14 key => Record record)) private _records;
    mapping(address holder => mapping(ScopeId scope => mapping(address issuer => mapping(ProviderId provider => Span[] list))))
        private _spans;

    constructor() EIP712("Catchment Passport", "1") {}

    /* SCOPES */

    /// @inheritdoc IPassport
    function openScope(bytes32 name, uint64 holdover) external returns (ScopeId scope) {
        if (holdover < MIN_HOLDOVER || holdover > MAX_HOLDOVER) {
            revert Errors.Passport_HoldoverOutOfBounds({holdover: holdover, min: MIN_HOLDOVER, max: MAX_HOLDOVER});
        }
        scope = scopeId(msg.sender, name, holdover);
        if (holdoverOf[scope] != 0) revert Errors.Passport_ScopeOpen({scope: scope});

        holdoverOf[scope] = holdover;
        emit Events.ScopeOpened({scope: scope, opener: msg.sender, name: name, holdover: holdover});
    }

    /* ISSUERS */

    /// @inheritdoc IPassport
    function addKey(address signer) external returns (uint256 keyEpoch) {
        if (signer == address(0)) revert Errors.Passport_ZeroSigner();
        keyEpoch = _epochs[msg.sender][signer];
        if (keyEpoch != 0) revert Errors.Passport_KeyUsed({issuer: msg.sender, signer: signer, keyEpoch: keyEpoch});
        keyEpoch = keyCountOf[msg.sender] + 1;
        if (keyEpoch > type(uint16).max) {
            revert Errors.Passport_TooManyKeys({issuer: msg.sender, max: type(uint16).max});
        }

        keyCountOf[msg.sender] = keyEpoch;
        _epochs[msg.sender][signer] = keyEpoch;
        _keys[msg.sender][keyEpoch].signer = signer;
        emit Events.KeyAdded({issuer: msg.sender, keyEpoch: keyEpoch, signer: signer});
    }

    /// @inheritdoc IPassport
    function revokeKey(uint256 keyEpoch, uint64 from) external {
        Key storage key = _keys[msg.sender][keyEpoch];
        if (key.signer == address(0)) revert Errors.Passport_KeyUnknown({issuer: msg.sender, keyEpoch: keyEpoch});
        if (key.isRevoked && key.revokedFrom <= from) {
            revert Errors.Passport_KeyRevokedBefore({
                issuer: msg.sender,
                keyEpoch: keyEpoch,
                revokedFrom: key.revokedFrom
            });
        }

        (key.isRevoked, key.revokedFrom) = (true, from);
        emit Events.KeyRevoked({issuer: msg.sender, keyEpoch: keyEpoch, from: from});
    }

    /// @inheritdoc IPassport
    function revokeStamp(Stamp calldata stamp) external {
        _requireIssuer();
        bytes32 digest = hashStamp(stamp);
        if (isStampRevoked[msg.sender][digest]) {
            revert Errors.Passport_StampRevoked({issuer: msg.sender, digest: digest});
        }

        isStampRevoked[msg.sender][digest] = true;
        Span[] storage spans = _spans[stamp.holder][stamp.scope][msg.sender][stamp.provider];
        uint256 index = spans.firstLasting(stamp.expiresAt);
        if (index < spans.length && _isOf(spans[index], stamp)) spans[index].isRevoked = true;
        emit Events.StampRevoked({scope: stamp.scope, holder: stamp.holder, issuer: msg.sender, digest: digest});
    }

    /// @inheritdoc IPassport
    function revokeNullifier(ScopeId scope, ProviderId provider, Nullifier nullifier) external {
        _requireIssuer();
        if (holdoverOf[scope] == 0) revert Errors.Passport_ScopeUnknown({scope: scope});

        Record storage record = _records[msg.sender][_recordKey(scope, provider, nullifier)];
        record.revokedAt = uint40(block.timestamp);
        if (record.until > block.timestamp) record.until = uint40(block.timestamp);
        emit Events.NullifierRevoked({
            scope: scope,
            issuer: msg.sender,
            holder: record.holder,
            provider: provider,
            nullifier: nullifier,
            until: record.until
        });
    }

    /* HOLDERS */

    /// @inheritdoc IPassport
    function present(address issuer, Stamp calldata stamp, bytes calldata signature) external returns (bytes32 digest) {
        // Check
        uint256 holdover = _checkTerms(stamp);
        digest = _checkSignature(issuer, stamp, signature);
        bytes14 recordKey = _recordKey(stamp.scope, stamp.provider, stamp.nullifier);
        Record memory record = _records[issuer][recordKey];
        if (stamp.issuedAt <= record.revokedAt) {
            revert Errors.Passport_NullifierRevoked({
                nullifier: stamp.nullifier,
                issuedAt: stamp.issuedAt,
                revokedAt: record.revokedAt
            });
        }
        bool isRenewal = record.holder == stamp.holder;
        if (!isRenewal && record.holder != address(0) && block.timestamp < record.until + holdover) {
            revert Errors.Passport_NullifierHeld({
                nullifier: stamp.nullifier,
                holder: record.holder,
                freeAt: record.until + holdover
            });
        }

        // Effect. Both times fit: `_checkTerms` keeps them within MAX_TTL of now.
        if (!isRenewal || record.until < stamp.expiresAt) record.until = uint40(stamp.expiresAt);
        address loser = record.holder;
        record.holder = stamp.holder;
        _records[issuer][recordKey] = record;
        _append({
            issuer: issuer,
            stamp: stamp,
            span: Span({
                recordedAt: uint40(block.timestamp),
                issuedAt: uint40(stamp.issuedAt),
                expiresAt: uint40(stamp.expiresAt),
                keyEpoch: uint16(stamp.keyEpoch),
                isRevoked: false,
                record: recordKey
            })
        });

        // Log
        if (!isRenewal && loser != address(0)) {
            emit Events.NullifierMoved({
                scope: stamp.scope,
                issuer: issuer,
                loser: loser,
                holder: stamp.holder,
                provider: stamp.provider,
                nullifier: stamp.nullifier
            });
        }
        emit Events.StampPresented({
            scope: stamp.scope,
            holder: stamp.holder,
            issuer: issuer,
            provider: stamp.provider,
            nullifier: stamp.nullifier,
            digest: digest,
            recordedAt: uint64(block.timestamp),
            issuedAt: stamp.issuedAt,
            expiresAt: stamp.expiresAt,
            keyEpoch: stamp.keyEpoch
        });
    }

    /// @inheritdoc IPassport
    function presentBatch(Presentation[] calldata items, bool skipRefused) external returns (bool[] memory recorded) {
        recorded = new bool[](items.length);
        for (uint256 i = 0; i < items.length; ++i) {
            Presentation calldata item = items[i];
            // A call to itself, so that a refused item leaves nothing behind; `present` does not ask who calls.
            try this.present(item.issuer, item.stamp, item.signature) {
                recorded[i] = true;
            } catch (bytes memory reason) {
                // Every refusal has a name: no name means out of gas, which must not pass for one.
                bool isStarved = reason.length == 0 || bytes4(reason) == Errors.Passport_TooLittleGas.selector;
                if (!skipRefused || isStarved) {
                    revert Errors.Passport_BatchItem({index: i, reason: reason});
                }
                emit Events.StampSkipped({holder: item.stamp.holder, issuer: item.issuer, index: i, reason: reason});
            }
        }
    }

    /* VIEWS */

    /// @inheritdoc IPassport
    function heldAt(
        address holder,
        ScopeId scope,
        address issuer,
        ProviderId provider,
        uint256 timestamp
    ) external view returns (bool held, uint64 expiresAt) {
        Span[] storage spans = _spans[holder][scope][issuer][provider];
        for (uint256 i = spans.recordedBy(timestamp); i > 0; --i) {
            Span memory span = spans[i - 1];
            if (span.expiresAt <= timestamp) break;
            if (_counts(issuer, span)) return (true, span.expiresAt);
        }
    }

    /// @inheritdoc IPassport
    function spansOf(
        address holder,
        ScopeId scope,
        address issuer,
        ProviderId provider
    ) external view returns (Span[] memory spans) {
        return _spans[holder][scope][issuer][provider];
    }

    /// @inheritdoc IPassport
    function recordOf(
        ScopeId scope,
        address issuer,
        ProviderId provider,
        Nullifier nullifier
    ) external view returns (Record memory record, uint256 freeAt) {
        record = _records[issuer][_recordKey(scope, provider, nullifier)];
        if (record.holder != address(0)) freeAt = record.until + uint256(holdoverOf[scope]);
    }

    /// @inheritdoc IPassport
    function keyOf(address issuer, uint256 keyEpoch) external view returns (Key memory key) {
        return _keys[issuer][keyEpoch];
    }

    /// @inheritdoc IPassport
    function scopeId(address opener, bytes32 name, uint64 holdover) public pure returns (ScopeId scope) {
        return ScopeId.wrap(keccak256(abi.encode(opener, name, holdover)));
    }

    /// @inheritdoc IPassport
    function hashStamp(Stamp calldata stamp) public view returns (bytes32 digest) {
        // Every member is one word, so the struct's encoding is what EIP-712 hashes.
        return _hashTypedDataV4(keccak256(abi.encode(_STAMP_TYPEHASH, stamp)));
    }

    /* INTERNALS */

    /// What a Stamp says, without asking who signed it.
    function _checkTerms(Stamp calldata stamp) private view returns (uint256 holdover) {
        if (stamp.holder == address(0)) revert Errors.Passport_ZeroHolder();
        holdover = holdoverOf[stamp.scope];
        if (holdover == 0) revert Errors.Passport_ScopeUnknown({scope: stamp.scope});
        if (stamp.issuedAt > block.timestamp) {
            revert Errors.Passport_NotYetIssued({issuedAt: stamp.issuedAt, timestamp: block.timestamp});
        }
        if (stamp.expiresAt <= block.timestamp) {
            revert Errors.Passport_Expired({expiresAt: stamp.expiresAt, timestamp: block.timestamp});
        }
        uint256 ttl = stamp.expiresAt - stamp.issuedAt;
        if (ttl > MAX_TTL) revert Errors.Passport_TtlTooLong({ttl: ttl, max: MAX_TTL});
    }

    /// Whether the issuer's key of that epoch signed it, and neither is revoked.
    function _checkSignature(
        address issuer,
        Stamp calldata stamp,
        bytes calldata signature
    ) private view returns (bytes32 digest) {
        Key memory key = _keys[issuer][stamp.keyEpoch];
        if (key.signer == address(0)) revert Errors.Passport_KeyUnknown({issuer: issuer, keyEpoch: stamp.keyEpoch});
        if (key.isRevoked) revert Errors.Passport_KeyRevoked({issuer: issuer, keyEpoch: stamp.keyEpoch});
        digest = hashStamp(stamp);
        if (isStampRevoked[issuer][digest]) revert Errors.Passport_StampRevoked({issuer: issuer, digest: digest});
        (address recovered, , ) = ECDSA.tryRecoverCalldata(digest, signature);
        if (recovered != key.signer && !ContractSignatures.isValid(key.signer, digest, signature)) {
            revert Errors.Passport_BadSignature({issuer: issuer, keyEpoch: stamp.keyEpoch, recovered: recovered});
        }
    }

    /// Adds a Span at the end of its list, which stays sorted and has at most MAX_LIVE unexpired ones.
    function _append(address issuer, Stamp calldata stamp, Span memory span) private {
        Span[] storage spans = _spans[stamp.holder][stamp.scope][issuer][stamp.provider];
        uint256 length = spans.length;
        for (; length > 0; --length) {
            Span memory last = spans[length - 1];
            if (last.expiresAt <= block.timestamp) break;
            if (_counts(issuer, last)) {
                if (span.expiresAt <= last.expiresAt) {
                    revert Errors.Passport_NotLater({
                        holder: stamp.holder,
                        expiresAt: span.expiresAt,
                        current: last.expiresAt
                    });
                }
                break;
            }
            spans.pop();
        }
        if (length >= MAX_LIVE && spans[length - MAX_LIVE].expiresAt > block.timestamp) {
            revert Errors.Passport_TooManyLive({
                holder: stamp.holder,
                max: MAX_LIVE,
                firstExpiry: spans[length - MAX_LIVE].expiresAt
            });
        }
        spans.push(span);
    }

    /// Whether nothing revokes a Span by now.
    function _counts(address issuer, Span memory span) private view returns (bool) {
        if (span.isRevoked) return false;
        Key storage key = _keys[issuer][span.keyEpoch];
        if (key.isRevoked && span.recordedAt >= key.revokedFrom) return false;
        return span.recordedAt > _records[issuer][span.record].revokedAt;
    }

    /// Whether a Span of a Stamp's list came from that very Stamp: the list has each expiry once, and says the rest.
    function _isOf(Span memory span, Stamp calldata stamp) private pure returns (bool) {
        return
            span.expiresAt == stamp.expiresAt &&
            span.issuedAt == stamp.issuedAt &&
            span.keyEpoch == stamp.keyEpoch &&
            span.record == _recordKey(stamp.scope, stamp.provider, stamp.nullifier);
    }

    function _recordKey(ScopeId scope, ProviderId provider, Nullifier nullifier) private pure returns (bytes14) {
        return bytes14(keccak256(abi.encode(scope, provider, nullifier)));
    }

    function _requireIssuer() private view {
        if (keyCountOf[msg.sender] == 0) revert Errors.Passport_NotIssuer({caller: msg.sender});
    }
}
