// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IDemand} from "../../interfaces/IDemand.sol";
import {IProgramFactory} from "../../interfaces/IProgramFactory.sol";
import {IRound} from "../../interfaces/IRound.sol";
import {IVotingRound} from "../../interfaces/IVotingRound.sol";
import {ConfigurationReader} from "../../libraries/ConfigurationReader.sol";
import {Errors} from "../../libraries/Errors.sol";
import {Voice} from "../../libraries/Voice.sol";
import {Application, ApplicationId, Status} from "../../types/Applications.sol";
import {RoundConfig} from "../../types/Configuration.sol";

/// @title Demand
/// @notice See IDemand. Views only, no role, no state.
contract Demand is IDemand {
    /// @inheritdoc IDemand
    uint256 public constant STEP_BPS = 2_500;

    IProgramFactory public immutable factory;
    /// @inheritdoc IDemand
    uint256 public immutable floor;
    /// @inheritdoc IDemand
    uint256 public immutable ceiling;

    constructor(IProgramFactory newFactory, uint128 newFloor, uint128 newCeiling) {
        if (newFloor > newCeiling) revert Errors.Demand_FloorAboveCeiling(newFloor, newCeiling);
        (factory, floor, ceiling) = (newFactory, newFloor, newCeiling);
    }

    /// @inheritdoc IDemand
    function demandOf(address round) public view returns (uint256) {
        _check(round);
        (uint256 pool, , , , ) = IRound(round).totals();
        if (pool == 0) return Voice.FULL;
        ApplicationId[] memory accepted = IRound(round).acceptedApplications();
        uint256 sum = 0;
        for (uint256 i = 0; i < accepted.length; ++i) {
            Application memory application = IRound(round).application(accepted[i]);
            if (application.status != Status.Accepted) continue;
            uint256 ideal = Voice.idealDown(application.voice, application.effective);
            sum += Math.min((ideal * application.multiplier) / Voice.FULL, IRound(round).capOf(accepted[i]));
        }
        return (sum * Voice.FULL) / pool;
    }

    /// @inheritdoc IDemand
    function budgetAfter(address round, uint256 last) external view returns (uint256) {
        if (last > type(uint128).max) revert Errors.Demand_BudgetTooLarge(last);
        uint256 step = Math.min(Math.max(demandOf(round), Voice.FULL - STEP_BPS), Voice.FULL + STEP_BPS);
        return Math.min(Math.max((last * step) / Voice.FULL, floor), ceiling);
    }

    function _check(address round) private view {
        if (factory.programOf(round) == address(0) || round.code.length != ConfigurationReader.CODE_LENGTH) {
            revert Errors.Demand_NotARound(round);
        }
        // Votes are no amounts of money: there is no ideal of them.
        if (ERC165Checker.supportsInterface(round, type(IVotingRound).interfaceId))
            revert Errors.Demand_NotARound(round);
        if (IRound(round).settledAt() == 0) revert Errors.Demand_NotSettled(round);
        RoundConfig memory config = ConfigurationReader.unpack(Clones.fetchCloneArgs(round));
        if (config.giving.asset != config.matching.asset) {
            revert Errors.Demand_OtherAsset(config.giving.asset, config.matching.asset);
        }
    }
}
