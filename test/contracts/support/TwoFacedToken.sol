// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {TestToken} from "./TestToken.sol";

/// @title TokenFace
/// @notice The second address of a token: same balances, same transfers.
contract TokenFace {
    TwoFacedToken private immutable _token;

    constructor(TwoFacedToken token) {
        _token = token;
    }

    function balanceOf(address holder) external view returns (uint256) {
        return _token.balanceOf(holder);
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _token.transferByFace(msg.sender, to, amount);
    }
}

/// @title TwoFacedToken
/// @notice Money with two addresses. Tokens with two entry points have been, and on some chains the native coin is also an
/// ERC-20, which this stands for as well.
contract TwoFacedToken is TestToken(18) {
    TokenFace public immutable face = new TokenFace(this);

    error TwoFacedToken_NotFace(address caller);

    function transferByFace(address from, address to, uint256 amount) external returns (bool) {
        if (msg.sender != address(face)) revert TwoFacedToken_NotFace(msg.sender);
        _move(from, to, amount);
        return true;
    }
}
