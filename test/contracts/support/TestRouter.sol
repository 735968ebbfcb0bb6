// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {Gift} from "../../../contracts/types/Applications.sol";
import {TestToken} from "./TestToken.sol";

/// @title TestRouter
/// @notice Stands where the Router will: moves a donor's money to a Round and says for what. It checks nothing.
contract TestRouter {
    function give(IDonationRound round, TestToken token, address donor, uint256 paid, Gift[] calldata gifts) external {
        if (paid != 0) token.transferFrom(donor, address(round), paid);
        round.donateFor(donor, gifts);
    }

    function giveNative(IDonationRound round, address donor, Gift[] calldata gifts) external payable {
        round.donateFor{value: msg.value}(donor, gifts);
    }
}
