// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Key, Nullifier, Presentation, ProviderId, Record, ScopeId, Span, Stamp} from "../types/Stamps.sol";

/// @title IPassport
/// @notice Where Stamps are recorded. Nobody owns it, it takes no money, and it never changes.
///
/// Trust and assumptions
/// - An issuer is an address that added a key. Anyone can be one; being one means nothing until a Scorer names it.
///   Whoever controls that address controls its keys and revocations for good: use a multisig. A key is a secp256k1
///   key, or a contract (ERC-1271): then whoever governs that contract signs, for and against what it signed before,
///   without a trace. What was presented meanwhile stays on record until revoked.
/// - A Stamp names no issuer. A key that two issuers register signs for both, each in its own records; nobody gains by
///   it.
/// - Issuers are trusted for what they sign: that the holder asked, that one identity has one nullifier in one scope,
///   and that the nullifier is scoped, H(issuerSecret, scope, record). Holder, provider, scope and times become public.
/// - A presentation can only add: it never shortens what a holder has, nor moves its beginning. So anybody may present.
/// - Revocation is for ever and reaches back: what is revoked never counted. Nothing else changes the past.
/// - A key's "from a moment on" is the moment of recording here, since whoever has a key can backdate what it signs.
/// - `heldAt` costs at most a binary search over what was recorded for the holder and a walk over `MAX_LIVE` slots.
interface IPassport {
    /// @notice The longest life of a Stamp, `expiresAt - issuedAt`, in seconds.
    function MAX_TTL() external view returns (uint256);

    /// @notice The most unexpired Stamps on record per holder, scope, issuer and provider. A renewal beyond it waits
    /// until the first of them has expired; the holder is covered meanwhile.
    function MAX_LIVE() external view returns (uint256);

    /// @notice The shortest and the longest holdover of a scope, in seconds.
    function MIN_HOLDOVER() external view returns (uint256);

    /// @notice See `MIN_HOLDOVER`.
    function MAX_HOLDOVER() external view returns (uint256);

    /* SCOPES */

    /// @notice Opens a scope. Its id commits to the caller, the name and the holdover, so nobody can change or squat
    /// it.
    /// @dev Emits `ScopeOpened`. Reverts `Passport_HoldoverOutOfBounds`, `Passport_ScopeOpen`.
    /// @param name Whatever tells the opener's scopes apart.
    /// @param holdover Seconds between the end of one address's hold on a nullifier and its use by another: at least
    /// the longest Round of the scope with its extension and review, or one human counts as two in it.
    function openScope(bytes32 name, uint64 holdover) external returns (ScopeId scope);

    /// @notice The id of a scope, open or not.
    function scopeId(address opener, bytes32 name, uint64 holdover) external pure returns (ScopeId scope);

    /// @notice The holdover of a scope in seconds, 0 if it is not open.
    function holdoverOf(ScopeId scope) external view returns (uint64 holdover);

    /* ISSUERS */

    /// @notice Adds a signing key of the caller, which is an issuer from the first one on. Earlier keys stay valid
    /// until revoked.
    /// @dev Emits `KeyAdded`. Reverts `Passport_ZeroSigner`, `Passport_KeyUsed`, `Passport_TooManyKeys`.
    /// @param signer The address of the key; one that this issuer never had.
    /// @return keyEpoch The number Stamps signed with it must carry; the first is 1.
    function addKey(address signer) external returns (uint256 keyEpoch);

    /// @notice Revokes a key of the caller: nothing it signed can be presented any more, and what was *recorded* under
    /// it at or after `from` never counted. 0 takes back everything; a moment in the future retires the key and takes
    /// back nothing. Can be repeated with an earlier moment. Holders keep their cover if their Stamps are reissued
    /// first, expiring later. Does not free a nullifier: see `revokeNullifier`.
    /// @dev Emits `KeyRevoked`. Reverts `Passport_KeyUnknown`, `Passport_KeyRevokedBefore`.
    function revokeKey(uint256 keyEpoch, uint64 from) external;

    /// @notice Revokes a Stamp that the caller signed, presented or not: it never counted and can never be presented
    /// (again). Does not free its nullifier: see `revokeNullifier`.
    /// @dev Emits `StampRevoked`. Reverts `Passport_NotIssuer`, `Passport_StampRevoked`.
    function revokeStamp(Stamp calldata stamp) external;

    /// @notice Revokes all that the caller issued for a nullifier so far: what was recorded, for whichever holder,
    /// never counted, and only Stamps issued after this second can be presented. Ends the holder's hold now: others may
    /// take the nullifier after the scope's holdover, the holder itself at once, both with a new Stamp.
    /// @dev Emits `NullifierRevoked`. Reverts `Passport_NotIssuer`, `Passport_ScopeUnknown`.
    function revokeNullifier(ScopeId scope, ProviderId provider, Nullifier nullifier) external;

    /// @notice How many keys an issuer added; 0 = not an issuer.
    function keyCountOf(address issuer) external view returns (uint256 keys);

    /// @notice A key of an issuer; all zero if there is none.
    function keyOf(address issuer, uint256 keyEpoch) external view returns (Key memory key);

    /// @notice Whether an issuer revoked a Stamp by its digest. Its key or nullifier may be revoked as well.
    function isStampRevoked(address issuer, bytes32 digest) external view returns (bool isRevoked);

    /* HOLDERS */

    /// @notice Records a Stamp. By anyone: the issuer's signature binds the holder.
    ///
    /// `issuedAt <= now < expiresAt`, it lives at most `MAX_TTL`, its key, digest and nullifier are not revoked, and it
    /// outlasts what the holder has of this issuer, provider and scope. A nullifier has one holder at a time: whoever
    /// comes first has it until `holdover` after the last expiry or its revocation, and its holder can renew at any
    /// time.
    /// @dev Emits `NullifierMoved` if another held its nullifier, then `StampPresented`. Reverts, in this order:
    /// `Passport_ZeroHolder`, `Passport_ScopeUnknown`, `Passport_NotYetIssued`, `Passport_Expired`,
    /// `Passport_TtlTooLong`, `Passport_KeyUnknown`, `Passport_KeyRevoked`, `Passport_StampRevoked`,
    /// `Passport_TooLittleGas` (only if the key is a contract), `Passport_BadSignature`, `Passport_NullifierRevoked`,
    /// `Passport_NullifierHeld`, `Passport_NotLater`, `Passport_TooManyLive`.
    /// @param issuer Whose Stamp.
    /// @param stamp What the issuer signed.
    /// @param signature By the issuer's key of `stamp.keyEpoch` over the EIP-712 digest: 65 bytes (r, s, v), or whatever
    /// the key takes if it is a contract (ERC-1271).
    /// @return digest The EIP-712 digest.
    function present(address issuer, Stamp calldata stamp, bytes calldata signature) external returns (bytes32 digest);

    /// @notice Records several Stamps, of any holders and issuers, in the given order.
    /// @dev With `skipRefused` a refused item emits `StampSkipped` with its index and error, and the rest is recorded;
    /// without, the whole batch reverts `Passport_BatchItem` with them. Running out of gas always reverts the whole.
    /// @return recorded One flag per item.
    function presentBatch(Presentation[] calldata items, bool skipRefused) external returns (bool[] memory recorded);

    /// @notice Whether a Stamp of this scope, issuer and provider covers a moment, and until when: recorded by then,
    /// not expired then, and not revoked by now. Exact for any past moment; for a future one, a forecast.
    /// @return held Whether it does.
    /// @return expiresAt When the last Stamp that does expires (those recorded later are not looked at); 0 if none.
    function heldAt(
        address holder,
        ScopeId scope,
        address issuer,
        ProviderId provider,
        uint256 timestamp
    ) external view returns (bool held, uint64 expiresAt);

    /// @notice All presentations on record, oldest first, revoked ones included (those that a later presentation found
    /// revoked and unexpired at the end are dropped: they count for nothing). For people; grows without a bound.
    function spansOf(
        address holder,
        ScopeId scope,
        address issuer,
        ProviderId provider
    ) external view returns (Span[] memory spans);

    /// @notice Who holds a nullifier, and from when on others may take it (0 = now, nobody ever had it).
    function recordOf(
        ScopeId scope,
        address issuer,
        ProviderId provider,
        Nullifier nullifier
    ) external view returns (Record memory record, uint256 freeAt);

    /// @notice The EIP-712 digest of a Stamp: what issuers sign, on this chain, for this contract.
    function hashStamp(Stamp calldata stamp) external view returns (bytes32 digest);
}
