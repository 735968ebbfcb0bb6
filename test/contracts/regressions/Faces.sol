// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// The second address of a token: same balances, same transfers. Upgraded tokens have had one, and on some chains the
/// native coin has one (CELO, METIS, GLMR), which this stands for as well.
contract Face {
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

contract TwoFacedToken is ERC20 {
    Face public immutable face;

    error TwoFacedToken_NotFace(address caller);

    constructor() ERC20("Two faces", "TWO") {
        face = new Face(this);
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function transferByFace(address from, address to, uint256 amount) external returns (bool) {
        if (msg.sender != address(face)) revert TwoFacedToken_NotFace(msg.sender);
        _transfer(from, to, amount);
        return true;
    }
}
