// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Application, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {LifeWorld} from "../support/LifeBase.sol";
import {TestToken} from "../support/TestToken.sol";
import {LifeHandler} from "./LifeHandler.sol";

/// @title LifeChecks
/// @notice Holds what a handler's Round says against what the handler saw.
contract LifeChecks is LifeWorld {
    LifeHandler public handler;
    IDonationRound public round;
    RoundConfig private _c;
    address[] private _donors;
    uint8 private _lastPhase;
    bytes32 private _inputs;

    constructor(LifeHandler newHandler) {
        handler = newHandler;
    }

    function checkSolvency() external {
        if (!_load()) return;
        (uint256 pool, , uint256 escrow, uint256 paid, ) = round.totals();
        assertEq(paid, handler.paid(), "paid");
        uint256 held = pool + handler.late() - paid - handler.taken() + handler.strayPool();
        if (_c.giving.asset == _c.matching.asset) {
            assertEq(_balance(_c.matching.asset), escrow + held, "one asset");
        } else {
            assertEq(_balance(_c.matching.asset), held, "pool");
            assertEq(_balance(_c.giving.asset), escrow + handler.strayDonated(), "escrow");
        }
    }

    function checkMatches() external {
        if (!_load()) return;
        (uint256 pool, , , , uint256 released) = round.totals();
        uint256[] memory matches = round.matchesOf(1, round.applicationCount() + 1);
        uint256 total = 0;
        for (uint256 i = 0; i < matches.length; ++i) {
            Application memory a = round.application(_id(i + 1));
            total += matches[i];
            assertLe(matches[i], (pool * _c.matching.capBps) / 10_000, "cap");
            if (a.ask != 0) assertLe(matches[i], a.ask, "ask");
            uint256 demand = a.multiplier * _ideal(a.voice, a.effective);
            if (_c.matching.saturation == Saturation.Keep) assertLe(matches[i], demand / 10_000, "ideal");
            if (a.status != Status.Accepted) assertEq(matches[i], 0, "not accepted");
            assertLe(handler.timesPaid(i + 1), 1, "paid twice");
        }
        assertLe(total, pool, "pool");
        if (_phase() == Phase.Settled) assertLe(total + released - handler.late(), pool, "released");
        (uint256 num, uint256 den) = round.level();
        (uint256 slowNum, uint256 slowDen) = _slowLevel(round, _c.matching.saturation);
        assertEq(num, slowNum, "numerator");
        assertEq(den, slowDen, "denominator");
    }

    function checkRecount() external {
        if (_load()) _recount(round, _c, _donors);
    }

    function checkTime() external {
        if (!_load()) return;
        assertGe(uint8(_phase()), _lastPhase, "phase");
        _lastPhase = uint8(_phase());
        if (_phase() < Phase.Settling || _phase() == Phase.Cancelled) return;
        bytes32 inputs = _hashInputs();
        if (_inputs == 0) _inputs = inputs;
        assertEq(_inputs, inputs, "inputs");
    }

    /* INTERNALS */

    /// Whether the life has begun.
    function _load() private returns (bool) {
        if (address(round) != address(0)) return true;
        round = handler.round();
        (_c, _donors) = (handler.config(), handler.donors());
        return address(round) != address(0);
    }

    function _hashInputs() private view returns (bytes32 hash) {
        hash = keccak256(abi.encode(_pool(round), _demand(round), round.acceptedApplications()));
        for (uint256 i = 1; i <= round.applicationCount(); ++i) {
            Application memory a = round.application(_id(i));
            (a.areDonationsPaid, a.isMatchPaid) = (false, false);
            hash = keccak256(abi.encode(hash, a));
            for (uint256 j = 0; j < _donors.length; ++j) {
                Pair memory given = round.pair(_id(i), _donors[j]);
                hash = keccak256(abi.encode(hash, given.amount, given.weight));
            }
        }
    }

    function _phase() private view returns (Phase) {
        return round.phase();
    }

    function _balance(address asset) private view returns (uint256) {
        return asset == NATIVE ? address(round).balance : TestToken(asset).balanceOf(address(round));
    }
}
