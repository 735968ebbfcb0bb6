// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Voice} from "../../libraries/Voice.sol";
import {Member} from "../../types/Stamps.sol";
import {Combination} from "./Combination.sol";

/// @title Any
/// @notice The greatest weight that any member gives: 10000 if one says so, though others fail; fails if one fails
/// otherwise.
contract Any is Combination {
    constructor(Member[] memory newMembers) Combination(newMembers, Voice.FULL) {}
}
