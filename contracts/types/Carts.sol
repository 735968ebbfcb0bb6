// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {Gift} from "./Applications.sol";

/// @notice One Round's part of a cart.
/// @param gifts in the Round's donated asset; their sum is what the Round is sent
struct Item {
    address round;
    Gift[] gifts;
}

/// @notice What a donor signs: all that is given, in one token, to several Rounds.
/// @param donor whose money it is, and who is on record as the donor
/// @param token an ERC-20, the donated asset of every Round named; the chain's own coin cannot be given by signature
/// @param items by ascending address of the Round, each once
/// @param skip leaves out a Round that refuses, instead of failing as a whole
/// @param nonce not used before; in any order
/// @param deadline unix seconds, the last one at which it counts
struct Cart {
    address donor;
    address token;
    Item[] items;
    bool skip;
    uint256 nonce;
    uint256 deadline;
}

/// @dev Which `permit` a token has: none is to be called, EIP-2612's, or DAI's, which allows everything or nothing.
enum PermitKind {
    None,
    Eip2612,
    Dai
}

/// @notice A token's permit for the Router.
/// @param value EIP-2612 only: the allowance, base units
/// @param nonce DAI only: the holder's nonce at the token
/// @param deadline unix seconds; DAI calls it expiry
struct Permit {
    PermitKind kind;
    uint256 value;
    uint256 nonce;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}
