// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Application, Pair, Status} from "../../../contracts/types/Applications.sol";
import {Phase, RoundConfig, Saturation} from "../../../contracts/types/Configuration.sol";
import {LifeWorld} from "../support/LifeBase.sol";
import {TestToken} from "../support/TestToken.sol";
import {Cast} from "./LifeCast.sol";
import {LifeHandler} from "./LifeHandler.sol";

/// @title LifeChecks
/// @notice Holds what a handler's Round says against what the handler saw.
contract LifeChecks is LifeWorld {
    LifeHandler public handler;
    IDonationRound public round;
    RoundConfig private _c;
    Cast private _cast;
    address[] private _donors;
    uint8 private _lastPhase;
    bytes32 private _inputs;
    bytes32 private _code;

    constructor(LifeHandler newHandler) {
        handler = newHandler;
        round = handler.round();
        (_c, _cast, _donors) = (handler.config(), handler.cast(), handler.donors());
        _code = address(round).codehash;
    }

    /// 1. Never less than what is owed, and nothing unaccounted for.
    function checkSolvency() external view {
        (uint256 pool, , uint256 escrow, uint256 paid, ) = round.totals();
        assertEq(paid, handler.paid(), "paid");
        if (_c.matching.asset == address(0)) {
            assertEq(_balance(_c.giving.asset), escrow + handler.strayDonated(), "escrow alone");
            return;
        }
        uint256 held = pool + handler.late() - paid - handler.taken() + handler.strayPool();
        if (_c.giving.asset == _c.matching.asset) {
            assertEq(_balance(_c.matching.asset), escrow + held, "one asset");
        } else {
            assertEq(_balance(_c.matching.asset), held, "pool");
            assertEq(_balance(_c.giving.asset), escrow + handler.strayDonated(), "escrow");
        }
    }

    /// 2. and, of 6, the multipliers.
    function checkMatches() external view {
        (uint256 pool, , , , uint256 released) = round.totals();
        uint256[] memory matches = round.matchesOf(1, round.applicationCount() + 1);
        uint256 total = 0;
        for (uint256 i = 0; i < matches.length; ++i) {
            total += matches[i];
            _checkMatch(i + 1, matches[i], pool);
            assertLe(handler.timesPaid(i + 1), 1, "paid twice");
        }
        assertLe(total, pool, "pool");
        if (_phase() != Phase.Settled && _phase() != Phase.Settling) return;
        if (_phase() == Phase.Settled && _c.matching.asset != address(0)) {
            assertLe(total + released - handler.late(), pool, "released");
        }
        if (handler.isListed()) return;
        (uint256 num, uint256 den) = round.level();
        (uint256 slowNum, uint256 slowDen) = _slowLevel(round, _c.matching.saturation);
        assertEq(num, slowNum, "numerator");
        assertEq(den, slowDen, "denominator");
    }

    /// 3. and, of 6, the weights.
    function checkRecount() external view {
        _recount(round, _c, _donors);
    }

    /// 4.
    function checkTime() external {
        assertEq(address(round).codehash, _code, "configuration");
        assertGe(uint8(_phase()), _lastPhase, "phase");
        _lastPhase = uint8(_phase());
        if (_phase() < Phase.Settling || _phase() == Phase.Cancelled) return;
        bytes32 inputs = _hashInputs();
        if (_inputs == 0) _inputs = inputs;
        assertEq(_inputs, inputs, "inputs");
    }

    /// 7.
    function checkPower() external view {
        assertGe(_cast.program.getRoleMemberCount(Roles.ADMIN), 1, "no admin");
        address[9] memory spenders = [
            address(_cast.router),
            _cast.tokenDistributors[0],
            _cast.tokenDistributors[1],
            _cast.tokenDistributors[2],
            address(_cast.mockDistributor),
            address(_cast.settler),
            address(_cast.program),
            address(_cast.reenterer),
            _donors[0]
        ];
        for (uint256 i = 0; i < spenders.length; ++i) {
            assertEq(_cast.token.allowance(address(round), spenders[i]), 0, "allowance");
            assertEq(_cast.other.allowance(address(round), spenders[i]), 0, "allowance");
        }
    }

    /* INTERNALS */

    function _checkMatch(uint256 number, uint256 amount, uint256 pool) private view {
        Application memory a = round.application(_id(number));
        uint256 capBps = handler.isFallback() ? _c.matching.fallbackCapBps : _c.matching.capBps;
        assertLe(amount, (pool * capBps) / 10_000, "cap");
        if (a.ask != 0) assertLe(amount, a.ask, "ask");
        if (a.multiplier != 0) {
            assertGe(a.multiplier, 2_500, "multiplier");
            assertLe(a.multiplier, 10_000, "multiplier");
        }
        if (a.status != Status.Accepted) assertEq(amount, 0, "not accepted");
        if (_c.matching.saturation == Saturation.ScaleUp || handler.isListed()) return;
        assertLe(amount, (a.multiplier * _ideal(a.voice, a.effective)) / 10_000, "ideal");
    }

    function _hashInputs() private view returns (bytes32 hash) {
        hash = keccak256(abi.encode(_pool(round), _demand(round), round.acceptedApplications(), round.times()));
        for (uint256 i = 1; i <= round.applicationCount(); ++i) {
            Application memory a = round.application(_id(i));
            (a.areDonationsPaid, a.isMatchPaid, a.recipient) = (false, false, address(0));
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
