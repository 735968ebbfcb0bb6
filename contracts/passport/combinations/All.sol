// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Member} from "../../types/Stamps.sol";
import {Combination} from "./Combination.sol";

/// @title All
/// @notice The least weight that any member gives: 0 if one says 0, though others fail; fails if one fails otherwise.
contract All is Combination {
    constructor(Member[] memory newMembers) Combination(newMembers, 0) {}
}
