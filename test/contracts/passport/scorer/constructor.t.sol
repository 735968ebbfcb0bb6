// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Curve, ProviderId, Row, ScopeId} from "../../../../contracts/types/Stamps.sol";
import {StampProviderMock} from "../../support/StampProviderMock.sol";
import {LiveBase} from "./LiveBase.sol";

/// Answers every question with a word that is not zero.
contract Yes {
    fallback() external {
        assembly {
            mstore(0x00, 1)
            return(0x00, 0x20)
        }
    }
}

contract ScorerConstructorTest is LiveBase {
    function _refused(Row[] memory rows, Curve memory newCurve, bytes memory reason) private {
        vm.expectRevert(reason);
        this.deployOrRevert("contracts/passport/Scorer.sol:Scorer", abi.encode(passport, scope, rows, newCurve));
    }

    function test_RevertGiven_ScopeUnknown() public {
        scope = ScopeId.wrap("unknown");
        _refused(_table(3, 100_000), curve, abi.encodeWithSelector(Errors.Scorer_ScopeUnknown.selector, scope));
    }

    function test_RevertWhen_NoRows() public {
        _refused(_table(0, 1), curve, abi.encodeWithSelector(Errors.Scorer_RowsOutOfBounds.selector, 0, 64));
    }

    function test_RevertWhen_TooManyRows() public {
        _refused(_table(65, 100_000), curve, abi.encodeWithSelector(Errors.Scorer_RowsOutOfBounds.selector, 65, 64));
    }

    function test_RevertWhen_RowIsZero() public {
        Row[] memory rows = _table(3, 100_000);
        rows[1].weight = 0;
        _refused(rows, curve, abi.encodeWithSelector(Errors.Scorer_ZeroRow.selector, 1, issuer, 0));
        rows = _table(3, 100_000);
        rows[2].issuer = address(0);
        _refused(rows, curve, abi.encodeWithSelector(Errors.Scorer_ZeroRow.selector, 2, address(0), 100_000));
    }

    /// D111: not even of two issuers.
    function test_RevertWhen_ProviderTwice() public {
        Row[] memory rows = _table(3, 100_000);
        (rows[1].provider, rows[1].issuer) = (rows[0].provider, anyone);
        bytes memory reason = abi.encodeWithSelector(
            Errors.Scorer_RowsUnsorted.selector,
            1,
            rows[0].provider,
            rows[0].provider
        );
        _refused(rows, curve, reason);
    }

    function test_RevertWhen_RowsUnsorted() public {
        Row[] memory rows = _table(3, 100_000);
        (rows[1].provider, rows[2].provider) = (rows[2].provider, rows[1].provider);
        bytes memory reason = abi.encodeWithSelector(
            Errors.Scorer_RowsUnsorted.selector,
            2,
            rows[2].provider,
            rows[1].provider
        );
        _refused(rows, curve, reason);
    }

    /// D109: 20 points are 200000, not 20e18.
    function test_RevertWhen_HighOutOfReach() public {
        curve.high = 0;
        _refused(_table(3, 100_000), curve, abi.encodeWithSelector(Errors.Scorer_HighOutOfReach.selector, 0, 300_000));
        curve.high = 300_001;
        _refused(
            _table(3, 100_000),
            curve,
            abi.encodeWithSelector(Errors.Scorer_HighOutOfReach.selector, 300_001, 300_000)
        );
    }

    /// D109
    function test_RevertWhen_BpsOutOfBounds() public {
        curve.highBps = 10_001;
        _refused(_table(3, 100_000), curve, abi.encodeWithSelector(Errors.Scorer_BpsOutOfBounds.selector, 10_001));
        curve.highBps = 0;
        _refused(_table(3, 100_000), curve, abi.encodeWithSelector(Errors.Scorer_BpsOutOfBounds.selector, 0));
    }

    function test_RevertWhen_CurveFalls() public {
        curve.low = 200_001;
        bytes memory reason = abi.encodeWithSelector(
            Errors.Scorer_CurveFalls.selector,
            200_001,
            200_000,
            5_000,
            10_000
        );
        _refused(_table(3, 100_000), curve, reason);
        (curve.low, curve.highBps) = (0, 4_999);
        reason = abi.encodeWithSelector(Errors.Scorer_CurveFalls.selector, 0, 200_000, 5_000, 4_999);
        _refused(_table(3, 100_000), curve, reason);
    }

    /// One Stamp under two names would count twice.
    function test_RevertWhen_LiveProviderTwice() public {
        Row[] memory rows = _liveTable();
        rows[3].issuer = address(work);
        _refused(rows, curve, abi.encodeWithSelector(Errors.Scorer_LiveTwice.selector, 3, work));
    }

    function test_RevertGiven_ProviderFails() public {
        work.setFlat(true);
        _refused(_liveTable(), curve, abi.encodeWithSelector(StampProviderMock.StampProviderMock_Refused.selector));
    }

    /// D110, D150: what money buys never reaches the threshold by itself.
    function test_RevertWhen_SplittableReachesLow(uint32 first, uint32 second, uint64 low) public {
        Row[] memory rows = _liveTable();
        (rows[1].issuer, rows[3].issuer) = (address(new StampProviderMock(true)), address(new StampProviderMock(true)));
        (rows[1].weight, rows[3].weight) = (uint32(bound(first, 1, 2 ** 31)), uint32(bound(second, 1, 2 ** 31)));
        uint256 splittable = uint256(rows[1].weight) + rows[3].weight;
        curve.high = uint64(splittable + 200_000);
        curve.low = uint64(bound(low, 0, splittable));
        _refused(
            rows,
            curve,
            abi.encodeWithSelector(Errors.Scorer_SplittableReachesLow.selector, splittable, curve.low)
        );
        curve.low = uint64(splittable);
        _refused(
            rows,
            curve,
            abi.encodeWithSelector(Errors.Scorer_SplittableReachesLow.selector, splittable, splittable)
        );
        // One less than low, and nothing of the others counts.
        curve.low = uint64(splittable + 1);
        _scorer(rows, curve);
    }

    function test_RevertWhen_SplittableGivenNoThreshold() public {
        Row[] memory rows = _liveTable();
        rows[1] = _row(address(new StampProviderMock(true)), rows[1].provider, 1);
        (curve.low, curve.lowBps) = (0, 0);
        _refused(rows, curve, abi.encodeWithSelector(Errors.Scorer_SplittableReachesLow.selector, 1, 0));
        rows[1].issuer = address(work);
        _scorer(rows, curve);
    }

    function test_WhenIssuerOnlyLooksLive() public {
        Row[] memory rows = _liveTable();
        standing.setProvider(false);
        rows[1].issuer = address(new Yes());
        // Precompiled: it answers by the question itself.
        rows[2].issuer = address(4);
        live = _scorer(rows, curve);
        assertEq(live.scoreOf(alice), 0);
        assertEq(abi.encode(live.rows()), abi.encode(rows));
    }

    /// Asked once: neither what becomes a provider later is asked, nor is what stops being one let off.
    function test_WhenLive() public {
        assertEq(abi.encode(live.rows()), abi.encode(_liveTable()));
        work.setCover(alice, clock, clock + 1);
        standing.setCover(alice, clock, clock + 1);
        assertEq(live.scoreOf(alice), 200_000);
        standing.setProvider(false);
        assertEq(live.scoreOf(alice), 200_000);
        live = _scorer(_liveTable(), curve);
        assertEq(live.scoreOf(alice), 100_000);
        standing.setProvider(true);
        assertEq(live.scoreOf(alice), 100_000);

        address table = address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", address(live), hex"01")))));
        assertEq(table.code, abi.encode(_liveTable()));
    }

    function test_WhenAllLive() public {
        Row[] memory rows = _table(64, 1);
        for (uint256 i = 0; i < 64; ++i) {
            StampProviderMock provider = new StampProviderMock(false);
            rows[i].issuer = address(provider);
            if (i % 3 == 0) provider.setCover(alice, clock, clock + 1);
        }
        (curve.low, curve.high) = (1, 64);
        live = _scorer(rows, curve);
        assertEq(live.scoreOf(alice), 22);
        assertEq(abi.encode(live.rows()), abi.encode(rows));
    }

    function test_WhenGood() public {
        Row[] memory rows = _table(64, type(uint32).max);
        curve.high = uint64(64) * type(uint32).max;
        scorer = _scorer(rows, curve);
        assertEq(abi.encode(scorer.rows()), abi.encode(rows));
        assertEq(abi.encode(scorer.curve()), abi.encode(curve));
        assertEq(address(scorer.passport()), address(passport));
        assertEq(ScopeId.unwrap(scorer.scope()), ScopeId.unwrap(scope));

        // The table was the first creation of the Scorer. Its code begins with STOP: a call does nothing.
        address table = address(uint160(uint256(keccak256(abi.encodePacked(hex"d694", address(scorer), hex"01")))));
        assertEq(table.code, abi.encode(rows));
        (bool success, bytes memory answer) = table.call(abi.encode(ProviderId.wrap("anything")));
        assertTrue(success);
        assertEq(answer.length, 0);
    }
}
