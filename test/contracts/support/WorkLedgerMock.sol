// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IProgramFactory} from "../../../contracts/interfaces/IProgramFactory.sol";
import {LedgerPolicy} from "../../../contracts/types/Work.sol";

/// The views of an IWorkLedger that a live Stamp of work asks, from a history told by the test: rows in the order of time.
contract WorkLedgerMock {
    struct Totals {
        uint256 from;
        uint256 granted;
        uint256 justified;
    }

    IProgramFactory public factory;
    bool public isReverting;
    LedgerPolicy private _policy;
    mapping(address program => mapping(address builder => mapping(address asset => Totals[] history))) private _history;

    error WorkLedgerMock_Refused();

    constructor(IProgramFactory newFactory, LedgerPolicy memory newPolicy) {
        (factory, _policy) = (newFactory, newPolicy);
    }

    function setPolicy(LedgerPolicy memory newPolicy) external {
        _policy = newPolicy;
    }

    function setReverting(bool newIsReverting) external {
        isReverting = newIsReverting;
    }

    /// From a moment on.
    function setTotals(
        address program,
        address builder,
        address asset,
        uint256 from,
        uint256 granted,
        uint256 justified
    ) external {
        _history[program][builder][asset].push(Totals(from, granted, justified));
    }

    function policy() external view returns (LedgerPolicy memory) {
        return _policy;
    }

    function totalsAt(
        address program,
        address builder,
        address asset,
        uint256 timestamp
    ) external view returns (uint256 granted, uint256 justified) {
        if (isReverting) revert WorkLedgerMock_Refused();
        Totals[] storage history = _history[program][builder][asset];
        for (uint256 i = history.length; i > 0; --i) {
            Totals memory totals = history[i - 1];
            if (totals.from <= timestamp) return (totals.granted, totals.justified);
        }
    }
}
