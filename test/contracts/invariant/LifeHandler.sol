// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Application} from "../../../contracts/types/Applications.sol";
import {RoundConfig} from "../../../contracts/types/Configuration.sol";
import {LifeBuilding} from "./LifeBuilding.sol";
import {Cast, LifeCast} from "./LifeCast.sol";
import {LifeEnding} from "./LifeEnding.sol";
import {LifeGiving} from "./LifeGiving.sol";
import {LifeHostility} from "./LifeHostility.sol";
import {LifeOpening} from "./LifeOpening.sol";
import {LifeRuling} from "./LifeRuling.sol";
import {LifeStage} from "./LifeStage.sol";

/// @title LifeHandler
/// @notice Lives one Round at random: each step does something that is allowed where the life stands, or is refused as it must
/// be, or does nothing.
contract LifeHandler is LifeOpening, LifeBuilding, LifeGiving, LifeRuling, LifeHostility, LifeEnding {
    constructor(LifeCast newCast) LifeStage(newCast) {}

    function config() external view returns (RoundConfig memory) {
        return _c;
    }

    function cast() external view returns (Cast memory) {
        return _cast;
    }

    function donors() external view returns (address[] memory) {
        return _donors;
    }

    function isListed() external view returns (bool) {
        return _list.length != 0;
    }

    /// All that another Round's steps must leave as it is.
    function print() external view returns (bytes32 hash) {
        (uint256 pool, uint256 demand, uint256 escrow, uint256 paidNow, uint256 released) = round.totals();
        hash = keccak256(abi.encode(pool, demand, escrow, paidNow, released, address(round).codehash, round.times()));
        hash = keccak256(
            abi.encode(
                hash,
                address(round).balance,
                _cast.token.balanceOf(address(round)),
                _cast.other.balanceOf(address(round))
            )
        );
        uint256 count = round.applicationCount();
        for (uint256 i = 1; i <= count; ++i) {
            Application memory a = round.application(_id(i));
            hash = keccak256(abi.encode(hash, a));
        }
        for (uint256 i = 0; i < _sponsors.length; ++i) {
            hash = keccak256(abi.encode(hash, round.restOf(_sponsors[i])));
        }
    }
}
