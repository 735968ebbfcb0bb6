// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IScorer} from "../../../../contracts/interfaces/IScorer.sol";
import {Curve, ProviderId, Row} from "../../../../contracts/types/Stamps.sol";
import {StampProviderMock} from "../../support/StampProviderMock.sol";
import {ScorerBase} from "./ScorerBase.sol";

/// Four Stamps of 10 points: 1 and 3 of the issuer, 2 and 4 live; half weight at 10 points, full weight at 20.
abstract contract LiveBase is ScorerBase {
    StampProviderMock internal work;
    StampProviderMock internal standing;
    IScorer internal live;

    function setUp() public virtual override {
        super.setUp();
        (work, standing) = (new StampProviderMock(false), new StampProviderMock(false));
        live = _scorer(_liveTable(), curve);
    }

    function _liveTable() internal view returns (Row[] memory rows) {
        rows = _table(4, 100_000);
        (rows[1].issuer, rows[3].issuer) = (address(work), address(standing));
    }
}
