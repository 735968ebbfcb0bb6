// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title RefusalMock
/// @notice A record of work that says who owes past grace, and can fail.
contract RefusalMock {
    bool public isBroken;
    mapping(address program => mapping(address builder => address round)) private _refused;

    error RefusalMock_Broken();

    function setBroken(bool newIsBroken) external {
        isBroken = newIsBroken;
    }

    function setRefused(address program, address builder, address round) external {
        _refused[program][builder] = round;
    }

    function refusalOf(address program, address builder) external view returns (address, uint256, uint256) {
        if (isBroken) revert RefusalMock_Broken();
        return (_refused[program][builder], 1, 1);
    }
}
