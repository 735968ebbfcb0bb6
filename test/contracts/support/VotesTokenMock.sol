// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";

/// OpenZeppelin's votes, counted in seconds or in blocks, or said to be in seconds and counted in something else.
contract VotesTokenMock is ERC20, ERC20Votes {
    enum Clock {
        Seconds,
        Blocks,
        Wrong
    }

    Clock private immutable _kind;

    constructor(Clock kind) ERC20("Votes", "V") EIP712("Votes", "1") {
        _kind = kind;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
        if (delegates(to) == address(0)) _delegate(to, to);
    }

    function clock() public view override returns (uint48) {
        return uint48(_kind == Clock.Seconds ? block.timestamp : block.number);
    }

    function CLOCK_MODE() public view override returns (string memory) {
        return _kind == Clock.Blocks ? "mode=blocknumber&from=default" : "mode=timestamp";
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
