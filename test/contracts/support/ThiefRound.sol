// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDistributor} from "../../../contracts/interfaces/IDistributor.sol";
import {Application, ApplicationId} from "../../../contracts/types/Applications.sol";
import {Phase} from "../../../contracts/types/Configuration.sol";

/// @title ThiefRound
/// @notice A kind of Round that says what it likes and delivers what it never had. Its clones are on the registry: anybody
/// can create a Program that trusts it.
contract ThiefRound {
    address public poolAsset;
    uint256 public settledAt;
    Phase public phase;
    address public builder;

    receive() external payable {}

    function say(address newPoolAsset, uint256 newSettledAt, Phase newPhase, address newBuilder) external {
        (poolAsset, settledAt, phase, builder) = (newPoolAsset, newSettledAt, newPhase, newBuilder);
    }

    function give(IDistributor distributor, ApplicationId id, address recipient, uint256 amount) external {
        distributor.deliver(id, recipient, amount);
    }

    function application(ApplicationId) external view returns (Application memory app) {
        app.builder = builder;
    }

    /// Whatever comes back is kept.
    function absorb() external pure returns (uint256) {
        return 0;
    }
}
