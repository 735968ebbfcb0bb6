// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";

/// A wallet that signed the digests it was told, and may need much gas to say so.
contract SignerMock is IERC1271 {
    uint256 public work;
    bytes4 public yes = IERC1271.isValidSignature.selector;
    mapping(bytes32 digest => bool isSigned) public isSigned;

    function set(bytes32 digest, bool newIsSigned) external {
        isSigned[digest] = newIsSigned;
    }

    function setWork(uint256 newWork) external {
        work = newWork;
    }

    function setYes(bytes4 newYes) external {
        yes = newYes;
    }

    function isValidSignature(bytes32 digest, bytes calldata) external view returns (bytes4) {
        uint256 before = gasleft();
        uint256 needed = work;
        while (before - gasleft() < needed) {}
        return isSigned[digest] ? yes : bytes4(0xffffffff);
    }
}
