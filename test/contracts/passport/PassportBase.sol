// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {IScorer} from "../../../contracts/interfaces/IScorer.sol";
import {Curve, Nullifier, ProviderId, Row, ScopeId, Stamp} from "../../../contracts/types/Stamps.sol";
import {Test} from "../support/Test.sol";

/// A Passport, an open scope and an issuer with one key. `clock` is our own now: the optimiser may move `block.timestamp` over a
/// `vm.warp`.
abstract contract PassportBase is Test {
    uint64 internal constant START = 1_767_225_600;
    uint64 internal constant HOLDOVER = 180 days;
    uint64 internal constant TTL = 90 days;
    bytes32 internal constant NAME = "rounds";

    IPassport internal passport;
    ScopeId internal scope;
    uint64 internal clock;

    address internal issuer = makeAddr("issuer");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal anyone = makeAddr("anyone");

    uint256 internal key = uint256(keccak256("key 1"));
    uint256 internal secondKey = uint256(keccak256("key 2"));

    Nullifier internal constant N1 = Nullifier.wrap("nullifier 1");
    Nullifier internal constant N2 = Nullifier.wrap("nullifier 2");

    ProviderId internal discord = ProviderId.wrap(keccak256("Discord"));
    ProviderId internal github = ProviderId.wrap(keccak256("Github"));

    function setUp() public virtual {
        _setClock(START);
        passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        scope = passport.openScope(NAME, HOLDOVER);
        vm.prank(issuer);
        passport.addKey(vm.addr(key));
    }

    function _setClock(uint64 newClock) internal {
        clock = newClock;
        vm.warp(newClock);
    }

    function _skip(uint64 time) internal {
        _setClock(clock + time);
    }

    /// A Discord Stamp of the first key, issued now, for 90 days.
    function _stamp(address holder, Nullifier nullifier) internal view returns (Stamp memory) {
        return
            Stamp({
                holder: holder,
                provider: discord,
                nullifier: nullifier,
                scope: scope,
                issuedAt: clock,
                expiresAt: clock + TTL,
                keyEpoch: 1
            });
    }

    function _sign(uint256 privateKey, Stamp memory stamp) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(privateKey, passport.hashStamp(stamp));
        return abi.encodePacked(r, s, v);
    }

    function _present(Stamp memory stamp) internal {
        passport.present(issuer, stamp, _sign(key, stamp));
    }

    /// Presents a Stamp that must be refused with this very error.
    function _presentRefused(Stamp memory stamp, bytes memory reason) internal {
        bytes memory signature = _sign(key, stamp);
        vm.expectRevert(reason);
        passport.present(issuer, stamp, signature);
    }

    function _held(address holder, uint256 timestamp) internal view returns (bool held) {
        (held, ) = passport.heldAt(holder, scope, issuer, discord, timestamp);
    }

    function _expiry(address holder, uint256 timestamp) internal view returns (uint64 expiresAt) {
        (, expiresAt) = passport.heldAt(holder, scope, issuer, discord, timestamp);
    }

    /* SCORERS */

    function _row(address rowIssuer, ProviderId provider, uint32 weight) internal pure returns (Row memory) {
        return Row({issuer: rowIssuer, provider: provider, weight: weight});
    }

    /// `count` providers of the issuer, sorted, `weight` each.
    function _table(uint256 count, uint32 weight) internal view returns (Row[] memory rows) {
        rows = new Row[](count);
        for (uint256 i = 0; i < count; ++i) rows[i] = _row(issuer, ProviderId.wrap(bytes32(i + 1)), weight);
    }

    function _scorer(Row[] memory rows, Curve memory curve) internal returns (IScorer) {
        return IScorer(deploy("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, curve)));
    }
}
