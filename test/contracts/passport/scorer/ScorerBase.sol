// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IScorer} from "../../../../contracts/interfaces/IScorer.sol";
import {Curve, Nullifier, ProviderId, Stamp} from "../../../../contracts/types/Stamps.sol";
import {PassportBase} from "../PassportBase.sol";

/// Three providers of 10 points; half weight at 10 points, full weight at 20.
abstract contract ScorerBase is PassportBase {
    IScorer internal scorer;
    Curve internal curve = Curve({low: 100_000, high: 200_000, lowBps: 5_000, highBps: 10_000});

    function setUp() public virtual override {
        super.setUp();
        scorer = _scorer(_table(3, 100_000), curve);
    }

    /// A Stamp of the table's n-th provider (from 1), for its own nullifier, until a moment.
    function _give(address holder, uint256 provider, uint64 expiresAt) internal returns (Stamp memory stamp) {
        stamp = _stamp(holder, Nullifier.wrap(keccak256(abi.encode(holder))));
        (stamp.provider, stamp.expiresAt) = (ProviderId.wrap(bytes32(provider)), expiresAt);
        _present(stamp);
    }
}
