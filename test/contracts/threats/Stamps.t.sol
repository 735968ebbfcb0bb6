// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IPassport} from "../../../contracts/interfaces/IPassport.sol";
import {IScorer} from "../../../contracts/interfaces/IScorer.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {Curve, Nullifier, ProviderId, Row, ScopeId, Stamp} from "../../../contracts/types/Stamps.sol";
import {LifeBase} from "../support/LifeBase.sol";

/// A Round with a real Passport and Scorer behind it: what its donors' Stamps do to its weights.
contract D09StampsTest is LifeBase {
    uint64 private constant HOLDOVER = 40 days;
    uint256 private constant KEY = uint256(keccak256("issuer's key"));
    ProviderId private constant PROVIDER = ProviderId.wrap(keccak256("Provider"));

    IPassport private passport;
    IScorer private scorer;
    ScopeId private scope;
    IDonationRound private round;
    ApplicationId private a;
    address private issuer = makeAddr("issuer");

    function setUp() public override {
        super.setUp();
        passport = IPassport(deploy("contracts/passport/Passport.sol:Passport", ""));
        scope = passport.openScope("scope", HOLDOVER);
        vm.prank(issuer);
        passport.addKey(vm.addr(KEY));
        Row[] memory rows = new Row[](1);
        rows[0] = Row({issuer: issuer, weight: 10_000, provider: PROVIDER});
        Curve memory curve = Curve({low: 10_000, high: 10_000, lowBps: 10_000, highBps: 10_000});
        scorer = IScorer(deploy("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, curve)));
        _trust(address(scorer));
        RoundConfig memory config = _config();
        config.giving.explorerGate = address(scorer);
        config.giving.eligibilityGas = 500_000;
        round = _open(config);
        a = _join(round, builderA);
        vm.warp(DONATIONS_FROM);
    }

    /// Somebody presents another's Stamp for itself: the signature binds the holder, and so do its weight and its money
    /// (D103, D113).
    function test_D103_StolenStampWeighsNothing() public {
        Stamp memory stamp = _stamp(ann, "ann", DONATION_UNTIL);
        bytes memory signature = _sign(stamp);
        stamp.holder = anyone;
        vm.expectPartialRevert(Errors.Passport_BadSignature.selector);
        passport.present(issuer, stamp, signature);
        _donate(round, anyone, a, UNIT);
        assertEq(_weight(round, a, anyone), 0);
        // Nobody took her nullifier by trying.
        _present(_stamp(ann, "ann", DONATION_UNTIL));
        _donate(round, ann, a, UNIT);
        assertEq(_weight(round, a, ann), 10_000);
    }

    /// One human with two addresses in one Round: the second Stamp of a nullifier is refused, in the same block, after
    /// expiry, until the holdover is over, which is after this Round (D104, D154).
    function test_D154_OneHumanIsOneInARound() public {
        _present(_stamp(ann, "human", DONATIONS_FROM + 1 days));
        _donate(round, ann, a, UNIT);
        uint256[3] memory moments = [
            uint256(DONATIONS_FROM),
            DONATIONS_FROM + 1 days,
            DONATIONS_FROM + 1 days + HOLDOVER - 1
        ];
        for (uint256 i = 0; i < 3; ++i) {
            vm.warp(moments[i]);
            Stamp memory second = _stamp(bob, "human", uint64(moments[i] + 30 days));
            bytes memory signature = _sign(second);
            vm.expectPartialRevert(Errors.Passport_NullifierHeld.selector);
            passport.present(issuer, second, signature);
        }
        assertTrue(moments[2] > SETTLE_FROM, "the Round is over by then");
        vm.warp(DONATION_UNTIL - 1);
        _donate(round, bob, a, UNIT);
        assertEq(_weight(round, a, bob), 0);
        // Ann's weight is the one of the time at which she gave: her Stamp has expired since, and reweighing says so.
        assertEq(_weight(round, a, ann), 10_000);
    }

    /// A Stamp that came after the end of donations counts for nothing there; one that was there and is renewed in Review
    /// goes on counting (D102, D153).
    function test_D153_RenewalInReviewZeroesNobody() public {
        _present(_stamp(ann, "ann", DONATION_UNTIL + 1));
        _donate(round, ann, a, UNIT);
        _donate(round, bob, a, UNIT);
        vm.warp(DONATION_UNTIL + 1 days);
        _present(_stamp(ann, "ann", DONATION_UNTIL + 80 days));
        _present(_stamp(bob, "bob", DONATION_UNTIL + 80 days));
        round.reweigh(ann, _ids(a));
        round.reweigh(bob, _ids(a));
        assertEq(_weight(round, a, ann), 10_000, "had it then");
        assertEq(_weight(round, a, bob), 0, "had none then");
        // A rival presents a weaker one of hers: refused, and nothing is shorter.
        Stamp memory weaker = _stamp(ann, "ann", DONATION_UNTIL + 2 days);
        bytes memory signature = _sign(weaker);
        vm.expectPartialRevert(Errors.Passport_NotLater.selector);
        passport.present(issuer, weaker, signature);
    }

    /// A leaked key: what was recorded under it from a moment on never counted, and reweighing applies it until settleFrom,
    /// to the weight and to nothing else (D106).
    function test_D106_LeakedKeyIsSquelchedInReview() public {
        _present(_stamp(ann, "ann", SETTLE_FROM));
        _donate(round, ann, a, UNIT);
        uint64 leak = DONATIONS_FROM + 2 days;
        vm.warp(leak);
        _present(_stamp(bob, "made up", SETTLE_FROM));
        _donate(round, bob, a, UNIT);
        assertEq(_demand(round), 10_000 * 2 * UNIT);
        vm.prank(issuer);
        passport.revokeKey(1, leak);
        vm.warp(SETTLE_FROM - 1);
        round.reweigh(ann, _ids(a));
        round.reweigh(bob, _ids(a));
        assertEq(_weight(round, a, ann), 10_000, "recorded before");
        assertEq(_weight(round, a, bob), 0, "recorded after");
        assertEq(_demand(round), 0);
        assertEq(_escrow(round), 2 * UNIT);
        vm.warp(SETTLE_FROM);
        vm.expectPartialRevert(Errors.Round_WrongPhase.selector);
        round.reweigh(ann, _ids(a));
    }

    function _stamp(address holder, bytes32 nullifier, uint64 expiresAt) private view returns (Stamp memory) {
        return
            Stamp({
                holder: holder,
                provider: PROVIDER,
                nullifier: Nullifier.wrap(nullifier),
                scope: scope,
                issuedAt: START,
                expiresAt: expiresAt,
                keyEpoch: 1
            });
    }

    function _sign(Stamp memory stamp) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(KEY, passport.hashStamp(stamp));
        return abi.encodePacked(r, s, v);
    }

    function _present(Stamp memory stamp) private {
        passport.present(issuer, stamp, _sign(stamp));
    }
}
