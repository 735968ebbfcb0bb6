// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Errors} from "../../../../contracts/libraries/Errors.sol";
import {Curve, ProviderId, Row, ScopeId} from "../../../../contracts/types/Stamps.sol";
import {ScorerBase} from "./ScorerBase.sol";

contract ScorerConstructorTest is ScorerBase {
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
